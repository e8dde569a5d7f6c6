// The auditor: reads the service and offer tables, changes nothing, and says which promises are broken. A capability adds its own
// checks to the list below.
import type { Instant } from '@senco/domain/time'
import type { Tables } from '../client.ts'
import { actionChecks } from './actions.ts'
import { attendanceChecks } from './attendance.ts'
import type { Check, Violation } from './check.ts'
import { commentChecks } from './comments.ts'
import { meetingChecks } from './meetings.ts'
import { offerChecks } from './offer.ts'
import { registerChecks } from './register.ts'
import { readSnapshot, type Snapshot } from './snapshot.ts'
import { trainingChecks } from './training.ts'

export const everyCheck: readonly Check[] = [
  ...actionChecks,
  ...attendanceChecks,
  ...commentChecks,
  ...meetingChecks,
  ...offerChecks,
  ...registerChecks,
  ...trainingChecks,
]

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

type Violations = AuditReport['violations']

/** Looks at the table once. A full read is not one moment: what is written meanwhile may look half done. */
const lookOnce = async (tables: Tables, now: Instant, checks: readonly Check[]): Promise<AuditReport> => {
  const snapshot = await readSnapshot(tables)
  return {
    items: snapshot.count,
    checks: checks.length,
    violations: checks.flatMap((check) => look(check, snapshot, now)),
  }
}

/** What is broken and where. The numbers in its words may change from one look to the next. */
const placeOf = ({ check, on }: Violations[number]): string => JSON.stringify([check, on])

/** More looks than these say nothing new: whoever writes to one row all the time is not what we look for. */
const mostLooks = 4

/**
 * What is broken stays broken: only what every look finds is reported, so that a change that was being kept during one
 * of them is not. A healthy table is read once.
 */
export const audit = async (
  tables: Tables,
  now: Instant,
  checks: readonly Check[] = everyCheck,
): Promise<AuditReport> => {
  let report = await lookOnce(tables, now, checks)
  for (let looks = 1; looks < mostLooks && report.violations.length > 0; looks++) {
    const again = await lookOnce(tables, now, checks)
    const before = new Set(report.violations.map(placeOf))
    report = { ...again, violations: again.violations.filter((violation) => before.has(placeOf(violation))) }
  }
  return report
}
