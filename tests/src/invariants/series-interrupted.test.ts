// Planning a long year, and editing a series, ended in the middle and asked for again: each meeting is planned once and
// moved once, however far the first run came.
import { demo } from '@senco/domain/authority/demo'
import type { Draft } from '@senco/domain/clusters/proposals'
import { planOf } from '@senco/domain/clusters/series-edit'
import { addDays, londonDate } from '@senco/domain/time'
import { planning } from '@senco/functions/clusters/planning'
import { years } from '@senco/functions/clusters/years'
import { audit } from '@senco/store/audit/audit'
import type { Tables } from '@senco/store/client'
import { clusterWrites } from '@senco/store/clusters'
import type { CommitContext } from '@senco/store/commit'
import { readMeetingRows, readSeries } from '@senco/store/meetings'
import { Replayed } from '@senco/store/outcomes'
import { transact } from '@senco/store/transact'
import { expect, test } from 'vitest'
import { contextOf, newId, now } from '../support/meetings.ts'
import { PowerCut, stopAfter } from '../support/stopping.ts'
import { freshTables } from '../support/tables.ts'

const ctxOf = (commit: CommitContext) => ({ ...commit, requestId: 'test', cookies: {} })
const planningOf = (tables: Tables) => planning({ tables, authority: demo, baseUrl: 'http://portal.example' })
const yearsOf = (tables: Tables) => years({ tables, authority: demo, baseUrl: 'http://portal.example' })

const draftsOf = (clusterId: string, count: number): Draft[] =>
  Array.from({ length: count }, (_, week) => {
    const date = addDays('2033-01-11', week * 7)
    return {
      seriesKey: clusterId,
      originalDate: date,
      clusterIds: [clusterId],
      title: 'Weekly',
      slots: [
        { startsAt: `${date}T18:30:00.000Z`, endsAt: `${date}T20:00:00.000Z`, mode: 'online', capacity: 5 },
        { startsAt: `${date}T13:30:00.000Z`, endsAt: `${date}T15:00:00.000Z`, mode: 'online', capacity: 5 },
      ],
    }
  })

const begin = async () => {
  const tables = await freshTables()
  const clusterId = newId('cluster')
  await transact(
    tables,
    clusterWrites(tables, undefined, { clusterId, name: 'North', wardCodes: [], status: 'active' }),
  )
  return { tables, clusterId }
}

const meetingsInput = (drafts: readonly Draft[]) => ({
  meetings: drafts.map((draft) => ({ ...draft, clusterIds: [...draft.clusterIds], slots: [...draft.slots] })),
})

test('A long year that stopped half-way is planned to its end by the same request, each meeting once', async () => {
  const { tables, clusterId } = await begin()
  const input = meetingsInput(draftsOf(clusterId, 45))
  const ctx = ctxOf(contextOf('planYear'))
  await expect(yearsOf(stopAfter(tables, 1)).planYear(input, ctx)).rejects.toThrow(PowerCut)
  const half = (await readMeetingRows(tables)).length
  expect(half).toBeGreaterThan(0)
  expect(half).toBeLessThan(45)
  const { meetingIds } = await yearsOf(tables).planYear(input, ctx)
  expect(new Set((await readMeetingRows(tables)).map(({ meetingId }) => meetingId))).toEqual(new Set(meetingIds))
  expect(meetingIds).toHaveLength(45)
  expect(new Set((await readMeetingRows(tables)).map(({ seriesId }) => seriesId)).size).toBe(1)
  await expect(yearsOf(tables).planYear(input, ctx)).rejects.toBeInstanceOf(Replayed)
  expect((await audit(tables, now)).violations).toEqual([])
})

test('A year of one meeting a term for four clusters is one transaction: it is all there or not at all', async () => {
  const { tables, clusterId } = await begin()
  const input = meetingsInput(draftsOf(clusterId, 12))
  await expect(yearsOf(stopAfter(tables, 0)).planYear(input, ctxOf(contextOf('planYear')))).rejects.toThrow(PowerCut)
  expect(await readMeetingRows(tables)).toEqual([])
  await yearsOf(stopAfter(tables, 1)).planYear(input, ctxOf(contextOf('planYear')))
  expect(await readMeetingRows(tables)).toHaveLength(12)
})

test('An edit of a series that stopped anywhere is finished by the same request, and moves no meeting twice', async () => {
  for (const sentAnew of [false, true])
    for (const writes of [0, 1, 2, 3]) {
      const { tables, clusterId } = await begin()
      await yearsOf(tables).planYear(meetingsInput(draftsOf(clusterId, 4)), ctxOf(contextOf('planYear')))
      const [row] = await readMeetingRows(tables)
      const days = async () =>
        (await readSeries(tables, row?.seriesId ?? '')).map(({ slots }) => londonDate(slots[0]?.startsAt ?? ''))
      const [, second] = await readSeries(tables, row?.seriesId ?? '')
      if (second === undefined) throw new Error('The series was not planned')
      const plan = planOf(second)
      const slots = plan.slots.map((slot) => ({
        ...slot,
        startsAt: slot.startsAt.replace('2033-01-18', '2033-01-19'),
        endsAt: slot.endsAt.replace('2033-01-18', '2033-01-19'),
      }))
      const added = {
        startsAt: '2033-01-19T10:00:00.000Z',
        endsAt: '2033-01-19T11:00:00.000Z',
        mode: 'online' as const,
        capacity: 3,
      }
      const input = {
        meetingId: second.meetingId,
        ...plan,
        clusterIds: [clusterId],
        slots: [...slots, added],
        scope: 'all' as const,
      }
      const ctx = ctxOf(contextOf('changeMeeting'))
      await expect(planningOf(stopAfter(tables, writes)).changeMeeting(input, ctx)).rejects.toThrow(PowerCut)
      // Somebody who reloaded the page sends the same edit under another key.
      const again = sentAnew ? ctxOf(contextOf('changeMeeting')) : ctx
      expect((await planningOf(tables).changeMeeting(input, again)).changed).toBe(4)
      expect(await days()).toEqual(['2033-01-12', '2033-01-19', '2033-01-26', '2033-02-02'])
      const numbers = (await readSeries(tables, row?.seriesId ?? '')).map((one) =>
        one.slots.map(({ seriesSlot }) => seriesSlot).sort(),
      )
      expect(numbers).toEqual([0, 1, 2, 3].map(() => [0, 1, 2]))
      expect((await audit(tables, now)).violations).toEqual([])
    }
})
