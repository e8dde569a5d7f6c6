// What an entry is on a day: a draft, under review, published, due for a check, not checked for long, hidden (practice
// 10.5, rule L1; test A21). Worked out from the record and the date, never stored. Moving it on is left to moves.ts.
import { addDays, addMonths, dateInWords, type PlainDate } from '../time.ts'
import type { Entry } from './model.ts'
import { defaultOfferPolicies, type OfferPolicies } from './policies.ts'
import type { Published } from './published.ts'
import type { EntryKind } from './vocabulary.ts'

/** The day on which the next check is due after one. */
export const nextCheckDue = (kind: EntryKind, checkedOn: PlainDate, policies = defaultOfferPolicies): PlainDate =>
  addMonths(checkedOn, kind === 'guide' ? policies.checkMonths.guide : policies.checkMonths.usual)

/** The last day on which the public sees it; undefined while no check is due. Never hidden is decided elsewhere. */
export const lastShownOn = (
  checkDueOn: PlainDate | undefined,
  policies: Pick<OfferPolicies, 'hiddenAfterDays'> = defaultOfferPolicies,
): PlainDate | undefined => (checkDueOn === undefined ? undefined : addDays(checkDueOn, policies.hiddenAfterDays))

export type Freshness = 'checked' | 'check-due' | 'stale' | 'hidden'

export interface Trust {
  readonly freshness: Freshness
  /** Past the day on which others are hidden, and shown because of the law: red on the coverage board. */
  readonly red: boolean
  /** What a page says: `Checked on 3 March 2026`, or a warning once it is stale. */
  readonly words: string
}

type Checkable = Pick<Published, 'checkedOn' | 'checkDueOn' | 'neverHidden' | 'impartialAdvice'>

const wordsOf = (checkedOn: PlainDate | undefined, warn: boolean): string => {
  if (checkedOn === undefined) return warn ? 'Not checked yet. Ring before you go.' : 'Not checked yet'
  const day = dateInWords(checkedOn)
  return warn ? `Not checked since ${day}. Ring before you go.` : `Checked on ${day}`
}

const isPast = (checkDueOn: PlainDate | undefined, days: number, today: PlainDate): boolean =>
  checkDueOn !== undefined && today > addDays(checkDueOn, days)

const stays = ({ neverHidden, impartialAdvice }: Checkable): boolean => neverHidden === true || impartialAdvice === true

/**
 * The entry of the impartial information, advice and support service, and the only entry that meets a line of the law
 * (`neverHidden`), are shown however long their check is overdue.
 */
export const isShown = (entry: Checkable, today: PlainDate, policies = defaultOfferPolicies): boolean =>
  stays(entry) || !isPast(entry.checkDueOn, policies.hiddenAfterDays, today)

/** How far the public may trust what is published, on a day. */
export const trustOf = (entry: Checkable, today: PlainDate, policies = defaultOfferPolicies): Trust => {
  const { checkedOn, checkDueOn } = entry
  const freshness = ((): Freshness => {
    if (!isShown(entry, today, policies)) return 'hidden'
    if (isPast(checkDueOn, policies.staleAfterDays, today)) return 'stale'
    return isPast(checkDueOn, 0, today) ? 'check-due' : 'checked'
  })()
  const unchecked = checkedOn === undefined && checkDueOn !== undefined
  return {
    freshness,
    red: freshness === 'stale' && isPast(checkDueOn, policies.hiddenAfterDays, today),
    words: wordsOf(checkedOn, freshness === 'stale' || unchecked),
  }
}

/**
 * draft and in_review: nothing is live yet. verify_due to hidden: by the date of the check. Newer words that wait behind
 * live ones do not change what the public sees: `hasNewerWords` tells editors of them.
 */
export type EntryState = 'draft' | 'in_review' | 'published' | 'verify_due' | 'stale' | 'hidden' | 'archived'

const stateWhen: Readonly<Record<Freshness, EntryState>> = {
  checked: 'published',
  'check-due': 'verify_due',
  stale: 'stale',
  hidden: 'hidden',
}

/** What the state follows from: an entry knows it, and its row in a list. */
export interface StateFacts extends Pick<Entry, 'status' | 'checkDueOn'> {
  readonly isLive: boolean
  readonly checkedOn?: PlainDate | undefined
  readonly impartialAdvice?: boolean | undefined
}

export const stateOf = (
  { status, isLive, checkedOn, checkDueOn, impartialAdvice }: StateFacts,
  neverHidden: boolean,
  today: PlainDate,
  policies = defaultOfferPolicies,
): EntryState => {
  if (status === 'archived') return 'archived'
  if (!isLive) return status === 'in_review' ? 'in_review' : 'draft'
  return stateWhen[trustOf({ checkedOn, checkDueOn, impartialAdvice, neverHidden }, today, policies).freshness]
}

export const entryStateOf = (
  { status, live, checked, checkDueOn, impartialAdvice }: Entry,
  neverHidden: boolean,
  today: PlainDate,
  policies = defaultOfferPolicies,
): EntryState =>
  stateOf(
    { status, isLive: live !== undefined, checkedOn: checked?.on, checkDueOn, impartialAdvice },
    neverHidden,
    today,
    policies,
  )

export const hasNewerWords = ({ live, version }: Pick<Entry, 'live' | 'version'>): boolean =>
  live !== undefined && live.version < version

/** The days on which the owner is reminded of a check; stale follows the last. */
export const reminderDaysOf = (checkDueOn: PlainDate, policies = defaultOfferPolicies): readonly PlainDate[] =>
  policies.reminderDays.map((days) => addDays(checkDueOn, days))
