// Lists and the page of an entry, as one person may see them: shapes alone.
import { Entry, EntryStatus, EntryVersion } from '@senco/domain/offer/model'
import { EntryKind } from '@senco/domain/offer/vocabulary'
import { HistoryEntry } from '@senco/domain/register/model'
import { Instant, PlainDate } from '@senco/domain/time'
import * as z from 'zod/mini'
import { EntryId } from './fields.ts'

/** As `entryStateOf` of the domain says on the day of the answer. */
export const EntryState = z.enum(['draft', 'in_review', 'published', 'verify_due', 'stale', 'hidden', 'archived'])

/** A line of the list. */
export const ListedEntry = z.object({
  entryId: EntryId,
  title: z.string(),
  kind: EntryKind,
  status: EntryStatus,
  state: EntryState,
  /** Newer words than the public reads wait as a draft or for a review. */
  newerWords: z.boolean(),
  /** Shown however long its check is overdue. */
  neverHidden: z.boolean(),
  impartialAdvice: z.boolean(),
  ownerId: z.optional(z.string()),
  ownerName: z.optional(z.string()),
  ownerOrganisation: z.optional(z.string()),
  settingId: z.optional(z.string()),
  checkedOn: z.optional(PlainDate),
  checkDueOn: z.optional(PlainDate),
  /** Lines of law and of the toolkit that it covers. */
  covers: z.array(z.string()),
  /** Links that failed on two days. */
  brokenLinks: z.number(),
  /** The day on which its owner said by a reminder that something has changed. */
  changeReportedOn: z.optional(PlainDate),
  source: z.enum(['manual', 'ofsted', 'import']),
  updatedOn: PlainDate,
  /** Whether this person may change its words now. */
  mayEdit: z.boolean(),
  /** Theirs, or of their organisation or setting. */
  mine: z.boolean(),
})
export type ListedEntry = z.infer<typeof ListedEntry>

/** One field of the words: as the public reads it now, and as the draft has it. Absent: not there. */
export const Difference = z.object({
  /** `howToGetIt.steps`: the path in the content. */
  field: z.string(),
  /** `How to get it: steps` */
  label: z.string(),
  before: z.optional(z.string()),
  after: z.optional(z.string()),
})
export type Difference = z.infer<typeof Difference>

export const WritingAdvice = z.object({
  level: z.enum(['must', 'should']),
  kind: z.enum(['missing', 'long-sentence', 'long-summary', 'acronym', 'reading-age']),
  field: z.string(),
  message: z.string(),
  passage: z.optional(z.string()),
})

export const LinkStatus = z.object({
  url: z.string(),
  /** Failed on two days; `failed-once` is looked at again before anybody is told. */
  status: z.enum(['works', 'failed-once', 'broken', 'not-looked-at']),
  lookedOn: z.optional(PlainDate),
  /** `There is no such page (404).` */
  problem: z.optional(z.string()),
})
export type LinkStatus = z.infer<typeof LinkStatus>

/** What this person may do with the entry as it is now; a button for each. */
export const EntryWay = z.enum([
  'save',
  'hand-in',
  'send-back',
  'publish',
  'confirm',
  'archive',
  'take-out',
  'set-owner',
  'set-covers',
  'record-agreement',
])
export type EntryWay = z.infer<typeof EntryWay>

export const EntryPage = z.object({
  asOf: Instant,
  entry: Entry,
  state: EntryState,
  newerWords: z.boolean(),
  neverHidden: z.boolean(),
  /** `Checked on 3 March 2026`, as the public reads it; absent while nothing is live. */
  trustWords: z.optional(z.string()),
  ownerName: z.optional(z.string()),
  /** Of its setting, by the register. */
  settingLabel: z.optional(z.string()),
  /** Published against the latest words; empty when they are the same. */
  differences: z.array(Difference),
  advice: z.array(WritingAdvice),
  readingAge: z.optional(z.number()),
  links: z.array(LinkStatus),
  /** Newest first. */
  history: z.array(HistoryEntry),
  /** Newest first, without their words. */
  versions: z.array(z.omit(EntryVersion, { content: true })),
  ways: z.array(EntryWay),
})
export type EntryPage = z.infer<typeof EntryPage>

export const VersionPage = z.object({
  asOf: Instant,
  version: EntryVersion,
  /** This version against the latest words. */
  differences: z.array(Difference),
})
export type VersionPage = z.infer<typeof VersionPage>
