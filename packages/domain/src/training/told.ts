// Whom a decision about places tells of what. Words are in letters.ts; one message a person, place and version.
import type { Place } from './model.ts'

export const toldKinds = [
  'booked',
  'waiting',
  'offered',
  'approval-asked',
  'given-up',
  'offer-ended',
  'request-ended',
  'refused',
  'substituted',
  'moved',
] as const

export interface Told {
  readonly kind: (typeof toldKinds)[number]
  /** As it is after the decision. */
  readonly place: Place
}
