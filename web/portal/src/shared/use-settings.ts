// Every setting as rows, with the names of wards, clusters and Area SENCOs that lists show and filter by.
import { wardLabel } from '@senco/domain/register/summary'
import { londonDate } from '@senco/domain/time'
import { useSuspenseQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import { clustersQuery } from '../queries/clusters.ts'
import { geographyQuery, settingsQuery } from '../queries/register.ts'
import { usePolicies } from '../session/policies.ts'
import type { FilterLists } from './filter-bar.tsx'
import { rowsOf } from './setting-rows.ts'

export const useSettings = () => {
  const policies = usePolicies()
  const [{ data }, { data: geography }, { data: clusters }] = useSuspenseQueries({
    queries: [settingsQuery(), geographyQuery(), clustersQuery()],
  })
  const today = londonDate(data.asOf)
  const rows = useMemo(() => rowsOf(data.settings, today, policies), [data, today, policies])
  const wardNames = useMemo(() => new Map(geography.wards.map((ward) => [ward.wardCode, ward.name])), [geography])
  const lists: FilterLists = {
    wards: geography.wards
      .map((ward) => ({ id: ward.wardCode, name: ward.name }))
      .sort((one, other) => one.name.localeCompare(other.name)),
    clusters: clusters.clusters.map((cluster) => ({ id: cluster.clusterId, name: cluster.name })),
    areaSencos: data.areaSencos.map((person) => ({ id: person.personId, name: person.name })),
  }
  const nameIn = (list: readonly { id: string; name: string }[], id: string | undefined): string =>
    list.find((one) => one.id === id)?.name ?? 'none yet'
  return {
    rows,
    today,
    authority: data.authority,
    agencies: data.agencies,
    areaSencos: data.areaSencos,
    clusters: clusters.clusters,
    wards: geography.wards,
    geographySource: geography.source,
    lists,
    wardName: (code: string | undefined) => wardLabel(code, wardNames),
    clusterName: (id: string | undefined) => nameIn(lists.clusters, id),
    areaSencoName: (id: string | undefined) => nameIn(lists.areaSencos, id),
  }
}
