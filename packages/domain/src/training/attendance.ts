// The register of a run: one mark a person and session, a walk-in on purpose, and a part that was missed counts once it
// was made up on another run. What a register adds up to is left to certificates.ts.
import { conflict, notFound } from '../refusal.ts'
import type { Instant } from '../time.ts'
import type { Attendance, Place, Run, Session, SessionMark } from './model.ts'

type Who = Pick<Attendance, 'personId' | 'settingId' | 'name'>

export const cameIn = (mark: SessionMark | null | undefined): boolean => mark === 'present' || mark === 'late'

/** Was there, for all of a session or until they left. */
export const wasThere = (mark: SessionMark | null | undefined): boolean => cameIn(mark) || mark === 'left-early'

/** Was at some of it, here or on another run where it was made up. */
export const cameToSome = (
  { sessions }: Pick<Run, 'sessions'>,
  { marks, madeUp = {} }: Pick<Attendance, 'marks' | 'madeUp'>,
): boolean =>
  sessions.some(({ sessionId, part }) => wasThere(marks[sessionId]?.mark) || madeUp[String(part)] !== undefined)

const hour = 3_600_000

/** A register is taken on the day and put right afterwards, until the run is closed; never before (rule T10). */
const sessionToMark = (run: Run, sessionId: string, now: Instant): Session => {
  if (run.status === 'draft') throw conflict('not-published', 'Publish this training first.')
  if (run.status === 'cancelled') throw conflict('run-cancelled', 'This training is cancelled.')
  if (run.status === 'done') throw conflict('register-final', 'This training is closed, so its register is final.')
  const session = run.sessions.find((one) => one.sessionId === sessionId)
  if (session === undefined) throw notFound()
  if (Date.parse(session.startsAt) - hour > Date.parse(now))
    throw conflict('not-begun', 'The register opens an hour before the session starts.')
  return session
}

const empty = (runId: string, { personId, settingId, name }: Who): Attendance => ({
  ...{ runId, personId, settingId, name },
  marks: {},
  version: 0,
})

const withMark = (before: Attendance, sessionId: string, mark: SessionMark | null, now: Instant): Attendance => {
  if ((before.marks[sessionId]?.mark ?? null) === mark) return before
  const { [sessionId]: _gone, ...others } = before.marks
  const marks = mark === null ? others : { ...others, [sessionId]: { mark, at: now } }
  return { ...before, marks, version: before.version + 1 }
}

/** What is there of one person on a run. */
export interface Standing {
  readonly run: Run
  readonly place: Place | undefined
  readonly attendance: Attendance | undefined
}

export interface Marked {
  readonly session: Session
  /** Of the same version as before when nothing changes; nobody's register yet is version 0. */
  readonly attendance: Attendance
}

/**
 * One tap; the same tap again changes nothing. Null takes the mark away.
 * @throws Refusal for somebody without a place, who is added as a walk-in instead.
 */
export const markSession = (
  { run, place, attendance }: Standing,
  { sessionId, mark }: { readonly sessionId: string; readonly mark: SessionMark | null },
  now: Instant,
): Marked => {
  const session = sessionToMark(run, sessionId, now)
  const who = attendance ?? (place?.status === 'booked' ? place : undefined)
  if (who === undefined) throw conflict('no-place', 'They have no place. Add them as somebody who came without one.')
  return { session, attendance: withMark(attendance ?? empty(run.runId, who), sessionId, mark, now) }
}

/** Somebody who came without a place: present, and flagged as such (rule T10). */
export const addWalkIn = (
  { run, place, attendance }: Standing,
  { sessionId, ...who }: Who & { readonly sessionId: string },
  now: Instant,
): Marked => {
  const session = sessionToMark(run, sessionId, now)
  if (place?.status === 'booked') throw conflict('has-place', `${who.name} has a place. Mark them in the register.`)
  const before = attendance ?? empty(run.runId, who)
  return { session, attendance: withMark({ ...before, walkIn: true }, sessionId, 'present', now) }
}

/** The register of the run on which a part was missed: made up on `onRun`, or not after all. */
export const withMadeUp = (
  { run, attendance }: Pick<Standing, 'run' | 'attendance'>,
  who: Who,
  part: number,
  onRun: string | undefined,
): Attendance | undefined => {
  const before = attendance ?? empty(run.runId, who)
  const { [String(part)]: old, ...others } = before.madeUp ?? {}
  if (old === onRun) return undefined
  const madeUp = onRun === undefined ? others : { ...others, [String(part)]: onRun }
  return { ...before, madeUp, version: before.version + 1 }
}
