// The demo accounts: one a role and some people worth meeting, each with what to try. load.ts makes them.
import type { AccountNames } from '../accounts.ts'
import { idOf } from './act.ts'
import { childminderAccount, managers, sencoAccounts } from './setting-people.ts'
import { administrator, agencyCoordinator, partners, staff } from './staff.ts'

export interface DemoAccount {
  readonly account: string
  readonly personId: string
  readonly name: string
  /** What to try, in a sentence. */
  readonly tryThis: string
}

/** The label under which a person of the demo is made, and so their id. */
export const personLabel = (key: string): string => `person ${key}`
export const personIdOf = (key: string): string => idOf('person', personLabel(key))

const tryThis: Readonly<Record<string, string>> = {
  administrator: "Import this month's Ofsted file, or invite somebody.",
  'team-manager': 'Look at the coverage board: where is the law not met?',
  'area-senco': 'See what is next for your settings, then plan a meeting for the Curlew cluster.',
  'area-senco-3': 'Take attendance at the Lapwing meeting, which is today.',
  'area-senco-and-administrator': 'Roles add up: this Area SENCO also imports files.',
  auditor: 'Read the register; nothing can be changed.',
  parent: 'See what there is for parents today.',
  professional: 'See what there is for health and social care today.',
  'iass-adviser': 'See what there is for advisers today.',
  'agency-coordinator': 'See the childminders who share with the agency, and name a SENCO for several.',
  'setting-manager': 'Name a new SENCO for Wishing Well Day Nursery.',
  'setting-senco': 'Reply to the next Curlew meeting for Wishing Well Day Nursery.',
  'shared-senco': 'One SENCO across three nurseries: switch between them.',
  'manager-and-senco': 'A manager who is also the SENCO.',
  'shared-mailbox-manager': 'Shares a mailbox with the SENCO of Lighthouse Day Nursery.',
  'shared-mailbox-senco': 'Shares a mailbox with the manager of Lighthouse Day Nursery.',
  childminder: 'A childminder with no time: ring the Area SENCO, see the next evening meeting.',
  'school-senco': 'The SENCO of a primary school with a nursery class.',
  'head-senco': 'A head who is the SENCO of a maintained nursery school.',
}

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
  tryThis: tryThis[key] ?? 'Another Area SENCO or administrator, for trying things with two people.',
}))

/** Account words by person, for whoever lists accounts. */
export const demoAccountNames: AccountNames = Object.fromEntries(
  demoAccounts.map(({ personId, account }) => [personId, account]),
)
