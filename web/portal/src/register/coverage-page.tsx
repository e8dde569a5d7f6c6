// The coverage board: who must, is expected to and is encouraged to have a SENCO, by ward and by type.
import { coverageStatuses } from '@senco/domain/register/coverage'
import { useMemo } from 'react'
import { PageLink } from '../govuk/link.tsx'
import { type Column, Table } from '../govuk/table.tsx'
import { ListTools } from '../lists/list-tools.tsx'
import { paths } from '../paths.ts'
import { ClearFilters, FilterBar } from '../shared/filter-bar.tsx'
import { levelNames, statusNames } from '../shared/level-words.ts'
import {
  countBy,
  type Filters,
  filterRows,
  notKnown,
  type SettingRow,
  type Tally,
  tallyOf,
} from '../shared/setting-rows.ts'
import { useFilters, withFilters } from '../shared/use-filters.ts'
import { useSettings } from '../shared/use-settings.ts'
import { Page } from '../shell/page.tsx'
import { providerTypeNames } from '../text/setting-name.ts'
import { csvRows } from './settings-csv.ts'
import { WardMap } from './ward-map.tsx'

const levels = ['must', 'expected', 'encouraged'] as const

const Level = ({
  level,
  rows,
  filters,
}: {
  readonly level: (typeof levels)[number]
  readonly rows: readonly SettingRow[]
  readonly filters: Filters
}) => {
  const counts = countBy(rows, (row) => row.coverage.status)
  return (
    <section aria-labelledby={`level-${level}`}>
      <h2 id={`level-${level}`} className="govuk-heading-m">
        {levelNames[level]}: {rows.length.toLocaleString('en-GB')}
      </h2>
      {rows.length === 0 ? <p className="govuk-body">No setting.</p> : null}
      <ul className="count-tiles">
        {coverageStatuses
          .filter((status) => counts.has(status))
          .map((status) => (
            <li key={status}>
              <span className="count">{counts.get(status)?.toLocaleString('en-GB')}</span>
              <PageLink to={withFilters(paths.settings.to(), { ...filters, level, status })}>
                {statusNames[status]}
              </PageLink>
            </li>
          ))}
      </ul>
    </section>
  )
}

interface Line extends Tally {
  readonly key: string
  readonly name: string
}

const linesOf = (
  rows: readonly SettingRow[],
  keyOf: (row: SettingRow) => string,
  nameOf: (key: string) => string,
): Line[] =>
  [...countBy(rows, keyOf).keys()]
    .map((key) => ({ key, name: nameOf(key), ...tallyOf(rows.filter((row) => keyOf(row) === key)) }))
    .sort((one, other) => one.name.localeCompare(other.name, 'en-GB'))

const tallyColumns: readonly Column<Line>[] = [
  { name: 'SENCO in place', numeric: true, of: (line) => line.inPlace },
  { name: 'Not met, or not in place', numeric: true, of: (line) => line.toAct },
  { name: 'Not recorded, or none needed', numeric: true, of: (line) => line.notRecorded },
  { name: 'Settings', numeric: true, of: (line) => line.total },
]

export const CoveragePage = () => {
  const all = useSettings()
  const state = useFilters()
  const rows = useMemo(() => filterRows(all.rows, state.filters, ''), [all.rows, state.filters])
  const wardKey = (row: SettingRow): string => row.summary.wardCode ?? notKnown
  const wards = linesOf(rows, wardKey, (key) => (key === notKnown ? 'Not known' : all.wardName(key)))
  const types = linesOf(
    rows,
    (row) => row.summary.providerType,
    (key) => providerTypeNames[key as keyof typeof providerTypeNames],
  )
  return (
    <Page title="Coverage" heading="Who has a SENCO" crumbs={[]}>
      <search className="filters">
        <FilterBar state={state} lists={all.lists} names={['level', 'ward', 'type', 'status']} />
        <ClearFilters state={state} />
      </search>
      <ListTools
        name="coverage"
        emails={rows.map((row) => row.summary.senco?.email ?? row.summary.email)}
        rows={() => csvRows(rows, all)}
      />
      {levels
        .filter((level) => state.filters.level === undefined || state.filters.level === level)
        .map((level) => (
          <Level
            key={level}
            level={level}
            rows={rows.filter((row) => row.coverage.level === level)}
            filters={state.filters}
          />
        ))}
      <h2 className="govuk-heading-m">By ward</h2>
      <WardMap wards={all.wards} lines={wards} onWard={(wardCode) => state.set('ward', wardCode)} />
      <Table
        caption="By ward"
        captionHidden
        columns={[
          {
            name: 'Ward',
            of: (line) => (
              <PageLink to={withFilters(paths.settings.to(), { ...state.filters, ward: line.key })}>
                {line.name}
              </PageLink>
            ),
          },
          ...tallyColumns,
        ]}
        rows={wards}
        keyOf={(line) => line.key}
      />
      {all.geographySource === '' ? null : <p className="govuk-body-s">Ward boundaries: {all.geographySource}</p>}
      <Table
        caption="By type"
        columns={[
          {
            name: 'Type',
            of: (line) => (
              <PageLink to={withFilters(paths.settings.to(), { ...state.filters, type: line.key })}>
                {line.name}
              </PageLink>
            ),
          },
          ...tallyColumns,
        ]}
        rows={types}
        keyOf={(line) => line.key}
      />
    </Page>
  )
}
