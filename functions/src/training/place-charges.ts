// What a place cost whoever came, as charges for finance once the register is closed: a transaction a person. Absences are
// charged in the closing itself.
import { placeCharge, whoPays } from '@senco/domain/training/charges'
import { commit } from '@senco/store/commit'
import { Replayed } from '@senco/store/outcomes'
import { readSettings } from '@senco/store/register/settings'
import { readRunPage } from '@senco/store/training/runs'
import { type Consumer, step } from '../consumers.ts'
import type { Deps } from '../deps.ts'
import { chargeWrites } from './due-charge.ts'

export const placeChargeConsumers = (deps: Deps): readonly Consumer[] => [
  {
    name: 'training.chargePlaces',
    on: ['run-closed'],
    handle: async ({ data }, ctx) => {
      const page = await readRunPage(deps.tables, String(data['runId']))
      const charge = page === undefined ? null : placeCharge(page.run)
      if (page?.run.status !== 'done' || charge === null) return
      const paying = whoPays(page.run, page.places, page.attendance)
      const settings = await readSettings(deps.tables, [...new Set(paying.map(({ settingId }) => settingId))])
      for (const place of paying) {
        const record = settings.find(({ setting }) => setting.settingId === place.settingId)
        const writes = chargeWrites(deps, ctx, { run: page.run, place, record }, 'place', charge)
        await commit(deps.tables, step(ctx, place.personId), { writes, answer: null }).catch((error: unknown) => {
          if (!(error instanceof Replayed)) throw error
        })
      }
    },
  },
]
