// Closes a cluster whose settings have gone elsewhere, or opens it again. Its history stays under it.
import { useSuspenseQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { call } from '../api/call.ts'
import { Form } from '../forms/form.tsx'
import { useForm } from '../forms/use-form.ts'
import { paths } from '../paths.ts'
import { clusterQuery } from '../queries/clusters.ts'
import { Page } from '../shell/page.tsx'
import { counted } from '../text/dates.ts'

export const CloseClusterPage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const clusterId = params['clusterId'] ?? ''
  const [, navigate] = useLocation()
  const { data: page } = useSuspenseQuery(clusterQuery(clusterId))
  const { cluster } = page
  const closing = cluster.status === 'active'
  const members = page.settings.filter((setting) => setting.member).length
  const back = paths.cluster.to({ clusterId })
  const form = useForm({
    draft: `close-cluster ${clusterId}`,
    initial: {},
    send: (_values, key) => call('changeCluster', { clusterId, status: closing ? 'closed' : 'active' }, key),
    saved: () =>
      navigate(back, { state: { saved: closing ? 'The cluster is closed.' : 'The cluster is open again.' } }),
  })
  return (
    <Page
      title={closing ? 'Close a cluster' : 'Open a cluster again'}
      caption={cluster.name}
      crumbs={[
        { name: 'Clusters', to: paths.clusters.to() },
        { name: cluster.name, to: back },
      ]}
    >
      {closing && members > 0 ? (
        <p className="govuk-body">
          {counted(members, 'setting is', 'settings are')} in this cluster. Open the cluster they go to and choose them
          there; then close this one.
        </p>
      ) : null}
      <p className="govuk-body">
        {closing
          ? 'Its meetings, attendance and terms of reference stay under its name. No new meeting invites it.'
          : 'Settings can be put in it again.'}
      </p>
      <Form form={form} button={closing ? 'Close the cluster' : 'Open the cluster again'} cancel={back}>
        {null}
      </Form>
    </Page>
  )
}
