// The first and the last day of a review or a statement, typed in.
import type { FieldProblem } from '@senco/domain/refusal'
import { type ReadDate, readDate } from '../forms/typed-date.ts'
import { DateInput } from '../govuk/date-input.tsx'
import type { FieldProps } from '../govuk/field.tsx'

export interface TypedSpan {
  readonly from: string
  readonly to: string
}

const problemIn = (field: string, read: ReadDate): FieldProblem[] =>
  'problem' in read ? [{ field, message: read.problem }] : []

export const checkSpan = ({ from, to }: TypedSpan): FieldProblem[] => [
  ...problemIn('from', readDate(from, 'the first day')),
  ...problemIn('to', readDate(to, 'the last day')),
]

/** Empty where it is no day; `checkSpan` says so before. */
export const spanOf = ({ from, to }: TypedSpan): { from: string; to: string } => {
  const dateOf = (typed: string): string => {
    const read = readDate(typed, 'the day')
    return 'date' in read ? read.date : ''
  }
  return { from: dateOf(from), to: dateOf(to) }
}

export const SpanFields = ({ field }: { readonly field: (name: 'from' | 'to') => FieldProps }) => (
  <>
    <DateInput field={field('from')} label="First day" />
    <DateInput field={field('to')} label="Last day" />
  </>
)
