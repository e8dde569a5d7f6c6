// What the states of an entry are called, and how soon its check is due. The colour only repeats the words.
import type { ListedEntry } from '@senco/contract/offer-editing/page'
import type { EntryState } from '@senco/domain/offer/states'
import { addDays, type PlainDate } from '@senco/domain/time'
import type { TagColour } from '../govuk/tag.tsx'
import { dateWords } from '../text/dates.ts'

export const stateNames: Readonly<Record<EntryState, string>> = {
  draft: 'Draft',
  in_review: 'Waiting for review',
  published: 'Published',
  verify_due: 'Check is due',
  stale: 'Not checked for long',
  hidden: 'Hidden: check overdue',
  archived: 'Archived',
}

export const stateColours: Readonly<Record<EntryState, TagColour>> = {
  draft: 'grey',
  in_review: 'purple',
  published: 'green',
  verify_due: 'yellow',
  stale: 'orange',
  hidden: 'red',
  archived: 'grey',
}

/** So many days before a check is due, an owner is asked for it: the first reminder of the domain's policies. */
const soonDays = 14

/** Something is public, and its check is due within two weeks or late. */
export const isDueForCheck = ({ checkDueOn, state }: Pick<ListedEntry, 'checkDueOn' | 'state'>, today: PlainDate) =>
  ['published', 'verify_due', 'stale', 'hidden'].includes(state) &&
  checkDueOn !== undefined &&
  checkDueOn <= addDays(today, soonDays)

export const waitsForReview = ({ status }: Pick<ListedEntry, 'status'>): boolean => status === 'in_review'

export const checkWords = ({ checkedOn, checkDueOn }: Pick<ListedEntry, 'checkedOn' | 'checkDueOn'>): string => {
  if (checkDueOn === undefined) return ''
  const checked = checkedOn === undefined ? 'Never checked' : `Checked ${dateWords(checkedOn)}`
  return `${checked}, next by ${dateWords(checkDueOn)}`
}

/** Who keeps it right, in a word. */
export const ownerWords = ({ ownerName, ownerOrganisation }: Pick<ListedEntry, 'ownerName' | 'ownerOrganisation'>) =>
  [ownerName, ownerOrganisation].filter((part) => part !== undefined).join(', ') || 'Nobody'
