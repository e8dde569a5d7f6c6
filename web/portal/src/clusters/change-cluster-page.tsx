// Changes the name, wards or Area SENCO of a cluster.
import { useSuspenseQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { call } from '../api/call.ts'
import { paths } from '../paths.ts'
import { clustersQuery } from '../queries/clusters.ts'
import { NotFoundPage } from '../shell/not-found-page.tsx'
import { Page } from '../shell/page.tsx'
import { ClusterForm } from './cluster-form.tsx'

export const ChangeClusterPage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const clusterId = params['clusterId'] ?? ''
  const [, navigate] = useLocation()
  const { data } = useSuspenseQuery(clustersQuery())
  const cluster = data.clusters.find((one) => one.clusterId === clusterId)
  if (cluster === undefined) return <NotFoundPage />
  const back = paths.cluster.to({ clusterId })
  return (
    <Page
      title="Change a cluster"
      caption={cluster.name}
      crumbs={[
        { name: 'Clusters', to: paths.clusters.to() },
        { name: cluster.name, to: back },
      ]}
    >
      <ClusterForm
        draft={`change-cluster ${clusterId}`}
        clusterId={clusterId}
        initial={{
          name: cluster.name,
          kind: cluster.kind ?? 'area',
          coLeadIds: (cluster.coLeadIds ?? []).join(','),
          wardCodes: cluster.wardCodes.join(','),
          leadAreaSencoId: cluster.leadAreaSencoId ?? '',
        }}
        cancel={back}
        send={({ leadAreaSencoId, kind: _stays, ...rest }, key) =>
          call(
            'changeCluster',
            { clusterId, ...rest, leadAreaSencoId: leadAreaSencoId === '' ? null : leadAreaSencoId },
            key,
          )
        }
        saved={() => navigate(back, { state: { saved: 'The cluster is changed.' } })}
      />
    </Page>
  )
}
