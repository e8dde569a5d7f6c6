// Moves of an entry: save, hand in for review, send back, publish, say that it is still correct, archive (practice 10.5).
// Who may do it is left to access.ts. Each answers the new entry and a sentence for its history, or refuses.
import { conflict, invalid } from '../refusal.ts'
import { type Instant, londonDate } from '../time.ts'
import type { Entry, EntryContent } from './model.ts'
import { defaultOfferPolicies } from './policies.ts'
import { adviceFor } from './readability/advice.ts'
import { nextCheckDue } from './states.ts'

export interface Moved {
  readonly entry: Entry
  readonly sentence: string
}

/** Who moves it: the public sees the role, the history the person. */
export interface EntryMover {
  readonly personId: string
  /** `Speech and language therapy manager` */
  readonly role: string
  readonly now: Instant
}

const notArchived = (entry: Entry): void => {
  if (entry.status === 'archived')
    throw conflict('archived', 'This entry is archived. Take it out of the archive first.')
}

/** Keeps words as a draft. What is live stays live until they are published. */
export const saveDraft = (entry: Entry, content: EntryContent, now: Instant): Moved => {
  notArchived(entry)
  return {
    entry: { ...entry, content, status: 'draft', version: entry.version + 1, updatedAt: now },
    sentence: 'Changed the draft',
  }
}

const inReview = (entry: Entry): void => {
  if (entry.status !== 'in_review') throw conflict('not-in-review', 'This entry does not wait for a review any more.')
}

/** What keeps an entry from being published: the parts without which a family cannot act on it. */
const requireReady = (content: EntryContent): void => {
  const empty = (field: string, text: string, message: string) => (text.trim() === '' ? [{ field, message }] : [])
  const musts = adviceFor(content).filter(({ level }) => level === 'must')
  const problems = [
    ...empty('title', content.title, 'Give it a title.'),
    ...empty('summary', content.summary, 'Say in one or two sentences what it is.'),
    ...musts.map(({ field, message }) => ({ field, message })),
  ]
  if (problems.length > 0) throw invalid(problems, 'This cannot be published yet.')
}

export const handInForReview = (entry: Entry, now: Instant): Moved => {
  if (entry.status !== 'draft') throw conflict('not-a-draft', 'Only a draft can be handed in for review.')
  requireReady(entry.content)
  return { entry: { ...entry, status: 'in_review', updatedAt: now }, sentence: 'Handed in for review' }
}

export const sendBack = (entry: Entry, reason: string, now: Instant): Moved => {
  inReview(entry)
  if (reason.trim() === '') throw invalid([{ field: 'reason', message: 'Say what should be changed.' }])
  return { entry: { ...entry, status: 'draft', updatedAt: now }, sentence: `Sent back: ${reason.trim()}` }
}

const checkedBy = (entry: Entry, content: EntryContent, mover: EntryMover, policies = defaultOfferPolicies) => {
  const on = londonDate(mover.now)
  const checkDueOn = nextCheckDue(content.kind, on, policies)
  const { changeReported: _, ...rest } = entry
  return { ...rest, checked: { on, role: mover.role, personId: mover.personId }, checkDueOn, updatedAt: mover.now }
}

/** The words under review become what the public reads. Whoever publishes has read them: that is a check. */
export const publish = (entry: Entry, mover: EntryMover, policies = defaultOfferPolicies): Moved => {
  inReview(entry)
  requireReady(entry.content)
  const live = { content: entry.content, version: entry.version, at: mover.now }
  return {
    entry: { ...checkedBy(entry, entry.content, mover, policies), status: 'published', live },
    sentence: 'Published',
  }
}

/** "Still correct": about the words that the public reads. One that was hidden is shown again. */
export const confirmCorrect = (entry: Entry, mover: EntryMover, policies = defaultOfferPolicies): Moved => {
  notArchived(entry)
  if (entry.live === undefined) throw conflict('not-published', 'This entry is not published yet.')
  const live = { ...entry.live, at: mover.now }
  return { entry: { ...checkedBy(entry, live.content, mover, policies), live }, sentence: 'Checked: still correct' }
}

/** The owner says that something has changed. The words stay, and what the public reads, until somebody has looked. */
export const reportChange = (entry: Entry, note: string, by: string, now: Instant): Moved => {
  notArchived(entry)
  if (entry.live === undefined) throw conflict('not-published', 'This entry is not published yet.')
  if (note.trim() === '') throw invalid([{ field: 'note', message: 'Say what has changed.' }])
  const changeReported = { on: londonDate(now), note: note.trim(), by }
  return { entry: { ...entry, changeReported, updatedAt: now }, sentence: 'Said that something has changed' }
}

/** Takes it off the public pages. Its history stays. */
export const archive = (entry: Entry, reason: string, now: Instant): Moved => {
  notArchived(entry)
  if (reason.trim() === '') throw invalid([{ field: 'reason', message: 'Say why it is archived.' }])
  return { entry: { ...entry, status: 'archived', updatedAt: now }, sentence: `Archived: ${reason.trim()}` }
}

/** Comes back as a draft: somebody reads it before the public does. */
export const takeOutOfArchive = (entry: Entry, now: Instant): Moved => {
  if (entry.status !== 'archived') throw conflict('not-archived', 'This entry is not archived.')
  const { live: _, ...rest } = entry
  return { entry: { ...rest, status: 'draft', updatedAt: now }, sentence: 'Taken out of the archive' }
}
