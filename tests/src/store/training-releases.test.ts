// Whatever frees a place, the next one gets it and nobody else; whatever frees none, nobody gets anything.
import type { RunPlan } from '@senco/domain/training/plan-run'
import { settle } from '@senco/functions/training/keep-places'
import { makingUp } from '@senco/functions/training/making-up'
import { networkConsumers, networks } from '@senco/functions/training/networks'
import { runPages } from '@senco/functions/training/run-pages'
import { audit } from '@senco/store/audit/audit'
import type { Tables } from '@senco/store/client'
import { courseWrite } from '@senco/store/training/courses'
import { readRunPage } from '@senco/store/training/runs'
import { transact } from '@senco/store/transact'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../support/meetings.ts'
import { everyRow } from '../support/rows.ts'
import { freshTables } from '../support/tables.ts'
import {
  aCourse,
  again,
  ctxOf,
  holderOf,
  manyTeams,
  now,
  openRun,
  resize,
  type Training,
  trainingOf,
} from '../support/training.ts'

let tables: Tables
beforeAll(async () => {
  tables = await freshTables()
})
afterAll(() => tables.document.destroy())

const later = '2032-11-29T09:00:00.000Z'
const deps = () => trainingOf(tables).deps

/** Kept, so that somebody can become a member of it. */
const aNetwork = async () => {
  const course = aCourse({ level: 'network' })
  await transact(tables, [courseWrite(tables, undefined, course)])
  return course
}

interface Person {
  readonly settingId: string
  readonly personId: string
}

/** A run of one place, asked for by a SENCO of each setting in turn, or by staff for them. */
const fullRun = async (plan: Parameters<typeof openRun>[1] = {}, by: 'staff' | 'senco' = 'staff') => {
  const training = trainingOf(tables)
  const people = (await manyTeams(tables, 4, 1)).map(({ settingId, people: [personId = ''] }) => ({
    settingId,
    personId,
  }))
  const { runId } = await openRun(tables, { capacity: 1, ...plan })
  const [holder, next, last, stranger] = people as [Person, Person, Person, Person]
  const ask = async (who: Person, first = false, on = runId) => {
    const ctx = ctxOf('bookPlaces', first && by === 'senco' ? holderOf('setting-senco', who) : undefined)
    const request = { runId: on, settingId: who.settingId, people: [{ personId: who.personId }] }
    return (await again(() => training.bookPlaces(request, ctx))).places[0]?.status
  }
  return { training, runId, holder, next, last, stranger, ask }
}
type Full = Awaited<ReturnType<typeof fullRun>>

const offersTo = async (runId: string): Promise<string[]> =>
  (await everyRow(tables))
    .map(({ messageId }) => String(messageId ?? ''))
    .filter((id) => id.startsWith(`msg_offered-${runId}`))
    .map((id) => id.split('-')[2] ?? '')

const statusesIn = async (runId: string) =>
  Object.fromEntries((await readRunPage(tables, runId))?.places.map((one) => [one.personId, one.status]) ?? [])

const twoWait = async (plan?: Parameters<typeof openRun>[1], by?: 'staff' | 'senco'): Promise<Full> => {
  const full = await fullRun(plan, by)
  expect([await full.ask(full.holder, true), await full.ask(full.next), await full.ask(full.last)]).toEqual([
    by === 'senco' ? 'asked' : 'booked',
    'waiting',
    'waiting',
  ])
  return full
}

/** The place freed by the first goes to the second as an offer; this makes the second the holder of an offer. */
const offered = async (): Promise<Full> => {
  const full = await twoWait()
  const before = { ...full, holder: full.next, next: full.last, last: full.stranger }
  await full.ask(full.stranger)
  await again(() =>
    full.training.cancelPlace({ runId: full.runId, personId: full.holder.personId }, ctxOf('cancelPlace')),
  )
  return before
}

const cancel = ({ training, runId }: Full, { personId }: Person) =>
  again(() => training.cancelPlace({ runId, personId }, ctxOf('cancelPlace')))
const settleAt = (training: Training, runId: string, at: string) =>
  settle(training.deps, ctxOf('endOffers', undefined, at), runId)

const elsewhere: Partial<RunPlan> = {
  sessions: [{ startsAt: '2032-12-20T13:00:00.000Z', endsAt: '2032-12-20T16:00:00.000Z', mode: 'online' }],
}

/** Books, or gives up, every date for somebody as the event of it does. */
const membership = async (courseId: string, { personId }: Person, type: 'network-joined' | 'network-left') => {
  const by = { actorId: '', actorName: '' }
  const event = { type, data: { courseId, startsIn: 2032, personId }, eventId: newId('event'), at: now, by }
  await networkConsumers(deps())[0]?.handle(event, ctxOf(type))
}

const join = async (courseId: string, who: Person) => {
  const { settingId, personId } = who
  await networks(deps()).joinNetwork({ courseId, settingId, attendee: { personId } }, ctxOf('joinNetwork'))
  await membership(courseId, who, 'network-joined')
}

const ways: readonly (readonly [string, () => Promise<Full>, (full: Full) => Promise<unknown>])[] = [
  ['is given up', twoWait, (full) => cancel(full, full.holder)],
  [
    'is not taken when it is offered',
    offered,
    ({ training, runId, holder }) =>
      again(() => training.answerOffer({ runId, personId: holder.personId, take: false }, ctxOf('answerOffer'))),
  ],
  ['was offered and nobody answered', offered, ({ training, runId }) => settleAt(training, runId, later)],
  [
    'is refused by the manager',
    () => twoWait({}, 'senco'),
    ({ training, runId, holder }) =>
      again(() => training.approvePlace({ runId, personId: holder.personId, approve: false }, ctxOf('approvePlace'))),
  ],
  [
    'was asked for and the manager did not answer',
    () => twoWait({}, 'senco'),
    ({ training, runId }) => settleAt(training, runId, later),
  ],
  [
    'is left for another date',
    () => twoWait(),
    async ({ training, runId, holder }) => {
      const courseId = (await readRunPage(tables, runId))?.run.courseId ?? ''
      const { runId: toRunId } = await openRun(tables, { course: aCourse({ courseId }), ...elsewhere })
      const move = { runId, personId: holder.personId, toRunId }
      return again(() => training.transferPlace(move, ctxOf('transferPlace')))
    },
  ],
  [
    'ends with the membership that booked it',
    async () => {
      const course = await aNetwork()
      const full = await fullRun({ course })
      await join(course.courseId, full.holder)
      await full.ask(full.next)
      await full.ask(full.last)
      return full
    },
    async ({ runId, holder }) => {
      const courseId = (await readRunPage(tables, runId))?.run.courseId ?? ''
      await networks(deps()).leaveNetwork({ courseId, personId: holder.personId }, ctxOf('leaveNetwork'))
      await membership(courseId, holder, 'network-left')
    },
  ],
  ['is one more than there were', twoWait, ({ training, runId }) => resize(training, runId, 2)],
  [
    'was held for new SENCOs until today',
    async () => {
      const full = await fullRun({ capacity: 1, heldSeats: 1 })
      await full.ask(full.next)
      await full.ask(full.last)
      return full
    },
    ({ training, runId }) => settleAt(training, runId, '2032-12-02T09:00:00.000Z'),
  ],
]

describe('A place', () => {
  test.each(ways)(
    'that %s goes to the next who waits, who is told once, and to nobody else (Bug 11, 12, 16)',
    async (_way, begin, free) => {
      const full = await begin()
      const { runId, next, last } = full
      const before = await offersTo(runId)
      await free(full)
      expect(await statusesIn(runId)).toMatchObject({ [next.personId]: 'offered', [last.personId]: 'waiting' })
      const after = await offersTo(runId)
      expect(after.filter((to) => !before.includes(to))).toEqual([next.personId])
      expect((await readRunPage(tables, runId))?.run).toMatchObject({ remaining: 0, reserved: 0 })
    },
  )

  const nothings: readonly (readonly [string, (full: Full) => Promise<unknown>])[] = [
    ['somebody who waits goes', (full) => cancel(full, full.last)],
    [
      'somebody who waits says no to an offer that she does not have',
      ({ training, runId, last }) =>
        again(() => training.answerOffer({ runId, personId: last.personId, take: false }, ctxOf('answerOffer'))),
    ],
    [
      'the manager refuses somebody who waits',
      async ({ training, runId, stranger }) => {
        const { settingId, personId } = stranger
        const senco = ctxOf('bookPlaces', holderOf('setting-senco', stranger))
        await again(() => training.bookPlaces({ runId, settingId, people: [{ personId }] }, senco))
        await again(() => training.approvePlace({ runId, personId, approve: false }, ctxOf('approvePlace')))
      },
    ],
    [
      'somebody whose place is gone gives it up once more',
      async (full) => {
        await full.ask(full.stranger)
        await cancel(full, full.stranger)
        return cancel(full, full.stranger)
      },
    ],
    [
      'time passes over an offer that was taken',
      async (full) => {
        const { training, runId, holder, next } = full
        await cancel(full, holder)
        await again(() => training.answerOffer({ runId, personId: next.personId, take: true }, ctxOf('answerOffer')))
        await Promise.all([settleAt(training, runId, later), settleAt(training, runId, later)])
      },
    ],
    ['a smaller number is asked for', ({ training, runId }) => resize(training, runId, 0)],
  ]
  test.each(nothings)('that was never held is not given to those who wait: %s (Bug 17)', async (_what, act) => {
    const full = await twoWait()
    const { runId, holder, next, last } = full
    await act(full).catch((error: unknown) => expect(error).toMatchObject({ name: 'Refusal' }))
    const { run, places } = (await readRunPage(tables, runId)) ?? {}
    const has = places?.filter(({ status }) => status === 'booked' || status === 'offered') ?? []
    expect(has.map(({ status }) => status)).toEqual(['booked'])
    expect([holder.personId, next.personId]).toContain(has[0]?.personId)
    expect(run).toMatchObject({ capacity: 1, remaining: 0, reserved: 0, holds: [] })
    expect(await offersTo(runId)).not.toContain(last.personId)
  })

  test('can be had past a full run by no other way: another date, a missed session, a membership, by hand (Bug 5)', async () => {
    const course = await aNetwork()
    const full = await fullRun({ course })
    const { training, runId, holder, next, last, stranger } = full
    await full.ask(holder)
    const { runId: other } = await openRun(tables, { course, ...elsewhere })
    await full.ask(last, false, other)
    const refused = { code: 'run-full' }
    const move = { runId: other, personId: last.personId, toRunId: runId }
    await expect(again(() => training.transferPlace(move, ctxOf('transferPlace')))).rejects.toMatchObject(refused)
    const during = ctxOf('makeUpSession', undefined, '2032-12-20T14:00:00.000Z')
    const { runId: after } = await openRun(tables, {
      course,
      capacity: 0,
      sessions: [{ startsAt: '2033-01-12T13:00:00.000Z', endsAt: '2033-01-12T16:00:00.000Z', mode: 'online' }],
    })
    const missed = { runId: other, personId: last.personId, toRunId: after, parts: [1] }
    await expect(again(() => makingUp(deps()).makeUpSession(missed, during))).rejects.toMatchObject(refused)
    await join(course.courseId, next)
    await full.ask(stranger)
    const byHand = { runId, personId: stranger.personId, reason: 'Urgent' }
    await expect(again(() => training.offerPlace(byHand, ctxOf('offerPlace')))).rejects.toMatchObject({
      code: 'no-place',
    })
    expect(await statusesIn(runId)).toEqual({
      [holder.personId]: 'booked',
      [next.personId]: 'waiting',
      [stranger.personId]: 'waiting',
    })
    expect(await statusesIn(other)).toMatchObject({ [last.personId]: 'booked' })
  })

  test('that is offered to a SENCO whose manager has not agreed still needs the manager when it is taken (Bug 14)', async () => {
    const full = await fullRun()
    const { training, runId, holder, next } = full
    await full.ask(holder)
    const senco = holderOf('setting-senco', next)
    const request = { runId, settingId: next.settingId, people: [{ personId: next.personId }] }
    await again(() => training.bookPlaces(request, ctxOf('bookPlaces', senco)))
    await resize(training, runId, 2)
    expect((await statusesIn(runId))[next.personId]).toBe('offered')
    const take = { runId, personId: next.personId, take: true }
    const answer = await again(() => training.answerOffer(take, ctxOf('answerOffer', senco)))
    expect(answer.place.status).toBe('asked')
    await again(() => training.approvePlace({ runId, personId: next.personId, approve: true }, ctxOf('approvePlace')))
    expect((await statusesIn(runId))[next.personId]).toBe('booked')
  })

  test('is not said to be free while others wait for it, and why nobody gets it is said (Bug 18, 19)', async () => {
    const policies = { waitingGroups: 'in-turn' as const }
    const training = trainingOf(tables, policies)
    const [one, pair] = await manyTeams(tables, 2, 2)
    if (one === undefined || pair === undefined) throw new Error('No teams')
    const { runId } = await openRun(tables, { capacity: 2, noLimit: true })
    const ask = ({ settingId, people }: typeof pair, together: boolean, ids = people) =>
      again(() =>
        training.bookPlaces(
          { runId, settingId, people: ids.map((personId) => ({ personId })), together },
          ctxOf('bookPlaces'),
        ),
      )
    const view = () => runPages(training.deps).viewRun({ runId }, ctxOf('viewRun'))
    await ask(one, false, one.people.slice(0, 1))
    expect((await view()).free).toBe('general')
    await ask(pair, true)
    expect((await ask(one, false, one.people.slice(1))).places[0]?.status).toBe('waiting')
    const page = await view()
    expect(page.run.remaining).toBe(1)
    expect(page.free).toBeNull()
    const reasons = page.places.filter(({ status }) => status === 'waiting').map(({ reason }) => reason)
    expect([...new Set(reasons)].sort()).toEqual([
      '1st in the list. 1 place is free, and 2 colleagues come together or not at all.',
      '2nd in the list. 1 place is free, and whoever is before needs more places than that.',
    ])
  })

  test('after all of it the auditor finds nothing', async () => {
    expect((await audit(tables, now)).violations).toEqual([])
  })
})
