// A term or a year of meetings as it is asked for in the form, and the question that it means for the service.
import type { FieldProblem } from '@senco/domain/refusal'
import type { PlainDate } from '@senco/domain/time'
import type { InputOf } from '../../api/call.ts'
import { readDate } from '../../forms/typed-date.ts'
import { emptySlot, readHours, readTimeOfDay, type SlotDraft } from '../meeting-draft.ts'
import type { Period, TermChoice } from './periods.ts'

export interface YearDraft {
  readonly clusterIds: string
  /** pattern, or copy. */
  readonly how: string
  readonly copyFrom: string
  readonly copyTo: string
  readonly kind: string
  readonly week: string
  readonly nth: string
  readonly interval: string
  readonly weekday: string
  /** A year or term of periods.ts, or `other`. */
  readonly period: string
  readonly from: string
  readonly to: string
  readonly title: string
  /** together, or how the clusters are spread over days. */
  readonly arrange: string
  readonly cpdHours: string
  readonly slots: readonly SlotDraft[]
  /** What was proposed, kept with what was asked, so that a page that is loaded again shows it again. */
  readonly proposed: string
}

const morning: SlotDraft = { ...emptySlot, start: '9:30am', end: '11am' }
/** What a second time usually is, so that childminders can come. */
const evening: SlotDraft = { ...emptySlot, start: '7pm', end: '8pm', mode: 'online', capacity: '30' }

/** A further time: after a first one in the day an evening online, after that like the last one. */
export const nextTime = (slots: readonly SlotDraft[]): SlotDraft =>
  slots.length === 1 ? evening : { ...(slots.at(-1) ?? morning), start: '', end: '' }

export const emptyYear = (period: string, copy: { readonly from: string; readonly to: string }): YearDraft => ({
  clusterIds: '',
  how: 'pattern',
  copyFrom: copy.from,
  copyTo: copy.to,
  kind: 'term-week',
  week: '2',
  nth: '1',
  interval: '4',
  weekday: '2',
  period,
  from: '',
  to: '',
  title: 'SENCO cluster meeting',
  arrange: 'next-day',
  cpdHours: '',
  slots: [morning],
  proposed: '',
})

export interface Choices {
  readonly periods: readonly Period[]
  readonly toPlan: readonly TermChoice[]
  readonly toCopy: readonly TermChoice[]
}

type Wish = InputOf<'proposeMeetings'>
type ByPattern = Extract<Wish['by'], { readonly pattern: unknown }>
type Span = { readonly from: PlainDate; readonly to: PlainDate }

const readOther = ({ from, to }: YearDraft, problems: FieldProblem[]): Span | undefined => {
  const [first, last] = [readDate(from, 'the first day'), readDate(to, 'the last day')]
  if ('problem' in first) problems.push({ field: 'from', message: first.problem })
  if ('problem' in last) problems.push({ field: 'to', message: last.problem })
  if (!('date' in first && 'date' in last)) return undefined
  if (first.date <= last.date) return { from: first.date, to: last.date }
  problems.push({ field: 'to', message: 'The last day must be after the first day.' })
  return undefined
}

const readSpan = (draft: YearDraft, { periods }: Choices, problems: FieldProblem[]): Span | undefined => {
  if (draft.period === 'other') return readOther(draft, problems)
  const found = periods.find(({ value }) => value === draft.period)
  if (found === undefined) problems.push({ field: 'period', message: 'Choose when the meetings are.' })
  return found && { from: found.from, to: found.to }
}

const nths = [1, 2, 3, 4, -1] as const

const patternOf = ({ kind, week, nth, interval, weekday }: YearDraft): ByPattern['pattern'] => {
  const day = Number(weekday)
  if (kind === 'monthly') return { kind, weekday: day, nth: nths.find((each) => each === Number(nth)) ?? 1 }
  if (kind === 'weekly') return { kind, weekday: day, interval: Number(interval) }
  return { kind: 'term-week', weekday: day, week: Number(week) }
}

const spreads = ['same-day', 'next-day', 'next-week'] as const

const byPattern = (
  draft: YearDraft,
  choices: Choices,
  problems: FieldProblem[],
): Omit<Wish, 'clusterIds'> | undefined => {
  const span = readSpan(draft, choices, problems)
  const title = draft.title.trim()
  if (title === '') problems.push({ field: 'title', message: 'Enter a name for the meetings.' })
  const slots = draft.slots.flatMap((slot, at) => {
    const time = readTimeOfDay(slot, at, problems)
    return time === undefined ? [] : [{ startClock: time.startClock, endClock: time.endClock, ...time.facts }]
  })
  const cpdHours = readHours(draft.cpdHours, problems)
  const spread = spreads.find((each) => each === draft.arrange)
  return (
    span && {
      title,
      slots,
      by: { pattern: patternOf(draft), ...span },
      ...(cpdHours === undefined ? {} : { cpdHours }),
      ...(spread === undefined ? { together: true } : { spread }),
    }
  )
}

const likeBefore = (
  draft: YearDraft,
  choices: Choices,
  problems: FieldProblem[],
): Omit<Wish, 'clusterIds'> | undefined => {
  const from = choices.toCopy.find(({ value }) => value === draft.copyFrom)?.ref
  const to = choices.toPlan.find(({ value }) => value === draft.copyTo)?.ref
  if (from === undefined) problems.push({ field: 'copyFrom', message: 'Choose the term to copy.' })
  if (to === undefined) problems.push({ field: 'copyTo', message: 'Choose the term to plan.' })
  return from && to && { by: { copyTerm: from, to } }
}

export const readWish = (
  draft: YearDraft,
  choices: Choices,
): { readonly wish: Wish } | { readonly problems: readonly FieldProblem[] } => {
  const problems: FieldProblem[] = []
  const clusterIds = draft.clusterIds.split(',').filter((id) => id !== '')
  if (clusterIds.length === 0) problems.push({ field: 'clusterIds', message: 'Choose a cluster.' })
  const rest = (draft.how === 'copy' ? likeBefore : byPattern)(draft, choices, problems)
  return problems.length > 0 || rest === undefined ? { problems } : { wish: { clusterIds, ...rest } }
}

/** Where the service's field stands in this form. */
export const yearField = (field: string): string =>
  ({ 'by.copyTerm': 'copyFrom', 'by.to': 'copyTo', 'by.from': 'period' })[field] ??
  field.replace(/\.startClock$/, '.start').replace(/\.endClock$/, '.end')
