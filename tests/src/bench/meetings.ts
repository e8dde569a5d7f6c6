// What three jobs of a year of cluster meetings cost in round trips and units, beside the least that the same bytes could.
import type { Client, Sent } from '../support/client.ts'
import { contextOf, manySettings, newId, openMeeting, reply } from '../support/meetings.ts'
import { writeUnits } from './capacity.ts'
import { type Call, readUnitsOf, startRecorder, writeUnitsOf } from './recorder.ts'
import { openWorld, type World } from './world.ts'

export interface Cost {
  readonly name: string
  /** Calls that wait for one another: those sent together count once. Without the look at the session. */
  readonly roundTrips: number
  readonly leastRoundTrips: number
  readonly reads: number
  readonly leastReads: number
  readonly writes: number
  readonly leastWrites: number
}

const isSession = ({ operation, input }: Call): boolean =>
  operation === 'BatchGetItem' && JSON.stringify(input).includes('SESSION#')

const wavesOf = (calls: readonly Call[]): number => {
  let [waves, until] = [0, Number.NEGATIVE_INFINITY]
  for (const { began, ended } of calls.toSorted((one, other) => one.began - other.began)) {
    if (began >= until) waves++
    until = began >= until ? ended : Math.max(until, ended)
  }
  return waves
}

const total = (calls: readonly Call[], units: (call: Call) => number): number =>
  calls.reduce((sum, call) => sum + units(call), 0)

const costOf = (name: string, answer: Sent, all: readonly Call[]): Cost => {
  if (answer.status >= 400) throw new Error(`${name} answered ${answer.status}: ${answer.text}`)
  const calls = all.filter((call) => !isSession(call) && !/Table|Stream/.test(call.operation))
  const written = calls.flatMap((call) => call.written).filter(({ key, check }) => !check && !key.startsWith('BOARD#'))
  return {
    name,
    roundTrips: wavesOf(calls),
    leastRoundTrips: written.length > 0 ? 2 : 1,
    reads: total(calls, readUnitsOf),
    leastReads: written.length > 0 ? 0 : Math.max(1, Math.ceil(Buffer.byteLength(answer.text) / 4096)) * 0.5,
    writes: total(calls, writeUnitsOf),
    leastWrites: written.reduce((sum, { before, after }) => sum + writeUnits(before, after, written.length > 1), 0),
  }
}

const wall = (date: string, clock: string): string => `${date}T${clock}:00.000Z`
const termDays = ['2027-01-19', '2027-05-11', '2027-09-21']

/** One meeting a term for each cluster, by day and in the evening. */
const yearOf = (clusterIds: readonly string[]): object[] =>
  clusterIds.flatMap((clusterId) =>
    termDays.map((date) => ({
      clusterIds: [clusterId],
      title: 'SENCO cluster meeting',
      originalDate: date,
      seriesKey: clusterId,
      slots: [
        {
          startsAt: wall(date, '13:30'),
          endsAt: wall(date, '15:00'),
          mode: 'in-person',
          venue: 'Library',
          capacity: 30,
        },
        { startsAt: wall(date, '18:30'), endsAt: wall(date, '20:00'), mode: 'online', capacity: 30 },
      ],
    })),
  )

const addCluster = async (staff: Client, name: string): Promise<string> =>
  (await staff.send('POST', '/api/clusters', { name, wardCodes: [] })).body.cluster.clusterId

/** Three terms that have begun, with a meeting in each that most settings came to. */
const threeTerms = async (world: World, staff: Client, clusterId: string, settings: number): Promise<void> => {
  const settingIds = await manySettings(world.cloud.tables, settings, clusterId)
  const term = (name: string, startsOn: string, endsOn: string) => ({ name, startsOn, endsOn })
  const years = [
    {
      startsIn: 2025,
      terms: [
        term('autumn', '2025-09-02', '2025-12-19'),
        term('spring', '2026-01-05', '2026-03-27'),
        term('summer', '2026-04-13', '2026-07-20'),
      ],
    },
  ]
  await staff.send('PUT', '/api/calendar', { years, closures: [], version: 0 })
  for (const date of ['2025-10-07', '2026-01-20', '2026-05-12']) {
    world.cloud.clock.set(wall('2025-09-20', '09:00'))
    const slots = [{ startsAt: wall(date, '13:30'), endsAt: wall(date, '15:00'), mode: 'online', capacity: settings }]
    const again = await world.as({ role: 'area-senco' })
    const plan = { clusterIds: [clusterId], title: 'SENCO cluster meeting', slots }
    const { meetingId } = (await again.send('POST', '/api/clusters/meetings', plan)).body
    await again.send('POST', `/api/clusters/meetings/${meetingId}/publish`, {})
    world.cloud.clock.set(wall(date, '13:35'))
    const there = await world.as({ role: 'area-senco' })
    const { meeting } = (await there.get(`/api/clusters/meetings/${meetingId}`)).body
    for (const settingId of settingIds.slice(0, Math.ceil(settings * 0.8)))
      await there.send('PUT', `/api/clusters/meetings/${meetingId}/attendance/${settingId}`, {
        slotId: meeting.slots[0].slotId,
        mark: 'present',
        walkIn: true,
      })
  }
  world.cloud.clock.set(world.now)
}

export const measureMeetings = async (engine: string): Promise<Cost[]> => {
  const recorder = await startRecorder(engine)
  const world = await openWorld(recorder.endpoint)
  const staff = await world.as({ role: 'area-senco' })
  const costs: Cost[] = []
  const price = async (name: string, ask: () => Promise<Sent>): Promise<void> => {
    await world.cloud.stream.drained()
    recorder.take()
    const answer = await ask()
    costs.push(costOf(name, answer, recorder.take()))
  }
  try {
    const clusterIds = await Promise.all(['North', 'East', 'South', 'West'].map((name) => addCluster(staff, name)))
    await price('planYear: a meeting a term for 4 clusters, 2 times each', () =>
      staff.send('POST', '/api/clusters/years', { meetings: yearOf(clusterIds) }),
    )

    const [own = ''] = await manySettings(world.cloud.tables, 1, newId('cluster'))
    for (let count = 0; count < 60; count++) {
      const meeting = await openMeeting(world.cloud.tables, newId('cluster'), 5)
      await reply(world.cloud.tables, meeting, { settingId: own, answer: 'coming' }, contextOf('replyForSetting'))
    }
    const senco = await world.as({ role: 'setting-senco', settingIds: [own] })
    const { address } = (await senco.send('POST', '/api/calendar/feed', {})).body
    await price('showFeed: 60 events', () => senco.get(new URL(address).pathname))

    await threeTerms(world, staff, clusterIds[0] ?? '', 40)
    await price('viewCluster: 40 settings, three terms of attendance', () =>
      staff.get(`/api/clusters/${clusterIds[0]}`),
    )
    return costs
  } finally {
    await world.cloud.stop()
    await recorder.stop()
  }
}
