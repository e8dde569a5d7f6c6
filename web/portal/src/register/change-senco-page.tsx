// A SENCO changes: one short page, done in under a minute. Name, e-mail address and start date are all it needs.
import { levelOf } from '@senco/domain/register/requirement'
import { settingLabel } from '@senco/domain/register/summary'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { call } from '../api/call.ts'
import { Form } from '../forms/form.tsx'
import { checkToldBy, ToldByField, toldByInput } from '../forms/told-by.tsx'
import { readDate, typedFrom } from '../forms/typed-date.ts'
import { useForm } from '../forms/use-form.ts'
import { Checkbox } from '../govuk/checkboxes.tsx'
import { DateInput } from '../govuk/date-input.tsx'
import { Details } from '../govuk/details.tsx'
import { Input } from '../govuk/input.tsx'
import { Radios } from '../govuk/radios.tsx'
import { paths } from '../paths.ts'
import { settingQuery } from '../queries/register.ts'
import { isStaff, useMe } from '../session/person.ts'
import { useToday } from '../session/today.ts'
import { Page } from '../shell/page.tsx'
import { settingCrumbs } from './crumbs.ts'
import { factsInput, noFacts, SchoolQuestions } from './senco-questions.tsx'
import { basisNames } from './words.ts'

const bases = (['own', 'shared-network', 'shared-agency', 'interim'] as const).map((value) => ({
  value,
  label: basisNames[value],
}))

const problemsOf = (values: { name: string; email: string; startsOn: string; toldBy: string }, staff: boolean) => {
  const startsOn = readDate(values.startsOn, 'the start date')
  return [
    ...(values.name.trim() === '' ? [{ field: 'name', message: 'Enter the name of the SENCO.' }] : []),
    ...(values.email.trim() === '' && !staff
      ? [{ field: 'email', message: 'Enter the e-mail address of the SENCO, so that we can welcome them.' }]
      : []),
    ...('problem' in startsOn ? [{ field: 'startsOn', message: startsOn.problem }] : []),
    ...checkToldBy(values.toldBy, staff),
  ]
}

export const ChangeSencoPage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const me = useMe()
  const staff = isStaff(me)
  const today = useToday()
  const [, navigate] = useLocation()
  const { data } = useSuspenseQuery(settingQuery(params['settingId'] ?? ''))
  const { setting, summary } = data
  const { settingId } = setting
  const school = levelOf(setting.providerType, today) === 'must'
  const present = data.designations.filter(
    (one) => one.status === 'active' && (one.endsOn === undefined || one.endsOn >= today),
  )
  const form = useForm({
    draft: `change-senco ${settingId}`,
    initial: { name: '', email: '', startsOn: typedFrom(today), basis: 'own', keepPresent: '', toldBy: '', ...noFacts },
    check: (values) => problemsOf(values, staff),
    send: (values, key) => {
      const startsOn = readDate(values.startsOn, 'the start date')
      const email = values.email.trim()
      return call(
        'nameSenco',
        {
          settingId,
          name: values.name.trim(),
          ...(email === '' ? {} : { email }),
          startsOn: 'date' in startsOn ? startsOn.date : '',
          basis: bases.find((basis) => basis.value === values.basis)?.value ?? 'own',
          ...(values.keepPresent === 'yes' ? { keepPresent: true } : {}),
          ...factsInput(values, school),
          ...toldByInput(values.toldBy),
        },
        key,
      )
    },
    saved: (_, values) =>
      navigate(paths.setting.to({ settingId }), {
        state: { saved: `${values.name.trim()} is recorded as SENCO. We have told those who need to know.` },
      }),
  })
  return (
    <Page
      title={present.length === 0 ? 'Name the SENCO' : 'Change the SENCO'}
      caption={settingLabel(summary)}
      crumbs={settingCrumbs(me, settingId, settingLabel(summary))}
    >
      {present.map((one) => (
        <p className="govuk-body" key={one.designationId}>
          Now: {one.name}.
          {form.values.keepPresent === 'yes' ? '' : ' Their time ends the day before the new SENCO starts.'}
        </p>
      ))}
      <Form form={form} button="Save the SENCO" cancel={paths.setting.to({ settingId })}>
        <Input field={form.field('name')} label="Name of the new SENCO" width={20} />
        <Input
          field={form.field('email')}
          label="E-mail address"
          hint={
            staff
              ? 'Leave it empty if they have none. We send a welcome message and a way to sign in.'
              : 'We send them a welcome message and a way to sign in.'
          }
          type="email"
          width={20}
        />
        <DateInput field={form.field('startsOn')} label="Start date" hint="For example, 1 9 2026" />
        {school ? <SchoolQuestions form={form} /> : null}
        <ToldByField field={form.field('toldBy')} />
        <Details summary="More about this SENCO (you can do this later)">
          {present.length === 0 ? null : (
            <Checkbox
              field={form.field('keepPresent')}
              label={`Keep ${present.map((one) => one.name).join(' and ')} too: they share the post`}
            />
          )}
          <Radios field={form.field('basis')} label="How are they your SENCO?" choices={bases} />
          <Input field={form.field('hoursPerWeek')} label="Hours a week as SENCO" inputMode="decimal" width={5} />
          <Checkbox field={form.field('isManager')} label="They are also the manager" />
          <Checkbox field={form.field('publishName')} label="The name may be shown to the public" />
        </Details>
      </Form>
    </Page>
  )
}
