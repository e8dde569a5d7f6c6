// What lists, the coverage board and reminders need to know of an entry, small enough that one read fetches them all.

import type { PlainDate } from '../time.ts'
import type { BoardEntry } from './coverage/board.ts'
import type { Entry, EntryStatus } from './model.ts'
import { hasNewerWords } from './states.ts'
import type { EntryKind } from './vocabulary.ts'
import { profileFields } from './vocabulary.ts'

type ProfileField = (typeof profileFields)[number]

export interface EntryRow {
  readonly entryId: string
  /** Of the latest words; long ones are cut. */
  readonly title: string
  readonly kind: EntryKind
  readonly status: EntryStatus
  /** Something of it is public. */
  readonly isLive: boolean
  /** Newer words than the public reads wait as a draft or for a review. */
  readonly newerWords: boolean
  /** The day on which its owner said that something has changed. */
  readonly changeReportedOn?: PlainDate | undefined
  readonly ownerId?: string | undefined
  readonly ownerOrganisation?: string | undefined
  readonly checkedOn?: PlainDate | undefined
  readonly checkDueOn?: PlainDate | undefined
  readonly covers: readonly string[]
  /** Which questions of the profile the live words answer. */
  readonly answered: readonly ProfileField[]
  readonly impartialAdvice: boolean
  readonly settingId?: string | undefined
  readonly source: Entry['source']['kind']
  readonly updatedOn: PlainDate
}

export const entryRowOf = (entry: Entry): EntryRow => {
  const { entryId, content, status, live, ownerId, ownerOrganisation, checked, checkDueOn, covers, source } = entry
  const shown = status === 'archived' ? undefined : live
  return {
    entryId,
    title: content.title,
    kind: content.kind,
    status,
    isLive: shown !== undefined,
    newerWords: shown !== undefined && hasNewerWords(entry),
    changeReportedOn: entry.changeReported?.on,
    ownerId,
    ownerOrganisation,
    checkedOn: checked?.on,
    checkDueOn,
    covers,
    answered: profileFields.filter((field) => (shown?.content.profile?.[field] ?? '') !== ''),
    impartialAdvice: entry.impartialAdvice === true,
    settingId: content.setting?.settingId,
    source: source.kind,
    updatedOn: entry.updatedAt.slice(0, 10),
  }
}

/** For the coverage board; undefined while nothing of the entry is live. Its profile says which questions are answered. */
export const boardEntryOf = (row: EntryRow): BoardEntry | undefined => {
  if (!row.isLive) return undefined
  const { entryId, title, covers, ownerId, ownerOrganisation, checkedOn, checkDueOn, answered } = row
  return {
    entryId,
    title,
    covers,
    owned: (ownerId ?? ownerOrganisation) !== undefined,
    checkedOn,
    checkDueOn,
    ...(answered.length === 0
      ? {}
      : { profile: Object.fromEntries(answered.map((field) => [field, 'Answered'])) as BoardEntry['profile'] }),
  }
}
