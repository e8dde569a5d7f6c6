// Which entries of the list are shown. The filters stand in the address; they name no person but by an id.
import type { ListedEntry } from '@senco/contract/offer-editing/page'
import type { PlainDate } from '@senco/domain/time'
import { isDueForCheck, waitsForReview } from '../shared/entry-words.ts'

export const entryFilterNames = ['show', 'kind', 'owner', 'words'] as const
export type EntryFilterName = (typeof entryFilterNames)[number]
export type EntryFilters = Readonly<Partial<Record<EntryFilterName, string>>>

export const shows = [
  { value: '', label: 'Everything but the archive' },
  { value: 'mine', label: 'Mine to keep right' },
  { value: 'review', label: 'Waiting for review' },
  { value: 'check', label: 'Check due in two weeks, or late' },
  { value: 'late', label: 'Not checked for long, or hidden' },
  { value: 'draft', label: 'Drafts' },
  { value: 'links', label: 'With a broken link' },
  { value: 'changed', label: 'The owner says something changed' },
  { value: 'unowned', label: 'Nobody keeps it right' },
  { value: 'archived', label: 'The archive' },
] as const

const isShown = (entry: ListedEntry, show: string | undefined, today: PlainDate): boolean => {
  const { state, status, newerWords } = entry
  if (show === 'archived') return state === 'archived'
  if (state === 'archived') return false
  if (show === 'mine') return entry.mine
  if (show === 'review') return waitsForReview(entry)
  if (show === 'check') return isDueForCheck(entry, today)
  if (show === 'late') return state === 'stale' || state === 'hidden'
  if (show === 'draft') return status === 'draft' && (state === 'draft' || newerWords)
  if (show === 'links') return entry.brokenLinks > 0
  if (show === 'changed') return entry.changeReportedOn !== undefined
  if (show === 'unowned') return (entry.ownerId ?? entry.ownerOrganisation) === undefined
  return true
}

/** An owner is a person, or an organisation by its name. */
export const ownerKey = ({ ownerId, ownerOrganisation }: ListedEntry): string =>
  ownerId ?? (ownerOrganisation === undefined ? '' : `o:${ownerOrganisation}`)

const plain = (text: string): string => text.toLowerCase().normalize('NFKD')

/** In the order of the title. */
export const filterEntries = (
  entries: readonly ListedEntry[],
  { show, kind, owner, words = '' }: EntryFilters,
  today: PlainDate,
): readonly ListedEntry[] =>
  entries
    .filter(
      (entry) =>
        isShown(entry, show, today) &&
        (kind === undefined || entry.kind === kind) &&
        (owner === undefined || ownerKey(entry) === owner) &&
        plain(words)
          .split(/\s+/)
          .every((word) => plain(`${entry.title} ${entry.ownerOrganisation ?? ''}`).includes(word)),
    )
    .toSorted((one, other) => one.title.localeCompare(other.title, 'en-GB'))
