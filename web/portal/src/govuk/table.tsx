// A table that turns into a list of cards on a narrow screen: each cell then carries its column's name.
import type { ReactNode } from 'react'

export interface Column<Row> {
  readonly name: string
  readonly of: (row: Row) => ReactNode
  readonly numeric?: boolean
}

interface Props<Row> {
  readonly caption: string
  /** The caption is said already by a heading above. */
  readonly captionHidden?: boolean
  /** The first column heads its row. */
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  readonly empty?: string
}

export const Table = <Row,>({
  caption,
  captionHidden = false,
  columns,
  rows,
  keyOf,
  empty = 'Nothing here yet.',
}: Props<Row>) =>
  rows.length === 0 ? (
    <p className="govuk-body">{empty}</p>
  ) : (
    <table className="govuk-table card-table">
      <caption className={captionHidden ? 'govuk-visually-hidden' : 'govuk-table__caption govuk-table__caption--m'}>
        {caption}
      </caption>
      <thead className="govuk-table__head">
        <tr className="govuk-table__row">
          {columns.map((column) => (
            <th
              key={column.name}
              scope="col"
              className={column.numeric ? 'govuk-table__header govuk-table__header--numeric' : 'govuk-table__header'}
            >
              {column.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="govuk-table__body">
        {rows.map((row) => (
          <tr key={keyOf(row)} className="govuk-table__row">
            {columns.map((column, at) =>
              at === 0 ? (
                <th key={column.name} scope="row" className="govuk-table__header">
                  {column.of(row)}
                </th>
              ) : (
                <td
                  key={column.name}
                  className={column.numeric ? 'govuk-table__cell govuk-table__cell--numeric' : 'govuk-table__cell'}
                >
                  <span className="card-table__name" aria-hidden="true">
                    {column.name}
                  </span>
                  {column.of(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
