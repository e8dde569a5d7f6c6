// Changes what people keep about a setting. What official files say, such as the address, comes with the next file.
import type { SettingPage } from '@senco/contract/register'
import { actsAsCouncil } from '@senco/domain/access'
import { settingLabel } from '@senco/domain/register/summary'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { call } from '../api/call.ts'
import { Form } from '../forms/form.tsx'
import { checkToldBy, ToldByField, toldByInput } from '../forms/told-by.tsx'
import { useForm } from '../forms/use-form.ts'
import { Checkbox } from '../govuk/checkboxes.tsx'
import { Input } from '../govuk/input.tsx'
import { Radios } from '../govuk/radios.tsx'
import { Textarea } from '../govuk/textarea.tsx'
import { paths } from '../paths.ts'
import { settingQuery } from '../queries/register.ts'
import { actorOf, holds, isStaff, useMe } from '../session/person.ts'
import { Page } from '../shell/page.tsx'
import { settingCrumbs } from './crumbs.ts'
import { StaffFields } from './staff-fields.tsx'

const valuesOf = ({ setting }: SettingPage) => ({
  name: setting.name ?? '',
  email: setting.email ?? '',
  telephone: setting.telephone ?? '',
  postcode: setting.postcode ?? '',
  anonymous: setting.anonymous === true ? 'yes' : '',
  agencyAccepted: setting.agencyAccepted === true ? 'yes' : '',
  clusterId: setting.clusterId ?? '',
  areaSencoId: setting.areaSencoId ?? '',
  scopeDecision: setting.scopeDecision ?? '',
  nurseryProvision: setting.nurseryProvision === undefined ? '' : setting.nurseryProvision ? 'yes' : 'no',
  notes: setting.notes ?? '',
  toldBy: '',
})
type Values = ReturnType<typeof valuesOf>

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

/** Only what was changed: two people who change different things do not undo each other. */
const changesOf = (was: Values, now: Values) => {
  const changed = (name: keyof Values): boolean => was[name] !== now[name]
  return {
    ...(changed('name') ? { name: now.name.trim() } : {}),
    ...(changed('email') ? { email: orNull(now.email) } : {}),
    ...(changed('telephone') ? { telephone: orNull(now.telephone) } : {}),
    ...(changed('postcode') ? { postcode: orNull(now.postcode) } : {}),
    ...(changed('anonymous') ? { anonymous: now.anonymous === 'yes' } : {}),
    ...(changed('agencyAccepted') ? { agencyAccepted: now.agencyAccepted === 'yes' } : {}),
    ...(changed('clusterId') ? { clusterId: orNull(now.clusterId) } : {}),
    ...(changed('areaSencoId') ? { areaSencoId: orNull(now.areaSencoId) } : {}),
    ...(changed('scopeDecision') ? { scopeDecision: now.scopeDecision === '' ? null : now.scopeDecision } : {}),
    ...(changed('nurseryProvision') && now.nurseryProvision !== ''
      ? { nurseryProvision: now.nurseryProvision === 'yes' }
      : {}),
    ...(changed('notes') ? { notes: orNull(now.notes) } : {}),
  }
}

const scopeChoices = [
  { value: '', label: 'As the rules say' },
  { value: 'in', label: 'In scope' },
  { value: 'out', label: 'Out of scope' },
]

export const ChangeSettingPage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const me = useMe()
  const [, navigate] = useLocation()
  const { data } = useSuspenseQuery(settingQuery(params['settingId'] ?? ''))
  const { settingId } = data.setting
  const label = settingLabel(data.summary)
  const staff = isStaff(me)
  const asks = actsAsCouncil(actorOf(me), data.setting)
  const back = paths.setting.to({ settingId })
  const initial = valuesOf(data)
  const form = useForm({
    draft: `change-setting ${settingId}`,
    initial,
    check: (values) => [
      ...(values.name.trim() === '' && initial.name !== ''
        ? [{ field: 'name', message: 'Enter the name of the setting.' }]
        : []),
      ...checkToldBy(values.toldBy, asks),
    ],
    send: (values, key) =>
      call(
        'changeSetting',
        { settingId, ...changesOf(initial, values), ...toldByInput(values.toldBy) } as Parameters<
          typeof call<'changeSetting'>
        >[1],
        key,
      ),
    saved: () => navigate(back, { state: { saved: 'The details are saved.' } }),
  })
  const school = data.setting.providerType === 'school' || data.setting.providerType === 'independent-school'
  return (
    <Page title="Change details" caption={label} crumbs={settingCrumbs(me, settingId, label)}>
      <Form form={form} button="Save details" cancel={back}>
        <Input field={form.field('name')} label="Name of the setting" />
        <Input field={form.field('email')} label="E-mail address" type="email" width={20} />
        <Input field={form.field('telephone')} label="Telephone number" type="tel" width={20} />
        <Input field={form.field('postcode')} label="Postcode" width={10} />
        <Checkbox field={form.field('anonymous')} label="Keep this setting off every public page" />
        {data.setting.agencyId === undefined ? null : (
          <Checkbox
            field={form.field('agencyAccepted')}
            label="The childminder agency may see and change this record"
          />
        )}
        {staff ? <StaffFields clusterId={form.field('clusterId')} areaSencoId={form.field('areaSencoId')} /> : null}
        {staff ? (
          <Radios
            field={form.field('scopeDecision')}
            label="Does this service look after it?"
            choices={scopeChoices}
            inline
          />
        ) : null}
        {staff && school ? (
          <Radios
            field={form.field('nurseryProvision')}
            label="Does the school have a nursery?"
            choices={[
              { value: 'yes', label: 'Yes' },
              { value: 'no', label: 'No' },
            ]}
            inline
          />
        ) : null}
        {holds(me, ['area-senco', 'team-manager', 'setting-senco', 'setting-manager', 'childminder']) ? (
          <Textarea field={form.field('notes')} label="Notes" hint="Never write about a child here." />
        ) : null}
        {asks ? <ToldByField field={form.field('toldBy')} /> : null}
      </Form>
    </Page>
  )
}
