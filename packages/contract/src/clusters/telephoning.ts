// Ringing those who have not replied to a meeting, on the wire. What they say is kept by replyForSetting.
import { Meeting } from '@senco/domain/clusters/model'
import { ProviderType } from '@senco/domain/register/model'
import { councilStaff } from '@senco/domain/roles'
import { Instant } from '@senco/domain/time'
import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { MeetingId, SettingId } from './fields.ts'

export const telephoning = {
  listNotReplied: operation({
    method: 'GET',
    path: '/api/clusters/meetings/{meetingId}/not-replied',
    kind: 'json',
    who: councilStaff,
    summary: 'Settings that have not replied to a meeting, with whom to ring and on which number',
    input: z.object({ meetingId: MeetingId }),
    output: z.object({
      asOf: Instant,
      meeting: Meeting,
      settings: z.array(
        z.object({
          settingId: SettingId,
          label: z.string(),
          providerType: ProviderType,
          /** The SENCOs in post. */
          sencos: z.array(z.string()),
          telephone: z.optional(z.string()),
          email: z.optional(z.string()),
        }),
      ),
    }),
  }),
}
