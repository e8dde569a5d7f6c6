// Tells whom it concerns when a statutory requirement stops being met by the calendar alone: a third anniversary
// passed, or a last day at work. What somebody's change breaks is told with that change (changing.ts).
import { coverageOf } from '@senco/domain/register/coverage'
import type { SettingSummary } from '@senco/domain/register/model'
import { addDays, londonDate, type PlainDate } from '@senco/domain/time'
import { type CommitContext, commit } from '@senco/store/commit'
import { Stale } from '@senco/store/outcomes'
import { readBoard } from '@senco/store/register/board'
import { readSetting, settingPartition } from '@senco/store/register/settings'
import type { Deps } from '../deps.ts'
import { statutoryAlerts } from './alerts.ts'

/** A missed morning is caught up within a week. */
const catchUpDays = 7

/** The first of the last days on which the requirement was not met, when it was met a week ago; else undefined. */
const brokeOn = (deps: Deps, summary: SettingSummary, today: PlainDate): PlainDate | undefined => {
  const notMet = (day: PlainDate) => coverageOf(summary, day, deps.authority.policies).status === 'not-met'
  if (!notMet(today) || notMet(addDays(today, -catchUpDays))) return undefined
  return Array.from({ length: catchUpDays }, (_, back) => addDays(today, back + 1 - catchUpDays)).find(notMet)
}

/** One transaction a setting; the day it broke is in the message ids, so that the next morning tells nobody again. */
const tell = async (deps: Deps, ctx: CommitContext, summary: SettingSummary, day: PlainDate): Promise<number> => {
  const stored = await readSetting(deps.tables, summary.settingId)
  if (stored === undefined) return 0
  const alerts = await statutoryAlerts(deps, stored.setting, summary, londonDate(ctx.now))
  const mail = alerts.map((one, index) => ({ ...one, messageId: `msg_notmet${day}${summary.settingId}${index}` }))
  try {
    await commit(deps.tables, ctx, {
      writes: [],
      history: [{ on: settingPartition(summary.settingId), summary: 'The statutory requirement stopped being met' }],
      mail,
      answer: null,
    })
    return 1
  } catch (error) {
    if (error instanceof Stale) return 0
    throw error
  }
}

/** @returns how many settings were told of by this run. */
export const sendMorningAlerts = async (deps: Deps, ctx: CommitContext): Promise<number> => {
  const today = londonDate(ctx.now)
  let told = 0
  for (const summary of await readBoard(deps.tables)) {
    const day = brokeOn(deps, summary, today)
    if (day !== undefined) told += await tell(deps, ctx, summary, day)
  }
  return told
}
