// Which settings this service looks after, as long as nobody has decided otherwise. A person's decision always wins.
import type { ProviderType, Setting } from './model.ts'

type ScopeFacts = Pick<
  Setting,
  'providerType' | 'scopeDecision' | 'onEarlyYearsRegister' | 'nurseryProvision' | 'phase'
>

const outside: ReadonlySet<ProviderType> = new Set([
  'special-school',
  'pupil-referral-unit',
  'home-childcarer',
  'out-of-school',
])

/**
 * Schools teach reception, with or without a nursery, so they are in until somebody says otherwise; secondary schools
 * are out. An independent school is not of itself early years, so it needs a phase or a nursery that says so.
 */
const schoolInScope = ({ providerType, nurseryProvision, phase }: ScopeFacts): boolean => {
  if (nurseryProvision === true) return true
  if (providerType === 'independent-school')
    return nurseryProvision !== false && (phase === 'nursery' || phase === 'primary' || phase === 'all-through')
  return phase !== 'secondary' && phase !== 'other'
}

/** The council's choice. Home childcarers, out-of-school care and rows off the Early Years Register are out. */
export const inScope = (facts: ScopeFacts): boolean => {
  if (facts.scopeDecision !== undefined) return facts.scopeDecision === 'in'
  if (outside.has(facts.providerType)) return false
  if (facts.providerType === 'maintained-nursery-school') return true
  if (facts.providerType === 'school' || facts.providerType === 'independent-school') return schoolInScope(facts)
  return facts.onEarlyYearsRegister !== false
}
