// Invites one person by e-mail.
import { useLocation } from 'wouter'
import { call } from '../api/call.ts'
import { Form } from '../forms/form.tsx'
import { useForm } from '../forms/use-form.ts'
import { Input } from '../govuk/input.tsx'
import { paths } from '../paths.ts'
import { useMe } from '../session/person.ts'
import { Page } from '../shell/page.tsx'
import { offeredRoles } from './offered.ts'
import { ScopeFields } from './scope-fields.tsx'
import { checkScopes, scopesOf } from './scopes.ts'

export const InvitePersonPage = () => {
  const me = useMe()
  const [, navigate] = useLocation()
  const form = useForm({
    draft: 'invite-person',
    initial: { name: '', email: '', telephone: '', roles: '', settingIds: '', agencyId: '', organisation: '' },
    rename: (field) => (field.startsWith('scopes') ? 'roles' : field),
    check: (values) => [
      ...(values.name.trim() === '' ? [{ field: 'name', message: 'Enter a name.' }] : []),
      ...(values.email.trim() === '' ? [{ field: 'email', message: 'Enter an e-mail address.' }] : []),
      ...checkScopes(values),
    ],
    send: ({ name, email, telephone, ...scopes }, key) =>
      call(
        'invitePerson',
        {
          name: name.trim(),
          email: email.trim(),
          ...(telephone.trim() === '' ? {} : { telephone: telephone.trim() }),
          scopes: scopesOf(scopes),
        },
        key,
      ),
    saved: (_, values) =>
      navigate(paths.people.to(), { state: { saved: `We have written to ${values.name.trim()}.` } }),
  })
  return (
    <Page title="Invite somebody" crumbs={[{ name: 'People', to: paths.people.to() }]}>
      <Form form={form} button="Send the invitation" cancel={paths.people.to()}>
        <Input field={form.field('name')} label="Name" width={20} />
        <Input
          field={form.field('email')}
          label="E-mail address"
          hint="Several people may share one mailbox."
          type="email"
          width={20}
        />
        <Input field={form.field('telephone')} label="Telephone number (optional)" type="tel" width={20} />
        <ScopeFields
          roles={form.field('roles')}
          settingIds={form.field('settingIds')}
          agencyId={form.field('agencyId')}
          organisation={form.field('organisation')}
          offered={offeredRoles(me)}
        />
      </Form>
    </Page>
  )
}
