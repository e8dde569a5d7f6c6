// What an agency coordinator sees first: the members who let their agency see their record.
import { settingLabel } from '@senco/domain/register/summary'
import { useSuspenseQuery } from '@tanstack/react-query'
import { PageLink } from '../govuk/link.tsx'
import { ListTools } from '../lists/list-tools.tsx'
import { paths } from '../paths.ts'
import { mySettingsQuery } from '../queries/register.ts'

export const AgencyHome = () => {
  const { data } = useSuspenseQuery(mySettingsQuery())
  return (
    <section aria-labelledby="members-heading">
      <h2 id="members-heading" className="govuk-heading-m">
        Your members
      </h2>
      {data.settings.length === 0 ? (
        <p className="govuk-body">
          No member has let the agency see its record yet. A member says so on “Change details”, or tells the Area
          SENCO.
        </p>
      ) : (
        <>
          <ul className="govuk-list">
            {data.settings.map(({ summary }) => (
              <li key={summary.settingId}>
                <PageLink to={paths.setting.to({ settingId: summary.settingId })}>{settingLabel(summary)}</PageLink>
                {summary.senco === undefined ? ': no SENCO named, and none has to be' : `: SENCO ${summary.senco.name}`}
              </li>
            ))}
          </ul>
          <ListTools
            name="members"
            emails={data.settings.map(({ summary }) => summary.email ?? summary.senco?.email)}
            rows={() => [
              ['Member', 'SENCO'],
              ...data.settings.map(({ summary }) => [settingLabel(summary), summary.senco?.name ?? '']),
            ]}
          />
        </>
      )}
      <p className="govuk-body">
        To share one SENCO among members, open each member and choose “Change the SENCO”. Each member accepts it.
      </p>
    </section>
  )
}
