// The roles of the service (practice 9.1) and who an actor is. A person may hold several; each has its own scope.
import * as z from 'zod/mini'
import { PlainDate } from './time.ts'

export const roles = [
  'parent',
  'setting-senco',
  'setting-manager',
  'childminder',
  'agency-coordinator',
  'school-senco',
  'professional',
  'iass-adviser',
  'area-senco',
  'team-manager',
  'administrator',
  'auditor',
] as const

export const Role = z.enum(roles)
export type Role = z.infer<typeof Role>

/** Groups used by the contract, so that an operation names a meaning and not a list. */
export const councilStaff = ['area-senco', 'team-manager', 'administrator'] as const satisfies readonly Role[]
export const settingStaff = ['setting-senco', 'setting-manager', 'childminder'] as const satisfies readonly Role[]
export const everyone: readonly Role[] = roles

/**
 * What a role reaches. Council roles reach the whole service; setting roles name their settings;
 * an agency coordinator names the agency; a school SENCO names schools (which are settings too).
 */
export const Scope = z.object({
  role: Role,
  settingIds: z.optional(z.array(z.string())),
  agencyId: z.optional(z.string()),
  /** Of a professional: whom they work for, by the name under which it owns entries of the local offer. */
  organisation: z.optional(z.string()),
  /** The last day that it counts, for a SENCO whose time at a setting ends on a day to come. */
  until: z.optional(PlainDate),
})
export type Scope = z.infer<typeof Scope>

/** The scopes that still count on a day. Whoever reads a session keeps only these. */
export const scopesOn = (scopes: readonly Scope[], today: PlainDate): Scope[] =>
  scopes.filter(({ until }) => until === undefined || until >= today)

/** Who is asking. Anonymous callers and link holders are actors too, with no scopes. */
export interface Actor {
  readonly personId: string
  readonly name: string
  readonly scopes: readonly Scope[]
}

export const anonymous: Actor = { personId: 'anonymous', name: 'Somebody signed out', scopes: [] }

export const hasRole = (actor: Actor, wanted: readonly Role[]): boolean =>
  actor.scopes.some((scope) => wanted.includes(scope.role))

export const roleNames: Readonly<Record<Role, string>> = {
  parent: 'Parent or carer',
  'setting-senco': 'Setting SENCO',
  'setting-manager': 'Setting manager',
  childminder: 'Childminder',
  'agency-coordinator': 'Childminder agency coordinator',
  'school-senco': 'School SENCO',
  professional: 'Health or social care professional',
  'iass-adviser': 'Information, advice and support service adviser',
  'area-senco': 'Area SENCO',
  'team-manager': 'Team manager',
  administrator: 'Council administrator',
  auditor: 'Auditor',
}
