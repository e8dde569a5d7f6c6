// The proposed meetings in a grid of weeks and clusters, holidays in grey. On a phone each week is a card.
import type { CouncilCalendar } from '@senco/domain/calendar/model'
import type { Cluster } from '@senco/domain/clusters/model'
import { addDays } from '@senco/domain/time'
import { counted, dateWords } from '../../text/dates.ts'
import { ReviewCell } from './review-cell.tsx'
import type { ReviewRow } from './review-rows.ts'
import { type GridWeek, mondayOf, weeksOf } from './weeks.ts'

interface Props {
  readonly rows: readonly ReviewRow[]
  readonly clusters: readonly Cluster[]
  readonly calendar: CouncilCalendar
  readonly onChange: (at: number, row: ReviewRow) => void
  readonly troublesOf: (row: ReviewRow) => { readonly marks: readonly string[]; readonly clashes: readonly string[] }
  readonly freeDay: (row: ReviewRow) => string | undefined
  readonly errorOf: (at: number) => string | undefined
}

/** One column a cluster; meetings of several clusters share one. */
const columnsOf = (rows: readonly ReviewRow[], clusters: readonly Cluster[]) =>
  [...new Set(rows.map(({ meeting }) => meeting.clusterIds.join(' ')))].map((key) => ({
    key,
    name: clusters
      .filter(({ clusterId }) => key.split(' ').includes(clusterId))
      .map(({ name }) => name)
      .join(', '),
  }))

const spanOf = ({ from, to }: { readonly from: string; readonly to: string }): string =>
  `${from.slice(0, 4) === to.slice(0, 4) ? dateWords(from).slice(0, -5) : dateWords(from)} to ${dateWords(to)}`

const QuietWeek = ({
  week,
  span,
}: {
  readonly week: Exclude<GridWeek, { kind: 'meetings' }>
  readonly span: number
}) => (
  <tr className={`govuk-table__row week-grid__${week.kind}`}>
    <th scope="row" className="govuk-table__header">
      {week.kind === 'gap' ? spanOf({ from: week.monday, to: addDays(week.monday, week.weeks * 7 - 3) }) : spanOf(week)}
    </th>
    <td className="govuk-table__cell" colSpan={span}>
      {week.kind === 'gap' ? `${counted(week.weeks, 'week')} without a meeting` : week.words}
    </td>
  </tr>
)

export const WeekGrid = ({ rows, clusters, calendar, onChange, troublesOf, freeDay, errorOf }: Props) => {
  const columns = columnsOf(rows, clusters)
  const weeks = weeksOf(
    rows.map(({ meeting }) => meeting.date),
    calendar,
  )
  return (
    <table className="govuk-table card-table week-grid">
      <caption className="govuk-visually-hidden">Proposed meetings by week and cluster</caption>
      <thead className="govuk-table__head">
        <tr className="govuk-table__row">
          <th scope="col" className="govuk-table__header">
            Week
          </th>
          {columns.map(({ key, name }) => (
            <th key={key} scope="col" className="govuk-table__header">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="govuk-table__body">
        {weeks.map((week) =>
          week.kind !== 'meetings' ? (
            <QuietWeek key={week.kind === 'gap' ? week.monday : week.from} week={week} span={columns.length} />
          ) : (
            <tr key={week.monday} className={`govuk-table__row${week.notes.length > 0 ? ' week-grid__marked' : ''}`}>
              <th scope="row" className="govuk-table__header">
                Week of {dateWords(week.monday)}
                {week.notes.map((note) => (
                  <span key={note} className="week-grid__note">
                    {note}
                  </span>
                ))}
              </th>
              {columns.map(({ key, name }) => {
                const here = rows.flatMap((row, at) =>
                  row.meeting.clusterIds.join(' ') === key && mondayOf(row.meeting.date) === week.monday
                    ? [{ row, at }]
                    : [],
                )
                return (
                  <td key={key} className={`govuk-table__cell${here.length === 0 ? ' week-grid__none' : ''}`}>
                    <span className="card-table__name" aria-hidden="true">
                      {name}
                    </span>
                    <div>
                      {here.map(({ row, at }) => (
                        <ReviewCell
                          key={at}
                          at={at}
                          row={row}
                          cluster={name}
                          troubles={troublesOf(row)}
                          freeDay={freeDay(row)}
                          error={errorOf(at)}
                          onChange={(changed) => onChange(at, changed)}
                        />
                      ))}
                    </div>
                  </td>
                )
              })}
            </tr>
          ),
        )}
      </tbody>
    </table>
  )
}
