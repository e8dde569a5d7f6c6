// A term or a year of meetings planned in one go, each meeting of a series with its day of the pattern for life.
import { type FieldProblem, invalid, Refusal } from '../refusal.ts'
import type { Instant } from '../time.ts'
import { meetingsOverlap } from './clashes.ts'
import { planMeeting } from './meeting.ts'
import type { Meeting } from './model.ts'
import type { Draft } from './proposals.ts'

export interface YearIds {
  readonly meeting: (at: number) => string
  readonly series: (seriesKey: string) => string
  readonly slot: () => string
}

const within = (at: number, run: () => Meeting): Meeting | readonly FieldProblem[] => {
  try {
    return run()
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error
    return error.problems.map(({ field, message }) => ({ field: `meetings.${at}.${field}`, message }))
  }
}

/** A series whose meetings last longer than their distance would need its people in two places (bookings.md, 45). */
const selfOverlaps = (drafts: readonly Draft[]): FieldProblem[] =>
  drafts.flatMap((draft, at) =>
    drafts
      .slice(0, at)
      .some((before) => before.seriesKey === draft.seriesKey && meetingsOverlap(before.slots, draft.slots))
      ? [
          {
            field: `meetings.${at}.slots`,
            message: 'This meeting overlaps another of its series. Leave one out, or give it another time.',
          },
        ]
      : [],
  )

/**
 * Marked days are planned as they are asked for: whoever plans has seen the marks and leaves out what does not suit.
 * @throws Refusal that names each meeting which cannot be planned, so that the others can be planned without it.
 */
export const planYear = (drafts: readonly Draft[], ids: YearIds, now: Instant): Meeting[] => {
  const planned = drafts.map((draft, at) =>
    within(at, () => {
      const { seriesKey, originalDate, ...plan } = draft
      const slots = plan.slots.map((slot, seriesSlot) => ({ ...slot, seriesSlot }))
      const meeting = planMeeting({ ...plan, slots }, ids.meeting(at), ids.slot, now)
      return { ...meeting, seriesId: ids.series(seriesKey), originalDate }
    }),
  )
  const problems = [...planned.flatMap((one) => ('meetingId' in one ? [] : one)), ...selfOverlaps(drafts)]
  if (problems.length > 0)
    throw invalid(problems, 'Some of these meetings cannot be planned. Leave them out or move them.')
  return planned.flatMap((one) => ('meetingId' in one ? [one] : []))
}
