// The form of a cluster: its name, its kind, its wards, the Area SENCO who leads it and the SENCOs who lead with them.
import { inPost, spellsOf } from '@senco/domain/register/summary'
import { Form } from '../forms/form.tsx'
import { useForm } from '../forms/use-form.ts'
import { Checkboxes, chosenOf } from '../govuk/checkboxes.tsx'
import { Input } from '../govuk/input.tsx'
import { Radios } from '../govuk/radios.tsx'
import { Select } from '../govuk/select.tsx'
import { filterRows } from '../shared/setting-rows.ts'
import { useSettings } from '../shared/use-settings.ts'

export interface ClusterValues {
  readonly name: string
  readonly kind: string
  readonly wardCodes: string
  readonly leadAreaSencoId: string
  readonly coLeadIds: string
}

interface Props {
  readonly draft: string
  readonly initial: ClusterValues
  /** Of a cluster that is there; absent while it is being added. */
  readonly clusterId?: string
  readonly cancel: string
  readonly send: (
    values: {
      readonly name: string
      readonly kind: 'area' | 'special-interest'
      readonly wardCodes: string[]
      readonly leadAreaSencoId: string
      readonly coLeadIds: string[]
    },
    key: string,
  ) => Promise<{ readonly cluster: { readonly clusterId: string } }>
  readonly saved: (clusterId: string) => void
}

const kindOf = (value: string) => (value === 'special-interest' ? 'special-interest' : 'area')

/** SENCOs of its settings today, by name: those who could lead it with the Area SENCO. */
const useSencos = (clusterId: string | undefined) => {
  const { rows, today } = useSettings()
  if (clusterId === undefined) return []
  const found = filterRows(rows, { cluster: clusterId }, '').flatMap((row) =>
    spellsOf(row.summary)
      .filter((spell) => inPost(spell, today))
      .map((spell) => ({ value: spell.personId, label: spell.name, hint: row.label })),
  )
  return [...new Map(found.map((one) => [one.value, one])).values()].sort((one, other) =>
    one.label.localeCompare(other.label, 'en-GB'),
  )
}

export const ClusterForm = ({ draft, initial, clusterId, cancel, send, saved }: Props) => {
  const all = useSettings()
  const sencos = useSencos(clusterId)
  const form = useForm({
    draft,
    initial: { ...initial },
    check: ({ name }) => (name.trim() === '' ? [{ field: 'name', message: 'Enter a name for the cluster.' }] : []),
    send: ({ name, kind, wardCodes, leadAreaSencoId, coLeadIds }, key) =>
      send(
        {
          name: name.trim(),
          kind: kindOf(kind),
          wardCodes: kindOf(kind) === 'area' ? chosenOf(wardCodes) : [],
          leadAreaSencoId,
          coLeadIds: chosenOf(coLeadIds),
        },
        key,
      ),
    saved: ({ cluster }) => saved(cluster.clusterId),
  })
  return (
    <Form form={form} button="Save the cluster" cancel={cancel}>
      <Input field={form.field('name')} label="Name" width={20} />
      {clusterId === undefined ? (
        <Radios
          field={form.field('kind')}
          label="What kind of cluster is it?"
          choices={[
            { value: 'area', label: 'A home cluster', hint: 'Each setting is in one, mostly by its ward.' },
            {
              value: 'special-interest',
              label: 'A special-interest cluster',
              hint: 'For example childminders. Settings belong to it besides their home cluster.',
            },
          ]}
        />
      ) : null}
      <Select
        field={form.field('leadAreaSencoId')}
        label="Area SENCO"
        choices={[
          { value: '', label: 'None yet' },
          ...all.areaSencos.map((person) => ({ value: person.personId, label: person.name })),
        ]}
      />
      {sencos.length === 0 ? null : (
        <Checkboxes
          field={form.field('coLeadIds')}
          label="SENCOs who lead it with the Area SENCO"
          hint="They help with the agenda and host meetings. They see no more than before."
          choices={sencos}
        />
      )}
      {all.lists.wards.length === 0 || kindOf(form.values.kind) === 'special-interest' ? null : (
        <Checkboxes
          field={form.field('wardCodes')}
          label="Wards"
          hint="Settings of these wards are suggested for the cluster."
          choices={all.lists.wards.map((ward) => ({ value: ward.id, label: ward.name }))}
        />
      )}
    </Form>
  )
}
