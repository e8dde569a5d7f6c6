// Chooses the settings of a cluster: those of its wards, or of a kind, are suggested; others can be searched.
import { clusterIdsOf, isSpecialInterest } from '@senco/domain/clusters/membership'
import { providerTypes } from '@senco/domain/register/model'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { Button } from '../govuk/button.tsx'
import { Checkboxes, chosenOf } from '../govuk/checkboxes.tsx'
import { Details } from '../govuk/details.tsx'
import { ErrorSummary } from '../govuk/error-summary.tsx'
import { Input } from '../govuk/input.tsx'
import { Select } from '../govuk/select.tsx'
import { paths } from '../paths.ts'
import { filterRows, type SettingRow } from '../shared/setting-rows.ts'
import { useSettings } from '../shared/use-settings.ts'
import { NotFoundPage } from '../shell/not-found-page.tsx'
import { Page } from '../shell/page.tsx'
import { counted } from '../text/dates.ts'
import { providerTypeNames } from '../text/setting-name.ts'
import { usePlacing } from './use-placing.ts'

const shown = 100

export const PlaceSettingsPage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const clusterId = params['clusterId'] ?? ''
  const all = useSettings()
  const [, navigate] = useLocation()
  const cluster = all.clusters.find((one) => one.clusterId === clusterId)
  const special = cluster !== undefined && isSpecialInterest(cluster)
  const outside = filterRows(all.rows, {}, '').filter((row) => !clusterIdsOf(row.summary).includes(clusterId))
  const inside = filterRows(all.rows, { cluster: clusterId }, '')
  const suggested = special
    ? []
    : outside.filter(
        (row) =>
          row.summary.clusterId === undefined && cluster?.wardCodes.includes(row.summary.wardCode ?? '') === true,
      )
  const [chosen, setChosen] = useState(() => suggested.map((row) => row.summary.settingId).join(','))
  const [leaving, setLeaving] = useState('')
  const [kind, setKind] = useState('')
  const [search, setSearch] = useState('')
  const back = paths.cluster.to({ clusterId })
  const placing = usePlacing(clusterId, (count, out) =>
    navigate(back, {
      state: { saved: `${counted(count, 'setting is', 'settings are')} ${out ? 'out of' : 'in'} the cluster now.` },
    }),
  )
  if (cluster === undefined) return <NotFoundPage />
  const ids = chosenOf(chosen)
  const ofKind = outside.filter((row) => row.summary.providerType === kind)
  const found =
    search.trim().length < 2
      ? []
      : filterRows(outside, {}, search).filter((row) => !suggested.includes(row) && !ofKind.includes(row))
  const choice = (row: SettingRow) => ({
    value: row.summary.settingId,
    label: row.label,
    hint: `${providerTypeNames[row.summary.providerType]}, ${all.wardName(row.summary.wardCode)}${row.summary.clusterId === undefined ? '' : `. Now in ${all.clusterName(row.summary.clusterId)}`}`,
  })
  const kinds = providerTypes.filter((type) => outside.some((row) => row.summary.providerType === type))
  return (
    <Page
      title="Choose the settings of a cluster"
      caption={cluster.name}
      crumbs={[
        { name: 'Clusters', to: paths.clusters.to() },
        { name: cluster.name, to: back },
      ]}
    >
      <ErrorSummary message={placing.problem} problems={[]} attempt={placing.attempt} />
      {special ? (
        <>
          <Select
            field={{
              name: 'kind',
              value: kind,
              onChange: (value) => {
                setKind(value)
                const rows = outside.filter((row) => row.summary.providerType === value)
                setChosen(rows.map((row) => row.summary.settingId).join(','))
              },
            }}
            label="All settings of one kind"
            choices={[
              { value: '', label: 'Choose a kind' },
              ...kinds.map((type) => ({ value: type, label: providerTypeNames[type] })),
            ]}
          />
          {ofKind.length === 0 ? null : (
            <Checkboxes
              field={{ name: 'of-kind', value: chosen, onChange: setChosen }}
              label={`Not in the cluster yet: ${ofKind.length}`}
              choices={ofKind.slice(0, shown * 5).map(choice)}
            />
          )}
        </>
      ) : suggested.length === 0 ? (
        <p className="govuk-body">No setting in the wards of this cluster is without a cluster.</p>
      ) : (
        <Checkboxes
          field={{ name: 'suggested', value: chosen, onChange: setChosen }}
          label={`In its wards and in no cluster: ${suggested.length}`}
          choices={suggested.slice(0, shown * 5).map(choice)}
        />
      )}
      <Input
        field={{ name: 'search', value: search, onChange: setSearch }}
        label="Find other settings"
        hint={`Name, URN, postcode, town or SENCO. A setting ${special ? 'stays in its home cluster' : 'leaves the cluster it was in'}.`}
        type="search"
        width={20}
      />
      {found.length === 0 ? null : (
        <Checkboxes
          field={{ name: 'found', value: chosen, onChange: setChosen }}
          label={`Found: ${found.length}`}
          choices={found.slice(0, shown).map(choice)}
        />
      )}
      <Button busy={placing.done !== undefined} onClick={() => placing.place(ids)}>
        {placing.done === undefined
          ? `Put ${counted(ids.length, 'setting')} in this cluster`
          : `${placing.done} of ${ids.length} done…`}
      </Button>
      {inside.length === 0 ? null : (
        <Details summary="Take settings out of this cluster">
          <Checkboxes
            field={{ name: 'leaving', value: leaving, onChange: setLeaving }}
            label={`In the cluster: ${inside.length}`}
            choices={inside.map(choice)}
          />
          <Button
            look="secondary"
            busy={placing.done !== undefined}
            onClick={() => placing.place(chosenOf(leaving), true)}
          >
            Take {counted(chosenOf(leaving).length, 'setting')} out
          </Button>
        </Details>
      )}
    </Page>
  )
}
