// A SENCO changes: one short page, done in under a minute. Name, e-mail address and start date are all it needs.
import { mayApproveSenco } from '@senco/domain/access'
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
import { actorOf, isStaff, useMe } from '../session/person.ts'
import { useToday } from '../session/today.ts'
import { Page } from '../shell/page.tsx'
import { settingCrumbs } from './crumbs.ts'
import { ChosenPerson, KnownPeople } from './known-people.tsx'
import { checkFacts, factsInput, noFacts, renameFact, SchoolQuestions } from './senco-questions.tsx'
import { basisNames } from './words.ts'

const bases = (['own', 'shared-network', 'shared-agency', 'interim'] as const).map((value) => ({
  value,
  label: basisNames[value],
}))

const problemsOf = (
  values: { personId: string; name: string; email: string; startsOn: string; toldBy: string },
  staff: boolean,
) => {
  const startsOn = readDate(values.startsOn, 'the start date')
  return [
    ...(values.name.trim() === '' ? [{ field: 'name', message: 'Enter the name of the SENCO.' }] : []),
    ...(values.email.trim() === '' && values.personId === '' && !staff
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
  const approves = mayApproveSenco(actorOf(me), setting)
  const school = levelOf(setting.providerType, today) === 'must'
  const present = data.designations.filter(
    (one) => one.status === 'active' && (one.endsOn === undefined || one.endsOn >= today),
  )
  const form = useForm({
    draft: `change-senco ${settingId}`,
    initial: {
      personId: '',
      name: '',
      email: '',
      startsOn: typedFrom(today),
      basis: 'own',
      keepPresent: '',
      toldBy: '',
      ...noFacts,
    },
    rename: renameFact,
    check: (values) => [...problemsOf(values, staff), ...checkFacts(values, school)],
    send: (values, key) => {
      const startsOn = readDate(values.startsOn, 'the start date')
      const email = values.email.trim()
      return call(
        'nameSenco',
        {
          settingId,
          ...(values.personId === '' ? { name: values.name.trim() } : { personId: values.personId }),
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
        state: {
          saved: approves
            ? `${values.name.trim()} is recorded as SENCO. We have told those who need to know.`
            : `${values.name.trim()} is proposed as SENCO. Nothing changes until the setting accepts it.`,
        },
      }),
  })
  const chosen = form.values.personId !== ''
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
      {approves ? null : (
        <p className="govuk-body">The manager of the setting is asked to accept what you write here.</p>
      )}
      <Form
        form={form}
        button={approves ? 'Save the SENCO' : 'Propose the SENCO'}
        cancel={paths.setting.to({ settingId })}
      >
        {chosen ? (
          <ChosenPerson
            name={form.values.name}
            email={form.values.email}
            onOther={() => form.set({ personId: '', name: '', email: '' })}
          />
        ) : (
          <>
            <Input field={form.field('name')} label="Name of the new SENCO" width={20} />
            <KnownPeople
              typed={form.values.name}
              leftOut={data.designations.filter((one) => one.status !== 'ended').map((one) => one.personId)}
              onChoose={({ personId, name, email }) => form.set({ personId, name, email: email ?? '' })}
            />
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
          </>
        )}
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
