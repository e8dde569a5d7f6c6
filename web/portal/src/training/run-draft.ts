// The dates of a course as they are typed in, and the plan that they mean. Dates and times are London's.
import { londonClock, londonInstant } from '@senco/domain/clusters/london-times'
import type { FieldProblem } from '@senco/domain/refusal'
import { londonDate } from '@senco/domain/time'
import type { RunMode, Session } from '@senco/domain/training/model'
import type { InputOf } from '../api/call.ts'
import { readDate, typedFrom } from '../forms/typed-date.ts'
import { readTime } from '../text/dates.ts'

export interface SessionDraft {
  readonly sessionId: string
  readonly date: string
  readonly start: string
  readonly end: string
  readonly venue: string
  readonly accessNotes: string
  readonly joinLink: string
}
export interface RunDraft {
  readonly mode: string
  readonly settingId: string
  readonly sessions: readonly SessionDraft[]
  readonly trainers: string
  readonly capacity: string
  readonly minToRun: string
  readonly heldSeats: string
}

export const emptySession: SessionDraft = {
  sessionId: '',
  date: '',
  start: '',
  end: '',
  venue: '',
  accessNotes: '',
  joinLink: '',
}

export const sessionDraft = (session: Session): SessionDraft => ({
  sessionId: session.sessionId,
  date: typedFrom(londonDate(session.startsAt)),
  start: londonClock(session.startsAt),
  end: londonClock(session.endsAt),
  venue: session.venue ?? '',
  accessNotes: session.accessNotes ?? '',
  joinLink: session.joinLink ?? '',
})

type SessionPlan = InputOf<'planRun'>['sessions'][number]

const given = <N extends string>(name: N, value: string) => (value.trim() === '' ? {} : { [name]: value.trim() })

const readSession = (
  draft: SessionDraft,
  mode: RunMode,
  at: number,
  problems: FieldProblem[],
): SessionPlan | undefined => {
  const which = `session ${at + 1}`
  const wrong = (field: keyof SessionDraft, message: string): undefined => {
    problems.push({ field: `sessions.${at}.${field}`, message })
    return undefined
  }
  const day = readDate(draft.date, `the date of ${which}`)
  if ('problem' in day) return wrong('date', day.problem)
  const [start, end] = [readTime(draft.start), readTime(draft.end)]
  if (start === undefined) return wrong('start', `Enter when ${which} starts, like 9:30 or 6pm.`)
  if (end === undefined) return wrong('end', `Enter when ${which} ends, like 11:00 or 8pm.`)
  if (end <= start) return wrong('end', `Session ${at + 1} must end after it starts.`)
  if (mode === 'in-person' && draft.venue.trim() === '') return wrong('venue', `Enter where ${which} is.`)
  const [startsAt, endsAt] = [londonInstant(day.date, start), londonInstant(day.date, end)]
  if (startsAt === undefined || endsAt === undefined)
    return wrong('start', 'The clocks go forward then. Choose another time.')
  return {
    ...(draft.sessionId === '' ? {} : { sessionId: draft.sessionId }),
    startsAt,
    endsAt,
    mode,
    ...(mode === 'online'
      ? given('joinLink', draft.joinLink)
      : { ...given('venue', draft.venue), ...given('accessNotes', draft.accessNotes) }),
  }
}

const count = (typed: string): number | undefined => (/^\d{1,4}$/.test(typed.trim()) ? Number(typed) : undefined)

export interface ReadRun {
  readonly mode: RunMode
  readonly settingId?: string
  readonly sessions: SessionPlan[]
  readonly capacity: number
  readonly minToRun: number
  readonly heldSeats: number
}

export const readRun = (
  draft: RunDraft,
): { readonly run: ReadRun } | { readonly problems: readonly FieldProblem[] } => {
  const problems: FieldProblem[] = []
  const mode = draft.mode as RunMode
  const sessions = draft.sessions.flatMap((session, at) => readSession(session, mode, at, problems) ?? [])
  const [capacity, minToRun, heldSeats] = [count(draft.capacity), count(draft.minToRun), count(draft.heldSeats)]
  if (capacity === undefined) problems.push({ field: 'capacity', message: 'Enter how many places there are.' })
  if (minToRun === undefined) problems.push({ field: 'minToRun', message: 'Enter how few people are too few.' })
  if (heldSeats === undefined) problems.push({ field: 'heldSeats', message: 'Enter how many places are held, or 0.' })
  if (mode === 'at-setting' && draft.settingId === '')
    problems.push({ field: 'settingId', message: 'Choose the setting.' })
  if (problems.length > 0 || capacity === undefined || minToRun === undefined || heldSeats === undefined)
    return { problems }
  const at = mode === 'at-setting' ? { settingId: draft.settingId } : {}
  return { run: { mode, ...at, sessions, capacity, minToRun, heldSeats } }
}
