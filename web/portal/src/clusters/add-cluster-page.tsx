// Adds a cluster, and goes on to choosing its settings.
import { useLocation } from 'wouter'
import { call } from '../api/call.ts'
import { paths } from '../paths.ts'
import { Page } from '../shell/page.tsx'
import { ClusterForm } from './cluster-form.tsx'

export const AddClusterPage = () => {
  const [, navigate] = useLocation()
  return (
    <Page title="Add a cluster" crumbs={[{ name: 'Clusters', to: paths.clusters.to() }]}>
      <ClusterForm
        draft="add-cluster"
        initial={{ name: '', kind: 'area', wardCodes: '', leadAreaSencoId: '', coLeadIds: '' }}
        cancel={paths.clusters.to()}
        send={({ leadAreaSencoId, coLeadIds: _none, ...rest }, key) =>
          call('addCluster', { ...rest, ...(leadAreaSencoId === '' ? {} : { leadAreaSencoId }) }, key)
        }
        saved={(clusterId) =>
          navigate(paths.placeSettings.to({ clusterId }), {
            state: { saved: 'The cluster is added. Now choose its settings.' },
          })
        }
      />
    </Page>
  )
}
