// The council's list of actions with its filters.
import { isOverdue, needsChecking } from '@senco/domain/actions/actions'
import { clusterIdsOf } from '@senco/domain/clusters/membership'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { Button, TextButton } from '../govuk/button.tsx'
import { Select } from '../govuk/select.tsx'
import { ListTools } from '../lists/list-tools.tsx'
import { actionsQuery } from '../queries/actions.ts'
import { useMe } from '../session/person.ts'
import { ActionList } from '../shared/action-list.tsx'
import { dueWords } from '../shared/action-words.ts'
import { useSettings } from '../shared/use-settings.ts'
import { counted } from '../text/dates.ts'
import { filterActions, settingIdsOf } from './action-filters.ts'
import { useActionFilters } from './use-action-filters.ts'

const all = { value: '', label: 'All' }
const shows = [
  { value: '', label: 'Everything open' },
  { value: 'mine', label: 'Mine to do' },
  { value: 'late', label: 'Late' },
  { value: 'check', label: 'Done, to check' },
]
const atOnce = 50

export const CouncilActions = () => {
  const { personId } = useMe().person
  const { data } = useSuspenseQuery(actionsQuery())
  const known = useSettings()
  const { filters, set, clear } = useActionFilters()
  const [count, setCount] = useState(atOnce)
  const settings = useMemo(() => new Map(known.rows.map((row) => [row.summary.settingId, row])), [known.rows])
  const facts = {
    personId,
    today: known.today,
    clusterIdsOf: (id: string) => clusterIdsOf(settings.get(id)?.summary ?? {}),
  }
  const rows = filterActions(data.actions, filters, facts)
  const named = [...new Set(data.actions.flatMap(settingIdsOf))]
    .map((id) => ({ value: id, label: settings.get(id)?.label ?? 'A setting that is gone' }))
    .sort((one, other) => one.label.localeCompare(other.label))
  const late = rows.filter((row) => isOverdue(row, known.today)).length
  const toCheck = rows.filter(needsChecking).length
  const aboutOf = ({ context, owner }: (typeof rows)[number]): string | undefined => {
    if (owner.id === context.id) return undefined
    if (context.kind === 'council') return 'Local offer'
    return context.kind === 'cluster' ? known.clusterName(context.id) : settings.get(context.id)?.label
  }
  const field = (name: 'show' | 'cluster' | 'setting') => ({
    name: `filter-${name}`,
    value: filters[name] ?? '',
    onChange: (value: string) => set(name, value),
  })
  return (
    <>
      <search className="filters">
        <Select label="Show" field={field('show')} choices={shows} />
        <Select
          label="Cluster"
          field={field('cluster')}
          choices={[all, ...known.lists.clusters.map(({ id, name }) => ({ value: id, label: name }))]}
        />
        <Select label="Setting" field={field('setting')} choices={[all, ...named]} />
        {Object.keys(filters).length === 0 ? null : (
          <p className="govuk-body">
            <TextButton onClick={clear}>Clear filters</TextButton>
          </p>
        )}
      </search>
      <p className="govuk-body" role="status">
        {counted(rows.length, 'action')}
        {late === 0 ? '' : `, ${late} late`}
        {toCheck === 0 ? '' : `, ${toCheck} to check`}
      </p>
      <ActionList
        key={JSON.stringify(filters)}
        rows={rows.slice(0, count)}
        empty={
          data.actions.length === 0
            ? 'No action is open. Add one, or write it in the minutes of a meeting.'
            : 'No action matches. Take a filter away.'
        }
        about={aboutOf}
      />
      {rows.length > count ? (
        <Button look="secondary" onClick={() => setCount(count + atOnce)}>
          Show more
        </Button>
      ) : null}
      <ListTools
        name="actions"
        emails={rows.map(({ owner }) => {
          const summary = settings.get(owner.id)?.summary
          return summary?.senco?.email ?? summary?.email
        })}
        rows={() => [
          ['Action', 'Who', 'About', 'To do by', 'Status'],
          ...rows.map((row) => [row.title, row.owner.name, aboutOf(row) ?? '', row.dueOn, dueWords(row, known.today)]),
        ]}
      />
    </>
  )
}
