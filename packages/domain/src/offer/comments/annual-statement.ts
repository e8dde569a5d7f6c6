// Drafts the annual statement: the comments of a year with the answers, and what was not published and why, in a form
// that identifies nobody. Somebody reads and edits it before it is published.
import type { Closure } from '../../calendar/model.ts'
import { dateInWords, type PlainDate } from '../../time.ts'
import { consultees } from './consultees.ts'
import { type Comment, CommentTheme, WithheldReason } from './model.ts'
import { withheldNames } from './moderation.ts'
import { actionInWords, answerHeadings, type PublishedComment, publishedComment, themeNames } from './published.ts'
import type { ReviewRound } from './review.ts'
import { commentStatistics, receivedBetween } from './statistics.ts'

export interface StatementSection {
  readonly heading: string
  readonly paragraphs: readonly string[]
}
export interface AnnualStatement {
  readonly title: string
  readonly from: PlainDate
  readonly to: PlainDate
  readonly sections: readonly StatementSection[]
}

interface Sources {
  readonly authorityName: string
  readonly from: PlainDate
  readonly to: PlainDate
  readonly today: PlainDate
  readonly comments: readonly Comment[]
  readonly rounds: readonly ReviewRound[]
  readonly closures: readonly Closure[]
}

const some = (count: number, one: string, many: string): string =>
  count === 0 ? `no ${many}` : count === 1 ? `1 ${one}` : `${count.toLocaleString('en-GB')} ${many}`

const saidAndDone = ({ youSaid, answer }: PublishedComment): string[] => [
  `You said: ${youSaid}`,
  answer === undefined
    ? 'We have not answered this yet.'
    : `${answer.heading}: ${answer.text}${answer.action === undefined ? '' : ` ${actionInWords(answer.action)}`}`,
]

const overview = (sources: Sources, comments: readonly Comment[]): StatementSection => {
  const counts = commentStatistics(comments, sources.today, sources.closures)
  const withheld = WithheldReason.options.filter((reason) => reason !== 'not-a-comment' && counts.byReason[reason] > 0)
  return {
    heading: 'What we heard',
    paragraphs: [
      `Between ${dateInWords(sources.from)} and ${dateInWords(sources.to)} we had ${some(counts.received, 'comment', 'comments')}.`,
      ...(counts.received === 0
        ? ['Tell us what is missing, what is out of date and what is hard to find.']
        : [`We published ${counts.published} and answered ${counts.answered} of them.`]),
      ...(counts.waiting === 0 ? [] : [`We have yet to decide about ${some(counts.waiting, 'comment', 'comments')}.`]),
      ...(counts.notPublished === 0
        ? []
        : [
            `We did not publish ${counts.notPublished}: ${withheld.map((reason) => `${counts.byReason[reason]} because ${withheldNames[reason]}`).join('; ')}.`,
          ]),
      ...(counts.actionsOpen + counts.actionsDone === 0
        ? []
        : [
            `We promised to act on ${counts.actionsOpen + counts.actionsDone} and have done so for ${counts.actionsDone}.`,
          ]),
    ],
  }
}

const roundSection = ({ title, from, to, method, consultations, findings }: ReviewRound): StatementSection => {
  const asked = consultees.filter(({ consulteeId }) =>
    consultations.some((each) => each.consulteeId === consulteeId && each.consulted),
  )
  return {
    heading: title,
    paragraphs: [
      `From ${dateInWords(from)} to ${dateInWords(to)}. ${method}`,
      ...(asked.length === 0 ? [] : [`We asked: ${asked.map(({ who }) => who).join('; ')}.`]),
      ...findings.flatMap(({ youSaid, outcome, answer, dueOn }) => [
        `You said: ${youSaid}`,
        `${answerHeadings[outcome]}: ${answer}${dueOn === undefined ? '' : ` By ${dateInWords(dueOn)}.`}`,
      ]),
    ],
  }
}

/** Comments count by the day they came; reviews by the day they ended, once they are published. */
export const draftStatement = (sources: Sources): AnnualStatement => {
  const { authorityName, from, to, rounds } = sources
  const comments = receivedBetween(sources.comments, from, to)
  const published = comments.map(publishedComment).filter((each) => each !== undefined)
  const themed = CommentTheme.options
    .map((theme) => ({ theme, said: published.filter((each) => each.theme === theme) }))
    .filter(({ said }) => said.length > 0)
  return {
    title: `What families told us about the early years local offer of ${authorityName}`,
    from,
    to,
    sections: [
      overview(sources, comments),
      ...themed.map(({ theme, said }) => ({ heading: themeNames[theme], paragraphs: said.flatMap(saidAndDone) })),
      ...rounds
        .filter((round) => round.publishedAt !== undefined && from <= round.to && round.to <= to)
        .map(roundSection),
    ],
  }
}

/** For an editor's box: each heading on a line of its own after an empty one. `sectionsOf` reads it again. */
export const statementText = ({ sections }: Pick<AnnualStatement, 'sections'>): string =>
  sections.map(({ heading, paragraphs }) => [heading, ...paragraphs].join('\n')).join('\n\n')
