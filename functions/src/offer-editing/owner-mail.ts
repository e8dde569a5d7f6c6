// Who is written to about an entry: its owner, the people of the owner's organisation, its setting, the impartial service,
// or else the team, so that nobody is forgotten.
import { mailboxesOf } from '@senco/domain/clusters/contacts'
import type { Entry } from '@senco/domain/offer/model'
import type { Person } from '@senco/domain/people/model'
import { summaryOf } from '@senco/domain/register/summary'
import { roleNames } from '@senco/domain/roles'
import type { PlainDate } from '@senco/domain/time'
import { readSetting } from '@senco/store/register/settings'
import type { Deps } from '../deps.ts'

export interface OwnerMailbox {
  readonly to: string
  /** For the history. */
  readonly name: string
  /** For the public page: `Setting manager`. */
  readonly role: string
}

const sameName = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase()

const boxesOf = (people: readonly Person[], wanted: (person: Person) => boolean): OwnerMailbox[] =>
  people
    .filter((person) => person.status === 'active' && wanted(person))
    .flatMap(({ email, name, scopes: [scope] }) =>
      email === undefined || scope === undefined ? [] : [{ to: email, name, role: roleNames[scope.role] }],
    )

const ofSetting = async ({ tables }: Deps, { content }: Entry, today: PlainDate): Promise<OwnerMailbox[]> => {
  const record = content.setting === undefined ? undefined : await readSetting(tables, content.setting.settingId)
  if (record === undefined || record.setting.status === 'closed') return []
  return mailboxesOf(summaryOf(record, today), today).map((to) => ({
    to,
    name: content.title,
    role: 'The setting itself',
  }))
}

/** The first of these that has anybody; `people` is everybody, read once for many entries. */
export const ownerMailboxes = async (
  deps: Deps,
  entry: Entry,
  people: readonly Person[],
  today: PlainDate,
): Promise<readonly OwnerMailbox[]> => {
  const { ownerId, ownerOrganisation, impartialAdvice, live } = entry
  const owner = boxesOf(people, ({ personId }) => personId === ownerId)
  if (owner.length > 0) return owner
  if (ownerOrganisation !== undefined) {
    const theirs = boxesOf(people, ({ scopes }) =>
      scopes.some(({ organisation }) => organisation !== undefined && sameName(organisation, ownerOrganisation)),
    )
    const desk = live?.content.contacts.find(({ email }) => email !== undefined)?.email
    if (theirs.length > 0) return theirs
    if (desk !== undefined) return [{ to: desk, name: ownerOrganisation, role: 'The service itself' }]
  }
  if (impartialAdvice === true) {
    const advisers = boxesOf(people, ({ scopes }) => scopes.some(({ role }) => role === 'iass-adviser'))
    if (advisers.length > 0) return advisers
  }
  const setting = await ofSetting(deps, entry, today)
  const { email, teamName } = deps.authority
  return setting.length > 0 ? setting : [{ to: email, name: teamName, role: teamName }]
}
