// The shapes of clusters, their meetings and the replies to them (practice 10.2), as far as one meeting needs.
import * as z from 'zod/mini'
import { Id } from '../ids.ts'
import { ToldBy } from '../register/model.ts'
import { Instant, PlainDate } from '../time.ts'

/** What the members of a cluster agreed about how they meet (practice 2); a new version each time they agree anew. */
export const TermsOfReference = z.object({ text: z.string(), version: z.number(), agreedOn: z.optional(PlainDate) })
export type TermsOfReference = z.infer<typeof TermsOfReference>

/** Which version holds; the texts are kept beside the cluster, because every list of clusters is read whole. */
export const TermsInForce = z.omit(TermsOfReference, { text: true })

export const Cluster = z.object({
  clusterId: Id('cluster'),
  name: z.string(),
  /** area: the home cluster of its settings, one each. special-interest: any setting may belong besides. */
  kind: z.optional(z.enum(['area', 'special-interest'])),
  wardCodes: z.array(z.string()),
  leadAreaSencoId: z.optional(z.string()),
  /** Setting SENCOs who lead with the Area SENCO: people of the portal. */
  coLeadIds: z.optional(z.array(Id('person'))),
  termsOfReference: z.optional(TermsInForce),
  status: z.enum(['active', 'closed']),
})
export type Cluster = z.infer<typeof Cluster>

export const SlotMode = z.enum(['in-person', 'online'])

/** One sitting of a meeting. `queue` holds, in order, the settings that a freed place could go to. */
export const Slot = z.object({
  slotId: Id('slot'),
  startsAt: Instant,
  endsAt: Instant,
  mode: SlotMode,
  venue: z.optional(z.string()),
  accessNotes: z.optional(z.string()),
  /** Shown only to those who are coming. */
  joinLink: z.optional(z.string()),
  capacity: z.number(),
  remaining: z.number(),
  queue: z.array(z.string()),
  /** How many settings wait, for those who may not see which. */
  waiting: z.optional(z.number()),
  /** Of its calendar entry: rises with every change of time, place or cancellation. Absent is 0. */
  sequence: z.optional(z.number()),
  /** Which time of its series this is, counted from 0, so that later meetings' same time changes with it. */
  seriesSlot: z.optional(z.number()),
})
export type Slot = z.infer<typeof Slot>

/** The words on pages are planned, open, held and cancelled. */
export const MeetingStatus = z.enum(['planned', 'open', 'held', 'cancelled'])
export type MeetingStatus = z.infer<typeof MeetingStatus>

export const Meeting = z.object({
  meetingId: Id('meeting'),
  clusterIds: z.array(Id('cluster')),
  title: z.string(),
  theme: z.optional(z.string()),
  status: MeetingStatus,
  slots: z.array(Slot),
  replyBy: z.optional(Instant),
  publishedAt: z.optional(Instant),
  cancelReason: z.optional(z.string()),
  /** The series that it was planned with, and the day which the pattern gave it: both for life. */
  seriesId: z.optional(Id('series')),
  originalDate: z.optional(PlainDate),
  /** Its day or times were changed alone, so a change of the series' times leaves them. */
  moved: z.optional(z.boolean()),
  /** Hours of professional development that coming counts for. */
  cpdHours: z.optional(z.number()),
})
export type Meeting = z.infer<typeof Meeting>

/** How a meeting was for one setting, as far as somebody said so: by a mark on the day or by an apology before it. */
const seenFacts = {
  on: PlainDate,
  outcome: z.enum(['represented', 'apology', 'not-represented', 'not-counted']),
  late: z.optional(z.boolean()),
  deputy: z.optional(z.boolean()),
}
/** Kept with the mark or the reply: which clusters have a row of it, and on which day. */
export const Seen = z.object({ clusterIds: z.array(Id('cluster')), ...seenFacts })
export type Seen = z.infer<typeof Seen>
/** The row that a cluster keeps of a setting at a meeting, its own or another's. */
export const SeenRow = z.object({ meetingId: Id('meeting'), settingId: Id('setting'), ...seenFacts })
export type SeenRow = z.infer<typeof SeenRow>

/** coming: the SENCO. deputy: somebody for them. apology: nobody, with a reason. */
export const ReplyAnswer = z.enum(['coming', 'deputy', 'apology'])
export type ReplyAnswer = z.infer<typeof ReplyAnswer>

/** A setting's present reply to one meeting: the latest wins. `place` says whether a place is held or waited for. */
export const Reply = z.object({
  meetingId: Id('meeting'),
  settingId: Id('setting'),
  answer: ReplyAnswer,
  slotId: z.optional(Id('slot')),
  place: z.enum(['held', 'waiting', 'none']),
  /** 1 is next; only while waiting. */
  position: z.optional(z.number()),
  deputyName: z.optional(z.string()),
  reason: z.optional(z.string()),
  repliedAt: Instant,
  toldBy: ToldBy,
  /** Of an apology: where it counts. */
  seen: z.optional(Seen),
})
export type Reply = z.infer<typeof Reply>

export const AttendanceMark = z.enum(['present', 'late', 'absent'])
export type AttendanceMark = z.infer<typeof AttendanceMark>
/** Who came, for one setting at one slot. A walk-in had not replied, and is marked as such. */
export const Attendance = z.object({
  meetingId: Id('meeting'),
  settingId: Id('setting'),
  slotId: Id('slot'),
  mark: AttendanceMark,
  walkIn: z.boolean(),
  markedAt: Instant,
  seen: z.optional(Seen),
})
export type Attendance = z.infer<typeof Attendance>

/** A reply as it is kept: `version` counts its writes, so that a decision made on an older one is not kept. */
export const StoredReply = z.extend(Reply, { version: z.number() })
export type StoredReply = z.infer<typeof StoredReply>

/** A line of the list of meetings, small enough to read all of them at once. */
export const MeetingRow = z.object({
  meetingId: Id('meeting'),
  clusterIds: z.array(Id('cluster')),
  title: z.string(),
  status: MeetingStatus,
  startsAt: Instant,
  endsAt: Instant,
  slotIds: z.optional(z.array(Id('slot'))),
  seriesId: z.optional(Id('series')),
  originalDate: z.optional(PlainDate),
  cpdHours: z.optional(z.number()),
  /** Absent while nothing has been written. */
  minutes: z.optional(z.enum(['draft', 'circulated', 'agreed'])),
  /** Themes of an anonymised discussion are kept in its papers until the end of the academic year. */
  themes: z.optional(z.boolean()),
})
export type MeetingRow = z.infer<typeof MeetingRow>

/**
 * How a meeting counts for a setting (practice M2: by setting, and a deputy counts). Childminders are encouraged, not
 * expected, so one who did not come is `not-counted` and never missing.
 */
export const Outcome = z.enum(['represented', 'apology', 'not-represented', 'not-counted', 'not-yet'])
export type Outcome = z.infer<typeof Outcome>
