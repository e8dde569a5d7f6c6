// What went wrong with bookings elsewhere goes right here: each test is named after that, and says which bug it was.
import { audit } from '@senco/store/audit/audit'
import type { Tables } from '@senco/store/client'
import { readMessage } from '@senco/store/outbox'
import { readRunPage } from '@senco/store/training/runs'
import { beforeAll, describe, expect, test } from 'vitest'
import { freshTables } from '../support/tables.ts'
import { again, ctxOf, manyTeams, now, openRun, resize, staff, type Team, trainingOf } from '../support/training.ts'

describe('Bookings of training', () => {
  let tables: Tables
  let teams: Team[]
  beforeAll(async () => {
    tables = await freshTables()
    teams = await manyTeams(tables, 12, 6)
  })
  const training = (policies = {}) => trainingOf(tables, policies)
  const idsOf = (at: number): readonly string[] => teams[at]?.people ?? []
  const ask = (runId: string, at: number, people: readonly number[], together = false, policies = {}) =>
    again(() =>
      training(policies).bookPlaces(
        {
          runId,
          settingId: teams[at]?.settingId ?? '',
          people: people.map((index) => ({ personId: idsOf(at)[index] ?? '' })),
          together,
        },
        ctxOf('bookPlaces'),
      ),
    )
  const statuses = async (runId: string) =>
    Object.fromEntries(
      (await readRunPage(tables, runId))?.places.map(({ personId, status }) => [personId, status]) ?? [],
    )

  // Bug 3
  test('two managers who answer one request at once: one answer counts, and the place is taken once', async () => {
    const { runId } = await openRun(tables, { capacity: 1 })
    const senco = {
      personId: idsOf(0)[0] ?? '',
      name: 'Kim',
      scopes: [{ role: 'setting-senco' as const, settingIds: [teams[0]?.settingId ?? ''] }],
    }
    const settingId = teams[0]?.settingId ?? ''
    const people = [{ personId: senco.personId }]
    const asked = await training().bookPlaces({ runId, settingId, people }, ctxOf('bookPlaces', senco))
    expect(asked.places[0]?.status).toBe('asked')
    const answer = (approve: boolean) =>
      again(() => training().approvePlace({ runId, personId: senco.personId, approve }, ctxOf('approvePlace')))
    const both = await Promise.allSettled([answer(true), answer(true)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await readRunPage(tables, runId))?.run).toMatchObject({ remaining: 0, holds: [] })
  })

  // Bug 7
  test('colleagues who come together get all their places or none; by themselves the first get what is there', async () => {
    const one = await openRun(tables, { capacity: 2, noLimit: true })
    await ask(one.runId, 1, [0])
    expect((await ask(one.runId, 2, [0, 1], true)).places.map(({ status }) => status)).toEqual(['waiting', 'waiting'])
    expect((await readRunPage(tables, one.runId))?.run.remaining).toBe(1)
    const other = await openRun(tables, { capacity: 1, noLimit: true, sessions: later })
    expect((await ask(other.runId, 2, [2, 3])).places.map(({ status }) => status)).toEqual(['booked', 'waiting'])
  })

  // Bug 8
  test('where there are no places at all, everybody waits', async () => {
    const { runId } = await openRun(tables, { capacity: 0, sessions: later })
    expect((await ask(runId, 3, [0])).places[0]?.status).toBe('waiting')
  })

  // Bug 13
  test('a smaller request passes a larger one that does not fit, or waits behind it: as the council declared', async () => {
    const places = async (policies: object, at: number) => {
      const { runId } = await openRun(tables, { capacity: 1, noLimit: true, sessions: later })
      await ask(runId, at, [0, 1], true, policies)
      return (await ask(runId, at + 1, [0], false, policies)).places[0]?.status
    }
    expect(await places({ waitingGroups: 'first-who-fits' }, 4)).toBe('booked')
    expect(await places({ waitingGroups: 'in-turn' }, 6)).toBe('waiting')
  })

  // Bug 22 and 4
  test('nobody has a place on two trainings at once, by whichever session they clash', async () => {
    const [one, other] = [await openRun(tables), await openRun(tables)]
    await ask(one.runId, 8, [0])
    await expect(ask(other.runId, 8, [0])).rejects.toMatchObject({ code: 'clash' })
  })

  // Bug 10, 14 and 20
  test('places are offered only as far as they are free, and never taken away by a smaller number', async () => {
    const { runId } = await openRun(tables, { capacity: 1, noLimit: true, sessions: evening })
    await ask(runId, 9, [0])
    await ask(runId, 9, [1])
    const promote = () =>
      again(() => training().offerPlace({ runId, personId: idsOf(9)[1] ?? '', reason: 'First' }, ctxOf('offerPlace')))
    await expect(promote()).rejects.toMatchObject({ code: 'no-place' })
    const [raised, promoted] = await Promise.allSettled([resize(training(), runId, 2), promote()])
    expect(raised.status).toBe('fulfilled')
    expect(['fulfilled', 'rejected']).toContain(promoted.status)
    expect((await statuses(runId))[idsOf(9)[1] ?? '']).toBe('offered')
    await expect(resize(training(), runId, 1)).rejects.toMatchObject({ code: 'capacity-too-low' })
    expect((await readRunPage(tables, runId))?.run.remaining).toBe(0)
  })

  // Bug 23, 24, 25, 26, 29, 30 and 51
  test('one person’s end is theirs alone, told once in a file that names nobody else; nobody who waits gets a file', async () => {
    const { runId } = await openRun(tables, { capacity: 2, noLimit: true, sessions: later })
    await ask(runId, 10, [0, 1, 2])
    const [first = '', second = '', third = ''] = idsOf(10)
    await again(() => training().cancelPlace({ runId, personId: first }, ctxOf('cancelPlace', staff, now)))
    expect(await statuses(runId)).toMatchObject({ [first]: 'cancelled', [second]: 'booked', [third]: 'offered' })
    const letter = (kind: string, personId: string, version: number) =>
      readMessage(tables, `msg_${kind}-${runId}-${personId}-${version}`)
    const file = (await letter('given-up', first, 2))?.attachments?.[0]?.content ?? ''
    expect(file).toContain('METHOD:CANCEL')
    expect(file.match(/ATTENDEE/g)).toHaveLength(1)
    expect((await letter('booked', first, 1))?.attachments?.[0]?.content).toContain('METHOD:REQUEST')
    expect((await letter('waiting', third, 1))?.attachments).toBeUndefined()
    expect((await letter('offered', third, 2))?.attachments).toBeUndefined()
    expect(await letter('given-up', second, 2)).toBeUndefined()
  })

  // Bug 48
  test('a second request of the same person is refused and takes nothing', async () => {
    const { runId } = await openRun(tables, { capacity: 5, sessions: later })
    const both = await Promise.allSettled([ask(runId, 11, [0]), ask(runId, 11, [0])])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await readRunPage(tables, runId))?.run.remaining).toBe(4)
  })

  test('what somebody needs is in no letter, no history and no answer', async () => {
    const { runId } = await openRun(tables, { capacity: 5, noLimit: true, sessions: later })
    const [, , , , , personId = ''] = idsOf(11)
    const people = [{ personId, needs: 'A hearing loop' }]
    const answer = await training().bookPlaces(
      { runId, settingId: teams[11]?.settingId ?? '', people },
      ctxOf('bookPlaces'),
    )
    expect(JSON.stringify(answer)).not.toContain('hearing')
    expect(JSON.stringify(await readMessage(tables, `msg_booked-${runId}-${personId}-1`))).not.toContain('hearing')
    const page = await readRunPage(tables, runId)
    expect(page?.places[0]?.needs).toBe('A hearing loop')
  })

  test('after all of it the auditor finds nothing', async () => {
    expect((await audit(tables, now)).violations).toEqual([])
  })
})

const later = [
  {
    startsAt: '2032-12-16T09:00:00.000Z',
    endsAt: '2032-12-16T10:00:00.000Z',
    mode: 'in-person' as const,
    venue: 'Library',
  },
]
const evening = [
  {
    startsAt: '2032-12-17T18:00:00.000Z',
    endsAt: '2032-12-17T20:00:00.000Z',
    mode: 'in-person' as const,
    venue: 'Library',
  },
]
