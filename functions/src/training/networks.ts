// A year's membership of a network course: joining and leaving are one small row; every date of it is booked, and given up,
// by what follows from the event, so that dates which are published later are booked too.
import type { training } from '@senco/contract/training'
import { mayAskFor, mayBookForTeam } from '@senco/domain/access'
import { academicYearOf } from '@senco/domain/calendar/terms'
import { conflict, forbidden, notFound, Refusal } from '@senco/domain/refusal'
import { londonDate } from '@senco/domain/time'
import { startOf } from '@senco/domain/training/deadlines'
import { leave } from '@senco/domain/training/leave'
import type { Membership } from '@senco/domain/training/model'
import { isActive } from '@senco/domain/training/standing'
import { nothingRead, placeOf } from '@senco/domain/training/state'
import { type CommitContext, commit } from '@senco/store/commit'
import { readSetting } from '@senco/store/register/settings'
import { readCourses } from '@senco/store/training/courses'
import { coursePartition, membershipWrite, readMembership, readMemberships } from '@senco/store/training/memberships'
import { readRunPage, readRunRows } from '@senco/store/training/runs'
import { readState } from '@senco/store/training/state'
import { stateWrites } from '@senco/store/training/state-writes'
import { type Consumer, step } from '../consumers.ts'
import type { Deps } from '../deps.ts'
import type { Ctx, Handlers } from '../serve/context.ts'
import { decideAgain } from '../serve/run.ts'
import { attendeesOf, type Known, newcomers, withColleagues, withIds } from './attendees.ts'
import { keepRequest } from './booking.ts'
import { decideAndKeep, look } from './keep-places.ts'

const yearNow = (ctx: CommitContext): number => academicYearOf(londonDate(ctx.now))

/** The setting's team with whoever is named for the first time, so that the dates can be booked for them. */
const reachTeam = async (deps: Deps, ctx: Ctx, settingId: string, people: readonly Known[]) => {
  const personIds = people.map(({ personId }) => personId)
  const wanted = [{ kind: 'setting' as const, settingId }]
  const { state, around } = await readState(deps.tables, nothingRead, wanted, { settingIds: [settingId], personIds })
  const record = around.settings.get(settingId)
  if (record === undefined || !mayAskFor(ctx.actor, record.setting)) throw notFound()
  if (personIds[0] !== ctx.actor.personId && !mayBookForTeam(ctx.actor, record.setting))
    throw forbidden('The manager of the setting joins colleagues. You can join yourself.')
  const policies = deps.authority.policies.training
  attendeesOf(ctx, state, { topics: [] }, people, { record, around, policies, gaps: [] })
  return stateWrites(deps.tables, state, withColleagues(state, settingId, people), ctx.now)
}

/** Refusals of one date, such as a clash, leave the other dates as they are. */
const unlessRefused = async (run: () => Promise<unknown>): Promise<void> => {
  try {
    await decideAgain(run)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
}

const bookDate = (deps: Deps, ctx: CommitContext, runId: string, { personId, settingId }: Membership) =>
  unlessRefused(() =>
    keepRequest(
      deps,
      { ...step(ctx, `${runId}.${personId}`), idempotency: undefined },
      { runId, settingId, people: [{ personId }], membership: true },
      (_ctx, run, record) => {
        if (run === undefined || record === undefined) throw notFound()
        return { run, record, approved: true }
      },
    ),
  )

const giveUpDate = (deps: Deps, ctx: CommitContext, runId: string, personId: string) =>
  unlessRefused(async () => {
    const one = { ...step(ctx, `${runId}.${personId}`), idempotency: undefined }
    const looked = await look(deps, one, {
      wanted: [
        { kind: 'run', runId },
        { kind: 'place', runId, personId },
      ],
    })
    const place = placeOf(looked.state, runId, personId)
    const run = looked.state.runs.get(runId)
    if (place?.membership !== true || !isActive(place) || run === undefined || startOf(run) <= ctx.now) return
    await decideAndKeep(
      deps,
      one,
      looked,
      ({ state, about }) => leave(state, { place, why: 'given-up' }, about),
      () => null,
    )
  })

/** Dates of the course in that year which can be booked. */
const datesOf = async (deps: Deps, ctx: CommitContext, courseId: string, startsIn: number): Promise<string[]> =>
  (await readRunRows(deps.tables, ctx.now))
    .filter(
      (row) =>
        row.courseId === courseId &&
        row.status === 'open' &&
        row.startsAt > ctx.now &&
        academicYearOf(londonDate(row.startsAt)) === startsIn,
    )
    .map(({ runId }) => runId)

export const networks = (deps: Deps): Pick<Handlers<typeof training>, 'joinNetwork' | 'leaveNetwork'> => ({
  joinNetwork: async ({ courseId, settingId, attendee }, ctx) => {
    const people = await withIds(deps, ctx, [attendee])
    const personId = people[0]?.personId ?? ''
    const team = await reachTeam(deps, ctx, settingId, people)
    const course = (await readCourses(deps.tables)).find((one) => one.courseId === courseId)
    if (course?.level !== 'network' || course.status !== 'active') throw notFound()
    const startsIn = yearNow(ctx)
    const before = await readMembership(deps.tables, courseId, startsIn, personId)
    if (before !== undefined && before.leftAt === undefined)
      throw conflict('member-already', 'They are a member of this network for the year already.')
    const membership: Membership = {
      courseId,
      settingId,
      personId,
      startsIn,
      joinedAt: ctx.now,
      joinedBy: { personId: ctx.actor.personId, name: ctx.actor.name },
      version: (before?.version ?? 0) + 1,
    }
    return commit(deps.tables, ctx, {
      writes: [membershipWrite(deps.tables, before, membership), ...newcomers(deps, people), ...team],
      history: [{ on: coursePartition(courseId), summary: `A member joined the network ${course.title}` }],
      events: [{ type: 'network-joined', data: { courseId, startsIn, personId } }],
      answer: { personId, startsIn },
    })
  },

  leaveNetwork: async ({ courseId, personId }, ctx) => {
    const startsIn = yearNow(ctx)
    const before = await readMembership(deps.tables, courseId, startsIn, personId)
    if (before === undefined || before.leftAt !== undefined) throw notFound()
    const record = await readSetting(deps.tables, before.settingId)
    const own = personId === ctx.actor.personId
    if (record === undefined || !(own || mayBookForTeam(ctx.actor, record.setting))) throw notFound()
    return commit(deps.tables, ctx, {
      writes: [membershipWrite(deps.tables, before, { ...before, leftAt: ctx.now, version: before.version + 1 })],
      history: [{ on: coursePartition(courseId), summary: 'A member left the network' }],
      events: [{ type: 'network-left', data: { courseId, startsIn, personId } }],
      answer: { personId },
    })
  },
})

export const networkConsumers = (deps: Deps): readonly Consumer[] => [
  {
    name: 'training.bookNetworkDates',
    on: ['network-joined', 'network-left'],
    handle: async ({ type, data }, ctx) => {
      const [courseId, startsIn, personId] = [
        String(data['courseId']),
        Number(data['startsIn']),
        String(data['personId']),
      ]
      const member = await readMembership(deps.tables, courseId, startsIn, personId)
      if (member === undefined) return
      const stays = member.leftAt === undefined
      for (const runId of await datesOf(deps, ctx, courseId, startsIn))
        if (stays && type === 'network-joined') await bookDate(deps, ctx, runId, member)
        else if (!stays && type === 'network-left') await giveUpDate(deps, ctx, runId, personId)
      await commit(deps.tables, ctx, { writes: [], answer: null })
    },
  },
  {
    name: 'training.bookMembers',
    on: ['run-published'],
    handle: async ({ data }, ctx) => {
      const page = await readRunPage(deps.tables, String(data['runId']))
      if (page?.run.level !== 'network' || page.run.status !== 'open') return
      const startsIn = academicYearOf(londonDate(startOf(page.run)))
      for (const member of await readMemberships(deps.tables, page.run.courseId, startsIn))
        await bookDate(deps, ctx, page.run.runId, member)
      await commit(deps.tables, ctx, { writes: [], answer: null })
    },
  },
]
