// Who had a place and did not come, once a register is closed: what is due is written with the closing; the absence is kept
// with the person and their manager told by what follows from the event, a transaction a person.
import type { Closure } from '@senco/domain/calendar/model'
import { settingLabel, summaryOf } from '@senco/domain/register/summary'
import { londonDate } from '@senco/domain/time'
import { chargeFor, newCharge } from '@senco/domain/training/charges'
import type { Place, Run } from '@senco/domain/training/model'
import { absentFrom, noShowLetter, noShowsLately, staffDecide, withNoShow } from '@senco/domain/training/no-shows'
import { diaryOf, nothingRead } from '@senco/domain/training/state'
import { type CommitContext, commit, type Mail } from '@senco/store/commit'
import { readSettings } from '@senco/store/register/settings'
import { chargeWrite } from '@senco/store/training/charges'
import { readRunPage, type StoredRunPage } from '@senco/store/training/runs'
import { readState } from '@senco/store/training/state'
import { stateWrites } from '@senco/store/training/state-writes'
import type { Write } from '@senco/store/transact'
import { type Consumer, step } from '../consumers.ts'
import type { Deps } from '../deps.ts'
import type { Ctx } from '../serve/context.ts'
import { decideAgain } from '../serve/run.ts'

/** What is due for each of them. */
export const noShowCharges = async (
  deps: Deps,
  ctx: Ctx,
  { run, places, attendance }: StoredRunPage,
  closures: readonly Closure[],
): Promise<Write[]> => {
  const missed = absentFrom(run, places, attendance)
  const settings = await readSettings(
    deps.tables,
    missed.map(({ settingId }) => settingId),
  )
  return missed.flatMap((place) => {
    const charge = chargeFor(run, place, { kind: 'no-show', now: ctx.now, closures }, deps.authority.policies)
    const record = settings.find(({ setting }) => setting.settingId === place.settingId)
    if (charge === null) return []
    const due = newCharge(
      {
        chargeId: ctx.newId('charge'),
        runId: run.runId,
        personId: place.personId,
        courseTitle: run.title,
        settingId: place.settingId,
        settingName: record === undefined ? '' : settingLabel(summaryOf(record, londonDate(ctx.now))),
        personName: place.name,
        kind: 'no-show',
        pence: charge.pence,
        why: charge.because,
      },
      ctx.now,
    )
    return due === undefined ? [] : [chargeWrite(deps.tables, undefined, due)]
  })
}

/** A second delivery finds the absence kept, and tells nobody again. */
const countOne = async (deps: Deps, ctx: CommitContext, run: Run, place: Place): Promise<void> => {
  const { personId, settingId } = place
  const wanted = [{ kind: 'diary' as const, personId }]
  const { state, around } = await readState(deps.tables, nothingRead, wanted, { settingIds: [settingId] })
  if (diaryOf(state, personId).noShows?.[run.runId] !== undefined) return
  const after = withNoShow(state, personId, run)
  const diary = diaryOf(after, personId)
  const { authority } = deps
  const { training: policies } = authority.policies
  const to = around.settings.get(settingId)?.setting.email
  const letter: Mail[] =
    to === undefined || !staffDecide(diary, policies, ctx.now)
      ? []
      : [
          {
            messageId: `msg_no-show-${run.runId}-${personId}`,
            to,
            kind: 'training-no-show',
            ...noShowLetter(place, run, noShowsLately(diary, policies, ctx.now), policies, authority),
          },
        ]
  await commit(deps.tables, ctx, {
    writes: stateWrites(deps.tables, state, after, ctx.now),
    mail: letter,
    answer: null,
  })
}

export const noShowConsumers = (deps: Deps): readonly Consumer[] => [
  {
    name: 'training.countNoShows',
    on: ['run-closed'],
    handle: async ({ data }, ctx) => {
      const page = await readRunPage(deps.tables, String(data['runId']))
      if (page?.run.status !== 'done') return
      for (const place of absentFrom(page.run, page.places, page.attendance)) {
        const one = { ...step(ctx, place.personId), idempotency: undefined }
        await decideAgain(() => countOne(deps, one, page.run, place))
      }
      await commit(deps.tables, ctx, { writes: [], answer: null })
    },
  },
]
