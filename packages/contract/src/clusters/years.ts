// Planning a term or a year of meetings in one go, on the wire: propose, look through, plan, open for replies.
import { DayMark } from '@senco/domain/calendar/marks'
import { Term } from '@senco/domain/calendar/model'
import { Spread } from '@senco/domain/clusters/proposals'
import { Pattern } from '@senco/domain/clusters/recurrence'
import { councilStaff } from '@senco/domain/roles'
import { PlainDate } from '@senco/domain/time'
import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { ClusterId, MeetingId, title } from './fields.ts'
import { MeetingPlan, SlotPlan } from './planning.ts'

const Clock = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Give a time, like 09:30.'))

/** A time of day that each meeting has, as London's clocks show it. */
const TimeOfDay = z.extend(z.omit(SlotPlan, { slotId: true, startsAt: true, endsAt: true }), {
  startClock: Clock,
  endClock: Clock,
})

/** A term by the year in which its academic year begins: the spring term of 2027 is `{startsIn: 2026, name: 'spring'}`. */
const TermRef = z.object({ startsIn: z.int(), name: Term.shape.name })

const Series = {
  /** The day that the pattern gave, which the meeting keeps for life. */
  originalDate: PlainDate,
  /** Meetings with the same one are a series. It says nothing else. */
  seriesKey: z.string().check(z.minLength(1), z.maxLength(600)),
}
const Draft = z.extend(MeetingPlan, Series)

/** As many as a year of ten clusters, each once in a half-term. */
const most = 60

export const years = {
  proposeMeetings: operation({
    method: 'POST',
    path: '/api/clusters/years/proposals',
    kind: 'json',
    who: councilStaff,
    summary: 'Propose the meetings of a term or a year, with holidays and clashes marked; nothing is planned yet',
    input: z.object({
      clusterIds: z.array(ClusterId).check(z.minLength(1, 'Choose a cluster.'), z.maxLength(20)),
      /** By a pattern: what each meeting is called and when in the day. Like a term before: taken from there. */
      title: z.optional(title),
      slots: z.optional(z.array(TimeOfDay).check(z.maxLength(8, 'Use 8 times or fewer.'))),
      by: z.union([
        z.object({ pattern: Pattern, from: PlainDate, to: PlainDate }),
        z.object({ copyTerm: TermRef, to: TermRef }),
      ]),
      cpdHours: MeetingPlan.shape.cpdHours,
      /** One meeting for all the clusters, instead of one for each. */
      together: z.optional(z.boolean()),
      spread: z.optional(Spread),
    }),
    output: z.object({
      proposals: z.array(
        z.extend(Draft, {
          date: PlainDate,
          /** Why the day may not suit: a bank holiday, half-term and so on. */
          marks: z.array(DayMark),
          /** What is in the way at these times, in words. */
          clashes: z.array(z.string()),
        }),
      ),
      warnings: z.array(z.string()),
    }),
  }),
  planYear: operation({
    method: 'POST',
    path: '/api/clusters/years',
    kind: 'json',
    who: councilStaff,
    summary: 'Plan the meetings of a term or a year that were proposed and looked through',
    input: z.object({
      meetings: z
        .array(Draft)
        .check(z.minLength(1, 'Choose a meeting.'), z.maxLength(most, `Plan ${most} meetings or fewer at a time.`)),
    }),
    output: z.object({ meetingIds: z.array(MeetingId) }),
  }),
  publishMeetings: operation({
    method: 'POST',
    path: '/api/clusters/meetings/publish',
    kind: 'json',
    who: councilStaff,
    summary: 'Open several meetings for replies and invite their settings; those that cannot be opened are named',
    input: z.object({
      meetingIds: z
        .array(MeetingId)
        .check(z.minLength(1, 'Choose a meeting.'), z.maxLength(most, `Publish ${most} meetings or fewer at a time.`)),
    }),
    output: z.object({
      /** Open now, also those that were open before. */
      open: z.array(MeetingId),
      left: z.array(z.object({ meetingId: MeetingId, why: z.string() })),
    }),
  }),
}
