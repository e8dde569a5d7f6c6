// Whoever gave up a place late pays nothing after all when the council itself cancels the training (practice T9): what is
// still due is dropped and they are told. What finance has already is left to staff, who see it before they cancel.
import { londonDate } from '@senco/domain/time'
import { type DueCharge, droppedWithRun } from '@senco/domain/training/charges'
import { droppedChargeLetter } from '@senco/domain/training/run-letters'
import type { Tables } from '@senco/store/client'
import { type CommitContext, commit, type Mail } from '@senco/store/commit'
import { keys } from '@senco/store/keys'
import { readSettings } from '@senco/store/register/settings'
import { chargeWrite, chargeYear, readCharge, readCharges } from '@senco/store/training/charges'
import { readRunPage } from '@senco/store/training/runs'
import { type Consumer, step } from '../consumers.ts'
import type { Deps } from '../deps.ts'
import { decideAgain } from '../serve/run.ts'

/** For cancelling late, on one run that has not been: charges of this calendar year and the one before. */
export const lateChargesOf = async (tables: Tables, runId: string, now: string): Promise<readonly DueCharge[]> => {
  const year = Number(londonDate(now).slice(0, 4))
  const charges = await Promise.all([year - 1, year].map((one) => readCharges(tables, String(one))))
  return charges.flat().filter((charge) => charge.runId === runId && charge.kind === 'late-cancellation')
}

interface Dropping {
  readonly charge: Pick<DueCharge, 'on' | 'chargeId'>
  readonly to: string | undefined
  readonly by: string
}

/** A second delivery finds it dropped, and tells nobody again. */
const dropOne = async (deps: Deps, ctx: CommitContext, { charge, to, by }: Dropping): Promise<void> => {
  const { tables, authority } = deps
  const before = await readCharge(tables, chargeYear(charge), charge.chargeId)
  if (before?.state !== 'due') return
  const letter: Mail[] =
    to === undefined
      ? []
      : [
          {
            messageId: `msg_charge-dropped-${before.chargeId}`,
            to,
            kind: 'training-charge-dropped',
            ...droppedChargeLetter(before, authority),
          },
        ]
  await commit(tables, ctx, {
    writes: [chargeWrite(tables, before, droppedWithRun(before, by, ctx.now))],
    history: [
      {
        on: keys.charge(chargeYear(before), before.chargeId).pk,
        summary: `Dropped ${before.chargeId}: the training is cancelled`,
      },
    ],
    mail: letter,
    answer: null,
  })
}

export const droppedChargeConsumers = (deps: Deps): readonly Consumer[] => [
  {
    name: 'training.dropLateCharges',
    on: ['run-cancelled'],
    handle: async ({ data, by }, ctx) => {
      const runId = String(data['runId'])
      const [page, charges] = await Promise.all([
        readRunPage(deps.tables, runId),
        lateChargesOf(deps.tables, runId, ctx.now),
      ])
      const due = charges.filter(({ state }) => state === 'due')
      if (page?.run.status !== 'cancelled' || due.length === 0) return
      const settings = await readSettings(deps.tables, [...new Set(due.map(({ settingId }) => settingId))])
      for (const charge of due) {
        const place = page.places.find(({ personId }) => personId === charge.personId)
        const of = settings.find(({ setting }) => setting.settingId === charge.settingId)
        const one = { ...step(ctx, charge.chargeId), idempotency: undefined }
        const dropping = { charge, to: place?.email ?? of?.setting.email, by: by.actorName }
        await decideAgain(() => dropOne(deps, one, dropping))
      }
    },
  },
]
