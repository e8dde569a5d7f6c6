// Keeping courses and planning their runs; changing places, cancelling and closing a run, with consequences shown first.
import type { training } from '@senco/contract/training'
import type { Closure } from '@senco/domain/calendar/model'
import { closuresOn } from '@senco/domain/calendar/working-days'
import { conflict, invalid, notFound } from '@senco/domain/refusal'
import { dateInWords, londonDate } from '@senco/domain/time'
import { changeCapacity, previewCapacity } from '@senco/domain/training/change-capacity'
import { endOf, releaseDay, startOf } from '@senco/domain/training/deadlines'
import { nextRun } from '@senco/domain/training/end-run'
import type { Course, Place, Run, Session } from '@senco/domain/training/model'
import { planRun, sessionProblems, sessionsOfPlan } from '@senco/domain/training/plan-run'
import { readCalendar } from '@senco/store/calendar'
import { commit } from '@senco/store/commit'
import { keys } from '@senco/store/keys'
import { readSettings } from '@senco/store/register/settings'
import { courseWrite, readCourse, readCourses } from '@senco/store/training/courses'
import { newRunWrites, readRunPage, readRunRows, runWrites, type StoredRunPage } from '@senco/store/training/runs'
import type { Deps } from '../deps.ts'
import type { Handlers } from '../serve/context.ts'
import { lateChargesOf } from './dropped-charges.ts'
import { decideAndKeep, look } from './keep-places.ts'
import { noShowCharges } from './no-shows.ts'
import { trainerWarnings } from './trainer-warnings.ts'

type Wanted =
  | 'listCourses'
  | 'addCourse'
  | 'changeCourse'
  | 'planRun'
  | 'changeRun'
  | 'publishRun'
  | 'previewCapacity'
  | 'changeCapacity'
  | 'previewRunCancellation'
  | 'cancelRun'
  | 'closeRun'

type Optional<T> = { readonly [K in keyof T]: Exclude<T[K], undefined> }
const defined = <T extends object>(value: T): Optional<T> =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Optional<T>

const pageOf = async ({ tables }: Deps, runId: string): Promise<StoredRunPage> => {
  const page = await readRunPage(tables, runId)
  if (page === undefined) throw notFound()
  return page
}

/** Days on which nobody expects training: told, not forbidden. */
const warningsFor = (sessions: readonly Pick<Session, 'startsAt'>[], closures: readonly Closure[]): string[] =>
  sessions.flatMap(({ startsAt }, at) => {
    const on = londonDate(startsAt)
    const [closed] = closuresOn(closures, on)
    return closed === undefined ? [] : [`Session ${at + 1} is on ${dateInWords(on)}: ${closed.name}.`]
  })

const heldNow = (page: StoredRunPage) => page.places.filter(({ status }) => ['booked', 'asked'].includes(status))
const offeredNow = (page: StoredRunPage) => page.places.filter(({ status }) => status === 'offered')
const waitingNow = (page: StoredRunPage) => page.places.filter(({ status }) => status === 'waiting')

/** Who would not be written to: they have no address, and neither has their setting. */
const withoutEmail = async (deps: Deps, reached: readonly Place[]): Promise<number> => {
  const unwritten = reached.filter(({ email }) => email === undefined)
  const settings = await readSettings(deps.tables, [...new Set(unwritten.map(({ settingId }) => settingId))])
  const addressed = new Set(settings.flatMap(({ setting }) => (setting.email === undefined ? [] : [setting.settingId])))
  return unwritten.filter(({ settingId }) => !addressed.has(settingId)).length
}

/** A session that moved tells calendars so by its number; the others keep theirs. */
const renumbered = (before: readonly Session[], after: readonly Session[]): Session[] =>
  after.map((session) => {
    const was = before.find(({ sessionId }) => sessionId === session.sessionId)
    const sequence = was?.sequence ?? 0
    const { sequence: _was, ...facts } = was ?? session
    const same = was !== undefined && JSON.stringify(sorted(facts)) === JSON.stringify(sorted(session))
    return was === undefined ? session : { ...session, sequence: same ? sequence : sequence + 1 }
  })
const sorted = (value: object) =>
  Object.fromEntries(Object.entries(value).sort(([one], [other]) => one.localeCompare(other)))

const history = (runId: string, summary: string) => [{ on: keys.run(runId).pk, summary }]

export const planning = (deps: Deps): Pick<Handlers<typeof training>, Wanted> => ({
  listCourses: async () => ({ courses: await readCourses(deps.tables) }),

  addCourse: async (facts, ctx) => {
    const course: Course = { ...defined(facts), courseId: ctx.newId('course'), status: 'active', version: 1 }
    return commit(deps.tables, ctx, {
      writes: [courseWrite(deps.tables, undefined, course)],
      history: [{ on: keys.course(course.courseId).pk, summary: `Added ${course.title}` }],
      answer: { course },
    })
  },

  changeCourse: async ({ courseId, version, status, ...facts }, ctx) => {
    const before = await readCourse(deps.tables, courseId)
    if (before === undefined) throw notFound()
    if (before.version !== version)
      throw conflict('changed-meanwhile', 'Somebody else changed this course. Reload the page.')
    const course: Course = {
      ...defined(facts),
      courseId,
      status: status ?? before.status,
      version: before.version + 1,
    }
    return commit(deps.tables, ctx, {
      writes: [courseWrite(deps.tables, before, course)],
      history: [{ on: keys.course(courseId).pk, summary: `Changed ${course.title}` }],
      answer: { course },
    })
  },

  planRun: async ({ courseId, ...plan }, ctx) => {
    const [course, calendar] = await Promise.all([readCourse(deps.tables, courseId), readCalendar(deps.tables)])
    if (course === undefined) throw notFound()
    const runId = ctx.newId('run')
    const { closures } = calendar
    const policies = deps.authority.policies.training
    const run = planRun(course, plan, { runId, session: () => ctx.newId('session') }, { policies, closures })
    const warnings = [...warningsFor(run.sessions, closures), ...(await trainerWarnings(deps, ctx, run))]
    return commit(deps.tables, ctx, {
      writes: newRunWrites(deps.tables, run),
      history: history(runId, `Planned ${run.title} from ${dateInWords(londonDate(startOf(run)))}`),
      answer: { runId, warnings },
    })
  },

  changeRun: async ({ runId, version, ...plan }, ctx) => {
    const [{ run: before }, { closures }] = await Promise.all([pageOf(deps, runId), readCalendar(deps.tables)])
    if (before.version !== version)
      throw conflict('changed-meanwhile', 'Somebody else changed this training. Reload the page.')
    if (before.status === 'cancelled' || before.status === 'done' || endOf(before) <= ctx.now)
      throw conflict('run-over', 'This training is over or cancelled.')
    const problems = sessionProblems(plan.sessions)
    if (problems.length > 0) throw invalid(problems)
    const sessions = renumbered(
      before.sessions,
      sessionsOfPlan(plan.sessions, () => ctx.newId('session')),
    )
    const { settingId, perSetting, opensAt, closesAt, minToRun, pricePence } = plan
    const after: Run = {
      ...before,
      mode: plan.mode,
      sessions,
      trainers: plan.trainers,
      ...defined({ settingId, perSetting, opensAt, closesAt, minToRun, pricePence }),
      releaseOn: releaseDay({ sessions }, deps.authority.policies.training, closures),
    }
    const warnings = [...warningsFor(sessions, closures), ...(await trainerWarnings(deps, ctx, after))]
    return commit(deps.tables, ctx, {
      writes: runWrites(deps.tables, before, after),
      history: history(runId, 'Changed dates or trainers'),
      events: before.status === 'open' ? [{ type: 'run-changed', data: { runId } }] : [],
      answer: { runId, warnings },
    })
  },

  publishRun: async ({ runId }, ctx) => {
    const { run: before } = await pageOf(deps, runId)
    if (before.status !== 'draft') throw conflict('not-a-draft', 'This training is published already.')
    if (startOf(before) <= ctx.now)
      throw conflict('training-started', 'The first session has started. Change the dates.')
    const after: Run = { ...before, status: 'open', publishedAt: ctx.now }
    return commit(deps.tables, ctx, {
      writes: runWrites(deps.tables, before, after),
      history: history(runId, 'Published'),
      events: [{ type: 'run-published', data: { runId } }],
      answer: { runId },
    })
  },

  previewCapacity: async ({ runId, capacity }) => {
    const { run } = await pageOf(deps, runId)
    return previewCapacity(run, Number(capacity), deps.authority.policies.training)
  },

  changeCapacity: async ({ runId, capacity }, ctx) => {
    const looked = await look(deps, ctx, { wanted: [{ kind: 'run', runId }] })
    const run = looked.state.runs.get(runId)
    if (run === undefined) throw notFound()
    const { offers } = previewCapacity(run, capacity, looked.about.policies)
    return decideAndKeep(
      deps,
      ctx,
      looked,
      ({ state, about }) => changeCapacity(state, runId, capacity, about),
      () => ({ capacity, offers }),
    )
  },

  previewRunCancellation: async ({ runId }, ctx) => {
    const page = await pageOf(deps, runId)
    const [booked, offered, waiting] = [heldNow(page), offeredNow(page), waitingNow(page)]
    const reached = [...booked, ...offered, ...waiting]
    const [rows, unwritten, charges] = await Promise.all([
      readRunRows(deps.tables, ctx.now),
      withoutEmail(deps, reached),
      lateChargesOf(deps.tables, runId, ctx.now),
    ])
    const penceIn = (wanted: 'due' | 'sent') =>
      charges.reduce((sum, { state, pence }) => sum + (state === wanted ? pence : 0), 0)
    const nextRunId = nextRun(page.run, rows, ctx.now)?.runId
    return {
      booked: booked.length,
      waiting: waiting.length,
      offered: offered.length,
      settings: new Set(reached.map(({ settingId }) => settingId)).size,
      withoutEmail: unwritten,
      refundPence: booked.filter(({ status }) => status === 'booked').length * page.run.pricePence,
      droppedPence: penceIn('due'),
      financeHasPence: penceIn('sent'),
      ...(nextRunId === undefined ? {} : { nextRunId }),
    }
  },

  cancelRun: async ({ runId, reason }, ctx) => {
    const page = await pageOf(deps, runId)
    const { run: before } = page
    if (before.status === 'cancelled') throw conflict('run-cancelled', 'This training is cancelled already.')
    if (before.status === 'done' || endOf(before) <= ctx.now)
      throw conflict('run-over', 'This training is over, so it cannot be cancelled.')
    const after: Run = { ...before, status: 'cancelled', cancelReason: reason }
    const told = [...heldNow(page), ...offeredNow(page), ...waitingNow(page)].length
    return commit(deps.tables, ctx, {
      writes: runWrites(deps.tables, before, after),
      history: history(runId, `Cancelled: ${reason}`),
      events: [{ type: 'run-cancelled', data: { runId } }],
      answer: { runId, told },
    })
  },

  closeRun: async ({ runId }, ctx) => {
    const [page, { closures }] = await Promise.all([pageOf(deps, runId), readCalendar(deps.tables)])
    const { run: before } = page
    if (before.status !== 'open' || endOf(before) > ctx.now)
      throw conflict('not-over', 'This training is not over yet.')
    const after: Run = { ...before, status: 'done' }
    return commit(deps.tables, ctx, {
      writes: [...runWrites(deps.tables, before, after), ...(await noShowCharges(deps, ctx, page, closures))],
      history: history(runId, 'Closed the register'),
      events: [{ type: 'run-closed', data: { runId } }],
      answer: { runId },
    })
  },
})
