// Chooses the settings of a cluster: those of its wards are suggested, others can be searched. Sent in batches.

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { call } from '../api/call.ts'
import { wordsOf } from '../api/problem.ts'
import { Button } from '../govuk/button.tsx'
import { Checkboxes, chosenOf } from '../govuk/checkboxes.tsx'
import { ErrorSummary } from '../govuk/error-summary.tsx'
import { Input } from '../govuk/input.tsx'
import { paths } from '../paths.ts'
import { batchesOf, placeBatch } from '../shared/batches.ts'
import { filterRows, type SettingRow } from '../shared/setting-rows.ts'
import { useSettings } from '../shared/use-settings.ts'
import { NotFoundPage } from '../shell/not-found-page.tsx'
import { Page } from '../shell/page.tsx'
import { counted } from '../text/dates.ts'
import { providerTypeNames } from '../text/setting-name.ts'

const shown = 100

export const PlaceSettingsPage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const clusterId = params['clusterId'] ?? ''
  const all = useSettings()
  const client = useQueryClient()
  const [, navigate] = useLocation()
  const cluster = all.clusters.find((one) => one.clusterId === clusterId)
  const outside = filterRows(all.rows, {}, '').filter((row) => row.summary.clusterId !== clusterId)
  const suggested = outside.filter(
    (row) => row.summary.clusterId === undefined && cluster?.wardCodes.includes(row.summary.wardCode ?? '') === true,
  )
  const [chosen, setChosen] = useState(() => suggested.map((row) => row.summary.settingId).join(','))
  const [search, setSearch] = useState('')
  const [done, setDone] = useState<number>()
  const [problem, setProblem] = useState<string>()
  const [attempt, setAttempt] = useState(0)
  if (cluster === undefined) return <NotFoundPage />
  const ids = chosenOf(chosen)
  const found =
    search.trim().length < 2 ? [] : filterRows(outside, {}, search).filter((row) => !suggested.includes(row))
  const back = paths.cluster.to({ clusterId })
  const choice = (row: SettingRow) => ({
    value: row.summary.settingId,
    label: row.label,
    hint: `${providerTypeNames[row.summary.providerType]}, ${all.wardName(row.summary.wardCode)}${row.summary.clusterId === undefined ? '' : `. Now in ${all.clusterName(row.summary.clusterId)}`}`,
  })
  const place = async (): Promise<void> => {
    setAttempt((count) => count + 1)
    if (ids.length === 0) return setProblem('Choose at least one setting.')
    setProblem(undefined)
    setDone(0)
    try {
      for (const settingIds of batchesOf(ids, placeBatch)) {
        await call('placeSettings', { clusterId, settingIds }, crypto.randomUUID())
        setDone((count) => (count ?? 0) + settingIds.length)
      }
      await client.invalidateQueries()
      navigate(back, { state: { saved: `${counted(ids.length, 'setting is', 'settings are')} in the cluster now.` } })
    } catch (error) {
      setProblem(`${wordsOf(error)} Those already placed are kept; press the button again for the rest.`)
      setDone(undefined)
    }
  }
  return (
    <Page
      title="Choose the settings of a cluster"
      caption={cluster.name}
      crumbs={[
        { name: 'Clusters', to: paths.clusters.to() },
        { name: cluster.name, to: back },
      ]}
    >
      <ErrorSummary message={problem} problems={[]} attempt={attempt} />
      {suggested.length === 0 ? (
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
        hint="Name, URN, postcode, town or SENCO. A setting leaves the cluster it was in."
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
      <Button busy={done !== undefined} onClick={() => void place()}>
        {done === undefined
          ? `Put ${counted(ids.length, 'setting')} in this cluster`
          : `${done} of ${ids.length} done…`}
      </Button>
    </Page>
  )
}
