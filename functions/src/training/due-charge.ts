// What somebody has to pay as a row for finance, in the transaction of what caused it. How much and why is left to domain.
import { settingLabel, summaryOf } from '@senco/domain/register/summary'
import { londonDate } from '@senco/domain/time'
import { type DueCharge, newCharge } from '@senco/domain/training/charges'
import type { Charge, Place, Run } from '@senco/domain/training/model'
import type { CommitContext } from '@senco/store/commit'
import type { StoredSetting } from '@senco/store/register/settings'
import { chargeWrite } from '@senco/store/training/charges'
import type { Write } from '@senco/store/transact'
import type { Deps } from '../deps.ts'

interface About {
  readonly run: Run
  readonly place: Pick<Place, 'personId' | 'settingId' | 'name'>
  readonly record: StoredSetting | undefined
}

export const chargeWrites = (
  { tables }: Deps,
  ctx: Pick<CommitContext, 'now' | 'newId'>,
  { run, place, record }: About,
  kind: DueCharge['kind'],
  charge: Charge,
): Write[] => {
  const due = newCharge(
    {
      chargeId: ctx.newId('charge'),
      runId: run.runId,
      personId: place.personId,
      courseTitle: run.title,
      settingId: place.settingId,
      settingName: record === undefined ? '' : settingLabel(summaryOf(record, londonDate(ctx.now))),
      personName: place.name,
      kind,
      pence: charge.pence,
      why: charge.because,
    },
    ctx.now,
  )
  return due === undefined ? [] : [chargeWrite(tables, undefined, due)]
}
