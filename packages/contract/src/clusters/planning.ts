// Planning a meeting on the wire: plan, change, open for replies, cancel.
import { SlotMode } from '@senco/domain/clusters/model'
import { SeriesScope } from '@senco/domain/clusters/series'
import { councilStaff } from '@senco/domain/roles'
import { Instant } from '@senco/domain/time'
import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { ClusterId, line, MeetingId, SlotId, title } from './fields.ts'

export const SlotPlan = z.object({
  /** Absent for a new slot. */
  slotId: z.optional(SlotId),
  startsAt: Instant,
  endsAt: Instant,
  mode: SlotMode,
  venue: z.optional(line),
  accessNotes: z.optional(line),
  joinLink: z.optional(z.url('Enter a web address, like https://example.com/meeting.')),
  capacity: z.int().check(z.gte(1, 'Enter 1 place or more.'), z.lte(1000, 'Enter 1,000 places or fewer.')),
})
export const MeetingPlan = z.object({
  clusterIds: z.array(ClusterId).check(z.minLength(1, 'Choose a cluster.'), z.maxLength(20)),
  title,
  theme: z.optional(line),
  replyBy: z.optional(Instant),
  /** Hours of professional development that coming counts for. */
  cpdHours: z.optional(z.number().check(z.gt(0, 'Enter more than 0 hours.'), z.lte(12, 'Enter 12 hours or fewer.'))),
  slots: z.array(SlotPlan).check(z.minLength(1, 'Add a time.'), z.maxLength(8, 'Use 8 times or fewer.')),
})

export const planning = {
  planMeeting: operation({
    method: 'POST',
    path: '/api/clusters/meetings',
    kind: 'json',
    who: councilStaff,
    summary: 'Plan a meeting with one or more times',
    input: MeetingPlan,
    output: z.object({ meetingId: MeetingId }),
  }),
  changeMeeting: operation({
    method: 'PUT',
    path: '/api/clusters/meetings/{meetingId}',
    kind: 'json',
    who: councilStaff,
    summary: 'Change a meeting, or it and others of its series; places already held are kept',
    input: z.extend(MeetingPlan, {
      meetingId: MeetingId,
      /** Of a series: this one (the default), this one and later ones, or all that are to come. */
      scope: z.optional(SeriesScope),
      /** false saves without telling anybody by e-mail. */
      tell: z.optional(z.boolean()),
    }),
    /** `changed` counts the meetings that an edit of a series reached, this one included. */
    output: z.object({ meetingId: MeetingId, changed: z.number() }),
  }),
  publishMeeting: operation({
    method: 'POST',
    path: '/api/clusters/meetings/{meetingId}/publish',
    kind: 'json',
    who: councilStaff,
    summary: 'Open a meeting for replies and invite the settings of its clusters by e-mail',
    input: z.object({ meetingId: MeetingId }),
    output: z.object({ meetingId: MeetingId }),
  }),
  cancelMeeting: operation({
    method: 'POST',
    path: '/api/clusters/meetings/{meetingId}/cancel',
    kind: 'json',
    who: councilStaff,
    summary: 'Cancel a meeting and tell those who replied',
    input: z.object({ meetingId: MeetingId, reason: line }),
    output: z.object({ meetingId: MeetingId }),
  }),
}
