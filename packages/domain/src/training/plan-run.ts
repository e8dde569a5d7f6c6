// Planning a run of a course: its sessions, its places and the rules that it keeps for life (practice 10.3).
import type { Closure } from '../calendar/model.ts'
import { type FieldProblem, invalid } from '../refusal.ts'
import type { Instant } from '../time.ts'
import { releaseDay } from './deadlines.ts'
import type { Course, Run, RunMode, Session } from './model.ts'
import type { TrainingPolicies } from './policies.ts'

export interface SessionPlan {
  readonly sessionId?: string | undefined
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly mode: RunMode
  readonly venue?: string | undefined
  readonly accessNotes?: string | undefined
  readonly joinLink?: string | undefined
}

export interface RunPlan {
  readonly mode: RunMode
  readonly settingId?: string | undefined
  readonly sessions: readonly SessionPlan[]
  readonly trainers: Run['trainers']
  readonly capacity?: number | undefined
  readonly heldSeats?: number | undefined
  readonly minToRun?: number | undefined
  readonly perSetting?: number | undefined
  readonly pricePence?: number | undefined
  readonly opensAt?: Instant | undefined
  readonly closesAt?: Instant | undefined
}

export const sessionProblems = (sessions: readonly SessionPlan[]): FieldProblem[] => {
  const ordered = sessions
    .map((session, index) => ({ ...session, index }))
    .sort((one, other) => one.startsAt.localeCompare(other.startsAt))
  return ordered.flatMap((session, position): FieldProblem[] => {
    const field = `sessions.${session.index}`
    const next = ordered[position + 1]
    if (session.endsAt <= session.startsAt)
      return [{ field: `${field}.endsAt`, message: 'Enter an end after the start.' }]
    if (session.mode === 'in-person' && (session.venue ?? '').trim() === '')
      return [{ field: `${field}.venue`, message: 'Enter where it is.' }]
    return next !== undefined && next.startsAt < session.endsAt
      ? [{ field, message: 'This session is still going on when the next one starts.' }]
      : []
  })
}

type Optional<T> = { readonly [K in keyof T]: Exclude<T[K], undefined> }
const defined = <T extends object>(value: T): Optional<T> =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined && one !== '')) as Optional<T>

/** Numbered in the order of their days, which is what makes one run's second session another's. */
export const sessionsOfPlan = (plans: readonly SessionPlan[], newId: () => string): Session[] =>
  plans
    .toSorted((one, other) => one.startsAt.localeCompare(other.startsAt))
    .map(({ sessionId, startsAt, endsAt, mode, venue, accessNotes, joinLink }, index) => ({
      sessionId: sessionId ?? newId(),
      part: index + 1,
      startsAt,
      endsAt,
      mode,
      ...defined({ venue, accessNotes, joinLink }),
    }))

/** The council's number for the way in which a run meets; a course may have its own (rule T1). */
export const settingLimit = (course: Pick<Course, 'perSetting'>, mode: RunMode, { perSetting }: TrainingPolicies) => {
  if (mode === 'at-setting') return undefined
  return course.perSetting ?? (mode === 'online' ? perSetting.online : perSetting.inPerson) ?? undefined
}

/** @throws Refusal that names every field to mend. */
export const planRun = (
  course: Course,
  plan: RunPlan,
  ids: { readonly runId: string; readonly session: () => string },
  { policies, closures }: { readonly policies: TrainingPolicies; readonly closures: readonly Closure[] },
): Run => {
  const problems = sessionProblems(plan.sessions)
  if (plan.mode === 'at-setting' && plan.settingId === undefined)
    problems.push({ field: 'settingId', message: 'Choose the setting.' })
  const capacity = plan.capacity ?? course.capacity
  const forNew =
    plan.mode === 'at-setting' ? 0 : (plan.heldSeats ?? (course.level === 'induction' ? policies.newSencos.seats : 0))
  if (forNew > capacity) problems.push({ field: 'heldSeats', message: 'Hold no more seats than there are places.' })
  if (course.external !== undefined)
    problems.push({ field: 'courseId', message: 'This course is given by somebody else and is not booked here.' })
  if (problems.length > 0) throw invalid(problems)
  const sessions = sessionsOfPlan(plan.sessions, ids.session)
  const limit = plan.perSetting ?? settingLimit(course, plan.mode, policies)
  const { runId } = ids
  const { courseId, title, level, topics, hours, joint, chargePolicyId } = course
  const { mode, settingId, trainers, opensAt, closesAt } = plan
  // Also where no seat is held: from that day a setting may have more than its number.
  const releaseOn = releaseDay({ sessions }, policies, closures)
  return {
    ...{
      runId,
      courseId,
      title,
      level,
      topics,
      hours,
      mode,
      sessions,
      trainers: [...trainers],
      status: 'draft' as const,
    },
    ...defined({
      settingId: mode === 'at-setting' ? settingId : undefined,
      joint,
      chargePolicyId,
      perSetting: limit,
      opensAt,
      closesAt,
    }),
    minToRun: plan.minToRun ?? course.minToRun,
    pricePence: plan.pricePence ?? course.pricePence,
    capacity,
    remaining: capacity - forNew,
    reserved: forNew,
    releaseOn,
    released: false,
    queue: [],
    aside: [],
    holds: [],
    turn: 0,
    version: 1,
  }
}
