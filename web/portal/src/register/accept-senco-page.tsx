// Accepts a SENCO whom an agency, a network or the SENCO proposed.
import { useSuspenseQuery } from '@tanstack/react-query'
import { call } from '../api/call.ts'
import { settingQuery } from '../queries/register.ts'
import { dateWords } from '../text/dates.ts'
import { SmallFormPage } from './small-form-page.tsx'
import { basisNames } from './words.ts'

export const AcceptSencoPage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const settingId = params['settingId'] ?? ''
  const designationId = params['designationId'] ?? ''
  const { data } = useSuspenseQuery(settingQuery(settingId))
  const proposed = data.designations.find((one) => one.designationId === designationId)
  return (
    <SmallFormPage
      settingId={settingId}
      title="Accept the SENCO"
      heading={proposed === undefined ? 'Accept the SENCO' : `Accept ${proposed.name} as SENCO`}
      button="Accept"
      send={(told, _, key) => call('acceptSenco', { settingId, designationId, ...told }, key)}
      saved="The SENCO is accepted."
    >
      {proposed === undefined ? null : (
        <p className="govuk-body">
          {basisNames[proposed.basis]}, from {dateWords(proposed.startsOn)}. Until you accept, nothing counts.
        </p>
      )}
    </SmallFormPage>
  )
}
