// A review round while it is typed in: every group that the law names, what was heard, and what is sent.
import { consultees } from '@senco/domain/offer/comments/consultees'
import type { Finding, ReviewRound } from '@senco/domain/offer/comments/review'
import type { FieldProblem } from '@senco/domain/refusal'
import type { InputOf } from '../api/call.ts'
import { readDate, typedFrom } from '../forms/typed-date.ts'
import { checkSpan, spanOf } from './span-fields.tsx'

export interface GroupDraft {
  readonly consulteeId: string
  /** `yes`, `no`, or empty while nobody has said. */
  readonly asked: string
  readonly how: string
  readonly people: string
  readonly whyNot: string
}
export interface FindingDraft {
  readonly key: string
  readonly youSaid: string
  readonly outcome: Finding['outcome']
  readonly answer: string
  readonly dueOn: string
}
export interface RoundDraft {
  readonly title: string
  readonly from: string
  readonly to: string
  readonly method: string
  readonly groups: readonly GroupDraft[]
  readonly findings: readonly FindingDraft[]
  readonly version: number
}

export const emptyFinding = (key: string): FindingDraft => ({
  key,
  youSaid: '',
  outcome: 'did',
  answer: '',
  dueOn: '',
})

export const draftOf = (round: ReviewRound): RoundDraft => ({
  title: round.title,
  from: typedFrom(round.from),
  to: typedFrom(round.to),
  method: round.method,
  groups: consultees.map(({ consulteeId }) => {
    const said = round.consultations.find((each) => each.consulteeId === consulteeId)
    return {
      consulteeId,
      asked: said === undefined ? '' : said.consulted ? 'yes' : 'no',
      how: said?.how ?? '',
      people: said?.people === undefined ? '' : String(said.people),
      whyNot: said?.whyNot ?? '',
    }
  }),
  findings: round.findings.map((finding, at) => ({
    key: `kept-${at}`,
    ...finding,
    dueOn: typedFrom(finding.dueOn),
  })),
  version: round.version,
})

const isBlank = ({ youSaid, answer }: FindingDraft): boolean => youSaid.trim() === '' && answer.trim() === ''

export const checkRound = (draft: RoundDraft): FieldProblem[] => [
  ...(draft.title.trim() === '' ? [{ field: 'title', message: 'Write what it is called.' }] : []),
  ...checkSpan(draft),
  ...draft.groups.flatMap(({ consulteeId, asked, people }) =>
    asked === 'yes' && people.trim() !== '' && !/^\d{1,5}$/.test(people.trim())
      ? [{ field: `people.${consulteeId}`, message: 'Enter how many people, as a number, or leave it empty.' }]
      : [],
  ),
  ...draft.findings.flatMap((finding, at) => {
    const read = readDate(finding.dueOn, 'the day by which it will be done')
    return finding.outcome === 'will' && finding.dueOn !== '' && 'problem' in read
      ? [{ field: `findings.${at}.dueOn`, message: read.problem }]
      : []
  }),
]

type Sent = Omit<InputOf<'saveReview'>, 'reviewId'>

export const sentOf = (draft: RoundDraft): Sent => ({
  title: draft.title,
  ...spanOf(draft),
  method: draft.method.trim(),
  consultations: draft.groups.flatMap(({ consulteeId, asked, how, people, whyNot }): Sent['consultations'] => {
    if (asked === '') return []
    return asked === 'yes'
      ? [{ consulteeId, consulted: true, how: how.trim(), ...(people.trim() === '' ? {} : { people: Number(people) }) }]
      : [{ consulteeId, consulted: false, whyNot: whyNot.trim() }]
  }),
  findings: draft.findings
    .filter((finding) => !isBlank(finding))
    .map(({ youSaid, outcome, answer, dueOn }) => {
      const read = readDate(dueOn, 'the day')
      return {
        youSaid: youSaid.trim(),
        outcome,
        answer: answer.trim(),
        ...(outcome === 'will' && 'date' in read ? { dueOn: read.date } : {}),
      }
    }),
  version: draft.version,
})
