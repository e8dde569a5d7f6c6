// What to try with each account, in a sentence, for whoever lists accounts.

const byAccount: Readonly<Record<string, string>> = {
  administrator: "Import this month's Ofsted file, or invite somebody.",
  'team-manager': 'Look at the coverage board: where is the law not met?',
  'area-senco': 'See what is next for your settings, then plan a meeting for the Curlew cluster.',
  'area-senco-3': 'Take attendance at the Lapwing meeting, which is today.',
  'area-senco-and-administrator': 'Roles add up: this Area SENCO also imports files.',
  auditor: 'Read the register; nothing can be changed.',
  parent: 'Search the local offer for "2 year old not talking WA8".',
  professional: 'Change the waiting time of speech and language therapy, and hand it in for review.',
  'iass-adviser': 'Keep the entry of the advice service right, and publish it yourself.',
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

export const tryThis = (account: string): string =>
  byAccount[account] ?? 'Another person, for trying things with two people.'
