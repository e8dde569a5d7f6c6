// The clusters, with their Area SENCO and how many settings are in each.
import { isSpecialInterest } from '@senco/domain/clusters/membership'
import type { Cluster } from '@senco/domain/clusters/model'
import { Fragment } from 'react'
import { ButtonLink } from '../govuk/button.tsx'
import { PageLink } from '../govuk/link.tsx'
import { Table } from '../govuk/table.tsx'
import { ListTools } from '../lists/list-tools.tsx'
import { paths } from '../paths.ts'
import { isStaff, useMe } from '../session/person.ts'
import { filterRows } from '../shared/setting-rows.ts'
import { useSettings } from '../shared/use-settings.ts'
import { Page } from '../shell/page.tsx'
import { counted } from '../text/dates.ts'

export const ClustersPage = () => {
  const me = useMe()
  const all = useSettings()
  const active = all.clusters.filter((cluster) => cluster.status === 'active')
  const closed = all.clusters.filter((cluster) => cluster.status === 'closed')
  const membersOf = (cluster: Cluster) => filterRows(all.rows, { cluster: cluster.clusterId }, '')
  const homeless = filterRows(all.rows, { cluster: 'not-known' }, '')
  const wardNames = (cluster: Cluster): string => cluster.wardCodes.map((code) => all.wardName(code)).join(', ')
  return (
    <Page title="Clusters" crumbs={[]}>
      {isStaff(me) ? <ButtonLink to={paths.addCluster.to()}>Add a cluster</ButtonLink> : null}
      <p className="govuk-body">
        <PageLink to={paths.reach.to()}>Who is represented at meetings, over three terms</PageLink>
      </p>
      {homeless.length === 0 ? null : (
        <p className="govuk-body">{counted(homeless.length, 'setting is', 'settings are')} in no cluster yet.</p>
      )}
      <ListTools
        name="clusters"
        emails={active.flatMap((cluster) =>
          membersOf(cluster).map((row) => row.summary.senco?.email ?? row.summary.email),
        )}
        rows={() => [
          ['Cluster', 'Area SENCO', 'Wards', 'Settings'],
          ...active.map((cluster) => [
            cluster.name,
            all.areaSencoName(cluster.leadAreaSencoId),
            wardNames(cluster),
            String(membersOf(cluster).length),
          ]),
        ]}
      />
      <Table
        caption="Clusters"
        captionHidden
        columns={[
          {
            name: 'Cluster',
            of: (cluster) => (
              <PageLink to={paths.cluster.to({ clusterId: cluster.clusterId })}>{cluster.name}</PageLink>
            ),
          },
          { name: 'Area SENCO', of: (cluster) => all.areaSencoName(cluster.leadAreaSencoId) },
          {
            name: 'Wards',
            of: (cluster) => (isSpecialInterest(cluster) ? 'Special interest' : wardNames(cluster) || 'None chosen'),
          },
          { name: 'Settings', numeric: true, of: (cluster) => membersOf(cluster).length },
        ]}
        rows={active}
        keyOf={(cluster) => cluster.clusterId}
        empty="No cluster yet. Add one, and then choose its settings by ward."
      />
      {closed.length === 0 ? null : (
        <p className="govuk-body">
          Closed:{' '}
          {closed.map((cluster, index) => (
            <Fragment key={cluster.clusterId}>
              {index === 0 ? '' : ', '}
              <PageLink to={paths.cluster.to({ clusterId: cluster.clusterId })}>{cluster.name}</PageLink>
            </Fragment>
          ))}
        </p>
      )}
    </Page>
  )
}
