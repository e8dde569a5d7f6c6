// Entries of the local offer: for the council all of them, for a provider, a setting or the advice service their own.
import { kindNames } from '@senco/domain/offer/vocabulary'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { ButtonLink, TextButton } from '../govuk/button.tsx'
import { Input } from '../govuk/input.tsx'
import { Select } from '../govuk/select.tsx'
import { paths } from '../paths.ts'
import { entriesQuery } from '../queries/offer-editing.ts'
import { holds, isStaff, useMe } from '../session/person.ts'
import { useToday } from '../session/today.ts'
import { OfferPages } from '../shared/offer-pages.tsx'
import { Page } from '../shell/page.tsx'
import { type EntryFilterName, filterEntries, ownerKey, shows } from './entry-filters.ts'
import { EntryList } from './entry-list.tsx'
import { useEntryFilters } from './use-entry-filters.ts'

const all = { value: '', label: 'All' }

export const EntriesPage = () => {
  const me = useMe()
  const today = useToday()
  const { data } = useSuspenseQuery(entriesQuery())
  const { filters, set, clear } = useEntryFilters()
  const whole = isStaff(me) || holds(me, ['auditor'])
  const rows = useMemo(() => filterEntries(data.entries, filters, today), [data.entries, filters, today])
  const owners = useMemo(
    () =>
      [
        ...new Map(
          data.entries.flatMap((entry) =>
            ownerKey(entry) === ''
              ? []
              : [[ownerKey(entry), entry.ownerName ?? entry.ownerOrganisation ?? 'Somebody'] as const],
          ),
        ),
      ]
        .map(([value, label]) => ({ value, label }))
        .sort((one, other) => one.label.localeCompare(other.label, 'en-GB')),
    [data.entries],
  )
  const field = (name: EntryFilterName) => ({
    name: `filter-${name}`,
    value: filters[name] ?? '',
    onChange: (value: string) => set(name, value),
  })
  return (
    <Page
      title="Local offer"
      heading={whole ? 'Entries of the local offer' : 'Your entries in the local offer'}
      crumbs={[]}
    >
      <OfferPages here="entries" />
      {holds(me, ['auditor']) && !isStaff(me) ? null : (
        <ButtonLink to={paths.startEntry.to()} look="secondary">
          Write a new entry
        </ButtonLink>
      )}
      {whole ? (
        <search className="filters">
          <Input label="Title or organisation" field={field('words')} type="search" />
          <Select label="Show" field={field('show')} choices={shows} />
          <Select
            label="Kind"
            field={field('kind')}
            choices={[all, ...Object.entries(kindNames).map(([value, label]) => ({ value, label }))]}
          />
          <Select label="Kept right by" field={field('owner')} choices={[all, ...owners]} />
          {Object.keys(filters).length === 0 ? null : (
            <p className="govuk-body">
              <TextButton onClick={clear}>Clear filters</TextButton>
            </p>
          )}
        </search>
      ) : (
        <p className="govuk-body">
          What you write is read by the council before the public sees it. Say twice a year that an entry is still
          right.
        </p>
      )}
      <EntryList
        key={JSON.stringify(filters)}
        rows={rows}
        today={today}
        empty={
          data.entries.length === 0
            ? 'There is no entry of yours yet. Write one: the council reads it before it is published.'
            : 'No entry matches. Take a filter away.'
        }
      />
    </Page>
  )
}
