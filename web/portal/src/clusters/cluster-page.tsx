// One cluster: its settings and the ways to change it.
import { ButtonLink } from '../govuk/button.tsx'
import { PageLink } from '../govuk/link.tsx'
import { SummaryList } from '../govuk/summary-list.tsx'
import { Table } from '../govuk/table.tsx'
import { ListTools } from '../lists/list-tools.tsx'
import { paths } from '../paths.ts'
import { isStaff, useMe } from '../session/person.ts'
import { ToneTag } from '../shared/coverage-tag.tsx'
import { filterRows } from '../shared/setting-rows.ts'
import { useSettings } from '../shared/use-settings.ts'
import { NotFoundPage } from '../shell/not-found-page.tsx'
import { Page } from '../shell/page.tsx'

export const ClusterPage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const clusterId = params['clusterId'] ?? ''
  const me = useMe()
  const all = useSettings()
  const cluster = all.clusters.find((one) => one.clusterId === clusterId)
  if (cluster === undefined) return <NotFoundPage />
  const rows = filterRows(all.rows, { cluster: clusterId }, '')
  const staff = isStaff(me)
  return (
    <Page title="Cluster" heading={cluster.name} crumbs={[{ name: 'Clusters', to: paths.clusters.to() }]}>
      <SummaryList
        facts={[
          { name: 'Area SENCO', value: all.areaSencoName(cluster.leadAreaSencoId) },
          { name: 'Wards', value: cluster.wardCodes.map((code) => all.wardName(code)).join(', ') || 'None chosen' },
        ]}
      />
      {staff ? (
        <div className="govuk-button-group">
          <ButtonLink to={paths.placeSettings.to({ clusterId })}>Choose its settings</ButtonLink>
          <PageLink to={paths.changeCluster.to({ clusterId })}>Change this cluster</PageLink>
        </div>
      ) : null}
      <h2 className="govuk-heading-m">Settings: {rows.length}</h2>
      <ListTools
        name="cluster"
        emails={rows.map((row) => row.summary.senco?.email ?? row.summary.email)}
        rows={() => [
          ['Setting', 'SENCO', 'E-mail'],
          ...rows.map((row) => [
            row.label,
            row.summary.senco?.name ?? '',
            row.summary.senco?.email ?? row.summary.email ?? '',
          ]),
        ]}
      />
      <Table
        caption="Settings"
        captionHidden
        columns={[
          {
            name: 'Setting',
            of: (row) => <PageLink to={paths.setting.to({ settingId: row.summary.settingId })}>{row.label}</PageLink>,
          },
          { name: 'SENCO', of: (row) => row.summary.senco?.name ?? 'No name recorded' },
          { name: 'Status', of: (row) => <ToneTag coverage={row.coverage} /> },
        ]}
        rows={rows}
        keyOf={(row) => row.summary.settingId}
        empty="No setting is in this cluster yet."
      />
    </Page>
  )
}
