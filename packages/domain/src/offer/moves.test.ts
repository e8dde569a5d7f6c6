import { describe, expect, it } from 'vitest'
import { Refusal } from '../refusal.ts'
import { blankContent } from './blank-entry.ts'
import type { Entry, EntryContent } from './model.ts'
import { archive, confirmCorrect, handInForReview, publish, saveDraft, sendBack, takeOutOfArchive } from './moves.ts'
import { entryStateOf } from './states.ts'

const now = '2026-11-22T23:30:00Z'
const mover = { personId: 'per_mover000', role: 'Portage manager', now }
const ready: EntryContent = {
  ...blankContent('service', 'Portage'),
  summary: 'A visitor plays with you and your child at home.',
  howDecided: 'Every child under 3 who needs help with two areas of development can have it.',
  complaints: { words: 'Ring the manager.' },
}
const draft: Entry = {
  entryId: 'ent_one00000',
  status: 'draft',
  content: ready,
  source: { kind: 'manual' },
  covers: [],
  version: 1,
  updatedAt: '2026-11-01T09:00:00Z',
}
const published = publish(handInForReview(draft, now).entry, mover).entry

const refusal = (move: () => unknown): string => {
  try {
    move()
  } catch (error) {
    if (error instanceof Refusal) return [error.code, ...error.problems.map(({ field }) => field)].join(' ')
    throw error
  }
  return 'done'
}

describe('An entry', () => {
  it('goes from draft by review to the public, checked by whoever published it', () => {
    expect(published).toMatchObject({
      status: 'published',
      live: { content: ready, version: 1 },
      checked: { on: '2026-11-22', role: 'Portage manager' },
      checkDueOn: '2027-05-22',
    })
    expect(entryStateOf(published, false, '2026-11-23')).toBe('published')
  })

  it('keeps what the public reads while newer words are written, reviewed and sent back', () => {
    const changed = saveDraft(published, { ...ready, title: 'Portage at home' }, now).entry
    const returned = sendBack(handInForReview(changed, now).entry, 'Say who comes', now)
    expect(returned.sentence).toBe('Sent back: Say who comes')
    expect(returned.entry.live).toEqual(published.live)
    expect(publish(handInForReview(returned.entry, now).entry, mover).entry.live).toMatchObject({
      version: 2,
      content: { title: 'Portage at home' },
    })
  })

  it('is not published without a title, a summary, how it is decided and how to complain', () => {
    const empty = { ...draft, content: blankContent('service', ' ') }
    expect(refusal(() => handInForReview(empty, now))).toBe('invalid title summary howDecided complaints.words')
    // Not by way of a review begun before the rule either.
    expect(refusal(() => publish({ ...empty, status: 'in_review' }, mover))).toContain('howDecided')
  })

  it('is checked again by one word, and a hidden one is shown again', () => {
    const late = { ...mover, now: '2028-01-10T09:00:00Z' }
    expect(entryStateOf(published, false, '2028-01-10')).toBe('hidden')
    const { entry } = confirmCorrect(published, late)
    expect(entryStateOf(entry, false, '2028-01-10')).toBe('published')
    expect(entry.live).toEqual({ ...published.live, at: late.now })
    expect(entry.version).toBe(published.version)
  })

  it('comes out of the archive as a draft that the public does not see', () => {
    const archived = archive(published, 'It has closed', now).entry
    expect(takeOutOfArchive(archived, now).entry).toMatchObject({ status: 'draft' })
    expect(takeOutOfArchive(archived, now).entry.live).toBeUndefined()
  })

  it('refuses moves that do not fit where it stands', () => {
    const archived = archive(published, 'It has closed', now).entry
    expect(refusal(() => publish(draft, mover))).toBe('not-in-review')
    expect(refusal(() => sendBack(draft, 'Why', now))).toBe('not-in-review')
    expect(refusal(() => sendBack(handInForReview(draft, now).entry, ' ', now))).toBe('invalid reason')
    expect(refusal(() => handInForReview(published, now))).toBe('not-a-draft')
    expect(refusal(() => confirmCorrect(draft, mover))).toBe('not-published')
    expect(refusal(() => archive(published, '', now))).toBe('invalid reason')
    expect(refusal(() => archive(archived, 'Again', now))).toBe('archived')
    expect(refusal(() => saveDraft(archived, ready, now))).toBe('archived')
    expect(refusal(() => confirmCorrect(archived, mover))).toBe('archived')
    expect(refusal(() => takeOutOfArchive(published, now))).toBe('not-archived')
  })
})
