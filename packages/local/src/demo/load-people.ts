// Puts the demo's people in: invited by an administrator, then accepted, as anybody would be.
import { knownPerson, signedIn } from '@senco/domain/people/account'
import type { Scope } from '@senco/domain/roles'
import type { Instant } from '@senco/domain/time'
import { commit } from '@senco/store/commit'
import { keys } from '@senco/store/keys'
import { personWrites, readPerson } from '@senco/store/people'
import { personIdOf, personLabel } from './accounts.ts'
import { act, contextOf, eachOf } from './act.ts'
import { actorOf, type DemoPortal, settingIdOf } from './portal.ts'
import { accountChildminder, childminderAccount, managers, sencoAccounts } from './setting-people.ts'
import { administrator, type DemoPerson, partners, staff } from './staff.ts'

const whole = ({ roles }: DemoPerson): Scope[] => roles.map((role) => ({ role }))

/** The first administrator is there before the portal is, and parents are not invited: they are put in as they are. */
export const putIn = async (
  { tables }: DemoPortal,
  person: DemoPerson,
  scopes: Scope[],
  at: Instant,
): Promise<void> => {
  const { key, name, email, telephone } = person
  const by = { personId: 'portal', name: 'The portal', scopes: [] }
  const account = signedIn(knownPerson({ personId: personIdOf(key), name, email, telephone }, scopes), at)
  await commit(tables, contextOf('startPortal', { by, at, label: personLabel(key) }), {
    writes: personWrites(tables, undefined, account),
    history: [{ on: keys.person(account.personId).pk, summary: 'Was given access' }],
    answer: {},
  })
}

/** Signs in for the first time, a little after being invited or named. */
export const accept = async ({ tables }: DemoPortal, personId: string, at: Instant): Promise<void> => {
  const account = await readPerson(tables, personId)
  if (account === undefined || account.status === 'active') return
  const by = { personId, name: account.name, scopes: account.scopes }
  await commit(tables, contextOf('acceptInvitation', { by, at, label: `accept ${personId}` }), {
    writes: personWrites(tables, account, signedIn(account, at)),
    history: [{ on: keys.person(personId).pk, summary: 'Accepted the invitation' }],
    answer: {},
  })
}

export const invite = async (
  portal: DemoPortal,
  { key, name, email, telephone }: DemoPerson,
  scopes: Scope[],
  at: Instant,
): Promise<void> => {
  const doing = { by: actorOf(portal, 'administrator'), at, label: personLabel(key) }
  const given = { name, email, telephone, scopes }
  const { person } = await act('invitePerson', portal.people.invitePerson, given, doing)
  await accept(portal, person.personId, at)
}

/** The council's people, before anything else. */
export const loadStaff = async (portal: DemoPortal, at: Instant): Promise<void> => {
  await putIn(portal, administrator, whole(administrator), at)
  for (const person of [administrator, ...staff])
    portal.actors.set(person.key, { personId: personIdOf(person.key), name: person.name, scopes: whole(person) })
  await eachOf(staff, 4, (person) => invite(portal, person, whole(person), at))
}

export const loadPartners = (portal: DemoPortal, at: Instant): Promise<void> =>
  eachOf(partners, 4, (person) =>
    person.roles.includes('parent')
      ? putIn(portal, person, whole(person), at)
      : invite(portal, person, whole(person), at),
  )

/** Managers and the childminder; SENCOs get their role by being named, so here they get only their other roles. */
export const loadSettingPeople = async (portal: DemoPortal, at: Instant): Promise<void> => {
  const ids = (person: (typeof managers)[number]) => person.settings.map(({ key }) => settingIdOf(portal, key))
  const minder: Scope[] = [{ role: 'childminder', settingIds: [settingIdOf(portal, accountChildminder.key)] }]
  await invite(portal, childminderAccount, minder, at)
  await eachOf(managers, 4, (person) =>
    invite(portal, person, [{ role: 'setting-manager', settingIds: ids(person) }], at),
  )
  await eachOf(sencoAccounts, 4, (person) => {
    const others = person.roles.filter((role) => role !== 'setting-senco')
    const scopes = others.map((role) => ({ role, settingIds: ids(person) }))
    return scopes.length === 0 ? putIn(portal, person, [], at) : invite(portal, person, scopes, at)
  })
}
