// Who is signed in, for any page that asks: their roles, their settings and the setting they work in now.

import { type Actor, councilStaff, type Role, settingStaff } from '@senco/domain/roles'
import { createContext, useContext } from 'react'
import type { OutputOf } from '../api/call.ts'

export type Me = OutputOf<'whoAmI'>

const PersonContext = createContext<Me | undefined>(undefined)
export const PersonProvider = PersonContext.Provider

/** @throws Error outside the signed-in part. */
export const useMe = (): Me => {
  const me = useContext(PersonContext)
  if (me === undefined) throw new Error('Nobody is signed in here.')
  return me
}

export const holds = (me: Me, wanted: readonly Role[]): boolean =>
  me.person.scopes.some((scope) => wanted.includes(scope.role))

export const isStaff = (me: Me): boolean => holds(me, councilStaff)
export const worksInSetting = (me: Me): boolean => holds(me, settingStaff)

/** As the policies of the domain take it. */
export const actorOf = (me: Me): Actor => ({
  personId: me.person.personId,
  name: me.person.name,
  scopes: me.person.scopes,
})
