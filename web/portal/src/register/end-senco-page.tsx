// Ends somebody's time as SENCO of one setting; elsewhere they stay what they are.
import { useSuspenseQuery } from '@tanstack/react-query'
import { call } from '../api/call.ts'
import { settingQuery } from '../queries/register.ts'
import { SmallFormPage } from './small-form-page.tsx'

export const EndSencoPage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const settingId = params['settingId'] ?? ''
  const designationId = params['designationId'] ?? ''
  const { data } = useSuspenseQuery(settingQuery(settingId))
  const name = data.designations.find((one) => one.designationId === designationId)?.name ?? 'the SENCO'
  return (
    <SmallFormPage
      settingId={settingId}
      title="End the time of a SENCO"
      heading={`End ${name}’s time as SENCO`}
      button="End their time as SENCO"
      look="warning"
      date={{ label: 'Last day', what: 'the last day' }}
      send={(told, endsOn, key) => call('endSenco', { settingId, designationId, endsOn, ...told }, key)}
      saved="The last day is recorded."
    >
      <p className="govuk-body">
        This is for this setting only. If they are SENCO of other settings, they stay SENCO there. If somebody takes
        over, use “Change the SENCO” instead.
      </p>
    </SmallFormPage>
  )
}
