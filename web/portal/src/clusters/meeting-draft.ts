// A meeting as it is typed in, and the plan that it means. Dates and times are London's.
import { londonClock, londonInstant } from '@senco/domain/clusters/london-times'
import type { Meeting, Slot } from '@senco/domain/clusters/model'
import type { FieldProblem } from '@senco/domain/refusal'
import { londonDate } from '@senco/domain/time'
import type { InputOf } from '../api/call.ts'
import { readDate, typedFrom } from '../forms/typed-date.ts'
import { readTime } from '../text/dates.ts'

export interface SlotDraft {
  readonly slotId: string
  readonly date: string
  readonly start: string
  readonly end: string
  readonly mode: string
  readonly venue: string
  readonly accessNotes: string
  readonly joinLink: string
  readonly capacity: string
}
export interface MeetingDraft {
  readonly title: string
  readonly theme: string
  readonly clusterIds: string
  readonly replyBy: string
  readonly cpdHours: string
  readonly slots: readonly SlotDraft[]
  /** Of a meeting in a series: this, later or all. */
  readonly scope: string
  /** yes: saved without telling anybody. */
  readonly quiet: string
}

export const emptySlot: SlotDraft = {
  slotId: '',
  date: '',
  start: '',
  end: '',
  mode: 'in-person',
  venue: '',
  accessNotes: '',
  joinLink: '',
  capacity: '20',
}
export const emptyMeeting: MeetingDraft = {
  title: '',
  theme: '',
  clusterIds: '',
  replyBy: '',
  cpdHours: '',
  slots: [emptySlot],
  scope: 'this',
  quiet: '',
}

const slotDraft = (slot: Slot): SlotDraft => ({
  slotId: slot.slotId,
  date: typedFrom(londonDate(slot.startsAt)),
  start: londonClock(slot.startsAt),
  end: londonClock(slot.endsAt),
  mode: slot.mode,
  venue: slot.venue ?? '',
  accessNotes: slot.accessNotes ?? '',
  joinLink: slot.joinLink ?? '',
  capacity: String(slot.capacity),
})

export const draftOf = (meeting: Meeting): MeetingDraft => ({
  title: meeting.title,
  theme: meeting.theme ?? '',
  clusterIds: meeting.clusterIds.join(','),
  replyBy: meeting.replyBy === undefined ? '' : typedFrom(londonDate(meeting.replyBy)),
  cpdHours: meeting.cpdHours === undefined ? '' : String(meeting.cpdHours),
  slots: meeting.slots.map(slotDraft),
  scope: 'this',
  quiet: '',
})

type Plan = InputOf<'planMeeting'>
type SlotPlan = Plan['slots'][number]
export type ReadPlan = { readonly plan: Plan } | { readonly problems: readonly FieldProblem[] }

const given = (name: 'venue' | 'accessNotes' | 'joinLink', value: string) =>
  value.trim() === '' ? {} : { [name]: value.trim() }

/** A time of day as typed, checked. */
export interface TypedTime {
  readonly startClock: string
  readonly endClock: string
  readonly facts: Omit<SlotPlan, 'slotId' | 'startsAt' | 'endsAt'>
}

export const readTimeOfDay = (slot: SlotDraft, at: number, problems: FieldProblem[]): TypedTime | undefined => {
  const which = `time ${at + 1}`
  const wrong = (field: keyof SlotDraft, message: string): undefined => {
    problems.push({ field: `slots.${at}.${field}`, message })
    return undefined
  }
  const startClock = readTime(slot.start)
  if (startClock === undefined) return wrong('start', `Enter when ${which} starts, like 9:30 or 6pm.`)
  const endClock = readTime(slot.end)
  if (endClock === undefined) return wrong('end', `Enter when ${which} ends, like 11:00 or 8pm.`)
  if (endClock <= startClock)
    return wrong('end', `${which[0]?.toUpperCase()}${which.slice(1)} must end after it starts.`)
  const capacity = Number(slot.capacity)
  if (!Number.isInteger(capacity) || capacity < 1)
    return wrong('capacity', `Enter how many places ${which} has, 1 or more.`)
  if (slot.mode === 'in-person' && slot.venue.trim() === '') return wrong('venue', `Enter where ${which} is.`)
  return {
    startClock,
    endClock,
    facts: {
      mode: slot.mode === 'online' ? 'online' : 'in-person',
      ...(slot.mode === 'online'
        ? given('joinLink', slot.joinLink)
        : { ...given('venue', slot.venue), ...given('accessNotes', slot.accessNotes) }),
      capacity,
    },
  }
}

const readSlot = (slot: SlotDraft, at: number, problems: FieldProblem[]): SlotPlan | undefined => {
  const day = readDate(slot.date, `the date of time ${at + 1}`)
  if ('problem' in day) {
    problems.push({ field: `slots.${at}.date`, message: day.problem })
    return undefined
  }
  const time = readTimeOfDay(slot, at, problems)
  if (time === undefined) return undefined
  const [startsAt, endsAt] = [londonInstant(day.date, time.startClock), londonInstant(day.date, time.endClock)]
  if (startsAt === undefined || endsAt === undefined) {
    problems.push({ field: `slots.${at}.start`, message: 'The clocks go forward then. Choose another time.' })
    return undefined
  }
  return { ...(slot.slotId === '' ? {} : { slotId: slot.slotId }), startsAt, endsAt, ...time.facts }
}

/** Hours of professional development, as typed; undefined when left empty. */
export const readHours = (typed: string, problems: FieldProblem[]): number | undefined => {
  if (typed.trim() === '') return undefined
  const hours = Number(typed.trim().replace(',', '.'))
  if (hours > 0 && hours <= 12) return hours
  problems.push({ field: 'cpdHours', message: 'Enter the hours as a number, like 2 or 1.5.' })
  return undefined
}

export const readPlan = (draft: MeetingDraft): ReadPlan => {
  const problems: FieldProblem[] = []
  const clusterIds = draft.clusterIds.split(',').filter((id) => id !== '')
  if (draft.title.trim() === '') problems.push({ field: 'title', message: 'Enter a name for the meeting.' })
  if (clusterIds.length === 0) problems.push({ field: 'clusterIds', message: 'Choose a cluster.' })
  const replyBy = draft.replyBy === '' ? undefined : readDate(draft.replyBy, 'the date to reply by')
  if (replyBy !== undefined && 'problem' in replyBy) problems.push({ field: 'replyBy', message: replyBy.problem })
  const slots = draft.slots.flatMap((slot, at) => readSlot(slot, at, problems) ?? [])
  const cpdHours = readHours(draft.cpdHours, problems)
  if (problems.length > 0) return { problems }
  const by = replyBy !== undefined && 'date' in replyBy ? londonInstant(replyBy.date, '23:59') : undefined
  const theme = draft.theme.trim()
  return {
    plan: {
      clusterIds,
      title: draft.title.trim(),
      ...(theme === '' ? {} : { theme }),
      ...(by === undefined ? {} : { replyBy: by }),
      ...(cpdHours === undefined ? {} : { cpdHours }),
      slots,
    },
  }
}
