// Who was represented over three terms, a line a setting, with how many of the cluster that is.
import type { ClusterPage } from '@senco/contract/clusters/representing'
import type { ReactNode } from 'react'
import { Details } from '../govuk/details.tsx'
import { PageLink } from '../govuk/link.tsx'
import { type Column, Table } from '../govuk/table.tsx'
import { paths } from '../paths.ts'
import { dateWords } from '../text/dates.ts'
import { cellWords, totalWords } from './term-words.ts'

type Row = ClusterPage['settings'][number]

/** "In the cluster until 3 March 2026", for those who left. */
const spellWords = ({ member, spells }: Row): string => {
  const last = spells.at(-1)
  if (!member)
    return last?.until === undefined ? 'From another cluster' : `In the cluster until ${dateWords(last.until)}`
  return ''
}

export const TermFigures = ({ page }: { readonly page: ClusterPage }) => (
  <ul className="count-tiles">
    {page.terms.map((term, index) => (
      <li key={term.label}>
        <span className="count">
          {page.totals[index]?.percent === undefined ? '–' : `${page.totals[index].percent}%`}
        </span>
        {term.label}: {totalWords(page.totals[index]).replace(/ \(.*/, '')}
        {page.totals[index]?.percent === undefined ? '' : ' represented'}
      </li>
    ))}
  </ul>
)

interface Props {
  readonly page: ClusterPage
  /** Columns of the page that shows it, between the setting and its terms. */
  readonly more?: readonly Column<Row>[]
  readonly linked: boolean
}

export const RepresentedTable = ({ page, more = [], linked }: Props) => {
  const name = (row: Row): ReactNode => {
    const spell = spellWords(row)
    return (
      <>
        {linked ? <PageLink to={paths.setting.to({ settingId: row.settingId })}>{row.label}</PageLink> : row.label}
        {spell === '' ? null : <span className="when">{spell}</span>}
      </>
    )
  }
  return (
    <>
      <Table
        caption="Settings and meetings"
        captionHidden
        columns={[
          { name: 'Setting', of: name },
          ...more,
          ...page.terms.map((term, index) => ({ name: term.label, of: (row: Row) => cellWords(row.cells[index]) })),
        ]}
        rows={page.settings}
        keyOf={(row) => row.settingId}
        empty="No setting is in this cluster yet."
      />
      <Details summary="How this is counted">
        <p className="govuk-body">
          A setting is represented in a term when somebody from it came to at least one meeting: the SENCO or anybody
          who came for them, here or at another cluster’s meeting. The figure is out of the open settings in scope that
          are in the cluster on the last day of the term, or today.
        </p>
        <p className="govuk-body">
          Childminders are welcome and never missing. A term before a setting joined is not counted against it.
        </p>
      </Details>
    </>
  )
}
