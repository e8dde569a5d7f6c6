// What a person may reach as SENCO of a setting, worked out from the designations there: it begins and ends with them.
import { type Account, withoutSetting, withScopes, withSetting } from '../people/account.ts'
import type { Scope } from '../roles.ts'
import type { PlainDate } from '../time.ts'
import type { Designation } from './model.ts'
import { isLive } from './summary.ts'

const role = 'setting-senco'
const names = (scope: Scope, settingId: string): boolean => (scope.settingIds ?? []).includes(settingId)

/** A childminder reaches their own setting anyway. */
const reachesAnyway = ({ scopes }: Account, settingId: string): boolean =>
  scopes.some((scope) => scope.role === 'childminder' && names(scope, settingId))

/** The last day of a person's time here: none while it is open, undefined when they are not SENCO here. */
const lastDay = (
  personId: string,
  designations: readonly Designation[],
  today: PlainDate,
): PlainDate | 'open' | undefined => {
  const own = designations.filter((one) => one.personId === personId && isLive(one, today))
  if (own.some(({ endsOn }) => endsOn === undefined)) return 'open'
  return own
    .flatMap(({ endsOn }) => endsOn ?? [])
    .sort()
    .at(-1)
}

/**
 * The account with exactly the access to this setting that its designations give: from being named, until the last day.
 * Other settings and other roles of the person stay as they are (rule R5).
 */
export const withSencoAccess = (
  account: Account,
  settingId: string,
  designations: readonly Designation[],
  today: PlainDate,
): Account => {
  const without = withoutSetting(account, role, settingId)
  const until = lastDay(account.personId, designations, today)
  if (until === undefined || reachesAnyway(account, settingId)) return without
  if (until === 'open') return withSetting(without, role, settingId)
  return withScopes(without, [...without.scopes, { role, settingIds: [settingId], until }])
}
