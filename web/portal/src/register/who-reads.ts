// Somebody who is only a school SENCO reads settings but not clusters; the page then leaves the cluster out.
import { councilStaff, settingStaff } from '@senco/domain/roles'
import { holds, type Me } from '../session/person.ts'

export const schoolOnly = (me: Me): boolean =>
  !holds(me, [...councilStaff, ...settingStaff, 'agency-coordinator', 'auditor'])
