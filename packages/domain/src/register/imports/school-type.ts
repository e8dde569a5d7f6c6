// What kind of school a row of the DfE's list is, and its phase, from whatever that edition says about it.
import type { ProviderType } from '../model.ts'
import type { ProviderRow } from './model.ts'

export type Phase = NonNullable<ProviderRow['phase']>
export interface SchoolKind {
  readonly providerType: ProviderType
  readonly phase: Phase
}

/** Special and pupil referral come first: "Other independent special school" is special before it is independent. */
const typeOf = (words: string): ProviderType => {
  if (/special/i.test(words)) return 'special-school'
  if (/pupil referral|alternative provision/i.test(words)) return 'pupil-referral-unit'
  if (/independent/i.test(words)) return 'independent-school'
  return /nursery school|state-funded nursery/i.test(words) ? 'maintained-nursery-school' : 'school'
}

const phaseOf = (words: string): Phase | undefined => {
  if (/nursery/i.test(words)) return 'nursery'
  if (/all[- ]through/i.test(words)) return 'all-through'
  if (/primary/i.test(words)) return 'primary'
  return /secondary|16 plus/i.test(words) ? 'secondary' : undefined
}

/** The full layout: type of establishment, its group and its phase are given. Colleges and centres are `other`. */
export const kindOfEstablishment = (type: string, group: string, phase: string): SchoolKind => {
  const providerType =
    phase.toLowerCase() === 'nursery' && /maintained/i.test(group)
      ? 'maintained-nursery-school'
      : typeOf(`${type} ${group}`)
  return {
    providerType,
    phase: providerType === 'maintained-nursery-school' ? 'nursery' : (phaseOf(phase) ?? 'other'),
  }
}

/** The DfE numbers schools by kind: 2000 to 3999 are primary, 4000 to 4999 and 6905 are secondary. */
const phaseOfNumber = (laestab: string | undefined): Phase | undefined => {
  const number = Number(laestab?.slice(-4) ?? Number.NaN)
  if (number >= 2000 && number < 4000) return 'primary'
  return (number >= 4000 && number < 6000) || (number >= 6900 && number < 7000) ? 'secondary' : undefined
}

const phaseOfName = (name: string): Phase | undefined => {
  if (/\b(primary|infant|infants|junior)\b/i.test(name)) return 'primary'
  return /\b(high|secondary|college|sixth form)\b/i.test(name) ? 'secondary' : undefined
}

/** The derived layout has no type column: the school census, then the performance tables, number and name say it. */
export const kindOfSchool = (
  census: string | undefined,
  tables: string | undefined,
  laestab: string | undefined,
  name: string,
): SchoolKind => {
  const known = [census, tables].filter((words) => words !== undefined).join(' ')
  const nurserySchool = known === '' && /\bnursery school\b/i.test(name) && !/primary/i.test(name)
  const providerType = typeOf(nurserySchool ? 'nursery school' : known === '' ? name : known)
  if (providerType === 'maintained-nursery-school') return { providerType, phase: 'nursery' }
  return { providerType, phase: phaseOf(known) ?? phaseOfNumber(laestab) ?? phaseOfName(name) ?? 'other' }
}
