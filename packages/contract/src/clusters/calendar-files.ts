// Meetings as calendar files to download, on the wire.
import { councilStaff, settingStaff } from '@senco/domain/roles'
import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { MeetingId, SlotId } from './fields.ts'

export const calendarFiles = {
  downloadMeeting: operation({
    method: 'GET',
    path: '/api/clusters/meetings/{meetingId}/calendar/{slotId}',
    kind: 'file',
    who: [...councilStaff, ...settingStaff, 'agency-coordinator', 'auditor'],
    summary: 'One time of a meeting as a calendar file; how to get in and join only for those who have a place',
    input: z.object({ meetingId: MeetingId, slotId: SlotId }),
    output: z.object({}),
  }),
}
