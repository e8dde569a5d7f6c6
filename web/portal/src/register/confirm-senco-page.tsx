// Once a year: is this still your SENCO?
import { useSuspenseQuery } from '@tanstack/react-query'
import { call } from '../api/call.ts'
import { PageLink } from '../govuk/link.tsx'
import { paths } from '../paths.ts'
import { settingQuery } from '../queries/register.ts'
import { useToday } from '../session/today.ts'
import { dateWords } from '../text/dates.ts'
import { SmallFormPage } from './small-form-page.tsx'

export const ConfirmSencoPage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const settingId = params['settingId'] ?? ''
  const today = useToday()
  const { data } = useSuspenseQuery(settingQuery(settingId))
  const now = data.designations.filter(
    (one) => one.status === 'active' && (one.endsOn === undefined || one.endsOn >= today),
  )
  return (
    <SmallFormPage
      settingId={settingId}
      title="Confirm the SENCO"
      heading={
        now.length === 0 ? 'Confirm the SENCO' : `Is ${now.map((one) => one.name).join(' and ')} still the SENCO?`
      }
      button="Yes, still the SENCO"
      send={(told, _, key) => call('confirmSenco', { settingId, ...told }, key)}
      saved="Thank you. The SENCO is confirmed for this year."
    >
      {now.map((one) => (
        <p className="govuk-body" key={one.designationId}>
          {one.name}, SENCO since {dateWords(one.startsOn)}, {one.email ?? 'no e-mail address recorded'}
        </p>
      ))}
      <p className="govuk-body">
        <PageLink to={paths.changeSenco.to({ settingId })}>No, the SENCO has changed</PageLink>
      </p>
    </SmallFormPage>
  )
}
