// Adds a setting that no official file names, such as an agency-registered childminder.
import { providerTypes } from '@senco/domain/register/model'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { call } from '../api/call.ts'
import { Form } from '../forms/form.tsx'
import { useForm } from '../forms/use-form.ts'
import { Input } from '../govuk/input.tsx'
import { Select } from '../govuk/select.tsx'
import { paths } from '../paths.ts'
import { settingsQuery } from '../queries/register.ts'
import { Page } from '../shell/page.tsx'
import { providerTypeNames } from '../text/setting-name.ts'

const given = (values: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value.trim() === '' ? [] : [[name, value.trim()]])),
  )

export const AddSettingPage = () => {
  const { data } = useSuspenseQuery(settingsQuery())
  const [, navigate] = useLocation()
  const form = useForm({
    draft: 'add-setting',
    initial: {
      name: '',
      providerType: 'childminder',
      agencyId: '',
      agencyRef: '',
      town: '',
      postcode: '',
      email: '',
      telephone: '',
    },
    check: (values) =>
      values.name.trim() === '' ? [{ field: 'name', message: 'Enter the name of the setting.' }] : [],
    send: ({ name, providerType, ...rest }, key) =>
      call(
        'addSetting',
        {
          name: name.trim(),
          providerType: providerTypes.find((one) => one === providerType) ?? 'childminder',
          ...given(rest),
        },
        key,
      ),
    saved: ({ settingId }) => navigate(paths.setting.to({ settingId }), { state: { saved: 'The setting is added.' } }),
  })
  return (
    <Page title="Add a setting" crumbs={[{ name: 'Settings', to: paths.settings.to() }]}>
      <p className="govuk-body">
        Most settings come with the monthly Ofsted file. Add one here when no official file names it, for example a
        childminder registered with an agency.
      </p>
      <Form form={form} button="Add the setting" cancel={paths.settings.to()}>
        <Input field={form.field('name')} label="Name" />
        <Select
          field={form.field('providerType')}
          label="Type"
          choices={providerTypes.map((value) => ({ value, label: providerTypeNames[value] }))}
        />
        <Select
          field={form.field('agencyId')}
          label="Childminder agency"
          choices={[
            { value: '', label: 'None' },
            ...data.agencies.map((agency) => ({ value: agency.agencyId, label: agency.name })),
          ]}
        />
        {form.values.agencyId === '' ? null : (
          <Input field={form.field('agencyRef')} label="The agency’s own reference" width={10} />
        )}
        <Input field={form.field('town')} label="Town" width={20} />
        <Input field={form.field('postcode')} label="Postcode" width={10} />
        <Input field={form.field('email')} label="E-mail address" type="email" width={20} />
        <Input field={form.field('telephone')} label="Telephone number" type="tel" width={20} />
      </Form>
    </Page>
  )
}
