// The demo accounts: one a role and some people worth meeting, in the order to list them. load.ts makes them.
import type { AccountNames } from '../accounts.ts'
import { idOf } from './act.ts'
import { childminderAccount, managers, sencoAccounts } from './setting-people.ts'
import { administrator, agencyCoordinator, partners, staff } from './staff.ts'

export interface DemoAccount {
  readonly account: string
  readonly personId: string
  readonly name: string
}

/** The label under which a person of the demo is made, and so their id. */
export const personLabel = (key: string): string => `person ${key}`
export const personIdOf = (key: string): string => idOf('person', personLabel(key))

const everybody = [
  administrator,
  ...staff,
  ...managers,
  ...sencoAccounts,
  childminderAccount,
  agencyCoordinator,
  ...partners,
]

export const demoAccounts: readonly DemoAccount[] = everybody.map(({ key, name }) => ({
  account: key,
  personId: personIdOf(key),
  name,
}))

/** Account words by person, for whoever lists accounts. */
export const demoAccountNames: AccountNames = Object.fromEntries(
  demoAccounts.map(({ personId, account }) => [personId, account]),
)
