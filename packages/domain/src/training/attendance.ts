// The register of a run: a mark is a state of one person and session, a walk-in is recorded on purpose, and a part that was
// missed counts once it was made up on another run.
import { conflict, invalid } from '../refusal.ts'
import type { Instant } from '../time.ts'
import type { Attendance, Place, Run, SessionMark } from './model.ts'

/** Came for the whole of a part, late or not: leaving early is part of a session only. */
const counts = (mark: SessionMark | undefined): boolean => mark === 'present' || mark === 'late'

type Sessions = Pick<Run, 'sessions'>
type Marks = Pick<Attendance, 'marks' | 'madeUp'>

/** The parts of the course that somebody came to, on this run or on another that made them up. */
export const partsAttended = ({ sessions }: Sessions, attendance: Marks | undefined): number[] =>
  sessions
    .filter(
      ({ sessionId, part }) =>
        counts(attendance?.marks[sessionId]?.mark) || attendance?.madeUp?.[String(part)] !== undefined,
    )
    .map(({ part }) => part)

export const attendedAll = (run: Sessions, attendance: Marks | undefined): boolean =>
  partsAttended(run, attendance).length === run.sessions.length

/** Parts that are over and were not attended: what can be made up. */
export const partsMissed = (run: Sessions, attendance: Marks | undefined, now: Instant): number[] => {
  const came = new Set(partsAttended(run, attendance))
  return run.sessions.filter(({ part, endsAt }) => endsAt <= now && !came.has(part)).map(({ part }) => part)
}

export interface Marking {
  readonly sessionId: string
  /** Null takes the mark away. */
  readonly mark: SessionMark | null
}

/** A register is taken on the day and put right afterwards, never before. */
const mayMark = (run: Run, sessionId: string, now: Instant): void => {
  if (run.status === 'cancelled') throw conflict('run-cancelled', 'This training is cancelled.')
  if (run.status === 'done') throw conflict('register-final', 'The register of this training is final.')
  const session = run.sessions.find((one) => one.sessionId === sessionId)
  if (session === undefined) throw invalid([{ field: 'sessionId', message: 'Choose a session of this training.' }])
  const early = Date.parse(session.startsAt) - 3_600_000 > Date.parse(now)
  if (early) throw conflict('not-begun', 'The register opens an hour before the session starts.')
}

const marked = (before: Attendance, { sessionId, mark }: Marking, now: Instant): Attendance => {
  const { [sessionId]: old, ...others } = before.marks
  if (mark === null) return { ...before, marks: others, version: before.version + 1 }
  if (old?.mark === mark) return before
  return { ...before, marks: { ...others, [sessionId]: { mark, at: now } }, version: before.version + 1 }
}

/**
 * The register of somebody after one tap; the same tap again changes nothing (bug 49).
 * @throws Refusal for somebody without a place here, who is added as a walk-in instead (bug 50).
 */
export const markSession = (
  run: Run,
  place: Place | undefined,
  before: Attendance | undefined,
  marking: Marking,
  now: Instant,
): Attendance => {
  mayMark(run, marking.sessionId, now)
  if (before === undefined && place?.status !== 'booked')
    throw conflict('no-place', 'They have no place here. Add them as a walk-in if they came.')
  const known = before ?? place
  if (known === undefined) throw conflict('no-place', 'They have no place here.')
  const { runId, personId, settingId, name } = known
  return marked(before ?? { runId, personId, settingId, name, marks: {}, version: 0 }, marking, now)
}

/** Somebody who came without a place: present, and flagged as such (rule T10). */
export const addWalkIn = (
  run: Run,
  who: Pick<Attendance, 'personId' | 'settingId' | 'name'> & { readonly sessionId: string },
  before: { readonly place: Place | undefined; readonly attendance: Attendance | undefined },
  now: Instant,
): Attendance => {
  mayMark(run, who.sessionId, now)
  if (before.place?.status === 'booked')
    throw conflict('has-place', `${who.name} has a place. Mark them in the register.`)
  const { personId, settingId, name } = who
  const fresh: Attendance = { runId: run.runId, personId, settingId, name, marks: {}, walkIn: true, version: 0 }
  return marked(before.attendance ?? fresh, { sessionId: who.sessionId, mark: 'present' }, now)
}

/** The register of the run where a part was missed, once it was made up; taking that mark away takes this back. */
export const withMadeUp = (attendance: Attendance, part: number, onRun: string | undefined): Attendance => {
  const { [String(part)]: old, ...others } = attendance.madeUp ?? {}
  if (old === onRun) return attendance
  const madeUp = onRun === undefined ? others : { ...others, [String(part)]: onRun }
  return { ...attendance, madeUp, version: attendance.version + 1 }
}
