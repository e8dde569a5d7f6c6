// Cancels an action, with the reason.
import { noChild } from '@senco/domain/actions/wording'
import type { Reason } from '@senco/domain/clusters/papers-model'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { call } from '../api/call.ts'
import { Form } from '../forms/form.tsx'
import { useForm } from '../forms/use-form.ts'
import { Textarea } from '../govuk/textarea.tsx'
import { paths } from '../paths.ts'
import { actionQuery } from '../queries/actions.ts'
import { PassageReasons, reasonsInput } from '../shared/passage-reasons.tsx'
import { Page } from '../shell/page.tsx'

export const CancelActionPage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const actionId = params['actionId'] ?? ''
  const [, navigate] = useLocation()
  const { data } = useSuspenseQuery(actionQuery(actionId))
  const back = paths.action.to({ actionId })
  const form = useForm({
    draft: `cancel-action ${actionId}`,
    initial: { note: '', reasons: [] as Reason[] },
    check: ({ note }) =>
      note.trim() === '' ? [{ field: 'note', message: 'Say why it is cancelled, in a few words.' }] : [],
    send: ({ note, reasons }, key) =>
      call('moveAction', { actionId, to: 'cancelled', note: note.trim(), ...reasonsInput(reasons) }, key),
    saved: () => navigate(back, { state: { saved: 'The action is cancelled.' } }),
  })
  return (
    <Page
      title="Cancel an action"
      caption={data.action.title}
      crumbs={[
        { name: 'Actions', to: paths.actions.to() },
        { name: 'Action', to: back },
      ]}
    >
      <Form form={form} button="Cancel the action" look="warning" cancel={back}>
        <Textarea
          field={form.field('note')}
          label="Why?"
          hint={`${data.action.owner.name} can read this. ${noChild}`}
          rows={3}
        />
        <PassageReasons
          texts={[form.values.note]}
          reasons={form.values.reasons}
          problems={form.problems}
          onChange={(reasons) => form.set({ reasons })}
        />
      </Form>
    </Page>
  )
}
