// Changes what an open action says, who does it or by when.
import { useSuspenseQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { call } from '../api/call.ts'
import { useForm } from '../forms/use-form.ts'
import { paths } from '../paths.ts'
import { actionQuery } from '../queries/actions.ts'
import { isStaff, useMe } from '../session/person.ts'
import { Page } from '../shell/page.tsx'
import { type ActionDraft, checkDraft, draftOf, plannedOf, renameField } from './action-draft.ts'
import { ActionForm } from './action-form.tsx'
import { OwnerFields } from './owner-fields.tsx'

export const ChangeActionPage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const actionId = params['actionId'] ?? ''
  const staff = isStaff(useMe())
  const [, navigate] = useLocation()
  const { data } = useSuspenseQuery(actionQuery(actionId))
  const back = paths.action.to({ actionId })
  const form = useForm<ActionDraft, { actionId: string }>({
    draft: `change-action ${actionId}`,
    initial: draftOf(data.action),
    rename: renameField,
    check: checkDraft,
    send: (draft, key) => call('changeAction', { actionId, ...plannedOf(draft) }, key),
    saved: () => navigate(back, { state: { saved: 'The action is changed.' } }),
  })
  return (
    <Page
      title="Change an action"
      caption={data.action.title}
      crumbs={[
        { name: 'Actions', to: paths.actions.to() },
        { name: 'Action', to: back },
      ]}
    >
      <ActionForm
        form={form}
        button="Save the action"
        cancel={back}
        owner={staff ? <OwnerFields form={form} /> : null}
      />
    </Page>
  )
}
