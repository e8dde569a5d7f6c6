// Says that an action is done: how it turned out and what shows it.

import { ActionOutcome } from '@senco/domain/actions/model'
import { noChild } from '@senco/domain/actions/wording'
import type { Reason } from '@senco/domain/clusters/papers-model'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { call } from '../api/call.ts'
import { Form } from '../forms/form.tsx'
import { checkToldBy, ToldByField, toldByInput } from '../forms/told-by.tsx'
import { useForm } from '../forms/use-form.ts'
import { Radios } from '../govuk/radios.tsx'
import { Textarea } from '../govuk/textarea.tsx'
import { paths } from '../paths.ts'
import { actionQuery } from '../queries/actions.ts'
import { isStaff, useMe } from '../session/person.ts'
import { outcomeNames } from '../shared/action-words.ts'
import { PassageReasons, reasonsInput } from '../shared/passage-reasons.tsx'
import { Page } from '../shell/page.tsx'

export const DoneActionPage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const actionId = params['actionId'] ?? ''
  const me = useMe()
  const [, navigate] = useLocation()
  const { data } = useSuspenseQuery(actionQuery(actionId))
  const { action, own } = data
  const back = paths.action.to({ actionId })
  const toDo = own.filter(({ done }) => !done)
  const ownPart = action.owner.kind === 'cluster' && own.length > 0
  const asksTold = isStaff(me) && action.owner.kind === 'setting'
  const form = useForm({
    draft: `done-action ${actionId}`,
    initial: {
      note: '',
      outcome: 'achieved' as string,
      settingId: ownPart && toDo.length === 1 ? (toDo[0]?.settingId ?? '') : '',
      toldBy: '',
      reasons: [] as Reason[],
    },
    check: ({ settingId, toldBy }) => [
      ...(ownPart && settingId === '' ? [{ field: 'settingId', message: 'Choose which setting has done it.' }] : []),
      ...checkToldBy(toldBy, asksTold),
    ],
    send: ({ note, outcome, settingId, toldBy, reasons }, key) =>
      call(
        'moveAction',
        {
          actionId,
          to: 'done',
          ...(note.trim() === '' ? {} : { note: note.trim() }),
          ...(ownPart ? { settingId } : { outcome: ActionOutcome.options.find((one) => one === outcome) }),
          ...toldByInput(asksTold ? toldBy : ''),
          ...reasonsInput(reasons),
        },
        key,
      ),
    saved: () => navigate(back, { state: { saved: 'Thank you. It is recorded as done.' } }),
  })
  return (
    <Page
      title="Say that an action is done"
      heading="Say that it is done"
      caption={action.title}
      crumbs={[
        { name: 'Actions', to: paths.actions.to() },
        { name: 'Action', to: back },
      ]}
    >
      <Form form={form} button="Record it as done" cancel={back}>
        {ownPart && toDo.length > 1 ? (
          <Radios
            field={form.field('settingId')}
            label="Which setting has done it?"
            choices={toDo.map(({ settingId, label }) => ({ value: settingId, label }))}
          />
        ) : null}
        {ownPart ? null : (
          <Radios
            field={form.field('outcome')}
            label="How did it turn out?"
            choices={ActionOutcome.options.map((value) => ({ value, label: outcomeNames[value] }))}
          />
        )}
        <Textarea field={form.field('note')} label="What shows it? (optional)" hint={noChild} rows={3} />
        <PassageReasons
          texts={[form.values.note]}
          reasons={form.values.reasons}
          problems={form.problems}
          onChange={(reasons) => form.set({ reasons })}
        />
        {asksTold ? <ToldByField field={form.field('toldBy')} /> : null}
      </Form>
    </Page>
  )
}
