// Read and write units of operations by our own calculator, against what showing or keeping those bytes must cost.

import type { Client, Sent } from '../support/client.ts'
import { manySettings, newId, openMeeting } from '../support/meetings.ts'
import { writeUnits } from './capacity.ts'
import { type Call, readUnitsOf, startRecorder, type Written, writeUnitsOf } from './recorder.ts'
import { openWorld } from './world.ts'

export interface Priced {
  readonly name: string
  readonly reads: number
  /** The session and person, read fresh on each request: the price of revoked access ending at once. */
  readonly sessionReads: number
  readonly leastReads: number
  readonly writes: number
  readonly leastWrites: number
  readonly scans: number
}

const isSession = ({ operation, input }: Call): boolean =>
  operation === 'BatchGetItem' && JSON.stringify(input).includes('SESSION#')

const total = (calls: readonly Call[], units: (call: Call) => number): number =>
  calls.reduce((sum, call) => sum + units(call), 0)

/** A list row beside its item, and a look that writes nothing, could in principle be saved. */
const mustBeWritten = ({ key, check }: Written): boolean => !check && !key.startsWith('BOARD#')

const price = (name: string, answer: Sent, calls: readonly Call[]): Priced => {
  if (answer.status >= 400) throw new Error(`${name} answered ${answer.status}: ${answer.text}`)
  const ours = calls.filter((call) => !isSession(call))
  const needed = ours.flatMap(({ written }) => written.filter(mustBeWritten))
  return {
    name,
    reads: total(ours, readUnitsOf),
    sessionReads: total(calls.filter(isSession), readUnitsOf),
    // Bytes shown, read as one run of 4 KB pages that may be a moment old.
    leastReads: Math.max(1, Math.ceil(Buffer.byteLength(answer.text) / 4096)) * 0.5,
    writes: total(ours, writeUnitsOf),
    leastWrites: needed.reduce((sum, { before, after }) => sum + writeUnits(before, after, needed.length > 1), 0),
    scans: calls.filter(({ operation }) => operation === 'Scan').length,
  }
}

export const measureUnits = async (engine: string, settings: number): Promise<Priced[]> => {
  const recorder = await startRecorder(engine)
  const world = await openWorld(recorder.endpoint)
  const { tables } = world.cloud
  const clusterId = newId('cluster')
  const settingIds = await manySettings(tables, settings, clusterId)
  const [settingId = ''] = settingIds
  const meeting = await openMeeting(tables, clusterId, 30)
  const slotId = meeting.slots[0]?.slotId
  const staff = await world.as({ role: 'area-senco' })
  const senco = await world.as({ role: 'setting-senco', settingIds: [settingId] })
  const administrator = await world.as({ role: 'administrator' })
  const register = '/api/register/settings'
  const meetings = '/api/clusters/meetings'
  const asked: readonly (readonly [
    string,
    (client: Record<'staff' | 'senco' | 'administrator', Client>) => Promise<Sent>,
  ])[] = [
    ['whoAmI', ({ staff }) => staff.get('/api/people/me')],
    ['listPeople', ({ administrator }) => administrator.get('/api/people')],
    [
      'invitePerson',
      ({ administrator }) =>
        administrator.send('POST', '/api/people/invitations', {
          name: 'Jo',
          email: 'jo@example.org',
          scopes: [{ role: 'area-senco' }],
        }),
    ],
    ['listSettings', ({ staff }) => staff.get(register)],
    ['viewSetting', ({ staff }) => staff.get(`${register}/${settingId}`)],
    ['listMySettings', ({ senco }) => senco.get('/api/register/my-settings')],
    [
      'changeSetting',
      ({ staff }) => staff.send('PUT', `${register}/${settingId}`, { telephone: '01632 960199', toldBy: 'telephone' }),
    ],
    [
      'nameSenco',
      ({ senco }) =>
        senco.send('POST', `${register}/${settingId}/sencos`, {
          name: 'Jo Bell',
          email: 'jo.bell@example.org',
          startsOn: '2026-11-20',
        }),
    ],
    ['listMeetings', ({ staff }) => staff.get(meetings)],
    ['viewMeeting', ({ senco }) => senco.get(`${meetings}/${meeting.meetingId}`)],
    [
      'replyForSetting',
      ({ senco }) =>
        senco.send('PUT', `${meetings}/${meeting.meetingId}/replies/${settingId}`, { answer: 'coming', slotId }),
    ],
    [
      'replyForSetting, again',
      ({ senco }) =>
        senco.send('PUT', `${meetings}/${meeting.meetingId}/replies/${settingId}`, {
          answer: 'deputy',
          slotId,
          deputyName: 'Al',
        }),
    ],
  ]
  const priced: Priced[] = []
  try {
    for (const [name, ask] of asked) {
      await world.cloud.stream.drained()
      recorder.take()
      const answer = await ask({ staff, senco, administrator })
      priced.push(
        price(
          name,
          answer,
          recorder.take().filter(({ operation }) => !/Table|Stream/.test(operation)),
        ),
      )
    }
    return priced
  } finally {
    await world.cloud.stop()
    await recorder.stop()
  }
}
