import { describe, expect, it } from 'vitest'
import { draftStatement, statementText } from './annual-statement.ts'
import { moderator, received } from './comment-builder.ts'
import { consultees } from './consultees.ts'
import { nextDeadline, nextPublicationDue } from './deadlines.ts'
import type { Comment } from './model.ts'
import { publishComment, withholdComment } from './moderation.ts'
import { respondToComment } from './response.ts'
import { publishRound, type ReviewRound, unrecorded } from './review.ts'
import { commentStatistics } from './statistics.ts'

const original = 'My son Oliver waits 40 weeks. The page says ten.'
const named = received({ original, theme: 'content', contact: { name: 'Ann Sample' } })
const published = publishComment(named, { redactions: [{ from: 7, to: 13, kind: 'name' }] }, moderator).comment
const answered = respondToComment(published, { kind: 'did', text: 'The page now says 40 weeks.' }, moderator).comment
const withheld = withholdComment(received(), { reason: 'vexatious', note: 'Sent forty times over.' }, moderator).comment
const advert = withholdComment(received(), { reason: 'not-a-comment', note: 'It sells windows.' }, moderator).comment
const spam = received({ suspicions: ['It holds more than two links.'] })

const round: ReviewRound = {
  reviewId: 'rvw_0001',
  title: 'Spring review 2026',
  from: '2026-01-10',
  to: '2026-03-20',
  method: 'Three evenings at children’s centres and a form.',
  consultations: consultees.map(({ consulteeId }, at) =>
    at < 2
      ? { consulteeId, consulted: true, how: 'At children’s centres', people: 12 }
      : { consulteeId, consulted: false, whyNot: 'They are asked in autumn.' },
  ),
  findings: [
    { youSaid: 'Nobody says how long it takes.', outcome: 'did', answer: 'Every service now shows its wait.' },
    { youSaid: 'We want a swimming group.', outcome: 'could-not', answer: 'No pool is warm enough.' },
  ],
  version: 1,
}
const done = publishRound(round, '2026-03-25T10:00:00.000Z').round

const statement = (comments: readonly Comment[], rounds: readonly ReviewRound[] = [done]) =>
  draftStatement({
    authorityName: 'Sampleton',
    from: '2025-04-01',
    to: '2026-03-31',
    today: '2026-04-02',
    comments,
    rounds,
    closures: [],
  })

describe('the annual statement', () => {
  it('says what was said, what was done, and what could not be', () => {
    const text = statementText(statement([answered, withheld, advert, spam]))
    expect(text).toContain('Between 1 April 2025 and 31 March 2026 we had 2 comments.')
    expect(text).toContain('We published 1 and answered 1 of them.')
    expect(text).toContain('We did not publish 1: 1 because it is vexatious.')
    expect(text).toContain('You said: My son [name removed] waits 40 weeks. The page says ten.')
    expect(text).toContain('We did: The page now says 40 weeks.')
    expect(text).toContain('We could not, because: No pool is warm enough.')
  })

  it('identifies nobody: no name that was taken out, no contact, no words of what was not published', () => {
    expect(statementText(statement([answered, withheld, advert, spam]))).not.toMatch(/Oliver|Ann|deaf|windows|links/)
  })

  it('takes comments of its year and reviews that ended in it and were published', () => {
    const old = { ...answered, receivedAt: '2025-03-31T22:30:00.000Z' }
    expect(statementText(statement([old]))).toContain('we had no comments')
    expect(statementText(statement([{ ...old, receivedAt: '2025-03-31T23:30:00.000Z' }]))).toContain(
      'we had 1 comment.',
    )
    expect(statementText(statement([], [round]))).not.toContain('Spring review')
  })
})

describe('a review round', () => {
  it('is published only when each group that regulation 54 names was asked, or it says why not', () => {
    expect(consultees.map(({ reference }) => reference)).toHaveLength(16)
    expect(unrecorded(done)).toEqual([])
    const missing = { ...round, consultations: round.consultations.slice(1) }
    expect(unrecorded(missing).map(({ reference }) => reference)).toEqual(['regulation 54(1)(a)'])
    expect(() => publishRound(missing, '2026-03-25T10:00:00.000Z')).toThrow()
    expect(() => publishRound(done, '2026-03-25T10:00:00.000Z')).toThrow('published already')
  })
})

describe('deadlines of comments', () => {
  it('gives 20 working days to decide, a term to answer, and what was promised for an action', () => {
    expect(nextDeadline(received(), [])).toEqual({ for: 'decision', dueOn: '2026-03-30' })
    expect(nextDeadline(published, [])).toEqual({ for: 'answer', dueOn: '2026-06-01' })
    expect(nextDeadline(answered, [])).toBeUndefined()
    expect(nextDeadline(withheld, [])).toBeUndefined()
  })

  it('counts as late from the day after, and spam never', () => {
    const late = (today: string) => commentStatistics([received(), spam], today, []).late
    expect([late('2026-03-30'), late('2026-03-31')]).toEqual([0, 1])
  })

  it('asks for a statement within a year of the last, also after 29 February', () => {
    expect(nextPublicationDue('2028-02-29')).toBe('2029-02-28')
  })
})
