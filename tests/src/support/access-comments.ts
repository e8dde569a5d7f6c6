// Comments, reviews and gaps in the world of the access tests: they are the council's, so that they belong to nobody.
import type { comments } from '@senco/contract/offer-editing/comments'
import type { gaps } from '@senco/contract/offer-editing/gaps'
import type { reviews } from '@senco/contract/offer-editing/reviews'
import { consultees } from '@senco/domain/offer/comments/consultees'
import { leaveComment } from './comments.ts'
import { newId } from './meetings.ts'
import type { Portal } from './portal.ts'

type Which = 'own' | 'other' | 'missing'
type Input = Readonly<Record<string, unknown>>
type Name = keyof typeof comments | keyof typeof gaps | keyof typeof reviews
type Sent = (method: 'POST' | 'PUT', path: string, body: object) => Promise<Record<string, unknown>>

const at = '/api/offer-editing'

/** A review that may be published. */
export const wholeRound = {
  title: 'Autumn review',
  from: '2032-09-01',
  to: '2032-10-31',
  method: 'Evenings at children’s centres.',
  consultations: consultees.map(({ consulteeId }) => ({ consulteeId, consulted: false, whyNot: 'Asked in spring.' })),
  findings: [{ youSaid: 'Say how long it takes.', outcome: 'did', answer: 'Each service shows its wait.' }],
}

export const commentInputs = (
  { tables }: Portal,
  sent: Sent,
): Readonly<Record<Name, (which: Which) => Promise<Input>>> => {
  const received = async (which: Which): Promise<Input> => ({
    commentId: which === 'missing' ? newId('comment') : await leaveComment(tables),
    version: 1,
  })
  const moved = async (seen: Input, way: string, body: object): Promise<Input> => {
    const { commentId, version } = await sent('POST', `${at}/comments/${seen['commentId']}/${way}`, {
      version: seen['version'],
      ...body,
    })
    return { commentId, version }
  }
  const published = async (which: Which): Promise<Input> => {
    const seen = await received(which)
    return which === 'missing' ? seen : moved(seen, 'publish', { redactions: [] })
  }
  const promised = async (which: Which): Promise<Input> => {
    const seen = await published(which)
    const action = { what: 'Start a group', dueOn: '2033-02-01' }
    return which === 'missing' ? seen : moved(seen, 'answer', { kind: 'will', text: 'We shall.', action })
  }
  const round = async (which: Which): Promise<Input> => {
    if (which === 'missing') return { reviewId: newId('review'), version: 1 }
    const { reviewId } = await sent('POST', `${at}/reviews`, wholeRound)
    return sent('PUT', `${at}/reviews/${reviewId}`, { ...wholeRound, version: 1 })
  }
  const year = { from: '2031-09-01', to: '2032-08-31' }
  const statement = async (which: Which): Promise<Input> => ({
    ...(which === 'missing' ? { statementId: newId('statement') } : await sent('POST', `${at}/statements`, year)),
    version: 1,
  })
  const nothing = async (): Promise<Input> => ({})
  const only = async (input: Promise<Input>, name: string): Promise<Input> => ({ [name]: (await input)[name] })
  return {
    listComments: nothing,
    viewComment: (which) => only(received(which), 'commentId'),
    publishComment: async (which) => ({ ...(await received(which)), redactions: [] }),
    withholdComment: async (which) => ({ ...(await received(which)), reason: 'vexatious', note: 'Sent forty times.' }),
    answerComment: async (which) => ({ ...(await published(which)), kind: 'did', text: 'It is mended.' }),
    finishCommentAction: async (which) => ({ ...(await promised(which)), doneOn: '2032-11-20' }),
    withdrawAnswer: promised,
    listReviews: nothing,
    viewReview: (which) => only(round(which), 'reviewId'),
    startReview: async () => wholeRound,
    saveReview: async (which) => ({ ...wholeRound, ...(await round(which)) }),
    publishReview: round,
    viewStatement: (which) => only(statement(which), 'statementId'),
    startStatement: async () => year,
    saveStatement: async (which) => ({ ...(await statement(which)), title: 'What we heard', text: 'We heard\nMuch.' }),
    publishStatement: statement,
    viewGaps: nothing,
  }
}
