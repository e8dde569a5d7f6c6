// What went wrong with bookings elsewhere goes right here: each test is named after that, and says which bug it was.
import { DeleteCommand } from '@aws-sdk/lib-dynamodb'
import { audit } from '@senco/store/audit/audit'
import type { Tables } from '@senco/store/client'
import { keys } from '@senco/store/keys'
import { readMessage } from '@senco/store/outbox'
import { readRunPage } from '@senco/store/training/runs'
import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../support/meetings.ts'
import { everyRow } from '../support/rows.ts'
import { freshTables } from '../support/tables.ts'
import {
  again,
  ctxOf,
  holderOf,
  manyTeams,
  now,
  openRun,
  resize,
  staff,
  type Team,
  trainingOf,
} from '../support/training.ts'

/** A morning of December, or of the month given. */
const at = (day: string, month = '2032-12-') => [
  {
    startsAt: `${month}${day}T09:00:00.000Z`,
    endsAt: `${month}${day}T10:00:00.000Z`,
    mode: 'in-person' as const,
    venue: 'Library',
  },
]

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

  const sencoOf = (team: number) =>
    holderOf('setting-senco', { settingId: teams[team]?.settingId ?? '', personId: idsOf(team)[0] ?? '' })
  const runOf = async (runId: string) => (await readRunPage(tables, runId))?.run

  test('of all who ask at once, a run’s first request included, as many hear of a place as there are and the others that they wait (Bug 1, 2, 6)', async () => {
    const { runId } = await openRun(tables, { capacity: 3, noLimit: true, sessions: at('20') })
    const answers = await Promise.all(
      [0, 1, 2, 3, 4, 5].flatMap((team) => [0, 1].map((index) => ask(runId, team, [index]))),
    )
    const heard = answers.flatMap(({ places }) => places.map(({ personId, status }) => [personId, status] as const))
    expect(heard.filter(([, status]) => status === 'booked')).toHaveLength(3)
    expect(heard.filter(([, status]) => status === 'waiting')).toHaveLength(9)
    expect(await statuses(runId)).toEqual(Object.fromEntries(heard))
  })

  test('colleagues of a setting that never booked, asked for at once, count towards its number together (Bug 2)', async () => {
    const { runId } = await openRun(tables, { capacity: 9, perSetting: 1, sessions: at('21') })
    const fresh = teams[11] as Team
    await tables.document.send(
      new DeleteCommand({ TableName: tables.service, Key: keys.settingTraining(fresh.settingId) }),
    )
    const name = (index: number) => ({ name: `New ${index}`, email: `new${index}@example.org` })
    const asked = await Promise.all(
      [1, 2].map((index) =>
        again(() =>
          training().bookPlaces({ runId, settingId: fresh.settingId, people: [name(index)] }, ctxOf('bookPlaces')),
        ),
      ),
    )
    expect(asked.flatMap(({ places }) => places.map(({ status }) => status)).sort()).toEqual(['booked', 'waiting'])
    teams[11] = (await manyTeams(tables, 1, 6))[0] as Team
  })

  test.each([
    [true, true],
    [true, false],
    [false, false],
  ])('two managers answer one request at once (%s and %s): one answer counts (Bug 3)', async (one, other) => {
    const { runId } = await openRun(tables, { capacity: 1, sessions: at('22') })
    const [personId = ''] = idsOf(0)
    const settingId = teams[0]?.settingId ?? ''
    const asked = await training().bookPlaces(
      { runId, settingId, people: [{ personId }] },
      ctxOf('bookPlaces', sencoOf(0)),
    )
    expect(asked.places[0]?.status).toBe('asked')
    const answer = (approve: boolean) =>
      again(() => training().approvePlace({ runId, personId, approve }, ctxOf('approvePlace')))
    const both = await Promise.allSettled([answer(one), answer(other)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const isBooked = (await statuses(runId))[personId] === 'booked'
    expect(isBooked).toBe((both[0].status === 'fulfilled' ? one : other) === true)
    expect(await runOf(runId)).toMatchObject({ remaining: isBooked ? 0 : 1, holds: [] })
    // Free again for the next of these, which is at the same time.
    if (isBooked) await again(() => training().cancelPlace({ runId, personId }, ctxOf('cancelPlace')))
  })

  test('a second request for the last place waits, and the manager’s yes to it gives no place; nor may one person have two requests at one time (Bug 3)', async () => {
    const one = await openRun(tables, { capacity: 1, sessions: at('23') })
    const request = (runId: string, team: number) =>
      again(() =>
        training().bookPlaces(
          { runId, settingId: teams[team]?.settingId ?? '', people: [{ personId: idsOf(team)[0] ?? '' }] },
          ctxOf('bookPlaces', sencoOf(team)),
        ),
      )
    const [first, second] = [await request(one.runId, 1), await request(one.runId, 2)]
    expect([first, second].map(({ places }) => places[0]?.status)).toEqual(['asked', 'waiting'])
    const yes = (team: number) =>
      again(() =>
        training().approvePlace(
          { runId: one.runId, personId: idsOf(team)[0] ?? '', approve: true },
          ctxOf('approvePlace'),
        ),
      )
    await Promise.all([yes(1), yes(2)])
    expect(await statuses(one.runId)).toEqual({ [idsOf(1)[0] ?? '']: 'booked', [idsOf(2)[0] ?? '']: 'waiting' })
    const [here, there] = [await openRun(tables, { sessions: at('24') }), await openRun(tables, { sessions: at('24') })]
    const both = await Promise.allSettled([request(here.runId, 3), request(there.runId, 3)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('colleagues who come together get all their places or none, whoever asks at the same time; by themselves the first get what is there (Bug 7)', async () => {
    const one = await openRun(tables, { capacity: 2, noLimit: true, sessions: at('25') })
    const [single, pair] = await Promise.all([ask(one.runId, 1, [0]), ask(one.runId, 2, [0, 1], true)])
    const has = ({ places }: typeof pair) => places.map(({ status }) => status)
    expect([
      [['booked'], ['waiting', 'waiting']],
      [['waiting'], ['booked', 'booked']],
    ]).toContainEqual([has(single), has(pair)])
    const other = await openRun(tables, { capacity: 1, noLimit: true, sessions: later })
    expect((await ask(other.runId, 2, [2, 3])).places.map(({ status }) => status)).toEqual(['booked', 'waiting'])
  })

  test('where there are no places at all, everybody waits (Bug 8)', async () => {
    const { runId } = await openRun(tables, { capacity: 0, sessions: later })
    expect((await ask(runId, 3, [0])).places[0]?.status).toBe('waiting')
  })

  test('a smaller request passes a larger one that does not fit, or waits behind it: as the council declared (Bug 13)', async () => {
    const places = async (policies: object, at: number) => {
      const { runId } = await openRun(tables, { capacity: 1, noLimit: true, sessions: later })
      await ask(runId, at, [0, 1], true, policies)
      return (await ask(runId, at + 1, [0], false, policies)).places[0]?.status
    }
    expect(await places({ waitingGroups: 'first-who-fits' }, 4)).toBe('booked')
    expect(await places({ waitingGroups: 'in-turn' }, 6)).toBe('waiting')
  })

  test('nobody has a place on two trainings at once, by whichever session they clash (Bug 4)', async () => {
    const three = [...at('03', '2033-01-'), ...at('10', '2033-01-'), ...at('17', '2033-01-')]
    const series = await openRun(tables, { sessions: three })
    await ask(series.runId, 8, [0])
    for (const day of ['03', '10', '17']) {
      const { runId } = await openRun(tables, { sessions: [...at('04', '2033-01-'), ...at(day, '2033-01-')] })
      await expect(ask(runId, 8, [0])).rejects.toMatchObject({ code: 'clash' })
      // The colleague of the same request is not booked either.
      await expect(ask(runId, 8, [1, 0])).rejects.toMatchObject({ code: 'clash' })
      expect(await statuses(runId)).toEqual({})
    }
    const between = await openRun(tables, { sessions: at('11', '2033-01-') })
    expect((await ask(between.runId, 8, [0])).places[0]?.status).toBe('booked')
  })

  test('places are offered only as far as they are free, and never taken away by a smaller number (Bug 10, 20)', async () => {
    const { runId } = await openRun(tables, { capacity: 1, noLimit: true, sessions: evening })
    await ask(runId, 9, [0])
    await ask(runId, 9, [1])
    await ask(runId, 9, [2])
    const [, first = '', second = ''] = idsOf(9)
    const promote = (personId: string) =>
      again(() => training().offerPlace({ runId, personId, reason: 'First' }, ctxOf('offerPlace')))
    await expect(promote(second)).rejects.toMatchObject({ code: 'no-place' })
    // By the list it is the first one's, by hand the second one's: one of them gets it.
    await Promise.allSettled([resize(training(), runId, 2), promote(second)])
    const after = await statuses(runId)
    expect([after[first], after[second]].sort()).toEqual(['offered', 'waiting'])
    await expect(resize(training(), runId, 1)).rejects.toMatchObject({ code: 'capacity-too-low' })
    expect(await runOf(runId)).toMatchObject({ capacity: 2, remaining: 0, reserved: 0 })
  })

  test('one person’s end is theirs alone, told once in a file that names nobody else; nobody who waits gets a file (Bug 23, 25, 26, 29, 30, 51)', async () => {
    const { runId } = await openRun(tables, { capacity: 2, noLimit: true, sessions: later })
    await ask(runId, 10, [0, 1, 2])
    const [first = '', second = '', third = ''] = idsOf(10)
    const cancel = (personId: string) =>
      again(() => training().cancelPlace({ runId, personId }, ctxOf('cancelPlace', staff, now)))
    await cancel(first)
    expect(await statuses(runId)).toMatchObject({ [first]: 'cancelled', [second]: 'booked', [third]: 'offered' })
    const letters = async () =>
      (await everyRow(tables))
        .map((row) => String(row['messageId'] ?? ''))
        .filter((id) => id.includes(runId))
        .map((id) => id.replace(`-${runId}-`, ' ').replace('msg_', ''))
        .sort()
    const letter = (kind: string, personId: string, version: number) =>
      readMessage(tables, `msg_${kind}-${runId}-${personId}-${version}`)
    const file = (await letter('given-up', first, 2))?.attachments?.[0]?.content ?? ''
    expect(file).toContain('METHOD:CANCEL')
    expect(file.match(/ATTENDEE/g)).toHaveLength(1)
    expect(file).toContain('Person 11.1')
    expect((await letter('booked', first, 1))?.attachments?.[0]?.content).toContain('METHOD:REQUEST')
    for (const [kind, version] of [
      ['waiting', 1],
      ['offered', 2],
    ] as const) {
      const told = await letter(kind, third, version)
      expect(told?.subject).toBeDefined()
      expect(told?.attachments).toBeUndefined()
    }
    const once = [`booked ${first}-1`, `booked ${second}-1`, `given-up ${first}-2`, `offered ${third}-2`]
    expect(await letters()).toEqual([...once, `waiting ${third}-1`].sort())
    // The second to give it up is told as the first was, and so is the setting’s next one.
    await cancel(second)
    expect(await letters()).toEqual([...once, `given-up ${second}-2`, `waiting ${third}-1`].sort())
    expect((await letter('given-up', second, 2))?.attachments?.[0]?.content).toContain('METHOD:CANCEL')
  })

  test('a SENCO acts on her own place, and a colleague’s answers like one that is not there (Bug 24)', async () => {
    const { runId } = await openRun(tables, { capacity: 2, noLimit: true, sessions: at('27') })
    const [mine = '', theirs = ''] = idsOf(10)
    await ask(runId, 10, [0, 1])
    const before = await readRunPage(tables, runId)
    const ctx = () => ctxOf('act', sencoOf(10))
    const acts: readonly ((personId: string) => Promise<unknown>)[] = [
      (personId) => training().cancelPlace({ runId, personId }, ctx()),
      (personId) => training().previewCancellation({ runId, personId }, ctx()),
      (personId) => training().substitutePerson({ runId, personId, instead: { personId: mine } }, ctx()),
      (personId) => training().answerOffer({ runId, personId, take: false }, ctx()),
      (personId) => training().sayNeeds({ runId, personId, needs: 'None' }, ctx()),
    ]
    for (const act of acts)
      for (const personId of [theirs, '', newId('person')])
        await expect(again(() => act(personId))).rejects.toMatchObject({ code: 'not-found' })
    expect(await readRunPage(tables, runId)).toEqual(before)
    await again(() => training().cancelPlace({ runId, personId: mine }, ctx()))
    expect(await statuses(runId)).toEqual({ [mine]: 'cancelled', [theirs]: 'booked' })
  })

  test('a second request of the same person is refused and takes nothing (Bug 48)', async () => {
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
