// The shapes of people, their roles and their invitations.
import * as z from 'zod/mini'
import { Id } from '../ids.ts'
import { Scope } from '../roles.ts'
import { Instant } from '../time.ts'

export const EmailAddress = z
  .string()
  .check(z.trim(), z.toLowerCase(), z.maxLength(254), z.email('Enter an e-mail address, like name@example.com.'))

/**
 * A person the service knows. `invited` has not accepted yet, `known` has no account (a SENCO without e-mail),
 * `deactivated` can no longer sign in. Several people may share one e-mail address.
 */
export const Person = z.object({
  personId: Id('person'),
  name: z.string(),
  email: z.optional(z.string()),
  telephone: z.optional(z.string()),
  status: z.enum(['known', 'invited', 'active', 'deactivated']),
  scopes: z.array(Scope),
  invitedAt: z.optional(Instant),
  lastSignedInAt: z.optional(Instant),
})
export type Person = z.infer<typeof Person>
