// The yearly question "is this still our SENCO?" (rule R7): when it is asked, when it is nudged, what counts as an answer.
import type { Policies } from '../authority/authority.ts'
import { addDays, addYears, type PlainDate } from '../time.ts'
import type { SencoSummary, SettingSummary } from './model.ts'
import { inPost, spellsOf } from './summary.ts'

/**
 * not-asked: nobody in post, or out of scope. confirmed: answered since the asking day, or new since then.
 * due: asked. unconfirmed: no answer after the second nudge; reports never trust it silently.
 */
export type ConfirmationStatus = 'not-asked' | 'confirmed' | 'due' | 'unconfirmed'

export interface Confirmation {
  readonly status: ConfirmationStatus
  /** The day of this school year from which it is asked, and the days of the two nudges. */
  readonly askedOn: PlainDate
  readonly nudgesOn: readonly [PlainDate, PlainDate]
}

type ConfirmationPolicies = Pick<Policies, 'confirmation'>

/** The latest asking day up to today: 1 September unless the council chose another. */
export const askedOn = (today: PlainDate, { confirmation }: ConfirmationPolicies): PlainDate => {
  const thisYear = `${today.slice(0, 4)}-${confirmation.fromMonthDay}`
  return thisYear <= today ? thisYear : addYears(thisYear, -1)
}

const answered = ({ startsOn, confirmedOn }: SencoSummary, since: PlainDate): boolean =>
  startsOn >= since || (confirmedOn !== undefined && confirmedOn >= since)

export const confirmationOf = (
  summary: SettingSummary,
  today: PlainDate,
  policies: ConfirmationPolicies,
): Confirmation => {
  const asked = askedOn(today, policies)
  const [first, second] = policies.confirmation.nudgeAfterDays
  const nudgesOn = [addDays(asked, first), addDays(asked, second)] as const
  const sencos = spellsOf(summary).filter((spell) => inPost(spell, today))
  const open = summary.inScope && (summary.status === 'active' || summary.status === 'suspended')
  const status = ((): ConfirmationStatus => {
    if (!open || sencos.length === 0) return 'not-asked'
    if (sencos.every((senco) => answered(senco, asked))) return 'confirmed'
    return today > nudgesOn[1] ? 'unconfirmed' : 'due'
  })()
  return { status, askedOn: asked, nudgesOn }
}

/** Days after an asking day on which it may still go out, so that a missed morning loses nobody. */
const catchUpDays = 7

/** The asking day whose letter is to go out by today to a setting that has not answered; undefined when none is. */
export const askingDayDue = (
  { status, askedOn: asked, nudgesOn }: Confirmation,
  today: PlainDate,
): PlainDate | undefined =>
  status === 'due' || status === 'unconfirmed'
    ? [asked, ...nudgesOn].findLast((day) => day <= today && today <= addDays(day, catchUpDays))
    : undefined
