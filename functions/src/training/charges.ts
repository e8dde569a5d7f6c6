// Charges: the list, waiving one with a reason, the file for finance, and saying that finance has them.
import type { training } from '@senco/contract/training'
import { notFound } from '@senco/domain/refusal'
import { hasRole } from '@senco/domain/roles'
import { londonDate } from '@senco/domain/time'
import { waiveCharge } from '@senco/domain/training/charges'
import { chargesFile } from '@senco/domain/training/charges-file'
import { commit } from '@senco/store/commit'
import { keys } from '@senco/store/keys'
import { chargeWrite, readCharge, readCharges } from '@senco/store/training/charges'
import type { Deps } from '../deps.ts'
import type { Handlers } from '../serve/context.ts'

type Wanted = 'listCharges' | 'waiveCharge' | 'downloadCharges' | 'sendChargesToFinance'

export const charges = (deps: Deps): Pick<Handlers<typeof training>, Wanted> => ({
  listCharges: async ({ year }, { actor, now }) => {
    const all = await readCharges(deps.tables, year)
    return {
      asOf: now,
      charges: all.sort((one, other) => other.on.localeCompare(one.on)),
      duePence: all.reduce((total, { state, pence }) => total + (state === 'due' ? pence : 0), 0),
      waiverReasons: [...deps.authority.policies.training.charges.usual.waiverReasons],
      mayWaive: hasRole(actor, ['administrator', 'team-manager']),
    }
  },

  waiveCharge: async ({ year, chargeId, reason, note }, ctx) => {
    const before = await readCharge(deps.tables, year, chargeId)
    if (before === undefined) throw notFound()
    const policy = deps.authority.policies.training.charges.usual
    const charge = waiveCharge(before, { reason, note, by: ctx.actor.name }, policy, ctx.now)
    return commit(deps.tables, ctx, {
      writes: [chargeWrite(deps.tables, before, charge)],
      history: [{ on: keys.charge(year, chargeId).pk, summary: `Waived ${chargeId}: ${reason}` }],
      answer: { charge },
    })
  },

  downloadCharges: async ({ year }) => ({
    body: chargesFile(await readCharges(deps.tables, year)),
    contentType: 'text/csv; charset=utf-8',
    filename: `training-charges-${year}.csv`,
  }),

  sendChargesToFinance: async ({ year, chargeIds }, ctx) => {
    const wanted = new Set(chargeIds)
    const due = (await readCharges(deps.tables, year)).filter(
      ({ chargeId, state }) => wanted.has(chargeId) && state === 'due',
    )
    const sentOn = londonDate(ctx.now)
    return commit(deps.tables, ctx, {
      writes: due.map((before) =>
        chargeWrite(deps.tables, before, { ...before, state: 'sent', sentOn, version: before.version + 1 }),
      ),
      history: [{ on: keys.charge(year, '').pk, summary: `Finance has ${due.length} charges` }],
      answer: { sent: due.length },
    })
  },
})
