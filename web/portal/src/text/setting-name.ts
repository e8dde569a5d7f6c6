// Words for kinds of settings, and a name for one that nobody has named.
import type { ProviderType } from '@senco/domain/register/model'

/** Where only the name is known; lists and pages use settingLabel of the domain, which also says the URN. */
export const nameOr = (name: string | null): string => name ?? 'A childminder whose details we need'

export const providerTypeNames: Readonly<Record<ProviderType, string>> = {
  'maintained-nursery-school': 'Maintained nursery school',
  school: 'School',
  'independent-school': 'Independent school',
  'special-school': 'Special school',
  'pupil-referral-unit': 'Pupil referral unit',
  group: 'Group setting',
  childminder: 'Childminder',
  domestic: 'Childcare on domestic premises',
  'home-childcarer': 'Home childcarer',
  'out-of-school': 'Out-of-school club',
}
