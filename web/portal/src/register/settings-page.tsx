// The list of settings: 2,500 rows searched, filtered and paged in the browser, at once.
import { useDeferredValue, useMemo, useState } from 'react'
import { keepDraft, readDraft } from '../forms/drafts.ts'
import { ButtonLink } from '../govuk/button.tsx'
import { Input } from '../govuk/input.tsx'
import { PageLink } from '../govuk/link.tsx'
import { Pagination } from '../govuk/pagination.tsx'
import { type Column, Table } from '../govuk/table.tsx'
import { ListTools } from '../lists/list-tools.tsx'
import { paths } from '../paths.ts'
import { isStaff, useMe } from '../session/person.ts'
import { ToneTag } from '../shared/coverage-tag.tsx'
import { ClearFilters, FilterBar } from '../shared/filter-bar.tsx'
import { filterRows, type SettingRow } from '../shared/setting-rows.ts'
import { useFilters } from '../shared/use-filters.ts'
import { useSettings } from '../shared/use-settings.ts'
import { Page } from '../shell/page.tsx'
import { counted } from '../text/dates.ts'
import { providerTypeNames } from '../text/setting-name.ts'
import { csvRows } from './settings-csv.ts'

const pageSize = 50
const more = ['level', 'confirmed', 'type', 'ward', 'cluster', 'area', 'state'] as const

/** The search may be a person's name, so it is kept in the tab and not in the address. */
const useSearch = () => {
  const { personId } = useMe().person
  const [text, setText] = useState(
    () => readDraft(sessionStorage, personId, 'settings-search', { text: '' })?.text ?? '',
  )
  const set = (value: string): void => {
    setText(value)
    keepDraft(sessionStorage, personId, 'settings-search', { text: value })
  }
  return { text, set }
}

export const SettingsPage = () => {
  const me = useMe()
  const all = useSettings()
  const state = useFilters()
  const search = useSearch()
  const looking = useDeferredValue(search.text)
  const rows = useMemo(() => filterRows(all.rows, state.filters, looking), [all.rows, state.filters, looking])
  const pages = Math.max(1, Math.ceil(rows.length / pageSize))
  const page = Math.min(state.page, pages)
  const columns: readonly Column<SettingRow>[] = [
    {
      name: 'Setting',
      of: (row) => <PageLink to={paths.setting.to({ settingId: row.summary.settingId })}>{row.label}</PageLink>,
    },
    { name: 'Type', of: (row) => providerTypeNames[row.summary.providerType] },
    { name: 'Ward', of: (row) => all.wardName(row.summary.wardCode) },
    { name: 'SENCO', of: (row) => row.summary.senco?.name ?? 'No name recorded' },
    { name: 'Status', of: (row) => <ToneTag coverage={row.coverage} /> },
  ]
  return (
    <Page title="Settings" crumbs={[]}>
      {isStaff(me) ? (
        <ButtonLink to={paths.addSetting.to()} look="secondary">
          Add a setting
        </ButtonLink>
      ) : null}
      <search className="filters">
        <Input
          label="Search"
          hint="Name, URN, postcode, town or SENCO"
          type="search"
          field={{
            name: 'search',
            value: search.text,
            onChange: (value) => {
              search.set(value)
              if (state.page > 1) state.setPage(1)
            },
          }}
        />
        <FilterBar state={state} lists={all.lists} names={['status']} />
        <details className="filters__more" open={more.some((name) => state.filters[name] !== undefined) || undefined}>
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">More filters</span>
          </summary>
          <div className="filters__grid">
            <FilterBar state={state} lists={all.lists} names={more} />
          </div>
        </details>
        <ClearFilters state={state} />
      </search>
      <p className="govuk-body" role="status">
        {counted(rows.length, 'setting')} of {all.rows.length.toLocaleString('en-GB')} in {all.authority}
      </p>
      <ListTools
        name="settings"
        emails={rows.map((row) => row.summary.senco?.email ?? row.summary.email)}
        rows={() => csvRows(rows, all)}
      />
      <Table
        caption="Settings"
        captionHidden
        columns={columns}
        rows={rows.slice((page - 1) * pageSize, page * pageSize)}
        keyOf={(row) => row.summary.settingId}
        empty="No setting matches. Take a filter away, or search for less."
      />
      <Pagination page={page} pages={pages} onPage={state.setPage} label="Pages of settings" />
    </Page>
  )
}
