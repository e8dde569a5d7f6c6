// The facts of a setting, as the official files and its people have them.
import type { SettingPage } from '@senco/contract/register'
import { wardLabel } from '@senco/domain/register/summary'
import { useSuspenseQuery } from '@tanstack/react-query'
import { EmailLink, PageLink, TelephoneLink } from '../govuk/link.tsx'
import { SummaryList } from '../govuk/summary-list.tsx'
import { paths } from '../paths.ts'
import { clustersQuery } from '../queries/clusters.ts'
import { geographyQuery } from '../queries/register.ts'
import { holds, useMe } from '../session/person.ts'
import { dateWords } from '../text/dates.ts'
import { schoolOnly } from './who-reads.ts'

const unknown = 'Not recorded yet'

const ClusterName = ({ clusterId }: { readonly clusterId: string | undefined }) => {
  const { data } = useSuspenseQuery(clustersQuery())
  return data.clusters.find((one) => one.clusterId === clusterId)?.name ?? 'None yet'
}

export const SettingFacts = ({ data, mayAct }: { readonly data: SettingPage; readonly mayAct: boolean }) => {
  const me = useMe()
  const geography = useSuspenseQuery(geographyQuery())
  const { setting, summary } = data
  const wards = new Map(geography.data.wards.map((ward) => [ward.wardCode, ward.name]))
  const address = [...setting.addressLines, setting.town, setting.postcode].filter(
    (line) => line !== undefined && line !== '',
  )
  return (
    <section aria-labelledby="facts-heading">
      <h2 id="facts-heading" className="govuk-heading-m">
        Details
      </h2>
      <SummaryList
        facts={[
          { name: 'Address', value: address.length === 0 ? unknown : address.join(', ') },
          {
            name: 'Telephone',
            value: setting.telephone === undefined ? unknown : <TelephoneLink number={setting.telephone} />,
          },
          { name: 'E-mail', value: setting.email === undefined ? unknown : <EmailLink address={setting.email} /> },
          { name: 'Ward', value: wardLabel(setting.wardCode, wards) },
          schoolOnly(me) ? undefined : { name: 'Cluster', value: <ClusterName clusterId={setting.clusterId} /> },
          setting.ofstedUrn === undefined
            ? undefined
            : { name: 'Ofsted unique reference number (URN)', value: setting.ofstedUrn },
          setting.schoolUrn === undefined ? undefined : { name: 'School URN', value: setting.schoolUrn },
          setting.agencyRef === undefined ? undefined : { name: 'Agency’s own reference', value: setting.agencyRef },
          setting.places === undefined ? undefined : { name: 'Places', value: setting.places },
          setting.status === 'closed'
            ? {
                name: 'Closed',
                value: setting.closedOn === undefined ? 'Date not recorded' : dateWords(setting.closedOn),
              }
            : undefined,
          summary.inScope ? undefined : { name: 'Scope', value: 'Out of scope: not counted for coverage' },
          setting.notes === undefined ||
          !holds(me, ['area-senco', 'team-manager', 'setting-senco', 'setting-manager', 'childminder'])
            ? undefined
            : { name: 'Notes', value: setting.notes },
        ]}
      />
      {mayAct ? (
        <p className="govuk-body no-print">
          <PageLink to={paths.changeSetting.to({ settingId: setting.settingId })}>Change these details</PageLink>
        </p>
      ) : null}
    </section>
  )
}
