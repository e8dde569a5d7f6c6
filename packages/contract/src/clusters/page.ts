// What a meeting looks like on the wire, as one actor may see it.
import { Attendance, Meeting, Outcome, Reply } from '@senco/domain/clusters/model'
import { ProviderType } from '@senco/domain/register/model'
import * as z from 'zod/mini'
import { SettingId } from './fields.ts'

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
  /** The reader may open its agenda and minutes: not those of another cluster's meeting that they have no part in. */
  papers: z.boolean(),
  /** What the meeting counts as for each of these settings that it concerns. */
  outcomes: z.array(z.object({ settingId: SettingId, outcome: Outcome })),
  /** Things to think about before publishing, such as "9 childminders, no evening slot and none online". */
  warnings: z.array(z.string()),
})
export type MeetingPage = z.infer<typeof MeetingPage>
