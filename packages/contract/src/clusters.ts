// Clusters and their meetings on the wire.
import {
  Attendance,
  AttendanceMark,
  Cluster,
  Meeting,
  Outcome,
  Reply,
  ReplyAnswer,
  SlotMode,
} from '@senco/domain/clusters/model'
import { Id } from '@senco/domain/ids'
import { ProviderType, ToldBy } from '@senco/domain/register/model'
import { councilStaff, settingStaff } from '@senco/domain/roles'
import { Instant } from '@senco/domain/time'
import * as z from 'zod/mini'
import { operation } from './operation.ts'

const ClusterId = Id('cluster')
const MeetingId = Id('meeting')
const SettingId = Id('setting')
const SlotId = Id('slot')
const title = z
  .string()
  .check(z.trim(), z.minLength(1, 'Enter a name.'), z.maxLength(500, 'Use 500 characters or fewer.'))
const line = z.string().check(z.trim(), z.maxLength(500, 'Use 500 characters or fewer.'))

const SlotPlan = z.object({
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
const MeetingPlan = z.object({
  clusterIds: z.array(ClusterId).check(z.minLength(1, 'Choose a cluster.'), z.maxLength(20)),
  title,
  theme: z.optional(line),
  replyBy: z.optional(Instant),
  slots: z.array(SlotPlan).check(z.minLength(1, 'Add a time.'), z.maxLength(8, 'Use 8 times or fewer.')),
})

/** A meeting as one actor may see it: staff see every reply, a setting its own. */
export const MeetingPage = z.object({
  meeting: Meeting,
  /** The settings of its clusters, for staff; the actor's own otherwise. */
  settings: z.array(
    z.object({
      settingId: SettingId,
      name: z.nullable(z.string()),
      /** The name, or words for a setting that nobody has named yet. */
      label: z.string(),
      providerType: ProviderType,
      email: z.optional(z.string()),
    }),
  ),
  replies: z.array(Reply),
  attendance: z.array(Attendance),
  /** What the meeting counts as for each of these settings. */
  outcomes: z.array(z.object({ settingId: SettingId, outcome: Outcome })),
  /** Things to think about before publishing, such as "9 childminders, no evening time". */
  warnings: z.array(z.string()),
})
export type MeetingPage = z.infer<typeof MeetingPage>

const Answering = {
  meetingId: MeetingId,
  settingId: SettingId,
  answer: ReplyAnswer,
  slotId: z.optional(SlotId),
  deputyName: z.optional(line),
  reason: z.optional(line),
  toldBy: z.optional(ToldBy),
}

export const clusters = {
  listClusters: operation({
    method: 'GET',
    path: '/api/clusters',
    kind: 'json',
    who: [...councilStaff, ...settingStaff, 'agency-coordinator', 'auditor'],
    summary: 'The clusters of the authority',
    input: z.object({}),
    output: z.object({ clusters: z.array(Cluster) }),
  }),
  addCluster: operation({
    method: 'POST',
    path: '/api/clusters',
    kind: 'json',
    who: councilStaff,
    summary: 'Add a cluster',
    input: z.object({
      name: title,
      wardCodes: z.array(z.string().check(z.maxLength(20))).check(z.maxLength(100)),
      leadAreaSencoId: z.optional(Id('person')),
    }),
    output: z.object({ cluster: Cluster }),
  }),
  changeCluster: operation({
    method: 'PUT',
    path: '/api/clusters/{clusterId}',
    kind: 'json',
    who: councilStaff,
    summary: 'Change the name, wards or lead of a cluster',
    input: z.object({
      clusterId: ClusterId,
      name: z.optional(title),
      wardCodes: z.optional(z.array(z.string().check(z.maxLength(20))).check(z.maxLength(100))),
      leadAreaSencoId: z.optional(z.nullable(Id('person'))),
    }),
    output: z.object({ cluster: Cluster }),
  }),
  placeSettings: operation({
    method: 'PUT',
    path: '/api/clusters/{clusterId}/settings',
    kind: 'json',
    who: councilStaff,
    summary: 'Put up to 20 settings in a cluster; each leaves the one it was in',
    input: z.object({
      clusterId: ClusterId,
      settingIds: z.array(SettingId).check(z.minLength(1, 'Choose a setting.'), z.maxLength(20)),
    }),
    output: z.object({ placed: z.number() }),
  }),
  listMeetings: operation({
    method: 'GET',
    path: '/api/clusters/meetings',
    kind: 'json',
    who: [...councilStaff, ...settingStaff, 'agency-coordinator', 'auditor'],
    summary: 'Meetings, soonest first; settings see those that are open, held or cancelled, with their own replies',
    input: z.object({}),
    output: z.object({ asOf: Instant, meetings: z.array(MeetingPage) }),
  }),
  viewMeeting: operation({
    method: 'GET',
    path: '/api/clusters/meetings/{meetingId}',
    kind: 'json',
    who: [...councilStaff, ...settingStaff, 'agency-coordinator', 'auditor'],
    summary: 'One meeting with its replies and attendance',
    input: z.object({ meetingId: MeetingId }),
    output: MeetingPage,
  }),
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
    summary: 'Change a meeting; places already held are kept',
    input: z.extend(MeetingPlan, { meetingId: MeetingId }),
    output: z.object({ meetingId: MeetingId }),
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
  replyForSetting: operation({
    method: 'PUT',
    path: '/api/clusters/meetings/{meetingId}/replies/{settingId}',
    kind: 'json',
    who: [...councilStaff, ...settingStaff],
    summary: 'Reply for a setting: coming, a deputy, or an apology; the latest reply wins',
    input: z.object(Answering),
    output: z.object({ reply: Reply }),
  }),
  markAttendance: operation({
    method: 'PUT',
    path: '/api/clusters/meetings/{meetingId}/attendance/{settingId}',
    kind: 'json',
    who: councilStaff,
    summary: 'Mark who came from one setting; null takes its mark away',
    input: z.object({
      meetingId: MeetingId,
      settingId: SettingId,
      slotId: SlotId,
      mark: z.nullable(AttendanceMark),
      /** Needed for a setting without a held place at this time: a walk-in is a deliberate act. */
      walkIn: z.optional(z.boolean()),
    }),
    output: z.object({ attendance: z.array(Attendance) }),
  }),
}
