import { MeetingStatus } from '@senco/domain/clusters/model'
import { expect, test } from 'vitest'
import { meetingStatusNames } from './reply-words.ts'

test('On pages meetings read planned, open, held, cancelled', () => {
  expect(MeetingStatus.options.map((status) => meetingStatusNames[status])).toEqual([
    'Planned',
    'Open',
    'Held',
    'Cancelled',
  ])
})
