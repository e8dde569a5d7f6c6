// Review rounds, annual statements and gaps over the real gateway: written, published, read by the public.
import { PublishedReview } from '@senco/domain/offer/comments/published-review'
import { PublishedStatement } from '@senco/domain/offer/comments/statement'
import { offerKeys } from '@senco/store/offer/offer-keys'
import { describe, expect, it } from 'vitest'
import { wholeRound } from '../support/access-comments.ts'
import { leaveComment, leaveGaps, offerRows } from '../support/comments.ts'
import { startPortal } from '../support/portal.ts'

const at = '/api/offer-editing'

const begin = async () => {
  const portal = await startPortal({ now: '2032-11-20T09:00:00.000Z' })
  const writer = await portal.as('team-manager')
  const startRound = async () => (await writer.send('POST', `${at}/reviews`, wholeRound)).body.reviewId as string
  const saveRound = (reviewId: string, version: number, changes: object = {}) =>
    writer.send('PUT', `${at}/reviews/${reviewId}`, { ...wholeRound, version, ...changes })
  const publicRounds = async () =>
    (await offerRows(portal.tables, offerKeys.review('', ''))).map((item) => PublishedReview.parse(item))
  const publicStatements = async () =>
    (await offerRows(portal.tables, offerKeys.statement('', ''))).map((item) => PublishedStatement.parse(item))
  return { portal, writer, startRound, saveRound, publicRounds, publicStatements }
}

describe('A review round', () => {
  it('is public with who was asked and how, who was not and why, and what came of it', async () => {
    const { portal, writer, startRound, saveRound, publicRounds } = await begin()
    const reviewId = await startRound()
    const asked = { consulteeId: '54-1-a', consulted: true, how: 'At two centres', people: 31 }
    const consultations = [asked, ...wholeRound.consultations.slice(1)]
    expect((await saveRound(reviewId, 1, { consultations })).body).toEqual({ reviewId, version: 2 })
    await portal.drained()
    expect(await publicRounds()).toEqual([])
    expect((await writer.send('POST', `${at}/reviews/${reviewId}/publish`, { version: 2 })).status).toBe(200)
    await portal.drained()
    expect(await publicRounds()).toMatchObject([
      {
        reviewId,
        consulted: [{ how: 'At two centres', people: 31 }],
        findings: [{ heading: 'We did' }],
        publishedOn: '2032-11-20',
      },
    ])
    expect((await publicRounds())[0]?.notConsulted).toHaveLength(15)
  })

  it('is not published while it says nothing of a group that regulation 54 names', async () => {
    const { writer, startRound, saveRound } = await begin()
    const reviewId = await startRound()
    await saveRound(reviewId, 1, { consultations: wholeRound.consultations.slice(1) })
    const refused = await writer.send('POST', `${at}/reviews/${reviewId}/publish`, { version: 2 })
    expect([refused.status, refused.body.problems.map(({ field }: { field: string }) => field)]).toEqual([
      400,
      ['consultations.54-1-a'],
    ])
  })

  it('is corrected in public, keeps its days, and is not overwritten by who saw an older one', async () => {
    const { portal, writer, startRound, saveRound, publicRounds } = await begin()
    const reviewId = await startRound()
    await saveRound(reviewId, 1)
    await writer.send('POST', `${at}/reviews/${reviewId}/publish`, { version: 2 })
    expect((await saveRound(reviewId, 2, { title: 'Older' })).body.code).toBe('changed')
    expect((await saveRound(reviewId, 3, { to: '2032-11-01' })).body.problems).toMatchObject([{ field: 'to' }])
    expect((await saveRound(reviewId, 3, { title: 'Autumn review 2032' })).status).toBe(200)
    await portal.drained()
    expect((await publicRounds()).map(({ title }) => title)).toEqual(['Autumn review 2032'])
  })
})

describe('The annual statement', () => {
  const year = { from: '2031-12-01', to: '2032-11-20' }

  it('drafts itself from comments and published reviews, is edited, and then published', async () => {
    const { portal, writer, startRound, saveRound, publicStatements } = await begin()
    const moderator = await portal.as('administrator')
    const commentId = await leaveComment(portal.tables)
    await leaveComment(portal.tables)
    await moderator.send('POST', `${at}/comments/${commentId}/publish`, { version: 1, redactions: [] })
    const reviewId = await startRound()
    await saveRound(reviewId, 1)
    await writer.send('POST', `${at}/reviews/${reviewId}/publish`, { version: 2 })
    const { statementId } = (await writer.send('POST', `${at}/statements`, year)).body
    const { statement } = (await writer.get(`${at}/statements/${statementId}`)).body
    expect(statement.title).toBe('What families told us about the early years local offer of Brindleford')
    expect(statement.text).toContain('we had 2 comments.')
    expect(statement.text).toContain('We have yet to decide about 1 comment.')
    expect(statement.text).toContain('You said: There is no group for deaf toddlers near us.')
    expect(statement.text).toContain('Autumn review')
    const text = `${statement.text}\n\nThank you\nTo everybody who wrote.`
    const saved = await writer.send('PUT', `${at}/statements/${statementId}`, {
      version: 1,
      title: statement.title,
      text,
    })
    expect(saved.body.version).toBe(2)
    await portal.drained()
    expect(await publicStatements()).toEqual([])
    expect((await writer.send('POST', `${at}/statements/${statementId}/publish`, { version: 2 })).status).toBe(200)
    await portal.drained()
    expect((await publicStatements())[0]?.sections.at(-1)).toEqual({
      heading: 'Thank you',
      paragraphs: ['To everybody who wrote.'],
    })
    expect((await writer.get(`${at}/reviews`)).body).toMatchObject({
      statements: [{ id: statementId, publishedAt: expect.stringMatching(/^2032-11-20/) }],
      statementDueOn: '2033-11-20',
    })
  })

  it('is not drafted of days to come', async () => {
    const { writer } = await begin()
    const refused = await writer.send('POST', `${at}/statements`, { ...year, to: '2032-11-21' })
    expect(refused.body.problems).toMatchObject([{ field: 'to' }])
  })
})

describe('What people looked for and did not find', () => {
  it('is counted by need and area, and a number under five is not told', async () => {
    const { portal, writer } = await begin()
    await leaveGaps(portal.tables, 6, { outwardCode: 'WA8', years: 2 })
    await leaveGaps(portal.tables, 3, { about: ['sleep'] })
    const { searches, topics } = (await writer.get(`${at}/gaps`)).body
    expect(searches).toBe(9)
    expect(topics).toEqual([
      { about: 'hearing', words: 'Hearing', count: 6, outwardCodes: ['WA8'], years: [2] },
      { about: 'sleep', words: 'Sleep', outwardCodes: [], years: [] },
    ])
  })
})
