// Where pages about a setting stand, which differs by who looks: staff come from the list, a setting from its own page.
import type { Crumb } from '../govuk/breadcrumbs.tsx'
import { paths } from '../paths.ts'
import { isStaff, type Me } from '../session/person.ts'

export const listCrumb = (me: Me): Crumb =>
  isStaff(me) ? { name: 'Settings', to: paths.settings.to() } : { name: 'My settings', to: paths.mySettings.to() }

export const settingCrumbs = (me: Me, settingId: string, name: string): readonly Crumb[] => [
  listCrumb(me),
  { name, to: paths.setting.to({ settingId }) },
]
