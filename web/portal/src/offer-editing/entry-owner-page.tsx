// Says who keeps an entry right: a person, who is reminded, and the organisation that edits it through review.
import { useSuspenseQueries } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { call } from '../api/call.ts'
import { Form } from '../forms/form.tsx'
import { useForm } from '../forms/use-form.ts'
import { Select } from '../govuk/select.tsx'
import { paths } from '../paths.ts'
import { entryOwnersQuery, entryQuery } from '../queries/offer-editing.ts'
import { OrganisationField } from '../shared/organisation-field.tsx'
import { Page } from '../shell/page.tsx'
import { offerCrumb } from './offer-crumb.ts'

const nobody = { value: '', label: 'Nobody' }

export const EntryOwnerPage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const entryId = params['entryId'] ?? ''
  const [, navigate] = useLocation()
  const [{ data: page }, { data: owners }] = useSuspenseQueries({ queries: [entryQuery(entryId), entryOwnersQuery()] })
  const { entry } = page
  const back = paths.entry.to({ entryId })
  const known = owners.people.map(({ personId, name, role }) => ({ value: personId, label: `${name}, ${role}` }))
  const gone = entry.ownerId !== undefined && known.every(({ value }) => value !== entry.ownerId)
  const form = useForm({
    draft: `entry-owner ${entryId}`,
    initial: { ownerId: entry.ownerId ?? '', organisation: entry.ownerOrganisation ?? '' },
    send: ({ ownerId, organisation }, key) =>
      call(
        'setEntryOwner',
        {
          entryId,
          ...(ownerId === '' ? {} : { ownerId }),
          ...(organisation.trim() === '' ? {} : { organisation: organisation.trim() }),
        },
        key,
      ),
    saved: () => navigate(back, { state: { saved: 'Who keeps it right is saved.' } }),
  })
  return (
    <Page
      title="Who keeps an entry right"
      caption={entry.content.title}
      crumbs={[offerCrumb, { name: 'Entry', to: back }]}
    >
      <Form form={form} button="Save" cancel={back}>
        <Select
          field={form.field('ownerId')}
          label="Person"
          hint="They are reminded by e-mail when a check is due, and may change the words through review."
          choices={[
            nobody,
            ...(gone ? [{ value: entry.ownerId ?? '', label: `${page.ownerName ?? 'Somebody'}, without access` }] : []),
            ...known,
          ]}
        />
        <OrganisationField
          field={form.field('organisation')}
          hint="Its people may change the words through review. Leave it empty when there is none."
          organisations={owners.organisations}
        />
      </Form>
    </Page>
  )
}
