// Bank holidays and closed days of one academic year, to read, with what can be done to each when it is being edited.
import { closureWords } from '@senco/domain/calendar/change-calendar'
import type { Closure } from '@senco/domain/calendar/model'
import type { ReactNode } from 'react'
import { Table } from '../govuk/table.tsx'
import { dayWords } from '../text/dates.ts'

interface Props {
  readonly caption: string
  readonly days: readonly Closure[]
  readonly action?: (day: Closure) => ReactNode
}

export const ClosureTable = ({ caption, days, action }: Props) => (
  <Table
    caption={caption}
    captionHidden
    columns={[
      { name: 'Day', of: ({ date }) => dayWords(date) },
      { name: 'What it is', of: closureWords },
      ...(action === undefined ? [] : [{ name: 'Change', of: action }]),
    ]}
    rows={days}
    keyOf={({ date }) => date}
    empty="No day is entered."
  />
)
