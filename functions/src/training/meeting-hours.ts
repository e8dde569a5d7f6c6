// What settings earned in this school year by coming to cluster meetings, for the training record (practice M10).
import { givingHours, hoursByMarks } from '@senco/domain/clusters/cpd'
import type { Instant } from '@senco/domain/time'
import type { Tables } from '@senco/store/client'
import { readMeetingRows } from '@senco/store/meetings'
import { readMarks } from '@senco/store/places'

/** Two round trips: the lines of meetings, then the marks of these settings at those that give hours. */
export const meetingHoursOf = async (tables: Tables, settingIds: readonly string[], now: Instant) => {
  if (settingIds.length === 0) return []
  const meetings = givingHours(await readMeetingRows(tables), now)
  const marks = await readMarks(
    tables,
    meetings.flatMap(({ meetingId }) => settingIds.map((settingId) => ({ meetingId, settingId }))),
  )
  return settingIds.map((settingId) => ({
    settingId,
    hours: hoursByMarks(
      meetings,
      marks.filter((mark) => mark.settingId === settingId),
    ),
  }))
}
