// What a closed setting has on training to come goes to others (practice R8, A25): its places, offers and turns, ten people
// of a run in a transaction and for nothing. A second delivery of the event finds them ended and does nothing.
import { startOf } from '@senco/domain/training/deadlines'
import { leaveTogether } from '@senco/domain/training/leave'
import { runsToCome } from '@senco/domain/training/setting-runs'
import { isActive } from '@senco/domain/training/standing'
import { nothingRead, placeOf, settingOf } from '@senco/domain/training/state'
import { type CommitContext, commit } from '@senco/store/commit'
import { readState } from '@senco/store/training/state'
import { type Consumer, step } from '../consumers.ts'
import type { Deps } from '../deps.ts'
import { decideAgain } from '../serve/run.ts'
import { decideAndKeep, look } from './keep-places.ts'

interface Some {
  readonly settingId: string
  readonly runId: string
  readonly people: readonly string[]
}

/** A place and a diary each, their e-mails, and the offers that follow: well below a transaction's hundred rows. */
const tens = (people: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(people.length / 10) }, (_, at) => people.slice(at * 10, at * 10 + 10))

const withdrawSome = (deps: Deps, ctx: CommitContext, { settingId, runId, people }: Some): Promise<void> =>
  decideAgain(async () => {
    const one = { ...step(ctx, runId), idempotency: undefined }
    const looked = await look(deps, one, {
      wanted: [
        { kind: 'run', runId },
        { kind: 'setting', settingId },
        ...people.flatMap((personId) => [
          { kind: 'place' as const, runId, personId },
          { kind: 'diary' as const, personId },
        ]),
      ],
    })
    const run = looked.state.runs.get(runId)
    if (run === undefined || startOf(run) <= ctx.now) return
    const leaving = people.flatMap((personId) => {
      const place = placeOf(looked.state, runId, personId)
      return place?.settingId === settingId && isActive(place) ? [{ place, why: 'setting-closed' as const }] : []
    })
    if (leaving.length === 0) return
    await decideAndKeep(
      deps,
      one,
      looked,
      ({ state, about }) => leaveTogether(state, runId, leaving, about),
      () => null,
    )
  })

export const settingClosed = (deps: Deps): readonly Consumer[] => [
  {
    name: 'training.withdrawClosedSetting',
    on: ['setting-closed'],
    handle: async ({ data }, ctx) => {
      const settingId = String(data['settingId'])
      const { state, around } = await readState(deps.tables, nothingRead, [{ kind: 'setting', settingId }], {
        settingIds: [settingId],
      })
      // Open again by now: it keeps what it has.
      if (around.settings.get(settingId)?.setting.status !== 'closed') return
      for (const { runId, people } of runsToCome(settingOf(state, settingId), ctx.now))
        for (const ten of tens(people)) await withdrawSome(deps, ctx, { settingId, runId, people: ten })
      await commit(deps.tables, ctx, { writes: [], answer: null })
    },
  },
]
