// People of the demo's settings who have an account to try: SENCOs, managers and a childminder.
import type { Role } from '@senco/domain/roles'
import { inventedEmail, inventedMobile } from './names.ts'
import { childminders, type DemoSetting } from './settings.ts'
import { settingNamed, tumbledown } from './settings-named.ts'
import type { DemoPerson } from './staff.ts'

export interface SettingPerson extends DemoPerson {
  readonly settings: readonly DemoSetting[]
}

let made = 900
const person = (
  key: string,
  name: string,
  roles: readonly Role[],
  settingNames: readonly string[],
  email?: string,
): SettingPerson => {
  const settings = settingNames.map(settingNamed)
  return {
    key,
    name,
    email: email ?? inventedEmail(name, settings[0]?.slug ?? 'brindleford'),
    telephone: inventedMobile(made++),
    roles,
    settings,
  }
}

const sharedMailbox = 'office@lighthouse-day-nursery.example'

/** SENCOs who sign in. Each becomes SENCO by being named, as any SENCO does; the roles are what they then hold. */
export const sencoAccounts: readonly SettingPerson[] = [
  person('setting-senco', 'Bilal Merriweather', ['setting-senco'], ['Wishing Well Day Nursery']),
  person('shared-senco', 'Keziah Larkrise', ['setting-senco'], tumbledown, 'keziah.larkrise@tumbledown.example'),
  person('shared-mailbox-senco', 'Umar Hollowell', ['setting-senco'], ['Lighthouse Day Nursery'], sharedMailbox),
  person('manager-and-senco', 'Mairead Bakare', ['setting-manager', 'setting-senco'], ['The Paper Boat Nursery']),
  person('school-senco', 'Nikolai Brackenbury', ['school-senco', 'setting-senco'], ['Lockgate Primary School']),
  person('head-senco', 'Dorcas Fairhurst', ['setting-manager', 'setting-senco'], ['Hillcrest Nursery School']),
]

export const managers: readonly SettingPerson[] = [
  person('setting-manager', 'Ines Tolliver', ['setting-manager'], ['Wishing Well Day Nursery']),
  person('shared-mailbox-manager', 'Delphine Gwilt', ['setting-manager'], ['Lighthouse Day Nursery'], sharedMailbox),
]

/** Childminder 6 of the list lives in the Curlew cluster, whose next meeting has an evening time. */
export const accountChildminder = childminders[5] as DemoSetting
export const childminderAccount: SettingPerson = {
  key: 'childminder',
  name: 'Leticia Underhay',
  email: 'leticia.underhay@childminder.example',
  telephone: inventedMobile(950),
  roles: ['childminder'],
  settings: [accountChildminder],
}
