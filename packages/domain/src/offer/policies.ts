// How often entries are checked and what follows when they are not. All of it is the council's choice, with defaults.

export interface OfferPolicies {
  /** Months after a check until the next one is due; guides change less often (practice 10.5, rule L1). */
  readonly checkMonths: { readonly usual: number; readonly guide: number }
  /** Days from the day that a check is due (negative: before it) on which its owner is reminded (L1: three times). */
  readonly reminderDays: readonly [number, number, number]
  /** More days overdue than this: the entry says that nobody has checked it. */
  readonly staleAfterDays: number
  /** More days overdue than this: the entry is hidden, unless it is never hidden. */
  readonly hiddenAfterDays: number
}

export const defaultOfferPolicies: OfferPolicies = {
  checkMonths: { usual: 6, guide: 12 },
  reminderDays: [-14, 0, 14],
  staleAfterDays: 30,
  hiddenAfterDays: 90,
}
