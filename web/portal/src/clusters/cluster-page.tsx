// One cluster: who leads it, its meetings, and who was represented. Staff see every setting, a setting its own line.
import type { ClusterPage as Cluster } from '@senco/contract/clusters/representing'
import { isSpecialInterest } from '@senco/domain/clusters/membership'
import { councilStaff } from '@senco/domain/roles'
import { useSuspenseQuery } from '@tanstack/react-query'
import { ButtonLink } from '../govuk/button.tsx'
import { PageLink } from '../govuk/link.tsx'
import { SummaryList } from '../govuk/summary-list.tsx'
import { Tag } from '../govuk/tag.tsx'
import { ListTools } from '../lists/list-tools.tsx'
import { paths } from '../paths.ts'
import { clusterQuery } from '../queries/clusters.ts'
import { holds, isStaff, useMe } from '../session/person.ts'
import { ToneTag } from '../shared/coverage-tag.tsx'
import { useSettings } from '../shared/use-settings.ts'
import { Page } from '../shell/page.tsx'
import { ClusterMeetings } from './cluster-meetings.tsx'
import { RepresentedTable, TermFigures } from './represented-table.tsx'
import { cellWords } from './term-words.ts'
import { TermsInForce } from './terms-in-force.tsx'

const joined = (names: readonly string[], none: string): string => (names.length === 0 ? none : names.join(', '))

const StaffCluster = ({ page }: { readonly page: Cluster }) => {
  const me = useMe()
  const all = useSettings()
  const { cluster } = page
  const { clusterId } = cluster
  const rowOf = (settingId: string) => all.rows.find((row) => row.summary.settingId === settingId)
  const members = page.settings.filter((setting) => setting.member)
  const sencoOf = (settingId: string) => rowOf(settingId)?.summary.senco
  const addressOf = (settingId: string) => sencoOf(settingId)?.email ?? rowOf(settingId)?.summary.email
  return (
    <>
      <SummaryList
        facts={[
          { name: 'Area SENCO', value: all.areaSencoName(cluster.leadAreaSencoId) },
          { name: 'Leads with them', value: joined(page.coLeads, 'Nobody yet') },
          isSpecialInterest(cluster)
            ? { name: 'Kind', value: 'Special interest: settings belong to it besides their home cluster' }
            : {
                name: 'Wards',
                value: joined(
                  cluster.wardCodes.map((code) => all.wardName(code)),
                  'None chosen',
                ),
              },
          { name: 'Terms of reference', value: <TermsInForce versions={page.termsOfReference} /> },
        ]}
      />
      {isStaff(me) ? (
        <>
          {cluster.status === 'active' ? (
            <div className="govuk-button-group">
              <ButtonLink to={paths.placeSettings.to({ clusterId })}>Choose its settings</ButtonLink>
              <PageLink to={paths.changeCluster.to({ clusterId })}>Change this cluster</PageLink>
            </div>
          ) : null}
          <ul className="govuk-list no-print">
            <li>
              <PageLink to={paths.clusterTerms.to({ clusterId })}>Change the terms of reference</PageLink>
            </li>
            <li>
              <PageLink to={paths.actionsOf.to({ kind: 'cluster', id: clusterId })}>Actions of this cluster</PageLink>
            </li>
            <li>
              <PageLink to={paths.closeCluster.to({ clusterId })}>
                {cluster.status === 'active' ? 'Close this cluster' : 'Open this cluster again'}
              </PageLink>
            </li>
          </ul>
        </>
      ) : null}
      <ClusterMeetings rows={page.meetings} asOf={page.asOf} />
      <h2 className="govuk-heading-m">Who was represented</h2>
      <TermFigures page={page} />
      <h2 className="govuk-heading-m">Settings: {members.length}</h2>
      <ListTools
        name="cluster"
        emails={members.map(({ settingId }) => addressOf(settingId))}
        rows={() => [
          ['Setting', 'SENCO', 'E-mail', ...page.terms.map((term) => term.label)],
          ...page.settings.map(({ settingId, label, cells }) => [
            label,
            sencoOf(settingId)?.name ?? '',
            addressOf(settingId) ?? '',
            ...cells.map((cell) => cellWords(cell)),
          ]),
        ]}
      />
      <RepresentedTable
        page={page}
        linked
        more={[
          {
            name: 'SENCO',
            of: ({ settingId }) => {
              const row = rowOf(settingId)
              return (
                <>
                  {row?.summary.senco?.name ?? 'No name recorded'}
                  {row === undefined ? null : (
                    <>
                      <br />
                      <ToneTag coverage={row.coverage} />
                    </>
                  )}
                </>
              )
            },
          },
        ]}
      />
    </>
  )
}

const OwnCluster = ({ page }: { readonly page: Cluster }) => (
  <>
    <SummaryList
      facts={[
        { name: 'Area SENCO', value: page.lead ?? 'None yet' },
        { name: 'Leads with them', value: joined(page.coLeads, 'Nobody yet') },
        { name: 'Terms of reference', value: <TermsInForce versions={page.termsOfReference} /> },
      ]}
    />
    <ClusterMeetings rows={page.meetings} asOf={page.asOf} />
    <p className="govuk-body">
      <PageLink to={paths.otherMeetings.to()}>Meetings of other clusters</PageLink>: you are welcome there too.
    </p>
    <h2 className="govuk-heading-m">Your attendance</h2>
    <RepresentedTable page={page} linked />
    <h2 className="govuk-heading-m">The whole cluster</h2>
    <TermFigures page={page} />
  </>
)

export const ClusterPage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const me = useMe()
  const { data: page } = useSuspenseQuery(clusterQuery(params['clusterId'] ?? ''))
  const all = holds(me, [...councilStaff, 'auditor'])
  return (
    <Page
      title="Cluster"
      heading={page.cluster.name}
      crumbs={all ? [{ name: 'Clusters', to: paths.clusters.to() }] : []}
    >
      {page.cluster.status === 'closed' ? (
        <p className="govuk-body">
          <Tag>Closed</Tag> What happened while it was open stays here.
        </p>
      ) : null}
      {all ? <StaffCluster page={page} /> : <OwnCluster page={page} />}
    </Page>
  )
}
