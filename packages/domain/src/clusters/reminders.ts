// When settings that have not replied are reminded of a meeting, and when those who missed one are asked whether they
// read its three points (practice 11.1: three weeks, one week and one day before; ten working days after).

import type { Closure } from '../calendar/model.ts'
import { addWorkingDays } from '../calendar/working-days.ts'
import { addDays, type Instant, londonDate, type PlainDate } from '../time.ts'
import { nudgeAfterWorkingDays } from './minutes.ts'
import type { Meeting } from './model.ts'

/** Days before a meeting, with how many mornings that were missed are made up for. */
const stages = [
  { days: 21, late: 2 },
  { days: 7, late: 2 },
  { days: 1, late: 0 },
] as const

export interface Reminder {
  /** Which of the three it is. */
  readonly stage: number
  /** Whole days from today to the first time. */
  readonly days: number
  /** The first time: a meeting that moved is reminded of anew. */
  readonly startsAt: Instant
}

const daysBetween = (from: PlainDate, to: PlainDate): number => (Date.parse(to) - Date.parse(from)) / 86_400_000

/**
 * The reminder that is due this morning. None for a meeting that is not open or whose first time has started, and none
 * for a day that had passed when the invitations went out.
 */
export const reminderDue = (
  meeting: Pick<Meeting, 'status' | 'slots' | 'publishedAt'>,
  now: Instant,
): Reminder | undefined => {
  const startsAt = meeting.slots.map((slot) => slot.startsAt).sort()[0]
  if (meeting.status !== 'open' || startsAt === undefined || Date.parse(startsAt) <= Date.parse(now)) return undefined
  const day = londonDate(startsAt)
  const days = daysBetween(londonDate(now), day)
  const stage = stages.find((each) => days <= each.days && days >= each.days - each.late)
  if (stage === undefined) return undefined
  const invitedOn = meeting.publishedAt === undefined ? undefined : londonDate(meeting.publishedAt)
  if (invitedOn !== undefined && invitedOn >= addDays(day, -stage.days)) return undefined
  return { stage: stage.days, days, startsAt }
}

/** A missed morning is caught up within a week. */
const catchUpDays = 7

/** The day on which those who have not read are asked; undefined when it is not today and was not last week. */
export const nudgeDue = (circulatedAt: Instant, now: Instant, closures: readonly Closure[]): PlainDate | undefined => {
  const due = addWorkingDays(londonDate(circulatedAt), nudgeAfterWorkingDays, closures)
  const today = londonDate(now)
  return due <= today && today < addDays(due, catchUpDays) ? due : undefined
}
