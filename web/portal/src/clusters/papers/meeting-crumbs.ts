// Where the pages of a meeting's papers stand, and what they say above their heading.
import type { MeetingPage } from '@senco/contract/clusters'
import { slotTimes } from '@senco/domain/clusters/london-times'
import { paths } from '../../paths.ts'
import { slotWhere } from '../../shared/reply-words.ts'

export const meetingCrumbs = ({ meeting }: MeetingPage) => [
  { name: 'Meetings', to: paths.meetings.to() },
  { name: meeting.title, to: paths.meeting.to({ meetingId: meeting.meetingId }) },
]

export const timesWords = ({ meeting }: MeetingPage): readonly string[] =>
  meeting.slots.map((slot) => `${slotTimes(slot)}, ${slotWhere(slot)}`)
