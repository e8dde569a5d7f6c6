// Roles with their settings, agency and organisation, as a form types them and as an invitation says them, one line a person.
import type { FieldProblem } from '@senco/domain/refusal'
import { type Role, roleNames, roles, type Scope, settingStaff } from '@senco/domain/roles'

const withSettings: readonly string[] = [...settingStaff, 'school-senco']
export const needsSettings = (role: string): boolean => withSettings.includes(role)
export const needsAgency = (role: string): boolean => role === 'agency-coordinator'

/** Whoever works for a service, and so may keep its entries in the local offer right. */
export const mayHaveOrganisation = (role: string): boolean => role === 'professional'

export interface ScopeValues {
  readonly roles: string
  readonly settingIds: string
  readonly agencyId: string
  readonly organisation: string
}

const listOf = (text: string): string[] => text.split(',').filter((one) => one !== '')
const isRole = (text: string): text is Role => roles.some((role) => role === text)

export const scopesOf = (values: ScopeValues): Scope[] =>
  listOf(values.roles)
    .filter(isRole)
    .map((role) => ({
      role,
      ...(needsSettings(role) ? { settingIds: listOf(values.settingIds) } : {}),
      ...(needsAgency(role) ? { agencyId: values.agencyId } : {}),
      ...(mayHaveOrganisation(role) && values.organisation.trim() !== ''
        ? { organisation: values.organisation.trim() }
        : {}),
    }))

export const scopeValues = (scopes: readonly Scope[]): ScopeValues => ({
  roles: [...new Set(scopes.map((scope) => scope.role))].join(','),
  settingIds: [...new Set(scopes.flatMap((scope) => scope.settingIds ?? []))].join(','),
  agencyId: scopes.find((scope) => scope.agencyId !== undefined)?.agencyId ?? '',
  organisation: scopes.find((scope) => scope.organisation !== undefined)?.organisation ?? '',
})

export const checkScopes = (values: ScopeValues): readonly FieldProblem[] => {
  const chosen = listOf(values.roles)
  if (chosen.length === 0) return [{ field: 'roles', message: 'Choose at least one role.' }]
  return [
    ...(chosen.some(needsSettings) && listOf(values.settingIds).length === 0
      ? [{ field: 'settingIds', message: 'Choose a setting.' }]
      : []),
    ...(chosen.some(needsAgency) && values.agencyId === ''
      ? [{ field: 'agencyId', message: 'Choose the agency.' }]
      : []),
  ]
}

export interface Named {
  readonly id: string
  readonly name: string
  readonly urn?: string | undefined
}
export interface Invitee {
  readonly name: string
  readonly email: string
  readonly scopes: Scope[]
}
export type ReadLine = { readonly line: number } & ({ readonly invitee: Invitee } | { readonly reason: string })

const same = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase()

const roleOf = (text: string): Role | undefined => roles.find((role) => same(role, text) || same(roleNames[role], text))

/** "Amira Khan, amira@oak.example, Setting SENCO, Oak Nursery": commas or tabs. The setting by name or URN. */
const readLine = (
  text: string,
  settings: readonly Named[],
  agencies: readonly Named[],
): { invitee: Invitee } | { reason: string } => {
  const [name = '', email = '', roleText = '', ...rest] = text.split(/[,\t]/).map((part) => part.trim())
  if (name === '') return { reason: 'Begin the line with a name.' }
  if (!/^\S+@\S+\.\S+$/.test(email)) return { reason: 'After the name comes an e-mail address, like name@example.com.' }
  const role = roleOf(roleText)
  if (role === undefined) return { reason: `After the e-mail address comes a role. We do not know “${roleText}”.` }
  const place = rest.join(', ')
  if (needsSettings(role)) {
    const found = settings.filter((one) => same(one.name, place) || (one.urn !== undefined && same(one.urn, place)))
    if (found.length > 1) return { reason: `Two settings are called “${place}”. Give the URN instead.` }
    const [setting] = found
    if (setting === undefined) return { reason: `We know no setting “${place}”. Give its name or its URN.` }
    return { invitee: { name, email, scopes: [{ role, settingIds: [setting.id] }] } }
  }
  if (needsAgency(role)) {
    const agency = agencies.find((one) => same(one.name, place))
    if (agency === undefined) return { reason: `We know no agency “${place}”.` }
    return { invitee: { name, email, scopes: [{ role, agencyId: agency.id }] } }
  }
  if (mayHaveOrganisation(role) && place !== '')
    return { invitee: { name, email, scopes: [{ role, organisation: place }] } }
  return { invitee: { name, email, scopes: [{ role }] } }
}

/** Every line with something in it, with its number, as an invitation or with the reason why not. */
export const readLines = (text: string, settings: readonly Named[], agencies: readonly Named[]): readonly ReadLine[] =>
  text
    .split(/\r?\n/)
    .map((line, at) => ({ line: at + 1, text: line }))
    .filter((one) => one.text.trim() !== '')
    .map((one) => ({ line: one.line, ...readLine(one.text, settings, agencies) }))
