import { expect, test } from 'vitest'
import { emptyMeeting, emptySlot, readPlan } from './meeting-draft.ts'

const slot = { ...emptySlot, date: '2/6/2027', start: '6pm', end: '19:30', venue: 'Library', capacity: '12' }
const meeting = {
  ...emptyMeeting,
  title: 'Summer meeting',
  clusterIds: 'clu_0001',
  replyBy: '20/5/2027',
  slots: [slot],
}

test('a meeting is planned in London times, summer time included', () => {
  expect(readPlan(meeting)).toEqual({
    plan: {
      clusterIds: ['clu_0001'],
      title: 'Summer meeting',
      replyBy: '2027-05-20T22:59:00.000Z',
      slots: [
        {
          startsAt: '2027-06-02T17:00:00.000Z',
          endsAt: '2027-06-02T18:30:00.000Z',
          mode: 'in-person',
          venue: 'Library',
          capacity: 12,
        },
      ],
    },
  })
})

test('each thing that is missing is named at its own field, with the number of the time', () => {
  const read = readPlan({ ...emptyMeeting, slots: [slot, { ...slot, end: '5pm' }, { ...slot, date: '' }] })
  expect('problems' in read ? read.problems : []).toEqual([
    { field: 'title', message: 'Enter a name for the meeting.' },
    { field: 'clusterIds', message: 'Choose a cluster.' },
    { field: 'slots.1.end', message: 'Time 2 must end after it starts.' },
    { field: 'slots.2.date', message: 'Enter the date of time 3.' },
  ])
})

test('an online time needs no place, and keeps no venue that was typed before', () => {
  const read = readPlan({ ...meeting, slots: [{ ...slot, mode: 'online', joinLink: 'https://meet.example/1' }] })
  expect('plan' in read ? read.plan.slots[0] : {}).toMatchObject({ mode: 'online', joinLink: 'https://meet.example/1' })
  expect('plan' in read ? read.plan.slots[0] : {}).not.toHaveProperty('venue')
})
