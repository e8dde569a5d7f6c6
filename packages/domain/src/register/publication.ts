// What the public may know of a setting and its SENCO (rule R9, and practice 10.1 on publishing a name).
import type { Designation, Setting } from './model.ts'
import { inScope } from './scope.ts'

/** Anonymous and sensitive settings are on no public page; nor are those closed, not open yet or out of scope. */
export const mayBePublished = (setting: Setting): boolean =>
  setting.anonymous !== true && setting.status === 'active' && inScope(setting)

/** The public sees whether there is a SENCO; who it is only when the SENCO said so and the setting is public. */
export const publishedSencoName = (setting: Setting, senco: Designation): string | undefined =>
  mayBePublished(setting) && senco.status === 'active' && senco.publishName === true ? senco.name : undefined
