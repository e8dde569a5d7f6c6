// What the people of the demo said of the local offer and what became of it: one of each state, dated from today.

import { consultees } from '@senco/domain/offer/comments/consultees'
import type {
  CommentTheme,
  Contact,
  RedactionKind,
  SubmitterKind,
  WithheldReason,
} from '@senco/domain/offer/comments/model'
import type { RoundFields } from '@senco/domain/offer/comments/review'
import type { KeptGap } from '@senco/domain/offer/search/gap-counts'
import type { Instant, PlainDate } from '@senco/domain/time'
import type { Calendar } from './dates.ts'

export interface DemoComment {
  readonly key: string
  /** Key of an entry in offer/; absent for the whole. */
  readonly entry?: string
  readonly theme: CommentTheme
  readonly submitter: SubmitterKind
  readonly text: string
  readonly receivedAt: Instant
  readonly contact?: Contact
  readonly suspicions?: readonly string[]
  readonly published?: { readonly on: PlainDate; readonly without?: readonly (readonly [string, RedactionKind])[] }
  readonly withheld?: { readonly on: PlainDate; readonly reason: WithheldReason; readonly note: string }
  readonly answered?: {
    readonly on: PlainDate
    readonly kind: 'did' | 'will' | 'could-not'
    readonly text: string
    readonly action?: { readonly what: string; readonly dueOn: PlainDate }
  }
}

export const commentsOn = ({ day, at, past, today }: Calendar): readonly DemoComment[] => [
  {
    key: 'wait',
    entry: 'speech-therapy',
    theme: 'content',
    submitter: 'parent',
    text: 'The page did not say how long the wait is. My daughter Maisie waited 14 weeks and nobody could tell us.',
    receivedAt: at(day(-75), '21:40'),
    published: { on: day(-70), without: [['Maisie', 'name']] },
    answered: {
      on: day(-40),
      kind: 'did',
      text: 'You were right. The page now shows the wait, and the day on which we last asked about it.',
    },
  },
  {
    key: 'saturday',
    entry: 'chatterbox',
    theme: 'gap',
    submitter: 'parent',
    text: 'Everything for children who are slow to talk is on weekday mornings. We both work. Could there be a Saturday?',
    receivedAt: at(day(-50), '22:05'),
    published: { on: day(-45) },
    answered: {
      on: day(-20),
      kind: 'will',
      text: 'Three families have asked for this. A Saturday group is planned for next term.',
      action: { what: 'Start a Saturday stay and play at Lantern Family Hub', dueOn: day(60) },
    },
  },
  {
    key: 'words',
    theme: 'accessibility',
    submitter: 'parent',
    text: 'Too many letters that mean nothing to me: DAF, SENIF, EHCP. Please say it in words.',
    receivedAt: at(day(-12), '20:15'),
    published: { on: day(-5) },
  },
  {
    key: 'one-child',
    entry: 'top-up',
    theme: 'quality',
    submitter: 'parent',
    text: 'The panel turned down the money for my son and I want the decision changed. His key worker agrees with me.',
    receivedAt: at(day(-30), '13:20'),
    withheld: {
      on: day(-24),
      reason: 'about-an-individual',
      note: 'It is about one decision for one child. Told how to ask for it to be looked at again, and about impartial advice.',
    },
  },
  {
    key: 'today',
    entry: 'deaf-play',
    theme: 'gap',
    submitter: 'parent',
    text: 'Our little boy Theo is deaf. The nearest group is on the other side of the river and the bus takes an hour. Ring me on 01632 960777 if you know of one nearer. Kerry Hallam',
    receivedAt: past(today, '07:40'),
    contact: { name: 'Kerry Hallam', telephone: '01632 960777' },
  },
  {
    key: 'spam',
    theme: 'content',
    submitter: 'other',
    text: 'Best prices for windows! http://a.example http://b.example http://c.example',
    receivedAt: at(day(-2), '03:12'),
    suspicions: ['It was sent faster than a person can write.', 'It holds more than two links.'],
  },
]

const asked: Readonly<Record<string, readonly [string, number]>> = {
  '54-1-a': ['Two evenings at family hubs, and a form on the website', 46],
  '54-1-b': ['The same evenings, and a morning with the parent carer forum', 19],
  '54-1-h': ['A visit to each family hub', 4],
  '54-1-i': ['A question at every cluster meeting, and a form for childminders', 58],
  '54-1-m': ['The health visitors and the early years team met twice', 11],
  '54-2-b': ['A letter, and a call with the children’s lead', 1],
}
const laterStages = ['54-1-e', '54-1-j', '54-1-l']

export const roundOn = ({ day }: Calendar): RoundFields & { readonly publishedOn: PlainDate } => ({
  title: 'Spring review of the early years local offer',
  from: day(-190),
  to: day(-150),
  publishedOn: day(-140),
  method:
    'We asked families at two evenings, in a form on the website and by telephone. Settings were asked at cluster meetings.',
  consultations: consultees.map(({ consulteeId }) => {
    const how = asked[consulteeId]
    if (how !== undefined) return { consulteeId, consulted: true, how: how[0], people: how[1] }
    return {
      consulteeId,
      consulted: false,
      whyNot: laterStages.includes(consulteeId)
        ? 'This part of the local offer is for children under five.'
        : 'They are asked in the autumn, with the whole of the local offer.',
    }
  }),
  findings: [
    {
      youSaid: 'Nobody knows what “graduated approach” means.',
      outcome: 'did',
      answer: 'Every page says it in plain words first.',
    },
    {
      youSaid: 'We want to hear how long we shall wait.',
      outcome: 'will',
      answer: 'Each service will show its wait, and the day on which it was last asked.',
      dueOn: day(30),
    },
    {
      youSaid: 'A swimming group for children with physical disabilities, please.',
      outcome: 'could-not',
      answer: 'No pool in the borough is warm enough. We have told the leisure service.',
    },
  ],
})

interface DemoGaps {
  readonly count: number
  readonly gap: Omit<KeptGap, 'at'>
  readonly at: Instant
}

/** Searches that found nothing. */
export const gapsOn = ({ day, at }: Calendar): readonly DemoGaps[] => [
  { count: 9, gap: { about: ['sleep'], years: 2, outwardCode: 'WA8', otherWords: false }, at: at(day(-20), '22:00') },
  { count: 6, gap: { about: ['group', 'hearing'], outwardCode: 'WA7', otherWords: false }, at: at(day(-35), '21:00') },
  { count: 7, gap: { about: ['eating'], years: 3, otherWords: false }, at: at(day(-50), '20:00') },
  { count: 2, gap: { about: ['vision'], years: 1, outwardCode: 'WA8', otherWords: false }, at: at(day(-8), '19:00') },
  { count: 5, gap: { about: [], outwardCode: 'WA7', otherWords: true }, at: at(day(-14), '23:00') },
]
