// After postcodes or wards were imported: works out the ward of every setting again, some in each call.
import { commit } from '@senco/store/commit'
import { wardFinder } from '@senco/store/postcodes'
import { readBoard } from '@senco/store/register/board'
import { readGeography } from '@senco/store/register/geography'
import { readSetting, settingWrites } from '@senco/store/register/settings'
import type { Deps } from '../deps.ts'
import type { Ctx } from '../serve/context.ts'
import { settle } from './row-context.ts'

const inOneCall = 50

/** A ward that is no more is "not known" until a postcode says otherwise. Answers how many settings are left. */
export const workOutWards = async ({ tables }: Deps, ctx: Ctx): Promise<{ changed: number; left: number }> => {
  const [summaries, { wards }] = await Promise.all([readBoard(tables), readGeography(tables)])
  const find = await wardFinder(
    tables,
    summaries.map(({ postcode }) => postcode),
  )
  const exists = new Set(wards.map(({ wardCode }) => wardCode))
  const wardOf = (postcode: string | undefined, present: string | undefined): string | undefined =>
    find(postcode) ?? (present === undefined || wards.length === 0 || exists.has(present) ? present : undefined)
  const wrong = summaries.filter(({ postcode, wardCode }) => wardOf(postcode, wardCode) !== wardCode)
  const now = wrong.slice(0, inOneCall)
  for (const { settingId } of now)
    await settle(async () => {
      const before = await readSetting(tables, settingId)
      if (before === undefined) return
      const { wardCode, ...rest } = before.setting
      const next = wardOf(rest.postcode, wardCode)
      if (next === wardCode) return
      const setting = { ...rest, ...(next === undefined ? {} : { wardCode: next }), updatedAt: ctx.now }
      const writes = settingWrites(tables, before, { ...before, setting }, ctx.now)
      await commit(tables, ctx, { writes, answer: undefined })
    })
  return { changed: now.length, left: wrong.length - now.length }
}
