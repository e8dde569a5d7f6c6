// Somebody has left a setting: kept at once, and each of their places of that setting is given up by what follows from the
// event, a transaction a run, so that whoever waits gets an offer. A second delivery finds the places ended.
import type { training } from '@senco/contract/training'
import { mayBookForTeam } from '@senco/domain/access'
import { academicYearOf } from '@senco/domain/calendar/terms'
import { notFound } from '@senco/domain/refusal'
import { londonDate } from '@senco/domain/time'
import { startOf } from '@senco/domain/training/deadlines'
import { leave } from '@senco/domain/training/leave'
import { leaveTeam, runsOfLeaver } from '@senco/domain/training/leavers'
import { isActive } from '@senco/domain/training/standing'
import { nothingRead, placeOf, settingOf } from '@senco/domain/training/state'
import { type CommitContext, commit } from '@senco/store/commit'
import { settingPartition } from '@senco/store/register/settings'
import { readCourses } from '@senco/store/training/courses'
import { membershipWrite, readMembership } from '@senco/store/training/memberships'
import { readState } from '@senco/store/training/state'
import { stateWrites } from '@senco/store/training/state-writes'
import { type Consumer, step } from '../consumers.ts'
import type { Deps } from '../deps.ts'
import type { Handlers } from '../serve/context.ts'
import { decideAgain } from '../serve/run.ts'
import { decideAndKeep, look } from './keep-places.ts'

export const leavers = (deps: Deps): Pick<Handlers<typeof training>, 'recordLeaver'> => ({
  recordLeaver: async ({ settingId, personId }, ctx) => {
    const wanted = [{ kind: 'setting' as const, settingId }]
    const also = { settingIds: [settingId], personIds: [personId] }
    const { state, around } = await readState(deps.tables, nothingRead, wanted, also)
    const record = around.settings.get(settingId)
    if (record === undefined || !mayBookForTeam(ctx.actor, record.setting)) throw notFound()
    const { state: after, runIds } = leaveTeam(state, record, personId, ctx.now)
    const name = around.people.get(personId)?.name ?? settingOf(state, settingId).team[personId]?.name ?? 'Somebody'
    return commit(deps.tables, ctx, {
      writes: stateWrites(deps.tables, state, after, ctx.now),
      history: [{ on: settingPartition(settingId), summary: `${name} no longer works here` }],
      events: [{ type: 'colleague-left', data: { settingId, personId } }],
      answer: { personId, places: runIds.length },
    })
  },
})

const freePlace = (deps: Deps, ctx: CommitContext, settingId: string, runId: string, personId: string) =>
  decideAgain(async () => {
    const one = { ...step(ctx, runId), idempotency: undefined }
    const looked = await look(deps, one, {
      wanted: [
        { kind: 'run', runId },
        { kind: 'place', runId, personId },
        { kind: 'setting', settingId },
        { kind: 'diary', personId },
      ],
    })
    const run = looked.state.runs.get(runId)
    const place = run === undefined ? undefined : placeOf(looked.state, runId, personId)
    if (run === undefined || place?.settingId !== settingId || !isActive(place) || startOf(run) <= ctx.now) return
    await decideAndKeep(
      deps,
      one,
      looked,
      ({ state, about }) => leave(state, { place, why: 'left-setting' }, about),
      () => null,
    )
  })

/** Else the dates that are published later would be booked for somebody who is gone. */
const endMemberships = async (deps: Deps, ctx: CommitContext, settingId: string, personId: string) => {
  const startsIn = academicYearOf(londonDate(ctx.now))
  for (const { courseId, level } of await readCourses(deps.tables)) {
    if (level !== 'network') continue
    await decideAgain(async () => {
      const before = await readMembership(deps.tables, courseId, startsIn, personId)
      if (before?.settingId !== settingId || before.leftAt !== undefined) return
      const after = { ...before, leftAt: ctx.now, version: before.version + 1 }
      const writes = [membershipWrite(deps.tables, before, after)]
      await commit(deps.tables, { ...step(ctx, courseId), idempotency: undefined }, { writes, answer: null })
    })
  }
}

export const leaverConsumers = (deps: Deps): readonly Consumer[] => [
  {
    name: 'training.freeLeaversPlaces',
    on: ['colleague-left'],
    handle: async ({ data }, ctx) => {
      const [settingId, personId] = [String(data['settingId']), String(data['personId'])]
      const { state } = await readState(deps.tables, nothingRead, [{ kind: 'setting', settingId }])
      for (const runId of runsOfLeaver(settingOf(state, settingId), personId, ctx.now))
        await freePlace(deps, ctx, settingId, runId, personId)
      await endMemberships(deps, ctx, settingId, personId)
      await commit(deps.tables, ctx, { writes: [], answer: null })
    },
  },
]
