import { describe, expect, it } from 'vitest'
import { moderator, received } from './comment-builder.ts'
import { type Comment, stateOf, WithheldReason } from './model.ts'
import { publishComment, withheldSources, withholdComment } from './moderation.ts'
import { actionInWords, publishedComment } from './published.ts'
import { finishAction, respondToComment, withdrawResponse, withoutContactWhenDone } from './response.ts'
import { commentStatistics } from './statistics.ts'

const born = received({ original: 'My son was born on 4 May 2023 and the page was out of date.' })
const published = publishComment(received(), { redactions: [] }, moderator).comment

describe('publishing comments and answers', () => {
  it('A22 does not publish a vexatious comment, keeps the reason, and counts it', () => {
    const { comment, sentence } = withholdComment(
      received(),
      { reason: 'vexatious', note: 'The same words were sent forty times after we answered.' },
      moderator,
    )
    expect(publishedComment(comment)).toBeUndefined()
    expect(comment.moderation).toMatchObject({ outcome: 'not-published', reason: 'vexatious', by: 'A. Moderator' })
    expect(stateOf(comment)).toBe('not-published')
    expect(commentStatistics([comment, published], '2026-03-11', [])).toMatchObject({
      received: 2,
      published: 1,
      notPublished: 1,
      byReason: { vexatious: 1, abusive: 0 },
    })
    expect(sentence).toBe('Did not publish the comment, because it is vexatious')
    expect(comment.original).toBe(received().original)
  })

  it('A22 without the decision the same comment is not published either, and it counts as waiting', () => {
    expect(publishedComment(received())).toBeUndefined()
    expect(commentStatistics([received()], '2026-03-11', [])).toMatchObject({ waiting: 1, notPublished: 0 })
  })

  it('asks for a sentence with the reason, and says which reasons are law', () => {
    expect(() => withholdComment(received(), { reason: 'abusive', note: ' ' }, moderator)).toThrow(
      'Check what you entered',
    )
    expect(WithheldReason.options.filter((reason) => withheldSources[reason].includes('56'))).toEqual([
      'vexatious',
      'about-an-individual',
      'identifying',
    ])
  })

  it('publishes no date of birth unless it is taken out or somebody says why it may stay', () => {
    expect(() => publishComment(born, { redactions: [] }, moderator)).toThrow()
    const out = publishComment(born, { redactions: [{ from: 19, to: 29, kind: 'date-of-birth' }] }, moderator)
    expect(publishedComment(out.comment)?.youSaid).toBe(
      'My son was born on [date removed] and the page was out of date.',
    )
    expect(out.comment.original).toBe(born.original)
    expect(out.sentence).toBe('Published the comment, without one passage')
    const why = { passage: '4 May 2023', why: 'The day the group began.' }
    expect(publishComment(born, { redactions: [], reasons: [why] }, moderator).comment.moderation?.outcome).toBe(
      'published',
    )
  })

  it('does not publish a comment of which nothing is left', () => {
    const all = { from: 0, to: 60, kind: 'other' as const }
    expect(() => publishComment(born, { redactions: [all] }, moderator)).toThrow()
  })

  it('shows the public the redacted words, the day and the answer, and nothing of the person', () => {
    const sent = received({ contact: { name: 'Ann Sample', email: 'ann@example.com' }, submitter: 'parent' })
    const { comment } = publishComment(sent, { redactions: [] }, moderator)
    const answer = {
      kind: 'will' as const,
      text: 'We shall ask.',
      action: { what: 'Start a group', dueOn: '2026-09-01' },
    }
    const answered = respondToComment(comment, answer, moderator).comment
    expect(publishedComment(answered)).toEqual({
      commentId: 'cmt_0001',
      theme: 'gap',
      receivedOn: '2026-03-02',
      youSaid: sent.original,
      answer: {
        kind: 'will',
        heading: 'We will',
        text: 'We shall ask.',
        answeredOn: '2026-03-10',
        action: { what: 'Start a group', dueOn: '2026-09-01' },
      },
    })
    expect(JSON.stringify(publishedComment(answered))).not.toMatch(/Ann|Moderator|example\.com/)
  })

  it('moves from received to published, answered, action open and action done', () => {
    const states = [stateOf(received()), stateOf(published)]
    const could = respondToComment(
      published,
      { kind: 'could-not', text: 'There is no money this year.' },
      moderator,
    ).comment
    const action = { what: 'Start a group', dueOn: '2026-09-01' }
    const will = respondToComment(published, { kind: 'will', text: 'Yes.', action }, moderator).comment
    const done = finishAction(will, '2026-03-09', moderator).comment
    expect([...states, stateOf(could), stateOf(will), stateOf(done)]).toEqual([
      'received',
      'published',
      'responded',
      'action-open',
      'action-done',
    ])
    expect(publishedComment(done)?.answer?.heading).toBe('We did')
    expect(actionInWords({ ...action, doneOn: '2026-03-09' })).toBe('Done on 9 March 2026: Start a group')
    expect(actionInWords(action)).toBe('By 1 September 2026: Start a group')
  })

  it('answers only what is public, with a reason or an action and its day', () => {
    const may = (comment: Comment, command: Parameters<typeof respondToComment>[1]) => () =>
      respondToComment(comment, command, moderator)
    expect(may(received(), { kind: 'did', text: 'Done.' })).toThrow('Publish the comment before you answer it.')
    expect(may(published, { kind: 'could-not', text: ' ' })).toThrow()
    expect(may(published, { kind: 'will', text: 'Yes.' })).toThrow()
    expect(may(published, { kind: 'will', text: 'Yes.', action: { what: 'Ask', dueOn: '2026-03-10' } })).toThrow()
    expect(may(published, { kind: 'did', text: 'We changed the page.' })).not.toThrow()
  })

  it('is not decided anew under an answer until the answer is taken back', () => {
    const { comment } = respondToComment(published, { kind: 'did', text: 'Done.' }, moderator)
    const again = (one: Comment) => () =>
      withholdComment(one, { reason: 'identifying', note: 'It names a key worker.' }, moderator)
    expect(again(comment)).toThrow('Take the answer back')
    expect(again(withdrawResponse(comment).comment)).not.toThrow()
  })

  it('lets the contact go when there is nothing more to answer', () => {
    const contact = { email: 'ann@example.com' }
    const left = (decision: { readonly comment: Comment; readonly sentence: string }) =>
      withoutContactWhenDone(decision).comment.contact
    const sent = received({ contact })
    const shown = publishComment(sent, { redactions: [] }, moderator)
    const action = { what: 'Start a group', dueOn: '2026-09-01' }
    const promised = respondToComment(shown.comment, { kind: 'will', text: 'We shall.', action }, moderator)
    expect(left(shown)).toEqual(contact)
    expect(left(promised)).toEqual(contact)
    expect(left(finishAction(promised.comment, '2026-03-10', moderator))).toBeUndefined()
    expect(left(respondToComment(shown.comment, { kind: 'did', text: 'Done.' }, moderator))).toBeUndefined()
    const withheld = withholdComment(sent, { reason: 'abusive', note: 'It calls people names.' }, moderator)
    expect(left(withheld)).toBeUndefined()
    expect(withoutContactWhenDone(withheld).sentence).toBe(
      'Did not publish the comment, because it is abusive. The contact details were deleted',
    )
  })
})
