// The coverage board of the local offer: every line of the law and of the toolkit, and where families find it.
import type { CoveragePage } from '@senco/contract/offer-editing/coverage'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { Details } from '../govuk/details.tsx'
import { PageLink } from '../govuk/link.tsx'
import { Select } from '../govuk/select.tsx'
import { type Column, Table } from '../govuk/table.tsx'
import { Tag } from '../govuk/tag.tsx'
import { ListTools } from '../lists/list-tools.tsx'
import { paths } from '../paths.ts'
import { offerCoverageQuery } from '../queries/offer-editing.ts'
import { OfferPages } from '../shared/offer-pages.tsx'
import { Page } from '../shell/page.tsx'
import { counted, dateWords } from '../text/dates.ts'
import {
  type BoardRow,
  boardRows,
  boardShows,
  coverageColours,
  coverageNames,
  gapSentence,
  isShownOnBoard,
} from './coverage-words.ts'
import { offerCrumb } from './offer-crumb.ts'

/** Counts of the rows below: a part of a line counts for itself. */
const Totals = ({ rows }: { readonly rows: readonly BoardRow[] }) => {
  const count = (...states: readonly BoardRow['state'][]): number =>
    rows.filter(({ state }) => states.includes(state)).length
  return (
    <ul className="count-tiles">
      {(
        [
          [count('missing'), 'not covered: red'],
          [count('here-stale', 'elsewhere-stale'), 'covered, look soon: orange'],
          [count('here'), 'covered here: green'],
          [count('elsewhere'), 'on the main local offer: green'],
          [count('rule'), 'rules, kept by the service'],
        ] as const
      ).map(([number, words]) => (
        <li key={words}>
          <span className="count">{number}</span>
          <span className="govuk-body">{words}</span>
        </li>
      ))}
    </ul>
  )
}

type Named = ReadonlyMap<string, CoveragePage['entries'][number]>

type Covering = CoveragePage['entries'][number]

/** More than these are folded away: the answers of settings cover some lines many times. */
const atOnce = 2

const Covering = ({ entries }: { readonly entries: readonly Covering[] }) => (
  <ul className="govuk-list">
    {entries.map(({ entryId, title, checkedOn, owned }) => (
      <li key={entryId}>
        <PageLink to={paths.entry.to({ entryId })}>{title}</PageLink>
        <span className="when">
          {checkedOn === undefined ? 'Never checked' : `Checked ${dateWords(checkedOn)}`}
          {owned ? '' : ', kept right by nobody'}
        </span>
      </li>
    ))}
  </ul>
)

const Where = ({ row, entries }: { readonly row: BoardRow; readonly entries: Named }) => {
  const covering = row.entryIds.flatMap((entryId) => entries.get(entryId) ?? [])
  const more = covering.slice(atOnce)
  return (
    <>
      {row.keptBy === undefined ? null : <span>{row.keptBy}</span>}
      {row.state === 'missing' ? <span>{gapSentence(row.gap)}</span> : null}
      {covering.length === 0 ? null : <Covering entries={covering.slice(0, atOnce)} />}
      {more.length === 0 ? null : (
        <Details summary={`${more.length} more`}>
          <Covering entries={more} />
        </Details>
      )}
      {row.elsewhere === undefined ? null : (
        <span>
          <a className="govuk-link break-anywhere" href={row.elsewhere.url} rel="noreferrer">
            Page on the main local offer
          </a>
          <span className="when">
            Checked {dateWords(row.elsewhere.checkedOn)} by {row.elsewhere.checkedBy}
          </span>
        </span>
      )}
    </>
  )
}

const columnsOf = (entries: Named, mayChange: boolean): readonly Column<BoardRow>[] => [
  {
    name: 'What is asked',
    of: (row) => (
      <>
        {row.words}
        {row.under === undefined ? null : <span className="when">{row.under}</span>}
        {row.reference === undefined || row.source === 'toolkit' ? null : <span className="when">{row.reference}</span>}
      </>
    ),
  },
  { name: 'State', of: ({ state }) => <Tag colour={coverageColours[state]}>{coverageNames[state]}</Tag> },
  { name: 'Where', of: (row) => <Where row={row} entries={entries} /> },
  ...(mayChange
    ? [
        {
          name: 'Change',
          of: (row: BoardRow) =>
            row.state === 'rule' ? (
              ''
            ) : (
              <PageLink to={paths.elsewhere.to({ ref: row.ref })}>
                Say where<span className="govuk-visually-hidden"> families find: {row.words}</span>
              </PageLink>
            ),
        },
      ]
    : []),
]

const headings = { law: 'What the law asks', toolkit: 'What the Early Years SEND toolkit asks, appendix 2' } as const

export const OfferCoveragePage = () => {
  const { data } = useSuspenseQuery(offerCoverageQuery())
  const [show, setShow] = useState('')
  const entries: Named = useMemo(() => new Map(data.entries.map((entry) => [entry.entryId, entry])), [data.entries])
  const every = useMemo(() => boardRows(data.lines), [data.lines])
  const rows = useMemo(() => every.filter((row) => isShownOnBoard(row, show)), [every, show])
  return (
    <Page
      title="What the law asks of the local offer"
      heading="What the law asks, and where families find it"
      crumbs={[offerCrumb]}
    >
      <OfferPages here="coverage" />
      <Totals rows={every} />
      <p className="govuk-body">
        {counted(data.totals.lines, 'line')} of the law and of the toolkit, some in several parts. One is green while an
        entry that covers it is published, checked and kept right by somebody, or while the council’s main local offer
        has it. Where no paragraph is named, its wording is not confirmed yet.
      </p>
      <search className="filters">
        <Select label="Show" field={{ name: 'filter-show', value: show, onChange: setShow }} choices={boardShows} />
      </search>
      <p className="govuk-visually-hidden" role="status">
        {counted(rows.length, 'line')}
      </p>
      <div className="board">
        {(['toolkit', 'law'] as const).map((source) => (
          <Table
            key={source}
            caption={headings[source]}
            columns={columnsOf(entries, data.mayChange)}
            rows={rows.filter((row) => row.source === source)}
            keyOf={({ ref }) => ref}
            empty={`${headings[source]}: no such line.`}
          />
        ))}
      </div>
      <ListTools
        name="local-offer-coverage"
        rows={() => [
          ['Source', 'Reference', 'What is asked', 'State', 'Entries', 'Main local offer', 'Checked on'],
          ...rows.map((row) => [
            headings[row.source],
            row.reference ?? '',
            row.words,
            coverageNames[row.state],
            row.entryIds.map((id) => entries.get(id)?.title ?? id).join('; '),
            row.elsewhere?.url ?? '',
            row.elsewhere?.checkedOn ?? '',
          ]),
        ]}
      />
    </Page>
  )
}
