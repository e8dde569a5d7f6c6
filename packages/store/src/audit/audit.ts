// The auditor: reads the service table, changes nothing, and says which promises are broken. A capability adds its own
// checks to the list below.
import type { Instant } from '@senco/domain/time'
import type { Tables } from '../client.ts'
import type { Check, Violation } from './check.ts'
import { meetingChecks } from './meetings.ts'
import { registerChecks } from './register.ts'
import { readSnapshot } from './snapshot.ts'

export const everyCheck: readonly Check[] = [...meetingChecks, ...registerChecks]

export interface AuditReport {
  readonly items: number
  readonly checks: number
  readonly violations: readonly (Violation & { readonly check: string })[]
}

export const audit = async (
  tables: Tables,
  now: Instant,
  checks: readonly Check[] = everyCheck,
): Promise<AuditReport> => {
  const snapshot = await readSnapshot(tables)
  return {
    items: snapshot.count,
    checks: checks.length,
    violations: checks.flatMap(({ name, find }) =>
      find(snapshot, now).map((violation) => ({ check: name, ...violation })),
    ),
  }
}
