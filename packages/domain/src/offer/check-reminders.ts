// On which mornings the owner of an entry is reminded of its check. Writing and sending is left to functions.
import { addDays, type PlainDate } from '../time.ts'
import type { Entry } from './model.ts'
import { defaultOfferPolicies, type OfferPolicies } from './policies.ts'
import { reminderDaysOf } from './states.ts'

/** A missed morning is caught up within a week. */
const catchUpDays = 6

export interface ReminderDue {
  /** 0 before the day, 1 on it, 2 after it. */
  readonly stage: number
  readonly dueOn: PlainDate
}

/** The newest reminder whose day has come; never an older one besides. */
export const checkReminderDue = (
  { isLive, checkDueOn }: { readonly isLive: boolean; readonly checkDueOn?: PlainDate | undefined },
  today: PlainDate,
  policies: OfferPolicies = defaultOfferPolicies,
): ReminderDue | undefined => {
  if (!isLive || checkDueOn === undefined) return undefined
  const days = reminderDaysOf(checkDueOn, policies)
  const stage = days.findLastIndex((day) => day <= today)
  const day = days[stage]
  return day === undefined || today > addDays(day, catchUpDays) ? undefined : { stage, dueOn: checkDueOn }
}

/** Whoever owned it when a link was sent; a link of an earlier owner opens nothing. */
export const ownerKeyOf = ({ ownerId, ownerOrganisation }: Pick<Entry, 'ownerId' | 'ownerOrganisation'>): string =>
  `${ownerId ?? '-'} ${ownerOrganisation ?? '-'}`
