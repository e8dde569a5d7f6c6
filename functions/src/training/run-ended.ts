// What follows from a cancelled run: each person on it is told once, with their calendar put right, a transaction a person.
// A second delivery of the event finds their places ended and does nothing.
import { placeFile } from '@senco/domain/training/calendar-entry'
import { endPlace, nextRun } from '@senco/domain/training/end-run'
import type { Place, Run, RunRow } from '@senco/domain/training/model'
import { cancelledLetter } from '@senco/domain/training/run-letters'
import { isActive } from '@senco/domain/training/standing'
import { nothingRead, placeKey } from '@senco/domain/training/state'
import { type CommitContext, commit, type Mail } from '@senco/store/commit'
import { readRunPage, readRunRows, runPartition } from '@senco/store/training/runs'
import { readState } from '@senco/store/training/state'
import { stateWrites } from '@senco/store/training/state-writes'
import { type Consumer, step } from '../consumers.ts'
import type { Deps } from '../deps.ts'
import { decideAgain } from '../serve/run.ts'

const mailFor = (
  deps: Deps,
  ctx: CommitContext,
  { run, place, next, to }: { run: Run; place: Place; next: RunRow | undefined; to: string | undefined },
): Mail[] => {
  if (to === undefined) return []
  // The place is one version on when it is written, and so is its entry in the calendar.
  const ended = { ...place, version: place.version + 1 }
  const had = place.bookedAt !== undefined && place.status === 'booked'
  return [
    {
      messageId: `msg_run-cancelled-${run.runId}-${place.personId}-${ended.version}`,
      to,
      kind: 'training-cancelled',
      ...cancelledLetter(run, place, next, deps.baseUrl, deps.authority),
      ...(had ? { attachments: [placeFile('CANCEL', run, ended, to, deps, ctx.now)] } : {}),
    },
  ]
}

const endOne = async (deps: Deps, ctx: CommitContext, run: Run, personId: string, next: RunRow | undefined) => {
  const { runId } = run
  const first = await readState(deps.tables, nothingRead, [
    { kind: 'place', runId, personId },
    { kind: 'diary', personId },
  ])
  const place = first.state.places.get(placeKey(runId, personId)) ?? undefined
  if (place === undefined || !isActive(place)) return
  const { settingId } = place
  const { state, around } = await readState(deps.tables, first.state, [{ kind: 'setting', settingId }], {
    settingIds: [settingId],
  })
  const to = place.email ?? around.settings.get(settingId)?.setting.email
  await commit(deps.tables, ctx, {
    writes: stateWrites(deps.tables, state, endPlace(state, place, ctx.now), ctx.now),
    history: [{ on: runPartition(runId), summary: `${place.name}: the training is cancelled` }],
    mail: mailFor(deps, ctx, { run, place, next, to }),
    answer: null,
  })
}

export const placeConsumers = (deps: Deps): readonly Consumer[] => [
  {
    name: 'training.endCancelledRun',
    on: ['run-cancelled'],
    handle: async ({ data }, ctx) => {
      const runId = String(data['runId'])
      const [page, rows] = await Promise.all([readRunPage(deps.tables, runId), readRunRows(deps.tables, ctx.now)])
      if (page?.run.status !== 'cancelled') return
      const next = nextRun(page.run, rows, ctx.now)
      for (const { personId } of page.places.filter(isActive)) {
        const one = { ...step(ctx, personId), idempotency: undefined }
        await decideAgain(() => endOne(deps, one, page.run, personId, next))
      }
      await commit(deps.tables, ctx, { writes: [], answer: null })
    },
  },
]
