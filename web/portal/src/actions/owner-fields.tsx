// Who is to do an action, as staff choose it: every setting of the cluster, one setting, or somebody of the council.
import { clusterIdsOf } from '@senco/domain/clusters/membership'
import { councilStaff } from '@senco/domain/roles'
import { useSuspenseQuery } from '@tanstack/react-query'
import type { Form } from '../forms/use-form.ts'
import { Radios } from '../govuk/radios.tsx'
import { Select } from '../govuk/select.tsx'
import { peopleQuery } from '../queries/people.ts'
import { useMe } from '../session/person.ts'
import { useSettings } from '../shared/use-settings.ts'
import { type ActionDraft, contextOf } from './action-draft.ts'

const choose = { value: '', label: 'Choose' }

export const OwnerFields = ({ form }: { readonly form: Form<ActionDraft> }) => {
  const me = useMe()
  const all = useSettings()
  const { data } = useSuspenseQuery(peopleQuery())
  const context = contextOf(form.values.about)
  if (context === undefined) return null
  const colleagues = data.people.filter(
    ({ status, scopes }) => status === 'active' && scopes.some(({ role }) => councilStaff.some((one) => one === role)),
  )
  const staff = [
    { value: me.person.personId, label: `${me.person.name} (you)` },
    ...colleagues
      .filter(({ personId }) => personId !== me.person.personId)
      .map(({ personId, name }) => ({ value: personId, label: name }))
      .sort((one, other) => one.label.localeCompare(other.label)),
  ]
  const person = {
    value: 'person',
    label: 'Somebody of the council',
    under: <Select field={form.field('ownerPerson')} label="Who?" choices={[choose, ...staff]} />,
  }
  const members = all.rows
    .filter(({ summary }) => summary.status !== 'closed' && clusterIdsOf(summary).includes(context.id))
    .map(({ summary, label }) => ({ value: summary.settingId, label }))
  if (context.kind === 'council') return <Radios field={form.field('owner')} label="Who does it?" choices={[person]} />
  const choices =
    context.kind === 'cluster'
      ? [
          { value: 'cluster', label: `Every setting of ${all.clusterName(context.id)}` },
          {
            value: 'setting',
            label: 'One setting',
            under: <Select field={form.field('ownerSetting')} label="Which?" choices={[choose, ...members]} />,
          },
          person,
        ]
      : [
          {
            value: 'setting',
            label: all.rows.find(({ summary }) => summary.settingId === context.id)?.label ?? 'The setting',
          },
          person,
        ]
  return <Radios field={form.field('owner')} label="Who does it?" choices={choices} />
}
