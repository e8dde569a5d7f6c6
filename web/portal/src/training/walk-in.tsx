// Somebody came without a place: named on purpose, with their setting.
import { useQueryClient } from '@tanstack/react-query'
import { call } from '../api/call.ts'
import { Form } from '../forms/form.tsx'
import { useForm } from '../forms/use-form.ts'
import { Details } from '../govuk/details.tsx'
import { Input } from '../govuk/input.tsx'
import { Select } from '../govuk/select.tsx'
import { useSettingChoices } from './setting-choices.ts'

const WalkInForm = ({ runId, sessionId }: { readonly runId: string; readonly sessionId: string }) => {
  const settings = useSettingChoices()
  const client = useQueryClient()
  const form = useForm({
    draft: `walk-in ${sessionId}`,
    initial: { name: '', settingId: '' },
    check: ({ name, settingId }) => [
      ...(name.trim() === '' ? [{ field: 'name', message: 'Enter the name of who came.' }] : []),
      ...(settingId === '' ? [{ field: 'settingId', message: 'Choose their setting.' }] : []),
    ],
    send: ({ name, settingId }, key) => call('addWalkIn', { runId, sessionId, settingId, name: name.trim() }, key),
    // The register stays on screen, for whoever comes next.
    saved: () => {
      form.startAgain()
      void client.invalidateQueries()
    },
  })
  return (
    <Form form={form} button="Add them to the register" look="secondary">
      <Input field={form.field('name')} label="Name" />
      <Select field={form.field('settingId')} label="Setting" choices={[{ value: '', label: 'Choose' }, ...settings]} />
    </Form>
  )
}

export const WalkIn = (props: { readonly runId: string; readonly sessionId: string }) => (
  <div className="no-print">
    <Details summary="Somebody came without a place?">
      <WalkInForm {...props} />
    </Details>
  </div>
)
