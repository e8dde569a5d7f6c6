// Editing a series of meetings: which of them an edit of one reaches, and what becomes of each. All of it the council's
// choice. A meeting that is over or cancelled never changes; one that was moved alone keeps its own day and times.
import * as z from 'zod/mini'
import { conflict, Refusal } from '../refusal.ts'
import { dateInWords, type Instant, londonDate } from '../time.ts'
import { changeMeeting, type MeetingChange, type MeetingPlan } from './meeting.ts'
import type { Meeting } from './model.ts'
import { editOf, planAfter, type SeriesEdit } from './series-edit.ts'

/** later: this one and those after it in the pattern. all: every one that is still to come. */
export const SeriesScope = z.enum(['this', 'later', 'all'])
export type SeriesScope = z.infer<typeof SeriesScope>

const ended = (meeting: Meeting, now: Instant): boolean =>
  meeting.slots.every((slot) => Date.parse(slot.endsAt) <= Date.parse(now))

/** By the day that the pattern gave, so that a meeting which was moved keeps its turn. */
const turn = (meeting: Meeting): string => `${meeting.originalDate ?? ''} ${meeting.meetingId}`

/** The other meetings that an edit of one reaches. */
export const reached = (
  series: readonly Meeting[],
  edited: Meeting,
  scope: SeriesScope,
  now: Instant,
): readonly Meeting[] =>
  scope === 'this' || edited.seriesId === undefined
    ? []
    : series.filter(
        (other) =>
          other.seriesId === edited.seriesId &&
          other.meetingId !== edited.meetingId &&
          other.status !== 'cancelled' &&
          !ended(other, now) &&
          (scope === 'all' || turn(other) > turn(edited)),
      )

/** New times of the edited meeting become times of the whole series, so each gets a number that no other time has. */
const numberTimes = (plan: MeetingPlan, series: readonly Meeting[]): MeetingPlan => {
  let next = Math.max(-1, ...series.flatMap(({ slots }) => slots.map((slot) => slot.seriesSlot ?? -1))) + 1
  return {
    ...plan,
    slots: plan.slots.map((slot) => (slot.slotId === undefined ? { ...slot, seriesSlot: next++ } : slot)),
  }
}

export interface SeriesDecision {
  /** For the edited meeting. */
  readonly plan: MeetingPlan
  readonly edit: SeriesEdit
  readonly others: readonly Meeting[]
}

const named = (meeting: Meeting, refusal: Refusal): Refusal => {
  const [slot] = meeting.slots
  const when = slot === undefined ? '' : ` on ${dateInWords(londonDate(slot.startsAt))}`
  const why = refusal.problems[0]?.message ?? refusal.message
  return conflict('series-refuses', `${meeting.title}${when}: ${why} Or change only the meetings that allow it.`)
}

/**
 * What an edit comes to, tried on every meeting before anything is written.
 * @throws Refusal naming the meeting that does not allow it.
 */
export const decideSeries = (
  edited: Meeting,
  series: readonly Meeting[],
  asked: MeetingPlan,
  scope: SeriesScope,
  now: Instant,
): SeriesDecision => {
  const plan = scope === 'this' || edited.seriesId === undefined ? asked : numberTimes(asked, series)
  const edit = editOf(edited, plan)
  changeMeeting(edited, plan, () => '', now)
  const others = reached(series, edited, scope, now).filter((other) => {
    try {
      const after = planAfter(other, edit, now)
      if (after === undefined) return false
      changeMeeting(other, after, () => '', now)
      return true
    } catch (error) {
      throw error instanceof Refusal ? named(other, error) : error
    }
  })
  return { plan, edit, others }
}

/** A meeting of a series whose day or times are changed alone is marked: it keeps them when the series' times change. */
export const movedAlone = (change: MeetingChange): MeetingChange => {
  const timed = change.changed.some(
    ({ before, after }) => before.startsAt !== after.startsAt || before.endsAt !== after.endsAt,
  )
  return timed && change.meeting.seriesId !== undefined
    ? { ...change, meeting: { ...change.meeting, moved: true } }
    : change
}
