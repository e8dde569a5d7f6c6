// Which places settings hold over many meetings, and the times they are at: a calendar in two round trips.
import { Attendance, type MeetingRow, Slot, StoredReply } from '@senco/domain/clusters/model'
import { batchGet } from './batch-get.ts'
import type { Tables } from './client.ts'
import { keys } from './keys.ts'
import { readMeeting } from './meetings.ts'

export interface SettingAtMeeting {
  readonly meetingId: string
  readonly settingId: string
}

/** The replies of settings to meetings, where there are any. Half a unit each, also for one that is not there. */
export const readReplies = async (tables: Tables, wanted: readonly SettingAtMeeting[]): Promise<StoredReply[]> => {
  const items = await batchGet(
    tables,
    wanted.map(({ meetingId, settingId }) => keys.reply(meetingId, settingId)),
    false,
  )
  return items.map((item) => StoredReply.parse(item))
}

/** The marks of settings on the registers of meetings, where there are any. Half a unit each, also for one that is not there. */
export const readMarks = async (tables: Tables, wanted: readonly SettingAtMeeting[]): Promise<Attendance[]> => {
  const items = await batchGet(
    tables,
    wanted.map(({ meetingId, settingId }) => keys.mark(meetingId, settingId)),
    false,
  )
  return items.map((item) => Attendance.parse(item))
}

export interface SlotOfMeeting {
  readonly meetingId: string
  readonly slot: Slot
}

/** Times of meetings by their ids. */
export const readSlots = async (
  tables: Tables,
  wanted: readonly { readonly meetingId: string; readonly slotId: string }[],
): Promise<SlotOfMeeting[]> => {
  const items = await batchGet(
    tables,
    wanted.map(({ meetingId, slotId }) => keys.slot(meetingId, slotId)),
    false,
  )
  return items.map((item) => ({ meetingId: String(item['pk']).slice('MEETING#'.length), slot: Slot.parse(item) }))
}

/** Every time of some meetings. A row written before rows named their times costs a question of its own. */
export const readSlotsOf = async (tables: Tables, rows: readonly MeetingRow[]): Promise<SlotOfMeeting[]> => {
  const named = rows.flatMap(({ meetingId, slotIds = [] }) => slotIds.map((slotId) => ({ meetingId, slotId })))
  const older = rows.filter(({ slotIds }) => slotIds === undefined)
  const [found, ...meetings] = await Promise.all([
    readSlots(tables, named),
    ...older.map(({ meetingId }) => readMeeting(tables, meetingId)),
  ])
  return [
    ...found,
    ...meetings.flatMap((meeting) =>
      (meeting?.slots ?? []).map((slot) => ({ meetingId: meeting?.meetingId ?? '', slot })),
    ),
  ]
}
