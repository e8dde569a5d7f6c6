// What home pages ask, in one operation each, on the wire: the team's week and season, and the next meetings of a setting.
import { ActionRow } from '@senco/domain/actions/model'
import { Cluster, MeetingStatus } from '@senco/domain/clusters/model'
import { SettingSummary } from '@senco/domain/register/model'
import { councilStaff, settingStaff } from '@senco/domain/roles'
import { Instant, PlainDate } from '@senco/domain/time'
import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { ClusterId, MeetingId, SettingId } from './fields.ts'
import { MeetingPage } from './page.ts'

const Prompt = z.union([
  z.object({ kind: z.enum(['no-meeting', 'plan-next']), term: z.string(), clusterIds: z.array(ClusterId) }),
  z.object({ kind: z.literal('term-dates'), startsIn: z.number() }),
  z.object({ kind: z.literal('confirm-sencos'), settings: z.number() }),
  z.object({ kind: z.literal('transition') }),
])

const Soon = z.object({
  meetingId: MeetingId,
  title: z.string(),
  clusterIds: z.array(ClusterId),
  status: MeetingStatus,
  startsAt: Instant,
  endsAt: Instant,
  /** Of a meeting that is open: settings that have replied, of those invited. */
  replied: z.number(),
  invited: z.number(),
})

export const week = {
  viewWeek: operation({
    method: 'GET',
    path: '/api/clusters/week',
    kind: 'json',
    who: councilStaff,
    summary: 'What this week and the season ask: of an Area SENCO in the clusters they lead, of others everywhere',
    input: z.object({}),
    output: z.object({
      asOf: Instant,
      clusters: z.array(Cluster),
      /** Clusters that the reader leads. */
      leads: z.array(ClusterId),
      prompts: z.array(Prompt),
      /** The next meetings, at most six. */
      meetings: z.array(Soon),
      /** Planned for the next six weeks and not open for replies yet. */
      drafts: z.array(z.object({ meetingId: MeetingId, title: z.string(), startsAt: Instant })),
      minutes: z.array(
        z.object({
          meetingId: MeetingId,
          title: z.string(),
          dueOn: PlainDate,
          overdue: z.boolean(),
          begun: z.boolean(),
        }),
      ),
      /** Late ones, those due within a week, and what settings say is done: the reader's own first. */
      actions: z.array(ActionRow),
      vacancies: z.object({ total: z.number(), settings: z.array(SettingSummary) }),
      changes: z.object({
        total: z.number(),
        newest: z.array(z.object({ at: Instant, settingId: SettingId, settingLabel: z.string(), summary: z.string() })),
      }),
    }),
  }),
  viewMyMeetings: operation({
    method: 'GET',
    path: '/api/clusters/mine',
    kind: 'json',
    who: [...settingStaff],
    summary: 'The next meetings of the reader’s settings, minutes they have not read yet, and their clusters',
    input: z.object({}),
    output: z.object({
      asOf: Instant,
      clusters: z.array(z.object({ clusterId: ClusterId, name: z.string(), settingIds: z.array(SettingId) })),
      /** Open for replies and to come, at most four. */
      meetings: z.array(MeetingPage),
      minutes: z.array(z.object({ meetingId: MeetingId, title: z.string(), settingId: SettingId, heldOn: PlainDate })),
    }),
  }),
}
