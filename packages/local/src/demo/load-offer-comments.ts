// Leaves the demo's comments as the public form does and decides about them through the portal's own operations, each
// step at its own time; then a review, a draft statement and what people looked for in vain.
import { comments } from '@senco/functions/offer-editing/comments'
import { reviews } from '@senco/functions/offer-editing/reviews'
import { offerKeys } from '@senco/store/offer/offer-keys'
import { transact } from '@senco/store/transact'
import { act, idOf } from './act.ts'
import { entryIdOf } from './offer/lives.ts'
import { commentsOn, type DemoComment, gapsOn, roundOn } from './offer-comments.ts'
import { actorOf, type DemoPortal } from './portal.ts'

const leave = async ({ tables }: DemoPortal, told: DemoComment): Promise<string> => {
  const { key, entry, theme, submitter, text, receivedAt, contact, suspicions } = told
  const commentId = idOf('comment', `comment ${key}`)
  const comment = {
    ...{ commentId, theme, submitter, original: text, receivedAt, version: 1 },
    ...(entry === undefined ? {} : { entryId: entryIdOf(entry) }),
    ...(contact === undefined ? {} : { contact }),
    ...(suspicions === undefined ? {} : { suspicions }),
  }
  await transact(tables, [
    { Put: { TableName: tables.offer, Item: { ...offerKeys.inbox(commentId), v: 1, ...comment } } },
  ])
  return commentId
}

const decide = async (portal: DemoPortal, told: DemoComment): Promise<void> => {
  const commentId = await leave(portal, told)
  const { published, withheld, answered, key, text } = told
  const operations = comments(portal)
  const doing = (on: string, step: string) => ({
    by: actorOf(portal, 'administrator'),
    at: portal.calendar.at(on, '10:30'),
    label: `comment ${key} ${step}`,
  })
  if (published !== undefined) {
    const redactions = (published.without ?? []).map(([words, kind]) => {
      const from = text.indexOf(words)
      return { from, to: from + words.length, kind }
    })
    const input = { commentId, version: 1, redactions }
    await act('publishComment', operations.publishComment, input, doing(published.on, 'published'))
  }
  if (withheld !== undefined) {
    const { on, reason, note } = withheld
    const input = { commentId, version: 1, reason, note }
    await act('withholdComment', operations.withholdComment, input, doing(on, 'withheld'))
  }
  if (answered !== undefined) {
    const { on, ...answer } = answered
    const input = { commentId, version: 2, ...answer }
    await act('answerComment', operations.answerComment, input, doing(on, 'answered'))
  }
}

const loadReviews = async (portal: DemoPortal): Promise<void> => {
  const { at, day, months } = portal.calendar
  const { publishedOn, ...round } = roundOn(portal.calendar)
  const operations = reviews(portal)
  const by = actorOf(portal, 'team-manager')
  const doing = (on: string, clock: string, label: string) => ({ by, at: at(on, clock), label })
  const { title, from, to } = round
  const { reviewId } = await act(
    'startReview',
    operations.startReview,
    { title, from, to },
    doing(from, '09:00', 'spring review'),
  )
  const saving = {
    reviewId,
    version: 1,
    ...round,
    consultations: [...round.consultations],
    findings: [...round.findings],
  }
  await act('saveReview', operations.saveReview, saving, doing(publishedOn, '09:00', 'spring review written'))
  const publishing = { reviewId, version: 2 }
  await act(
    'publishReview',
    operations.publishReview,
    publishing,
    doing(publishedOn, '11:00', 'spring review published'),
  )
  const year = { from: months(-12), to: day(-3) }
  await act('startStatement', operations.startStatement, year, doing(day(-1), '15:00', 'annual statement'))
}

const loadGaps = async ({ tables, calendar }: DemoPortal): Promise<void> => {
  const rows = gapsOn(calendar).flatMap(({ count, gap, at }, n) =>
    Array.from({ length: count }, (_, each) => ({
      ...offerKeys.gap(idOf('event', `gap ${n} ${each}`)),
      v: 1,
      ...gap,
      at,
    })),
  )
  await transact(
    tables,
    rows.map((Item) => ({ Put: { TableName: tables.offer, Item } })),
  )
}

export const loadOfferComments = async (portal: DemoPortal): Promise<void> => {
  for (const told of commentsOn(portal.calendar)) await decide(portal, told)
  await loadReviews(portal)
  await loadGaps(portal)
}
