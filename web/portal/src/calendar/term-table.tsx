// The terms of one academic year, to read.
import type { AcademicYear, Span, Term } from '@senco/domain/calendar/model'
import { yearName } from '@senco/domain/calendar/terms'
import { Table } from '../govuk/table.tsx'
import { dateWords, dayWords } from '../text/dates.ts'

const spanWords = (span: Span | undefined): string =>
  span === undefined
    ? 'None entered'
    : span.startsOn === span.endsOn
      ? dateWords(span.startsOn)
      : `${dateWords(span.startsOn)} to ${dateWords(span.endsOn)}`

const titles: Readonly<Record<Term['name'], string>> = { autumn: 'Autumn', spring: 'Spring', summer: 'Summer' }
export const termTitle = (name: Term['name']): string => titles[name]

export const TermTable = ({ year }: { readonly year: AcademicYear }) => (
  <Table
    caption={`Terms of ${yearName(year.startsIn)}`}
    captionHidden
    columns={[
      { name: 'Term', of: (term) => termTitle(term.name) },
      { name: 'First day', of: (term) => dayWords(term.startsOn) },
      { name: 'Half-term', of: (term) => spanWords(term.halfTerm) },
      { name: 'Last day', of: (term) => dayWords(term.endsOn) },
    ]}
    rows={year.terms}
    keyOf={(term) => term.name}
  />
)
