// Rows of the lists and the board: each setting with its coverage on a day, filtered and searched in the browser.
import type { Policies } from '@senco/domain/authority/authority'
import { type ConfirmationStatus, confirmationOf } from '@senco/domain/register/confirmation'
import { type Coverage, coverageOf } from '@senco/domain/register/coverage'
import type { SettingSummary } from '@senco/domain/register/model'
import { settingLabel, spellsOf } from '@senco/domain/register/summary'

export interface SettingRow {
  readonly summary: SettingSummary
  readonly coverage: Coverage
  /** The answer to this school year's question whether the SENCO is still the same. */
  readonly confirmation: ConfirmationStatus
  readonly label: string
  /** What a search looks at: name, URN, postcode, town and SENCO, in small letters and also without spaces. */
  readonly haystack: string
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** All rows by name; made once for an answer of the service, so that typing only filters. */
export const rowsOf = (settings: readonly SettingSummary[], today: string, policies: Policies): readonly SettingRow[] =>
  settings
    .map((summary) => {
      const label = settingLabel(summary)
      const words = [label, summary.urn, summary.postcode, summary.postcode?.replace(/\s/g, ''), summary.town]
      const haystack = plain(
        [...words, ...spellsOf(summary).map((one) => one.name)].filter((word) => word !== undefined).join(' '),
      )
      const confirmation = confirmationOf(summary, today, policies).status
      return { summary, coverage: coverageOf(summary, today, policies), confirmation, label, haystack }
    })
    .sort((one, other) => compare(one.label, other.label))

const collator = new Intl.Collator('en-GB', { numeric: true })
const compare = collator.compare.bind(collator)

export const filterNames = ['level', 'status', 'confirmed', 'ward', 'type', 'cluster', 'area', 'state'] as const
export type FilterName = (typeof filterNames)[number]
export type Filters = Readonly<Partial<Record<FilterName, string>>>

/** The value of a filter for what nobody knows yet. */
export const notKnown = 'not-known'

const filterValue = (row: SettingRow, name: FilterName): string => {
  if (name === 'level') return row.coverage.level
  if (name === 'status') return row.coverage.status
  if (name === 'confirmed') return row.confirmation
  if (name === 'type') return row.summary.providerType
  if (name === 'ward') return row.summary.wardCode ?? notKnown
  if (name === 'cluster') return row.summary.clusterId ?? notKnown
  if (name === 'area') return row.summary.areaSencoId ?? notKnown
  return row.summary.status === 'closed' ? 'closed' : row.summary.inScope ? 'open' : 'out-of-scope'
}

/** A setting is found by its home cluster and by every other that it belongs to. */
const fits = (row: SettingRow, name: FilterName, value: string): boolean =>
  filterValue(row, name) === value ||
  (name === 'cluster' && row.summary.alsoInClusterIds?.includes(value) === true) ||
  // Who has not answered is still asked, however often they were.
  (name === 'confirmed' && value === 'due' && row.confirmation === 'unconfirmed')

/** Every word must be found. Open settings in scope, unless a state is asked for. */
export const filterRows = (rows: readonly SettingRow[], filters: Filters, search: string): readonly SettingRow[] => {
  const words = plain(search)
    .split(/\s+/)
    .filter((word) => word !== '')
  const wanted = Object.entries({ state: 'open', ...filters }).filter(
    ([, value]) => value !== '' && value !== 'all',
  ) as [FilterName, string][]
  return rows.filter(
    (row) =>
      wanted.every(([name, value]) => fits(row, name, value)) && words.every((word) => row.haystack.includes(word)),
  )
}

/** Counts rows by what `of` says. */
export const countBy = <K extends string>(
  rows: readonly SettingRow[],
  of: (row: SettingRow) => K,
): ReadonlyMap<K, number> => {
  const counts = new Map<K, number>()
  for (const row of rows) counts.set(of(row), (counts.get(of(row)) ?? 0) + 1)
  return counts
}

/** What stands in a line of the board. */
export interface Tally {
  readonly total: number
  readonly inPlace: number
  readonly toAct: number
  readonly notRecorded: number
}
export const tallyOf = (rows: readonly SettingRow[]): Tally => {
  const count = (wanted: readonly Coverage['status'][]): number =>
    rows.filter((row) => wanted.includes(row.coverage.status)).length
  return {
    total: rows.length,
    inPlace: count(['in-place', 'due-soon', 'check']),
    toAct: count(['not-met', 'not-in-place']),
    notRecorded: count(['not-recorded', 'none-needed', 'not-open']),
  }
}
