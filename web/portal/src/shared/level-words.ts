// The three levels of the requirement as headings, with what stands behind each.
import type { ConfirmationStatus } from '@senco/domain/register/confirmation'
import type { CoverageStatus } from '@senco/domain/register/coverage'
import type { RequirementLevel } from '@senco/domain/register/requirement'

export const levelNames: Readonly<Record<RequirementLevel, string>> = {
  must: 'Must have a SENCO',
  expected: 'Expected to have a SENCO',
  encouraged: 'Encouraged to name a SENCO',
  none: 'Not asked for a SENCO',
}

/** For counts and filters; a setting's own page has the whole sentence. */
export const statusNames: Readonly<Record<CoverageStatus, string>> = {
  'in-place': 'SENCO in place',
  'due-soon': 'In place, qualification due',
  check: 'In place, check a detail',
  'not-met': 'Statutory requirement not met',
  'not-in-place': 'Expected, not in place. This is not a breach of the law.',
  'none-needed': 'No SENCO named, and none has to be',
  'not-recorded': 'Not recorded yet',
  'not-open': 'Not open yet',
  closed: 'Closed',
  'out-of-scope': 'Out of scope',
}

/** The answer to the yearly question (R7), for filters and files. */
export const confirmationNames: Readonly<Record<ConfirmationStatus, string>> = {
  confirmed: 'Confirmed',
  due: 'Asked, no answer',
  unconfirmed: 'Unconfirmed after two reminders',
  'not-asked': 'Not asked',
}
