// Facts about a SENCO, the end of their time, a vacancy and the yearly confirmation.
import type { register } from '@senco/contract/register'
import type { Decision } from '@senco/domain/register/decision'
import { changeFacts, confirmSenco } from '@senco/domain/register/designation'
import { endSenco, recordVacancy } from '@senco/domain/register/ending'
import type { ToldBy } from '@senco/domain/register/model'
import { londonDate } from '@senco/domain/time'
import { commit } from '@senco/store/commit'
import type { StoredSetting } from '@senco/store/register/settings'
import { areaSencoOf } from '../area-senco.ts'
import type { Deps } from '../deps.ts'
import type { Ctx, Handlers } from '../serve/context.ts'
import { changeOf, type Saved } from './changing.ts'
import { farewells, type Occasion, wordToAreaSenco } from './letters.ts'
import { tellingOf, toActFor, toldByOf } from './reaching.ts'

type Wanted = 'changeSencoFacts' | 'endSenco' | 'recordVacancy' | 'confirmSenco'

/** Keeps a decision after which somebody else, or nobody, is SENCO: those concerned are told. */
const keepEnding = async (
  deps: Deps,
  ctx: Ctx,
  stored: StoredSetting,
  decision: Decision,
  toldBy: ToldBy | undefined,
): Promise<Saved> => {
  const areaSenco = await areaSencoOf(deps, stored.setting)
  const occasion: Occasion = { deps, decision, today: londonDate(ctx.now), areaSenco }
  const mail = [...farewells(occasion), ...wordToAreaSenco(occasion)]
  const told = toldByOf(ctx, stored.setting, toldBy)
  return commit(deps.tables, ctx, await changeOf(deps, stored, decision, { now: ctx.now, toldBy: told, mail }))
}

/** Keeps a decision after which the same person is SENCO. */
const keep = async (
  deps: Deps,
  ctx: Ctx,
  stored: StoredSetting,
  decision: Decision,
  toldBy: ToldBy | undefined,
): Promise<Saved> => {
  const told = toldByOf(ctx, stored.setting, toldBy)
  const change = await changeOf(deps, stored, decision, { now: ctx.now, toldBy: told, sencoChange: false })
  return commit(deps.tables, ctx, change)
}

export const ending = (deps: Deps): Pick<Handlers<typeof register>, Wanted> => ({
  changeSencoFacts: async ({ settingId, designationId, toldBy, ...facts }, ctx) => {
    const stored = await toActFor(deps, ctx, settingId)
    const decision = changeFacts(stored, designationId, facts, tellingOf(ctx, stored.setting))
    return keep(deps, ctx, stored, decision, toldBy)
  },

  endSenco: async ({ settingId, designationId, endsOn, toldBy }, ctx) => {
    const stored = await toActFor(deps, ctx, settingId)
    const decision = endSenco(stored, designationId, endsOn, tellingOf(ctx, stored.setting))
    return keepEnding(deps, ctx, stored, decision, toldBy)
  },

  recordVacancy: async ({ settingId, since, toldBy }, ctx) => {
    const stored = await toActFor(deps, ctx, settingId)
    const decision = recordVacancy(stored, since, tellingOf(ctx, stored.setting))
    return keepEnding(deps, ctx, stored, decision, toldBy)
  },

  confirmSenco: async ({ settingId, toldBy }, ctx) => {
    const stored = await toActFor(deps, ctx, settingId)
    return keep(deps, ctx, stored, confirmSenco(stored, tellingOf(ctx, stored.setting)), toldBy)
  },
})
