// Who had a place and did not come or came too late, once a register is closed: what is due is written with the closing; an
// absence is kept with the person and their manager told by what follows from the event, a transaction a person.
import type { Closure } from '@senco/domain/calendar/model'
import { chargeFor } from '@senco/domain/training/charges'
import type { Place, Run } from '@senco/domain/training/model'
import {
  absentFrom,
  noShowLetter,
  noShowsLately,
  staffDecide,
  wasTurnedAway,
  withNoShow,
} from '@senco/domain/training/no-shows'
import { diaryOf, nothingRead } from '@senco/domain/training/state'
import { type CommitContext, commit, type Mail } from '@senco/store/commit'
import { readSettings } from '@senco/store/register/settings'
import { readRunPage, type StoredRunPage } from '@senco/store/training/runs'
import { readState } from '@senco/store/training/state'
import { stateWrites } from '@senco/store/training/state-writes'
import type { Write } from '@senco/store/transact'
import { type Consumer, step } from '../consumers.ts'
import type { Deps } from '../deps.ts'
import type { Ctx } from '../serve/context.ts'
import { decideAgain } from '../serve/run.ts'
import { chargeWrites } from './due-charge.ts'

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
    const late = wasTurnedAway(place, attendance)
    const kind = late ? 'late' : 'no-show'
    const charge = chargeFor(run, place, { kind, now: ctx.now, closures }, deps.authority.policies)
    const record = settings.find(({ setting }) => setting.settingId === place.settingId)
    return charge === null
      ? []
      : chargeWrites(deps, ctx, { run, place, record }, late ? 'not-admitted' : 'no-show', charge)
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
      const { run, places, attendance } = page
      for (const place of absentFrom(run, places, attendance)) {
        if (wasTurnedAway(place, attendance)) continue
        const one = { ...step(ctx, place.personId), idempotency: undefined }
        await decideAgain(() => countOne(deps, one, run, place))
      }
      await commit(deps.tables, ctx, { writes: [], answer: null })
    },
  },
]
