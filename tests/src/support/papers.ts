// Meetings that were held, with minutes as far as a test needs them, written through the store as the functions write them.
import { planMeeting, publishMeeting } from '@senco/domain/clusters/meeting'
import { circulateMinutes, type MinutesCommand, writeMinutes } from '@senco/domain/clusters/minutes'
import type { Meeting } from '@senco/domain/clusters/model'
import type { Minutes } from '@senco/domain/clusters/papers-model'
import { addDays, londonDate } from '@senco/domain/time'
import type { Tables } from '@senco/store/client'
import { newMeetingWrites } from '@senco/store/meetings'
import { minutesWrites } from '@senco/store/papers'
import { settingWrites } from '@senco/store/register/settings'
import { transact } from '@senco/store/transact'
import { newId } from './meetings.ts'
import { type Portal, type SignedIn, startPortal } from './portal.ts'
import { aRecord } from './register-builders.ts'

type Facts = Parameters<typeof aRecord>[0]

export const minutesOf = (facts: Partial<MinutesCommand> = {}): MinutesCommand => ({
  items: [
    { title: 'Update from the council', kind: 'council-update', text: 'The new form is shorter.', actionIds: [] },
    { title: 'Anonymised discussion', kind: 'anonymised-discussion', text: 'Sleep\nEating', actionIds: [] },
  ],
  reasons: [],
  digest: ['Use the new form.', 'Read the guide.', 'Book the course.'],
  resources: [{ title: 'The guide', url: 'https://guide.example.org/sleep' }],
  version: 0,
  ...facts,
})

interface Held {
  readonly clusterId: string
  /** Of an evening; London and UTC agree in winter. */
  readonly day: string
  readonly title?: string
  readonly cpdHours?: number
  readonly minutes?: 'draft' | 'circulated'
}

export const heldMeeting = async (tables: Tables, held: Held): Promise<Meeting> => {
  const { clusterId, day, title = 'Last meeting', minutes } = held
  const early = `${addDays(day, -60)}T09:00:00.000Z`
  const slot = {
    startsAt: `${day}T18:30:00.000Z`,
    endsAt: `${day}T20:00:00.000Z`,
    mode: 'online' as const,
    capacity: 20,
  }
  const plan = { clusterIds: [clusterId], title, slots: [slot] }
  const planned = planMeeting(plan, newId('meeting'), () => newId('slot'), early)
  const meeting = { ...publishMeeting(planned, early), ...(held.cpdHours ? { cpdHours: held.cpdHours } : {}) }
  await transact(tables, newMeetingWrites(tables, meeting))
  if (minutes === undefined) return meeting
  const sent = `${day}T21:00:00.000Z`
  const draft = writeMinutes(undefined, minutesOf(), { today: londonDate(sent), newItemId: () => newId('item') })
  await transact(tables, minutesWrites(tables, meeting.meetingId, undefined, draft))
  if (minutes === 'draft') return meeting
  const circulated: Minutes = circulateMinutes(draft, true, sent, [])
  await transact(tables, minutesWrites(tables, meeting.meetingId, draft, circulated))
  return meeting
}

export interface Circle {
  readonly portal: Portal
  readonly staff: SignedIn
  readonly clusterId: string
  /** A new setting of the cluster, with a mailbox. */
  readonly setting: (name: string, facts?: Facts) => Promise<string>
  /** A meeting that is open for replies, on the evening of a day. */
  readonly open: (day: string, more?: object) => Promise<string>
  /** Somebody of the council again, after time has passed. */
  readonly again: () => Promise<SignedIn>
}

/** A cluster with an Area SENCO, some time in autumn. */
export const aCircle = async (now = '2032-10-04T09:00:00.000Z'): Promise<Circle> => {
  const portal = await startPortal({ now })
  const staff = await portal.as('area-senco')
  const { cluster } = (await staff.send('POST', '/api/clusters', { name: 'North', wardCodes: [] })).body
  const again = () => portal.signIn(staff.personId)
  return {
    portal,
    staff,
    again,
    clusterId: cluster.clusterId,
    setting: async (name, facts = {}) => {
      const email = `${name.toLowerCase().replaceAll(/\W+/g, '-')}@setting.example`
      const record = aRecord({ settingId: newId('setting'), name, email, clusterId: cluster.clusterId, ...facts })
      await transact(portal.tables, settingWrites(portal.tables, undefined, record, now))
      return record.setting.settingId
    },
    open: async (day, more = {}) => {
      const by = await again()
      const at = '/api/clusters/meetings'
      const slot = { startsAt: `${day}T18:30:00.000Z`, endsAt: `${day}T20:00:00.000Z`, mode: 'online', capacity: 20 }
      const plan = { clusterIds: [cluster.clusterId], title: `Cluster of ${day}`, slots: [slot], ...more }
      const { meetingId } = (await by.send('POST', at, plan)).body
      const { status, text } = await by.send('POST', `${at}/${meetingId}/publish`)
      if (status !== 200) throw new Error(text)
      return meetingId
    },
  }
}

export const mailsTo = ({ portal }: Circle, to: string) => portal.mailbox.all().filter((each) => each.to === to)
