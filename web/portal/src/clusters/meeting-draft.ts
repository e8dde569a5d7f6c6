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
  readonly slots: readonly SlotDraft[]
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
export const emptyMeeting: MeetingDraft = { title: '', theme: '', clusterIds: '', replyBy: '', slots: [emptySlot] }

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
  slots: meeting.slots.map(slotDraft),
})

type Plan = InputOf<'planMeeting'>
type SlotPlan = Plan['slots'][number]
export type ReadPlan = { readonly plan: Plan } | { readonly problems: readonly FieldProblem[] }

const given = (name: 'venue' | 'accessNotes' | 'joinLink', value: string) =>
  value.trim() === '' ? {} : { [name]: value.trim() }

const readSlot = (slot: SlotDraft, at: number, problems: FieldProblem[]): SlotPlan | undefined => {
  const which = `time ${at + 1}`
  const wrong = (field: keyof SlotDraft, message: string): undefined => {
    problems.push({ field: `slots.${at}.${field}`, message })
    return undefined
  }
  const day = readDate(slot.date, `the date of ${which}`)
  if ('problem' in day) return wrong('date', day.problem)
  const startsAt = instant(day.date, slot.start)
  if (startsAt === undefined) return wrong('start', `Enter when ${which} starts, like 9:30 or 6pm.`)
  const endsAt = instant(day.date, slot.end)
  if (endsAt === undefined) return wrong('end', `Enter when ${which} ends, like 11:00 or 8pm.`)
  if (endsAt <= startsAt) return wrong('end', `${which[0]?.toUpperCase()}${which.slice(1)} must end after it starts.`)
  const capacity = Number(slot.capacity)
  if (!Number.isInteger(capacity) || capacity < 1)
    return wrong('capacity', `Enter how many places ${which} has, 1 or more.`)
  if (slot.mode === 'in-person' && slot.venue.trim() === '') return wrong('venue', `Enter where ${which} is.`)
  return {
    ...(slot.slotId === '' ? {} : { slotId: slot.slotId }),
    startsAt,
    endsAt,
    mode: slot.mode === 'online' ? 'online' : 'in-person',
    ...(slot.mode === 'online'
      ? given('joinLink', slot.joinLink)
      : { ...given('venue', slot.venue), ...given('accessNotes', slot.accessNotes) }),
    capacity,
  }
}

const instant = (date: string, typed: string): string | undefined => {
  const time = readTime(typed)
  return time === undefined ? undefined : londonInstant(date, time)
}

export const readPlan = (draft: MeetingDraft): ReadPlan => {
  const problems: FieldProblem[] = []
  const clusterIds = draft.clusterIds.split(',').filter((id) => id !== '')
  if (draft.title.trim() === '') problems.push({ field: 'title', message: 'Enter a name for the meeting.' })
  if (clusterIds.length === 0) problems.push({ field: 'clusterIds', message: 'Choose a cluster.' })
  const replyBy = draft.replyBy === '' ? undefined : readDate(draft.replyBy, 'the date to reply by')
  if (replyBy !== undefined && 'problem' in replyBy) problems.push({ field: 'replyBy', message: replyBy.problem })
  const slots = draft.slots.flatMap((slot, at) => readSlot(slot, at, problems) ?? [])
  if (problems.length > 0) return { problems }
  const by = replyBy !== undefined && 'date' in replyBy ? londonInstant(replyBy.date, '23:59') : undefined
  const theme = draft.theme.trim()
  return {
    plan: {
      clusterIds,
      title: draft.title.trim(),
      ...(theme === '' ? {} : { theme }),
      ...(by === undefined ? {} : { replyBy: by }),
      slots,
    },
  }
}
