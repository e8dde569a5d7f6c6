// The register as each person may see it: every setting for the council, their own for everybody else, and the map.
import type { register } from '@senco/contract/register'
import { canSeeSetting, fieldsOfSettingFor, ownAgencyIds, ownSettingIds } from '@senco/domain/access'
import { notFound } from '@senco/domain/refusal'
import { settled } from '@senco/domain/register/decision'
import type { HistoryEntry, SettingRecord } from '@senco/domain/register/model'
import { isLive, summaryOf, summaryOn } from '@senco/domain/register/summary'
import { addDays, londonDate } from '@senco/domain/time'
import { readPeople } from '@senco/store/people'
import { readBoard } from '@senco/store/register/board'
import { readAgencies, readGeography } from '@senco/store/register/geography'
import { readSencoChanges } from '@senco/store/register/senco-changes'
import { readSencoOf, readSettingPage, readSettings } from '@senco/store/register/settings'
import { areaSencoOf } from '../area-senco.ts'
import type { Deps } from '../deps.ts'
import type { Ctx, Handlers } from '../serve/context.ts'

type Wanted = 'listSencoChanges' | 'listSettings' | 'listMySettings' | 'viewSetting' | 'viewGeography'

/** How long a change of SENCO is news. */
const newsDays = 28

/** "Shared across 3 settings": for each who is SENCO here now, at how many settings in all. */
const sharing = async ({ tables }: Deps, { designations }: SettingRecord, today: string) => {
  const live = designations.filter((one) => isLive(one, today))
  const counts = live.map(async ({ personId }) => ({
    personId,
    settings: (await readSencoOf(tables, personId)).length,
  }))
  return (await Promise.all(counts)).filter(({ settings }) => settings > 1)
}

const pageOf = async (deps: Deps, ctx: Ctx, record: SettingRecord, history: HistoryEntry[]) => {
  const today = londonDate(ctx.now)
  const [areaSenco, shared] = await Promise.all([areaSencoOf(deps, record.setting), sharing(deps, record, today)])
  return {
    setting: fieldsOfSettingFor(ctx.actor, record.setting),
    summary: summaryOf(record, today),
    designations: settled(record.designations, today),
    history,
    ...(areaSenco === undefined ? {} : { areaSenco }),
    shared,
  }
}

/** A person's own settings, each with its history. */
const ownPages = async (deps: Deps, ctx: Ctx) => {
  const found = await Promise.all(ownSettingIds(ctx.actor).map((id) => readSettingPage(deps.tables, id)))
  return Promise.all(found.flatMap((page) => (page ? pageOf(deps, ctx, page.stored, page.history) : [])))
}

/** The members of an agency that accepted sharing; there may be hundreds, so without their histories. */
const memberPages = async (deps: Deps, ctx: Ctx) => {
  const agencies = ownAgencyIds(ctx.actor)
  if (agencies.length === 0) return []
  const members = (await readBoard(deps.tables)).filter(({ agencyId }) => agencyId && agencies.includes(agencyId))
  const own = new Set(ownSettingIds(ctx.actor))
  const records = await readSettings(
    deps.tables,
    members.flatMap(({ settingId }) => (own.has(settingId) ? [] : settingId)),
  )
  const seen = records.filter(({ setting }) => canSeeSetting(ctx.actor, setting))
  return Promise.all(seen.map((record) => pageOf(deps, ctx, record, [])))
}

export const seeing = (deps: Deps): Pick<Handlers<typeof register>, Wanted> => ({
  listSettings: async (_input, ctx) => {
    const today = londonDate(ctx.now)
    const [settings, agencies, people] = await Promise.all([
      readBoard(deps.tables),
      readAgencies(deps.tables),
      readPeople(deps.tables),
    ])
    const areaSencos = people.filter(
      ({ status, scopes }) => status !== 'deactivated' && scopes.some(({ role }) => role === 'area-senco'),
    )
    return {
      authority: deps.authority.name,
      asOf: ctx.now,
      settings: settings.map((summary) => summaryOn(summary, today)),
      agencies,
      areaSencos,
    }
  },

  listMySettings: async (_input, ctx) => ({
    asOf: ctx.now,
    settings: [...(await ownPages(deps, ctx)), ...(await memberPages(deps, ctx))],
  }),

  viewSetting: async ({ settingId }, ctx) => {
    const page = await readSettingPage(deps.tables, settingId)
    if (page === undefined || !canSeeSetting(ctx.actor, page.stored.setting)) throw notFound()
    return pageOf(deps, ctx, page.stored, page.history)
  },

  listSencoChanges: async (_input, ctx) => ({
    asOf: ctx.now,
    changes: await readSencoChanges(deps.tables, addDays(londonDate(ctx.now), -newsDays)),
  }),

  viewGeography: () => readGeography(deps.tables),
})
