// Looking at meetings, replying to them and marking who came, on the wire.
import { Attendance, AttendanceMark, Reply, ReplyAnswer } from '@senco/domain/clusters/model'
import { ToldBy } from '@senco/domain/register/model'
import { councilStaff, settingStaff } from '@senco/domain/roles'
import { Instant } from '@senco/domain/time'
import { TrainingThen } from '@senco/domain/training/meeting-clash'
import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { line, MeetingId, SettingId, SlotId } from './fields.ts'
import { MeetingPage } from './page.ts'

const Answering = {
  meetingId: MeetingId,
  settingId: SettingId,
  answer: ReplyAnswer,
  slotId: z.optional(SlotId),
  deputyName: z.optional(line),
  reason: z.optional(line),
  toldBy: z.optional(ToldBy),
}

export const attending = {
  listMeetings: operation({
    method: 'GET',
    path: '/api/clusters/meetings',
    kind: 'json',
    who: [...councilStaff, ...settingStaff, 'agency-coordinator', 'auditor'],
    summary: 'Meetings, soonest first; settings see those that are open, held or cancelled, with their own replies',
    input: z.object({
      /** Instead of its own clusters' meetings: those of others to come, where a setting is welcome too (M4). */
      elsewhere: z.optional(z.literal('yes')),
    }),
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
  replyForSetting: operation({
    method: 'PUT',
    path: '/api/clusters/meetings/{meetingId}/replies/{settingId}',
    kind: 'json',
    who: [...councilStaff, ...settingStaff],
    summary: 'Reply for a setting: coming, a deputy, or an apology; the latest reply wins',
    input: z.object(Answering),
    output: z.object({ reply: Reply }),
  }),
  listSencoTraining: operation({
    method: 'GET',
    path: '/api/clusters/meetings/{meetingId}/replies/{settingId}/training',
    kind: 'json',
    who: [...councilStaff, ...settingStaff],
    summary: 'Training of a setting’s SENCOs at the times of a meeting, to see before replying that one is coming',
    input: z.object({ meetingId: MeetingId, settingId: SettingId }),
    output: z.object({ training: z.array(TrainingThen) }),
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
