// Whether a school SENCO holds, or still has time for, the qualification that the law asks for.
// Source: Special Educational Needs and Disability Regulations 2014 regulation 49(4), (7) and (8), as amended from
// 1 September 2024: the NPQ for SENCOs, or the earlier National Award (NASENCO) within its dates.
import { addMonths, addYears, type PlainDate } from '../time.ts'
import type { Qualification, SencoSummary } from './model.ts'

/** "becomes the SENCO at a relevant school after 1st September 2009" */
const appliesAfter = '2009-09-01'
/** NASENCO: begun before the first, completed before the second. */
const awardBegunBefore = '2024-09-01'
const awardFinishedBefore = '2027-09-01'

/** unknown: held, but on dates that nobody has recorded. */
type Held = 'yes' | 'no' | 'unknown'

const awardCounts = ({ begunOn, achievedOn }: Qualification): Held => {
  if (begunOn !== undefined && begunOn >= awardBegunBefore) return 'no'
  if (achievedOn === undefined) return 'unknown'
  if (achievedOn >= awardFinishedBefore) return 'no'
  // Finished before the award closed to new starters: it was begun before that too.
  return begunOn !== undefined || achievedOn < awardBegunBefore ? 'yes' : 'unknown'
}

const counts = (qualification: Qualification, today: PlainDate): Held => {
  if (qualification.status !== 'achieved') return 'no'
  if (qualification.achievedOn !== undefined && qualification.achievedOn > today) return 'no'
  if (qualification.kind === 'npq-senco') return 'yes'
  return qualification.kind === 'nasenco' ? awardCounts(qualification) : 'no'
}

const heldBy = ({ qualifications, qualificationsKnown }: SencoSummary, today: PlainDate): Held => {
  const held = qualifications.map((one) => counts(one, today))
  if (held.includes('yes')) return 'yes'
  return held.includes('unknown') || qualificationsKnown !== true ? 'unknown' : 'no'
}

/**
 * exempt and held: nothing to do. due: by `dueOn`, the third anniversary. late: after it, and known not to be held.
 * check: it hangs on something that nobody has recorded, which a person has to look at.
 */
export type QualificationVerdict =
  | { readonly kind: 'exempt' | 'held' }
  | { readonly kind: 'due' | 'late'; readonly dueOn: PlainDate }
  | { readonly kind: 'check'; readonly dueOn: PlainDate; readonly why: 'earlier-service' | 'not-recorded' }

/** The third anniversary of first becoming a school SENCO; 29 February falls on the 28th. */
export const qualificationDueOn = ({ startsOn, schoolSencoSince }: SencoSummary): PlainDate =>
  addYears(schoolSencoSince !== undefined && schoolSencoSince < startsOn ? schoolSencoSince : startsOn, 3)

export const judgeQualification = (senco: SencoSummary, today: PlainDate): QualificationVerdict => {
  if (senco.startsOn <= appliesAfter) return { kind: 'exempt' }
  const held = heldBy(senco, today)
  if (held === 'yes') return { kind: 'held' }
  const dueOn = qualificationDueOn(senco)
  // Over 12 months as SENCO of any school before this post may exempt; only a person can tell whether it was unbroken.
  const since = senco.schoolSencoSince
  if (since !== undefined && addMonths(since, 12) < senco.startsOn)
    return { kind: 'check', dueOn, why: 'earlier-service' }
  if (held === 'unknown') return { kind: 'check', dueOn, why: 'not-recorded' }
  return today > dueOn ? { kind: 'late', dueOn } : { kind: 'due', dueOn }
}
