// The filters above a list of settings.
import { coverageStatuses } from '@senco/domain/register/coverage'
import { providerTypes } from '@senco/domain/register/model'
import { TextButton } from '../govuk/button.tsx'
import { type Choice, Select } from '../govuk/select.tsx'
import { providerTypeNames } from '../text/setting-name.ts'
import { confirmationNames, levelNames, statusNames } from './level-words.ts'
import { type FilterName, notKnown } from './setting-rows.ts'
import type { FilterState } from './use-filters.ts'

const any: Choice = { value: '', label: 'All' }
const unknown: Choice = { value: notKnown, label: 'Not known' }

interface Named {
  readonly id: string
  readonly name: string
}
export interface FilterLists {
  readonly wards: readonly Named[]
  readonly clusters: readonly Named[]
  readonly areaSencos: readonly Named[]
}

const named = (list: readonly Named[]): Choice[] => [
  any,
  ...list.map(({ id, name }) => ({ value: id, label: name })),
  unknown,
]

const confirmationChoices: readonly Choice[] = (['confirmed', 'due', 'unconfirmed'] as const).map((value) => ({
  value,
  label: confirmationNames[value],
}))

const labels: Readonly<Record<FilterName, string>> = {
  level: 'Requirement',
  status: 'Status',
  confirmed: 'SENCO confirmed this school year',
  ward: 'Ward',
  type: 'Type',
  cluster: 'Cluster',
  area: 'Area SENCO',
  state: 'Show',
}

const choicesOf = (lists: FilterLists): Readonly<Record<FilterName, readonly Choice[]>> => ({
  level: [any, ...(['must', 'expected', 'encouraged'] as const).map((value) => ({ value, label: levelNames[value] }))],
  status: [
    any,
    ...coverageStatuses
      .filter((one) => one !== 'closed' && one !== 'out-of-scope')
      .map((value) => ({ value, label: statusNames[value] })),
  ],
  confirmed: [any, ...confirmationChoices],
  ward: named(lists.wards),
  type: [any, ...providerTypes.map((value) => ({ value, label: providerTypeNames[value] }))],
  cluster: named(lists.clusters),
  area: named(lists.areaSencos),
  state: [
    { value: '', label: 'Open, in scope' },
    { value: 'closed', label: 'Closed' },
    { value: 'out-of-scope', label: 'Out of scope' },
    { value: 'all', label: 'Everything' },
  ],
})

export const FilterBar = ({
  state,
  lists,
  names,
}: {
  readonly state: FilterState
  readonly lists: FilterLists
  readonly names: readonly FilterName[]
}) => {
  const choices = choicesOf(lists)
  return names.map((name) => (
    <Select
      key={name}
      label={labels[name]}
      choices={choices[name]}
      field={{ name: `filter-${name}`, value: state.filters[name] ?? '', onChange: (value) => state.set(name, value) }}
    />
  ))
}

export const ClearFilters = ({ state }: { readonly state: FilterState }) =>
  Object.keys(state.filters).length === 0 ? null : (
    <p className="govuk-body">
      <TextButton onClick={state.clear}>Clear filters</TextButton>
    </p>
  )
