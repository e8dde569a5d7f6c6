// What must hold for the roles of people: each role names what it reaches, and an administrator is always left.
import { conflict, type FieldProblem } from '../refusal.ts'
import { type Role, roleNames, type Scope, settingStaff } from '../roles.ts'
import { type Account, isAdministrator } from './account.ts'

const namesSettings: readonly Role[] = [...settingStaff, 'school-senco']

/** One change writes the history of each setting it names, and a transaction holds 100 writes. */
const mostSettings = 60

/** As long as the name of an organisation that owns an entry may be. */
const mostLetters = 60

const problemOf = (scope: Scope, known: ReadonlySet<string>): string | undefined => {
  const settings = scope.settingIds ?? []
  if (scope.role === 'parent') return 'Parents and carers are not invited here.'
  // Whoever has one edits its entries of the local offer, so it is given to nobody by the way.
  if (scope.organisation !== undefined && scope.role !== 'professional')
    return `The role ${roleNames[scope.role]} does not name an organisation. Leave it out.`
  if (scope.organisation !== undefined && (scope.organisation.trim() === '' || scope.organisation.length > mostLetters))
    return `Name the organisation in ${mostLetters} characters or fewer.`
  if (namesSettings.includes(scope.role)) {
    if (settings.length === 0) return `Choose a setting for the role ${roleNames[scope.role]}.`
    if (settings.some((settingId) => !known.has(settingId))) return 'Choose a setting from the register.'
    return undefined
  }
  if (settings.length > 0) return `The role ${roleNames[scope.role]} does not name settings. Leave them out.`
  if (scope.role === 'agency-coordinator' && scope.agencyId === undefined) return 'Choose an agency.'
  return undefined
}

/** What to mend in the roles given; `known` are the settings, among those named, that the register has. */
export const scopeProblems = (scopes: readonly Scope[], known: ReadonlySet<string>): FieldProblem[] => {
  const problems = scopes.flatMap((scope, index) => {
    const message = problemOf(scope, known)
    return message === undefined ? [] : [{ field: `scopes.${index}`, message }]
  })
  const settings = new Set(scopes.flatMap((scope) => scope.settingIds ?? []))
  if (settings.size > mostSettings)
    problems.push({ field: 'scopes', message: `Name ${mostSettings} settings or fewer in one go.` })
  return problems
}

/** @throws Refusal when the change would leave the council without an administrator who can sign in. */
export const requireAdministratorLeft = (
  before: Account,
  after: Account,
  administrators: ReadonlySet<string>,
): void => {
  if (!isAdministrator(before) || isAdministrator(after)) return
  if ([...administrators].some((personId) => personId !== before.personId)) return
  throw conflict('last-administrator', 'This is the last administrator. Make somebody else an administrator first.')
}

/** `Setting SENCO, Area SENCO`, each once, for the history and for e-mails. */
export const rolesInWords = (scopes: readonly Scope[]): string =>
  [...new Set(scopes.map((scope) => roleNames[scope.role]))].join(', ') || 'no role'

/** Settings whose people change: what each gains and loses, in words for its history. */
export const settingChanges = (
  name: string,
  before: readonly Scope[],
  after: readonly Scope[],
): { readonly settingId: string; readonly summary: string }[] => {
  const pairs = (scopes: readonly Scope[]) =>
    new Map(
      scopes.flatMap(({ role, settingIds = [] }) =>
        settingIds.map((settingId) => [`${settingId} ${role}`, { settingId, role }] as const),
      ),
    )
  const [old, fresh] = [pairs(before), pairs(after)]
  const changed = (from: typeof old, against: typeof old, words: string) =>
    [...from].flatMap(([key, { settingId, role }]) =>
      against.has(key) ? [] : [{ settingId, summary: `${words} ${name} as ${roleNames[role]}` }],
    )
  return [...changed(fresh, old, 'Gave access to'), ...changed(old, fresh, 'Ended the access of')]
}
