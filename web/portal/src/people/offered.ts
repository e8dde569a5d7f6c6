// Which roles somebody may give: the same policy as the service's own.
import { mayGiveRoles } from '@senco/domain/access'
import { type Role, roles } from '@senco/domain/roles'
import { actorOf, type Me } from '../session/person.ts'

export const offeredRoles = (me: Me): readonly Role[] => roles.filter((role) => mayGiveRoles(actorOf(me), [{ role }]))
