// A colleague comes instead: free until the first session starts.
import { useSuspenseQueries } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { call } from '../api/call.ts'
import { Form } from '../forms/form.tsx'
import { useForm } from '../forms/use-form.ts'
import { Input } from '../govuk/input.tsx'
import { Radios } from '../govuk/radios.tsx'
import { paths } from '../paths.ts'
import { runQuery, settingPlacesQuery } from '../queries/training.ts'
import { Page } from '../shell/page.tsx'
import { runCrumbs } from './crumbs.ts'

export const SubstitutePage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const { runId = '', personId = '' } = params
  const [, navigate] = useLocation()
  const [{ data }] = useSuspenseQueries({ queries: [runQuery(runId)] })
  const place = data.places.find((one) => one.personId === personId)
  const settingId = place?.settingId ?? ''
  const [{ data: team }] = useSuspenseQueries({ queries: [settingPlacesQuery(settingId)] })
  const on = new Set(data.places.filter(({ word }) => word !== 'cancelled').map((one) => one.personId))
  const known = team.team.filter((one) => !on.has(one.personId))
  const back = paths.run.to({ runId })
  const form = useForm({
    draft: `substitute ${runId} ${personId}`,
    initial: { who: known.length === 0 ? 'new' : '', name: '', email: '' },
    check: ({ who, name }) => [
      ...(who === '' ? [{ field: 'who', message: 'Choose who comes instead.' }] : []),
      ...(who === 'new' && name.trim() === ''
        ? [{ field: 'name', message: 'Enter the name of who comes instead.' }]
        : []),
    ],
    send: ({ who, name, email }, key) =>
      call(
        'substitutePerson',
        {
          runId,
          personId,
          instead:
            who === 'new'
              ? { name: name.trim(), ...(email.trim() === '' ? {} : { email: email.trim() }) }
              : { personId: who },
        },
        key,
      ),
    rename: (field) => field.replace('instead.', ''),
    saved: ({ place: now }) => navigate(back, { state: { saved: `${now.name} comes instead. There is no charge.` } }),
  })
  const named = (
    <>
      <Input field={form.field('name')} label="Name" />
      <Input field={form.field('email')} label="E-mail (optional)" type="email" />
    </>
  )
  return (
    <Page title="Send a colleague instead" caption={data.run.title} crumbs={runCrumbs(runId, data.run.title)}>
      <p className="govuk-body">Instead of {place?.name}. This is free until the first session starts.</p>
      <Form form={form} button="Send them instead" cancel={back}>
        {known.length === 0 ? (
          named
        ) : (
          <Radios
            field={form.field('who')}
            label="Who comes instead?"
            choices={[
              ...known.map((one) => ({ value: one.personId, label: one.name })),
              { value: 'new', label: 'Somebody else', under: named },
            ]}
          />
        )}
      </Form>
    </Page>
  )
}
