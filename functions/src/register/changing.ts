// What every decision about a setting writes: the setting, its board row, the access of the SENCOs concerned, history,
// the line in "SENCO changes" and the mails. Imports close settings by it too.

import type { Account } from '@senco/domain/people/account'
import { coverageOf } from '@senco/domain/register/coverage'
import type { Decision } from '@senco/domain/register/decision'
import type { Designation, SettingRecord, SettingSummary, ToldBy } from '@senco/domain/register/model'
import { withSencoAccess } from '@senco/domain/register/senco-access'
import { settingLabel, summaryOf } from '@senco/domain/register/summary'
import { type Instant, londonDate } from '@senco/domain/time'
import type { Change, DomainEvent, Mail } from '@senco/store/commit'
import { personWrites, readPerson } from '@senco/store/people'
import { sencoChangeWrite } from '@senco/store/register/senco-changes'
import { type StoredSetting, settingPartition, settingWrites } from '@senco/store/register/settings'
import type { Write } from '@senco/store/transact'
import type { Deps } from '../deps.ts'
import { statutoryAlerts } from './alerts.ts'

/** What a change answers: enough to update a list. */
export interface Saved {
  readonly settingId: string
  readonly summary: SettingSummary
  readonly designationId?: string
}

/** Stamps the record with the time of the change. */
const stamped = ({ setting, designations }: SettingRecord, now: Instant): SettingRecord => ({
  setting: { ...setting, updatedAt: now },
  designations,
})

/** Accounts that a decision changes, each once: `before` is undefined for somebody new. */
export interface AccountChange {
  readonly before: Account | undefined
  readonly after: Account
}

const accountsOf = async (
  { tables }: Deps,
  { record, ended, designation }: Decision,
  known: readonly AccountChange[],
  now: Instant,
): Promise<AccountChange[]> => {
  const { settingId } = record.setting
  const given = new Map(known.map((change) => [change.after.personId, change]))
  const concerned = new Set([...ended, ...(designation === undefined ? [] : [designation])].map((one) => one.personId))
  const changes = await Promise.all(
    [...concerned].map(async (personId) => {
      const before = given.has(personId) ? given.get(personId)?.before : await readPerson(tables, personId)
      const present = given.get(personId)?.after ?? before
      if (present === undefined) return []
      return [{ before, after: withSencoAccess(present, settingId, record.designations, londonDate(now)) }]
    }),
  )
  return changes.flat().filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after))
}

export interface Circumstances {
  readonly now: Instant
  readonly toldBy?: ToldBy | undefined
  /** Accounts that the caller has read, made or invited already. */
  readonly accounts?: readonly AccountChange[]
  readonly mail?: readonly Mail[]
  readonly events?: readonly DomainEvent[]
  /** False for what is no change of SENCO: then it stays off the list of SENCO changes. */
  readonly sencoChange?: boolean
}

/** For those who act on it: a pathway begins with a designation that takes effect, and ends with it. */
const appointments = (before: StoredSetting, { designation, ended }: Decision): DomainEvent[] => {
  const was = before.designations.find((one) => one.designationId === designation?.designationId)
  const begins = designation?.status === 'active' && was?.status !== 'active'
  const eventOf = (type: string, { settingId, designationId, personId, name, startsOn, endsOn }: Designation) => ({
    type,
    data: { settingId, designationId, personId, name, startsOn, ...(endsOn === undefined ? {} : { endsOn }) },
  })
  return [
    ...(begins ? [eventOf('senco-appointed', designation)] : []),
    ...ended.filter(({ endsOn }) => endsOn !== undefined).map((one) => eventOf('senco-ended', one)),
  ]
}

/** Asked not to be shown (rule R9): what is public of it goes. */
const hidden = (before: StoredSetting, { setting }: SettingRecord): DomainEvent[] =>
  setting.anonymous === true && before.setting.anonymous !== true
    ? [{ type: 'setting-hidden', data: { settingId: setting.settingId } }]
    : []

/** The whole change that a decision makes, ready for `commit`. */
export const changeOf = async (
  deps: Deps,
  before: StoredSetting,
  decision: Decision,
  { now, toldBy, accounts = [], mail = [], events = [], sencoChange = true }: Circumstances,
): Promise<Change<Saved>> => {
  const today = londonDate(now)
  const after = stamped(decision.record, now)
  const { settingId, areaSencoId } = after.setting
  const [was, summary] = [summaryOf(before, today), summaryOf(after, today)]
  const people = (await accountsOf(deps, decision, accounts, now)).flatMap((change): Write[] =>
    personWrites(deps.tables, change.before, change.after),
  )
  const line = { at: now, settingId, settingLabel: settingLabel(summary), summary: decision.sentence }
  const { policies } = deps.authority
  const broken = (one: SettingSummary) => coverageOf(one, today, policies).status === 'not-met'
  const alerts = broken(summary) && !broken(was) ? await statutoryAlerts(deps, after.setting, summary, today) : []
  return {
    writes: [
      ...settingWrites(deps.tables, before, after, now),
      ...people,
      ...(sencoChange
        ? [sencoChangeWrite(deps.tables, { ...line, ...(areaSencoId === undefined ? {} : { areaSencoId }) })]
        : []),
    ],
    history: [{ on: settingPartition(settingId), summary: decision.sentence, toldBy }],
    mail: [...mail, ...alerts],
    events: [...events, ...hidden(before, after), ...appointments(before, decision)],
    answer: {
      settingId,
      summary,
      ...(decision.designation === undefined ? {} : { designationId: decision.designation.designationId }),
    },
  }
}
