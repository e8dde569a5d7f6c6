// The auditor: reads the service table, changes nothing, and says which promises are broken. A capability adds its own
// checks to the list below.
import type { Instant } from '@senco/domain/time'
import type { Tables } from '../client.ts'
import { actionChecks } from './actions.ts'
import { attendanceChecks } from './attendance.ts'
import type { Check, Violation } from './check.ts'
import { meetingChecks } from './meetings.ts'
import { registerChecks } from './register.ts'
import { readSnapshot, type Snapshot } from './snapshot.ts'

export const everyCheck: readonly Check[] = [...actionChecks, ...attendanceChecks, ...meetingChecks, ...registerChecks]

export interface AuditReport {
  readonly items: number
  readonly checks: number
  readonly violations: readonly (Violation & { readonly check: string })[]
}

/** A row that cannot even be read is a broken promise too, and must not end the audit. */
const look = ({ name, find }: Check, snapshot: Snapshot, now: Instant): AuditReport['violations'] => {
  try {
    return find(snapshot, now).map((violation) => ({ check: name, ...violation }))
  } catch (error) {
    return [{ check: name, on: 'a row that cannot be read', says: error instanceof Error ? error.message : 'unknown' }]
  }
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
    violations: checks.flatMap((check) => look(check, snapshot, now)),
  }
}
