// One person: their roles, and giving or ending access.
import { mayAdministerPeople } from '@senco/domain/access'
import type { Person } from '@senco/domain/people/model'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { call } from '../api/call.ts'
import { Form } from '../forms/form.tsx'
import { useForm } from '../forms/use-form.ts'
import { useSend } from '../forms/use-send.ts'
import { Button } from '../govuk/button.tsx'
import { ErrorSummary } from '../govuk/error-summary.tsx'
import { EmailLink, TelephoneLink } from '../govuk/link.tsx'
import { SummaryList } from '../govuk/summary-list.tsx'
import { paths } from '../paths.ts'
import { peopleQuery } from '../queries/people.ts'
import { actorOf, useMe } from '../session/person.ts'
import { NotFoundPage } from '../shell/not-found-page.tsx'
import { Page } from '../shell/page.tsx'
import { dateWords } from '../text/dates.ts'
import { offeredRoles } from './offered.ts'
import { ScopeFields } from './scope-fields.tsx'
import { checkScopes, scopesOf, scopeValues } from './scopes.ts'
import { rolesOf, statusNames } from './words.ts'

export const PersonPage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const me = useMe()
  const { data } = useSuspenseQuery(peopleQuery())
  const person = data.people.find((one) => one.personId === params['personId'])
  if (person === undefined) return <NotFoundPage />
  return (
    <Page title="Person" heading={person.name} crumbs={[{ name: 'People', to: paths.people.to() }]}>
      <SummaryList
        facts={[
          { name: 'Status', value: statusNames[person.status] },
          { name: 'Roles', value: rolesOf(person) },
          { name: 'E-mail', value: person.email === undefined ? 'None' : <EmailLink address={person.email} /> },
          person.telephone === undefined
            ? undefined
            : { name: 'Telephone', value: <TelephoneLink number={person.telephone} /> },
          person.invitedAt === undefined ? undefined : { name: 'Invited', value: dateWords(person.invitedAt) },
          {
            name: 'Last signed in',
            value: person.lastSignedInAt === undefined ? 'Never' : dateWords(person.lastSignedInAt),
          },
        ]}
      />
      <Access person={person} mayAdminister={mayAdministerPeople(actorOf(me))} />
      {mayAdministerPeople(actorOf(me)) ? <ChangeRoles key={JSON.stringify(person.scopes)} person={person} /> : null}
    </Page>
  )
}

const ChangeRoles = ({ person }: { readonly person: Person }) => {
  const me = useMe()
  const [, navigate] = useLocation()
  const { personId } = person
  const form = useForm({
    draft: `change-scopes ${personId}`,
    initial: scopeValues(person.scopes),
    rename: (field) => (field.startsWith('scopes') ? 'roles' : field),
    check: (values) => (values.roles === '' ? [] : checkScopes(values)),
    send: (values, key) => call('changeScopes', { personId, scopes: scopesOf(values) }, key),
    saved: () =>
      navigate(paths.people.to(), { state: { saved: 'The roles are changed. They count from the next request.' } }),
  })
  return (
    <section aria-labelledby="roles-heading">
      <h2 id="roles-heading" className="govuk-heading-m">
        Change roles
      </h2>
      <Form form={form} button="Save roles">
        <ScopeFields
          roles={form.field('roles')}
          settingIds={form.field('settingIds')}
          agencyId={form.field('agencyId')}
          organisation={form.field('organisation')}
          offered={offeredRoles(me)}
        />
      </Form>
    </section>
  )
}

const Access = ({ person, mayAdminister }: { readonly person: Person; readonly mayAdminister: boolean }) => {
  const { personId, status } = person
  const [said, setSaid] = useState('')
  const again = useSend(
    (input: { personId: string }, key) => call('sendInvitationAgain', input, key),
    () => setSaid('The invitation is sent again. The earlier link no longer works.'),
  )
  const end = useSend(
    (input: { personId: string }, key) => call('deactivatePerson', input, key),
    () => setSaid('Their access has ended.'),
  )
  const restore = useSend(
    (input: { personId: string }, key) => call('reactivatePerson', input, key),
    () => setSaid('They can sign in again.'),
  )
  const problem = again.problem ?? end.problem ?? restore.problem
  return (
    <>
      <ErrorSummary message={problem} problems={[]} attempt={problem === undefined ? 0 : 1} />
      <p className="govuk-body" role="status">
        {said}
      </p>
      <div className="govuk-button-group">
        {status === 'invited' ? (
          <Button look="secondary" busy={again.busy} onClick={() => void again.send({ personId })}>
            Send the invitation again
          </Button>
        ) : null}
        {mayAdminister && status === 'deactivated' ? (
          <Button look="secondary" busy={restore.busy} onClick={() => void restore.send({ personId })}>
            Let them sign in again
          </Button>
        ) : null}
        {mayAdminister && (status === 'active' || status === 'invited') ? (
          <Button look="warning" busy={end.busy} onClick={() => void end.send({ personId })}>
            End their access
          </Button>
        ) : null}
      </div>
    </>
  )
}
