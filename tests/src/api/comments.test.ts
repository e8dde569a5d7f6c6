// Comments on the local offer over the real gateway: published with words taken out, or not and why; answered; told.
import { answerHeadings } from '@senco/domain/offer/comments/published'
import { audit } from '@senco/store/audit/audit'
import { describe, expect, it } from 'vitest'
import { inboxIds, leaveComment, publicComments } from '../support/comments.ts'
import { startPortal } from '../support/portal.ts'
import { everyRow } from '../support/rows.ts'

const now = '2032-11-20T09:00:00.000Z'
const at = '/api/offer-editing/comments'

const begin = async () => {
  const portal = await startPortal({ now })
  const moderator = await portal.as('administrator')
  const decide = async (commentId: string, way: string, body: object, by = moderator) => {
    const { comment } = (await by.get(`${at}/${commentId}`)).body
    return by.send('POST', `${at}/${commentId}/${way}`, { version: comment.version, ...body })
  }
  const publish = (commentId: string, redactions: object[] = []) => decide(commentId, 'publish', { redactions })
  const page = async (commentId: string, by = moderator) => (await by.get(`${at}/${commentId}`)).body
  const listed = async (by = moderator) => (await by.get(at)).body.comments
  return { portal, tables: portal.tables, moderator, decide, publish, page, listed }
}

const named = {
  original: 'My son Oliver waits 40 weeks. The page says ten.',
  theme: 'content',
  contact: { name: 'Ann Sample', email: 'ann@home.example' },
} as const
const oliver = { from: 7, to: 13, kind: 'name' }
const note = 'The same words came forty times after we had answered.'

describe('Publishing a comment', () => {
  it('shows the public the words that are left; the original stays as it was, and it leaves the inbox', async () => {
    const { portal, tables, publish, page, listed } = await begin()
    const commentId = await leaveComment(tables, named)
    expect(await listed()).toMatchObject([{ commentId, due: { for: 'decision', dueOn: '2032-12-17' } }])
    expect((await page(commentId)).suggested).toEqual([oliver])
    expect((await publish(commentId, [oliver])).body).toEqual({ commentId, version: 2 })
    await portal.drained()
    expect(await publicComments(tables)).toEqual([
      {
        commentId,
        theme: 'content',
        receivedOn: '2032-11-19',
        youSaid: 'My son [name removed] waits 40 weeks. The page says ten.',
      },
    ])
    expect(await inboxIds(tables)).toEqual([])
    const { comment, history } = await page(commentId)
    expect(comment.original).toBe(named.original)
    expect(history.map(({ summary }: { summary: string }) => summary)).toEqual([
      'Published the comment, without one passage',
    ])
    expect(await listed()).toMatchObject([{ commentId, due: { for: 'answer', dueOn: '2033-02-18' } }])
  })

  it('refuses a date of birth until it is out or somebody says why it may stay', async () => {
    const { portal, tables, moderator, publish } = await begin()
    const original = 'He was born on 4 May 2030 and the page was out of date.'
    const commentId = await leaveComment(tables, { original })
    const refused = await publish(commentId)
    expect([refused.status, refused.body.problems[0].field]).toEqual([400, 'redactions'])
    await portal.drained()
    expect([await publicComments(tables), await inboxIds(tables)]).toEqual([[], [commentId]])
    const reasons = [{ passage: '4 May 2030', why: 'The day on which the page was written.' }]
    const kept = await moderator.send('POST', `${at}/${commentId}/publish`, { version: 1, redactions: [], reasons })
    expect(kept.status).toBe(200)
  })

  it('by two moderators at once ends with one decision, and the other is told to look again', async () => {
    const { portal, tables, page } = await begin()
    const commentId = await leaveComment(tables)
    const [one, other] = [await portal.as('administrator'), await portal.as('administrator')]
    const answers = await Promise.all([
      one.send('POST', `${at}/${commentId}/publish`, { version: 1, redactions: [] }),
      other.send('POST', `${at}/${commentId}/withhold`, { version: 1, reason: 'vexatious', note }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('decided')
    expect((await page(commentId)).history).toHaveLength(1)
    await portal.drained()
    const isPublished = answers[0]?.status === 200
    expect(await publicComments(tables)).toHaveLength(isPublished ? 1 : 0)
  })

  it('is done once when the button is pressed twice', async () => {
    const { tables, moderator, page } = await begin()
    const commentId = await leaveComment(tables)
    const press = () =>
      moderator.send('POST', `${at}/${commentId}/publish`, { version: 1, redactions: [] }, 'the-same-press')
    const [first, second] = [await press(), await press()]
    expect([first.status, second.status]).toEqual([200, 200])
    expect(second.body).toEqual(first.body)
    expect((await page(commentId)).history).toHaveLength(1)
  })
})

describe('Not publishing a comment', () => {
  it('A22 a vexatious comment is not published, the reason is stored, and it is counted', async () => {
    const { portal, tables, moderator, decide, page } = await begin()
    const commentId = await leaveComment(tables, { original: 'You are all useless and I shall write every day.' })
    expect((await decide(commentId, 'withhold', { reason: 'vexatious', note })).status).toBe(200)
    await portal.drained()
    expect(await publicComments(tables)).toEqual([])
    expect((await page(commentId)).comment.moderation).toMatchObject({
      outcome: 'not-published',
      reason: 'vexatious',
      note,
    })
    const year = { from: '2032-09-01', to: '2032-11-20' }
    const { statementId } = (await moderator.send('POST', '/api/offer-editing/statements', year)).body
    const { statement } = (await moderator.get(`/api/offer-editing/statements/${statementId}`)).body
    expect(statement.text).toContain('we had 1 comment.')
    expect(statement.text).toContain('We did not publish 1: 1 because it is vexatious.')
    expect(statement.text).not.toContain('useless')
  })

  it('takes a published one off the page again, with the reason', async () => {
    const { portal, tables, publish, decide } = await begin()
    const commentId = await leaveComment(tables, named)
    await publish(commentId, [oliver])
    await portal.drained()
    expect(await publicComments(tables)).toHaveLength(1)
    const why = { reason: 'identifying', note: 'Everybody in the village knows who waits.' }
    expect((await decide(commentId, 'withhold', why)).status).toBe(200)
    await portal.drained()
    expect(await publicComments(tables)).toEqual([])
  })

  it('needs a sentence that says why', async () => {
    const { tables, decide } = await begin()
    const commentId = await leaveComment(tables)
    const refused = await decide(commentId, 'withhold', { reason: 'abusive', note: 'Rude' })
    expect([refused.status, refused.body.problems[0].field]).toEqual([400, 'note'])
    expect(await inboxIds(tables)).toEqual([commentId])
  })
})

describe('Answering a comment', () => {
  const action = { what: 'Start a group in Sampleton', dueOn: '2033-03-01' }

  it('is read in public with the action intended, and with the day on which it was done', async () => {
    const { portal, tables, publish, decide, page } = await begin()
    const commentId = await leaveComment(tables)
    await publish(commentId)
    expect((await decide(commentId, 'answer', { kind: 'will', text: 'You are right.', action })).status).toBe(200)
    await portal.drained()
    expect(await publicComments(tables)).toMatchObject([
      { answer: { heading: answerHeadings.will, text: 'You are right.', action, answeredOn: '2032-11-20' } },
    ])
    expect((await page(commentId)).due).toEqual({ for: 'action', dueOn: '2033-03-01' })
    expect((await decide(commentId, 'action-done', { doneOn: '2032-11-19' })).status).toBe(200)
    await portal.drained()
    expect(await publicComments(tables)).toMatchObject([
      { answer: { heading: answerHeadings.did, action: { doneOn: '2032-11-19' } } },
    ])
    expect((await page(commentId)).due).toBeUndefined()
  })

  it('can be taken back; only then is the comment decided anew', async () => {
    const { portal, tables, publish, decide } = await begin()
    const commentId = await leaveComment(tables)
    await publish(commentId)
    await decide(commentId, 'answer', { kind: 'could-not', text: 'No pool is warm enough.' })
    const why = { reason: 'identifying', note: 'It names a key worker.' }
    expect((await decide(commentId, 'withhold', why)).body.code).toBe('answered')
    expect((await decide(commentId, 'withdraw-answer', {})).status).toBe(200)
    await portal.drained()
    expect((await publicComments(tables))[0]).not.toHaveProperty('answer')
    expect((await decide(commentId, 'withdraw-answer', {})).body.code).toBe('no-answer')
    expect((await decide(commentId, 'withhold', why)).status).toBe(200)
  })

  it('comes after publishing, with a day to come for what is promised', async () => {
    const { tables, publish, decide } = await begin()
    const commentId = await leaveComment(tables)
    expect((await decide(commentId, 'answer', { kind: 'did', text: 'Done.' })).body.code).toBe('not-published')
    await publish(commentId)
    const late = { ...action, dueOn: '2032-11-20' }
    const refused = await decide(commentId, 'answer', { kind: 'will', text: 'We shall.', action: late })
    expect(refused.body.problems).toMatchObject([{ field: 'action.dueOn' }])
  })
})

describe('What an answer promises', () => {
  const action = { what: 'Start a group in Sampleton', dueOn: '2033-03-01' }
  const will = { kind: 'will', text: 'You are right.', action }

  it('is an action of whoever promises it, which says nothing of the comment, and one when it is answered twice', async () => {
    const { tables, publish, decide, page, moderator } = await begin()
    const commentId = await leaveComment(tables, named)
    await publish(commentId, [oliver])
    const listed = async () => (await moderator.get('/api/actions')).body.actions
    const version = (await page(commentId)).comment.version
    const answer = () => moderator.send('POST', `${at}/${commentId}/answer`, { version, ...will }, 'the-same-press')
    const answers = await Promise.all([answer(), answer()])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    const [row] = await listed()
    expect(await listed()).toMatchObject([
      { title: action.what, dueOn: action.dueOn, state: 'open', owner: { kind: 'person', id: moderator.personId } },
    ])
    // Answered anew: the same action, with the other day.
    const later = { ...action, dueOn: '2033-04-01' }
    expect((await decide(commentId, 'answer', { ...will, action: later })).status).toBe(200)
    expect(await listed()).toMatchObject([{ actionId: row.actionId, dueOn: '2033-04-01' }])
    expect((await page(commentId)).comment.response.action).toEqual({ ...later, actionId: row.actionId })
    const seen = (await moderator.get(`/api/actions/${row.actionId}`)).body
    expect(seen.action.source).toEqual({ kind: 'local-offer-comment', id: commentId })
    expect(JSON.stringify(seen)).not.toMatch(/Oliver|40 weeks|Ann Sample/)
  })

  it('is done when the promise is said to be kept, and cancelled when the answer is taken back', async () => {
    const { portal, tables, publish, decide, page, moderator } = await begin()
    const [kept, withdrawn] = [await leaveComment(tables), await leaveComment(tables)]
    for (const commentId of [kept, withdrawn]) {
      await publish(commentId)
      await decide(commentId, 'answer', will)
    }
    const actionOf = async (commentId: string) => {
      const { actionId } = (await page(commentId)).comment.response.action
      return async () => (await moderator.get(`/api/actions/${actionId}`)).body.action
    }
    const [one, two] = [await actionOf(kept), await actionOf(withdrawn)]
    expect((await decide(kept, 'action-done', { doneOn: '2032-11-19' })).status).toBe(200)
    expect((await decide(withdrawn, 'withdraw-answer', {})).status).toBe(200)
    expect([(await one()).state, (await two()).state]).toEqual(['done', 'cancelled'])
    await portal.drained()
    expect(JSON.stringify(await publicComments(tables))).not.toContain('act_')
    expect((await audit(tables, now)).violations).toEqual([])
  })

  it('names no child: a date of birth in it is pointed out beside what was typed', async () => {
    const { tables, publish, decide, moderator } = await begin()
    const commentId = await leaveComment(tables)
    await publish(commentId)
    const wrong = { ...action, what: 'Ring the family of the child born 4 May 2030' }
    const refused = await decide(commentId, 'answer', { ...will, action: wrong })
    expect(refused.body.problems).toEqual([
      { field: 'action.what', message: '“4 May 2030” looks like a date of birth. Take it out.' },
    ])
    expect((await moderator.get('/api/actions')).body.actions).toEqual([])
  })
})

describe('Who wrote the comment', () => {
  it('is told by e-mail that it is published and answered, without a word of it, and then forgotten', async () => {
    const { portal, tables, publish, decide, page } = await begin()
    const commentId = await leaveComment(tables, named)
    await publish(commentId, [oliver])
    await decide(commentId, 'answer', { kind: 'did', text: 'The page now says 40 weeks.' })
    await portal.drained()
    const mails = portal.mailbox.all().filter(({ to }) => to === named.contact.email)
    expect(mails.map(({ subject }) => subject)).toEqual([
      'Your comment on the local offer is published',
      'Your comment on the local offer has an answer',
    ])
    expect(mails.map(({ text }) => text).join()).not.toMatch(/Oliver|weeks|waits/)
    expect(mails[1]?.text).toContain('/local-offer/you-said')
    expect((await page(commentId)).comment.contact).toBeUndefined()
    const kept = (await everyRow(tables)).filter(({ pk }) => !String(pk).startsWith('OUTBOX#'))
    expect(JSON.stringify(kept)).not.toContain('ann@home.example')
    expect(JSON.stringify(await publicComments(tables))).not.toContain('Ann')
  })

  it('is told why it is not published and where to turn; who sells windows is told nothing', async () => {
    const { portal, tables, decide } = await begin()
    const one = await leaveComment(tables, named)
    const advert = await leaveComment(tables, { contact: { email: 'windows@sale.example' } })
    await decide(one, 'withhold', { reason: 'about-an-individual', note: 'It is about one child alone.' })
    await decide(advert, 'withhold', { reason: 'not-a-comment', note: 'It sells windows.' })
    await portal.drained()
    const mails = portal.mailbox.all()
    expect(mails.map(({ to }) => to)).toEqual([named.contact.email])
    expect(mails[0]?.text).toContain("because it is about one person's services")
    expect(mails[0]?.text).toContain('SENDIASS')
  })

  it('is known to those who answer, and to nobody else of the council', async () => {
    const { portal, tables, page } = await begin()
    const commentId = await leaveComment(tables, named)
    expect((await page(commentId)).comment.contact).toEqual(named.contact)
    for (const role of ['area-senco', 'team-manager'] as const) {
      const { comment, mayModerate } = await page(commentId, await portal.as(role))
      expect([comment.original, comment.contact, mayModerate]).toEqual([named.original, undefined, false])
    }
  })
})

describe('What looks like spam', () => {
  it('waits apart, owes nothing, and is decided like any other', async () => {
    const { portal, tables, listed, publish } = await begin()
    const suspicions = ['It holds more than two links.']
    const commentId = await leaveComment(tables, { suspicions })
    expect(await listed()).toMatchObject([{ commentId, suspicions }])
    expect((await publish(commentId)).status).toBe(200)
    await portal.drained()
    expect(await publicComments(tables)).toMatchObject([{ commentId }])
  })
})
