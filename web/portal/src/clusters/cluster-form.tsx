// The form of a cluster: its name, its wards and the Area SENCO who leads it.
import { Form } from '../forms/form.tsx'
import { useForm } from '../forms/use-form.ts'
import { Checkboxes, chosenOf } from '../govuk/checkboxes.tsx'
import { Input } from '../govuk/input.tsx'
import { Select } from '../govuk/select.tsx'
import { useSettings } from '../shared/use-settings.ts'

export interface ClusterValues {
  readonly name: string
  readonly wardCodes: string
  readonly leadAreaSencoId: string
}

interface Props {
  readonly draft: string
  readonly initial: ClusterValues
  readonly cancel: string
  readonly send: (
    values: { readonly name: string; readonly wardCodes: string[]; readonly leadAreaSencoId: string },
    key: string,
  ) => Promise<{ readonly cluster: { readonly clusterId: string } }>
  readonly saved: (clusterId: string) => void
}

export const ClusterForm = ({ draft, initial, cancel, send, saved }: Props) => {
  const all = useSettings()
  const form = useForm({
    draft,
    initial: { ...initial },
    check: ({ name }) => (name.trim() === '' ? [{ field: 'name', message: 'Enter a name for the cluster.' }] : []),
    send: ({ name, wardCodes, leadAreaSencoId }, key) =>
      send({ name: name.trim(), wardCodes: chosenOf(wardCodes), leadAreaSencoId }, key),
    saved: ({ cluster }) => saved(cluster.clusterId),
  })
  return (
    <Form form={form} button="Save the cluster" cancel={cancel}>
      <Input field={form.field('name')} label="Name" width={20} />
      <Select
        field={form.field('leadAreaSencoId')}
        label="Area SENCO"
        choices={[
          { value: '', label: 'None yet' },
          ...all.areaSencos.map((person) => ({ value: person.personId, label: person.name })),
        ]}
      />
      {all.lists.wards.length === 0 ? null : (
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
