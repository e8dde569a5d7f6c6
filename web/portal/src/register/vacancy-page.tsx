// Says that a setting has no SENCO at present.
import { call } from '../api/call.ts'
import { SmallFormPage } from './small-form-page.tsx'

export const VacancyPage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const settingId = params['settingId'] ?? ''
  return (
    <SmallFormPage
      settingId={settingId}
      title="There is no SENCO at present"
      heading="There is no SENCO at present"
      button="Record that there is no SENCO"
      date={{ label: 'Since when?', what: 'the first day without a SENCO' }}
      send={(told, since, key) => call('recordVacancy', { settingId, since, ...told }, key)}
      saved="We have recorded that there is no SENCO. The Area SENCO will be in touch to help."
    >
      <p className="govuk-body">
        This helps us to help you: your Area SENCO will ring. You can name a new SENCO at any time.
      </p>
    </SmallFormPage>
  )
}
