// Throttles, conflicts and lost replies while places are asked for and given up, and the same request sent many times:
// what was kept is never reported as failed or refused, and nothing is kept twice.
import { startFaultsProxy } from '@senco/local/faults-proxy'
import { audit } from '@senco/store/audit/audit'
import { openTables, type Tables } from '@senco/store/client'
import { findReplay } from '@senco/store/commit'
import { Replayed } from '@senco/store/outcomes'
import { readRunPage } from '@senco/store/training/runs'
import { describe, expect, inject, onTestFinished, test } from 'vitest'
import { freshTables } from '../support/tables.ts'
import { again, ctxOf, manyTeams, now, openRun, staff, trainingOf } from '../support/training.ts'
import { withoutRetries } from './without-guards.ts'

const long = process.env['LONG'] === '1'
/** Each round is 100 requests for places and 100 that give one up or hand it on. */
const rounds = Array.from({ length: long ? 10 : 1 }, (_, index) => index + 1)

const throughFaults = async (tables: Tables, seed: number) => {
  const proxy = await startFaultsProxy({ engine: inject('dynamodb'), seed })
  onTestFinished(() => proxy.stop())
  const opened = openTables({ service: tables.service, endpoint: proxy.endpoint })
  return { proxy, opened, failAt20: () => proxy.set({ before: 0.2, after: 0.2 }) }
}

/** As somebody presses again when told that it failed: the very same request, with its key. */
const pressing = async (times: number, send: () => Promise<unknown>): Promise<unknown> => {
  for (let left = times; ; left--) {
    try {
      return await again(send)
    } catch (error) {
      if (error instanceof Replayed) return error.answer
      if (left === 1 || (error instanceof Error && error.name === 'Refusal')) throw error
    }
  }
}

const everybody = async (clean: Tables, faulty: Tables, begin: () => void, people: number, times: number) => {
  const teams = await manyTeams(clean, people, 2)
  const { runId } = await openRun(clean, { capacity: 10, noLimit: true })
  const training = trainingOf(faulty)
  begin()
  const asked = await Promise.allSettled(
    teams.map(({ settingId, people: [personId = ''] }) => {
      const ctx = ctxOf('bookPlaces')
      return pressing(times, () => training.bookPlaces({ runId, settingId, people: [{ personId }] }, ctx))
    }),
  )
  const between = await readRunPage(clean, runId)
  const kept = new Set(between?.places.map(({ personId }) => personId))
  const lost = teams.filter((_, index) => asked[index]?.status === 'rejected')
  const gone = teams.filter(({ people: [personId = ''] }) => kept.has(personId))
  const left = await Promise.allSettled(
    gone.map(({ people: [personId = '', instead = ''] }, index) => {
      const ctx = ctxOf('leave')
      const has = between?.places.find((place) => place.personId === personId)?.status === 'booked'
      return pressing(times, () =>
        index % 3 === 0 && has
          ? training.substitutePerson({ runId, personId, instead: { personId: instead } }, ctx)
          : training.cancelPlace({ runId, personId }, ctx),
      )
    }),
  )
  const after = await readRunPage(clean, runId)
  const stays = new Set(after?.places.filter(({ status }) => status !== 'cancelled').map(({ personId }) => personId))
  return {
    /** Told that it failed, and yet there. */
    falselyFailed: [
      ...lost.filter(({ people: [personId = ''] }) => kept.has(personId)),
      ...gone.filter(
        ({ people: [personId = ''] }, index) => left[index]?.status === 'rejected' && !stays.has(personId),
      ),
    ],
    refused: [...asked, ...left].filter((one) => one.status === 'rejected' && one.reason?.name === 'Refusal'),
    done: [...asked, ...left].filter(({ status }) => status === 'fulfilled').length,
  }
}

describe('with throttling, conflicts and lost replies at 20 % before and after commit', { timeout: 300_000 }, () => {
  test.each(rounds)('no place is lost, given twice or falsely refused (Bug 9, 31, 32; round %i)', async (seed) => {
    const clean = await freshTables()
    const { opened, failAt20 } = await throughFaults(clean, seed)
    const { falselyFailed, refused, done } = await everybody(clean, opened, failAt20, 100, 5)
    expect(falselyFailed).toEqual([])
    expect(refused).toEqual([])
    expect(done).toBeGreaterThan(120)
    expect((await audit(clean, now)).violations).toEqual([])
  })

  test('without trying again, requests are reported failed that were kept', async () => {
    const clean = await freshTables()
    const { proxy, opened, failAt20 } = await throughFaults(clean, 7)
    const { falselyFailed } = await everybody(clean, withoutRetries(opened, proxy.endpoint), failAt20, 60, 1)
    expect(falselyFailed.length).toBeGreaterThan(0)
  })
})

describe('the same request many times', { timeout: 120_000 }, () => {
  const prepare = async () => {
    const tables = await freshTables()
    const [team, other] = await manyTeams(tables, 2, 1)
    const { runId } = await openRun(tables, { capacity: 5 })
    const training = trainingOf(tables)
    const input = { runId, settingId: team?.settingId ?? '', people: [{ personId: team?.people[0] ?? '' }] }
    /** As `serve` answers a repeat: with what was answered before, also where it would be refused by now. */
    const send = async (ctx: ReturnType<typeof ctxOf>): Promise<unknown> => {
      try {
        return await again(() => training.bookPlaces(input, ctx))
      } catch (error) {
        if (error instanceof Replayed) return error.answer
        const replay = await findReplay(tables, ctx)
        if (replay === undefined) throw error
        return replay.answer
      }
    }
    return { tables, runId, send, other, page: () => readRunPage(tables, runId) }
  }

  test('50 at once and 50 in a row have one effect and the same answer (Bug 48)', async () => {
    const { tables, send, page } = await prepare()
    const ctx = () => ctxOf('bookPlaces', staff, now, 'msg_once')
    const answers = await Promise.all(Array.from({ length: 50 }, () => send(ctx())))
    for (let sent = 0; sent < 50; sent++) answers.push(await send(ctx()))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect((await page())?.run.remaining).toBe(4)
    expect((await audit(tables, now)).violations).toEqual([])
  })

  test('another body under the same key is refused; the key of one person or operation is nothing to another', async () => {
    const { send } = await prepare()
    await send(ctxOf('bookPlaces', staff, now, 'msg_key'))
    const changed = {
      ...ctxOf('bookPlaces', staff, now, 'msg_key'),
      idempotency: { key: 'msg_key', bodyHash: 'other' },
    }
    await expect(send(changed)).rejects.toMatchObject({ code: 'key-reused' })
    const someone = { ...staff, personId: 'per_someoneelse00000' }
    await expect(send(ctxOf('bookPlaces', someone, now, 'msg_key'))).rejects.toMatchObject({ code: 'already-booked' })
    await expect(send(ctxOf('bookAgain', staff, now, 'msg_key'))).rejects.toMatchObject({ code: 'already-booked' })
  })

  test('without the key, the same request again is refused and not answered: so the key makes the difference', async () => {
    const { send } = await prepare()
    const unkeyed = () => ({ ...ctxOf('bookPlaces'), idempotency: undefined })
    await send(unkeyed())
    await expect(send(unkeyed())).rejects.toMatchObject({ code: 'already-booked' })
  })
})
