// Records that a childminder agrees to be shown with name, address and map point, or no longer does.
import { useSuspenseQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { call } from '../api/call.ts'
import { Form } from '../forms/form.tsx'
import { checkToldBy, ToldByField, toldByInput } from '../forms/told-by.tsx'
import { useForm } from '../forms/use-form.ts'
import { Radios } from '../govuk/radios.tsx'
import { paths } from '../paths.ts'
import { entryQuery } from '../queries/offer-editing.ts'
import { isStaff, useMe } from '../session/person.ts'
import { Page } from '../shell/page.tsx'
import { offerCrumb } from './offer-crumb.ts'

export const AgreementPage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const entryId = params['entryId'] ?? ''
  const staff = isStaff(useMe())
  const [, navigate] = useLocation()
  const { data } = useSuspenseQuery(entryQuery(entryId))
  const back = paths.entry.to({ entryId })
  const agreed = data.entry.content.setting?.agreedOn !== undefined
  const form = useForm({
    draft: `agreement ${entryId}`,
    initial: { agrees: agreed ? 'yes' : 'no', toldBy: '' },
    check: ({ toldBy }) => checkToldBy(toldBy, staff),
    send: ({ agrees, toldBy }, key) =>
      call('recordChildminderAgreement', { entryId, agrees: agrees === 'yes', ...toldByInput(toldBy) }, key),
    saved: (_, { agrees }) =>
      navigate(back, {
        state: {
          saved:
            agrees === 'yes'
              ? 'Kept: name, address and map point may be shown.'
              : 'Kept: name, address and map point are not shown.',
        },
      }),
  })
  return (
    <Page
      title="Show a childminder"
      caption={data.entry.content.title}
      crumbs={[offerCrumb, { name: 'Entry', to: back }]}
    >
      <p className="govuk-body">
        A childminder’s home is a private address. Until they agree, families read only “Childminder” and the town. It
        counts at once, and can be taken back at any time.
      </p>
      <Form form={form} button="Save" cancel={back}>
        <Radios
          field={form.field('agrees')}
          label={staff ? 'Does the childminder agree to be shown?' : 'Do you agree to be shown?'}
          choices={[
            { value: 'yes', label: 'Yes: name, address, telephone and map point' },
            { value: 'no', label: 'No: only the town' },
          ]}
        />
        <ToldByField field={form.field('toldBy')} />
      </Form>
    </Page>
  )
}
