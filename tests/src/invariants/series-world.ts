// A series as the service keeps it and as the model has it, side by side: planned, opened and replied to, and each put
// into the same words. What happens to it is left to series-commands.ts, the comparison step by step to the test.
import { demo } from '@senco/domain/authority/demo'
import { londonClock } from '@senco/domain/clusters/london-times'
import type { Slot } from '@senco/domain/clusters/model'
import { atWall, daysBetween } from '@senco/domain/clusters/wall-shift'
import { addDays, londonDate } from '@senco/domain/time'
import { years } from '@senco/functions/clusters/years'
import type { Tables } from '@senco/store/client'
import { clusterWrites } from '@senco/store/clusters'
import { readMeetingPage, type StoredMeetingPage } from '@senco/store/meetings'
import { transact } from '@senco/store/transact'
import { contextOf, manySettings, newId, reply } from '../support/meetings.ts'
import { freshTables } from '../support/tables.ts'
import { days, people } from './series-commands.ts'
import { type Answer, type ModelMeeting, type ModelSlot, makeSeries } from './series-model.ts'

/** Noon on day 0, in winter; the series runs from summer time into summer time. */
export const now = '2032-11-20T12:00:00.000Z'
const [planned, dayZero] = ['2032-10-01T09:00:00.000Z', '2032-11-20']

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
export const instant = (day: number, minute: number): string => atWall(addDays(dayZero, day), clock(minute))
const dayOf = (at: string): number => daysBetween(dayZero, londonDate(at))
const minuteOf = (at: string): number => Number(londonClock(at).slice(0, 2)) * 60 + Number(londonClock(at).slice(3))

const firstSlots = (day: number): ModelSlot[] =>
  [570, 1140].map((minute, number) => ({
    ...{ number, day, start: minute, end: minute + 90, venue: 'Town Hall', places: 2, sequence: 0 },
    ...{ inside: [], queue: [] },
  }))

export interface Scene {
  readonly tables: Tables
  readonly clusterId: string
  readonly settingIds: readonly string[]
}

export const openScene = async (careless: (tables: Tables) => Tables = (tables) => tables): Promise<Scene> => {
  const tables = await freshTables()
  const clusterId = newId('cluster')
  await transact(
    tables,
    clusterWrites(tables, undefined, { clusterId, name: 'North', wardCodes: [], status: 'active' }),
  )
  return { tables: careless(tables), clusterId, settingIds: await manySettings(tables, people, clusterId) }
}

export const ctxOf = (operation: string, at = now) => ({ ...contextOf(operation, at), requestId: 'test', cookies: {} })

/** A series of five, open, with people who reply to the first two before they begin. */
export const openSeries = async ({ tables, clusterId, settingIds }: Scene) => {
  const deps = { tables, authority: demo, baseUrl: 'http://portal.example' }
  const meetings = days.map((day) => ({
    seriesKey: clusterId,
    originalDate: addDays(dayZero, day),
    clusterIds: [clusterId],
    title: 'North',
    slots: firstSlots(day).map((each) => ({
      startsAt: instant(day, each.start),
      endsAt: instant(day, each.end),
      mode: 'in-person' as const,
      venue: each.venue,
      capacity: each.places,
    })),
  }))
  const { meetingIds } = await years(deps).planYear({ meetings }, ctxOf('planYear', planned))
  await years(deps).publishMeetings({ meetingIds }, ctxOf('publishMeetings', planned))
  const model = days.map(
    (day): ModelMeeting => ({
      title: 'North',
      cancelled: false,
      moved: false,
      marks: [],
      answers: {},
      slots: firstSlots(day),
    }),
  )
  for (const at of [0, 1])
    for (const one of [0, 1, 2]) {
      const page = await readMeetingPage(tables, meetingIds[at] ?? '')
      const command = {
        settingId: settingIds[one] ?? '',
        answer: 'coming' as const,
        slotId: page?.meeting.slots[0]?.slotId,
      }
      if (page !== undefined) await reply(tables, page.meeting, command, contextOf('replyForSetting', planned))
      const [first] = model[at]?.slots ?? []
      Object.assign(model[at]?.answers ?? {}, { [one]: 'coming' })
      if (one < 2) first?.inside.push(one)
      else first?.queue.push(one)
    }
  return { deps, meetingIds, series: makeSeries(model) }
}

export type World = Awaited<ReturnType<typeof openSeries>> & Scene

export const pageOf = async ({ tables, meetingIds }: World, at: number): Promise<StoredMeetingPage> => {
  const page = await readMeetingPage(tables, meetingIds[at] ?? '')
  if (page === undefined) throw new Error('A meeting is gone')
  return page
}

export const seenSlot = ({ settingIds }: World, page: StoredMeetingPage, stored: Slot): ModelSlot => ({
  number: stored.seriesSlot,
  day: dayOf(stored.startsAt),
  start: minuteOf(stored.startsAt),
  end: minuteOf(stored.endsAt),
  venue: stored.venue ?? '',
  places: stored.capacity,
  inside: page.replies
    .filter(({ place, slotId }) => place === 'held' && slotId === stored.slotId)
    .map(({ settingId }) => settingIds.indexOf(settingId)),
  queue: stored.queue.map((settingId) => settingIds.indexOf(settingId)),
  sequence: stored.sequence ?? 0,
})

export const describeSlot = ({ inside, ...facts }: ModelSlot): string =>
  JSON.stringify(Object.entries({ ...facts, number: facts.number ?? 'own', inside: [...inside].sort() }).sort())

const describeAnswers = (answers: readonly (readonly [number, Answer])[]): string[] =>
  answers.map(([one, answer]) => `${one} ${answer}`).sort()

/** What people see: that a meeting was moved alone is seen by what later edits leave alone. */
export const describeModel = (meeting: ModelMeeting): string =>
  JSON.stringify([
    meeting.title,
    meeting.cancelled,
    [...meeting.marks].sort(),
    describeAnswers(Object.entries(meeting.answers).map(([one, answer]) => [Number(one), answer])),
    meeting.slots.map(describeSlot).sort(),
  ])

export const describeStored = (world: World, page: StoredMeetingPage): string =>
  JSON.stringify([
    page.meeting.title,
    page.meeting.status === 'cancelled',
    page.attendance.map(({ settingId }) => world.settingIds.indexOf(settingId)).sort(),
    describeAnswers(page.replies.map(({ settingId, answer }) => [world.settingIds.indexOf(settingId), answer])),
    page.meeting.slots.map((each) => describeSlot(seenSlot(world, page, each))).sort(),
  ])
