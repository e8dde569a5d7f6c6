// Writes the agenda: items in their order, moved by buttons, so that a keyboard is enough.
import { useSuspenseQueries } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { call } from '../../api/call.ts'
import { Form } from '../../forms/form.tsx'
import { useForm } from '../../forms/use-form.ts'
import { Button } from '../../govuk/button.tsx'
import { Select } from '../../govuk/select.tsx'
import { paths } from '../../paths.ts'
import { meetingQuery, papersQuery } from '../../queries/clusters.ts'
import { PassageReasons } from '../../shared/passage-reasons.tsx'
import { Page } from '../../shell/page.tsx'
import { checkDraft, draftOf, type ItemDraft, kindChoices, moved, newItem, sentOf, totalOf } from './agenda-draft.ts'
import { AgendaItemFields } from './agenda-item-fields.tsx'
import { agendaLength } from './agenda-view.tsx'
import { meetingCrumbs } from './meeting-crumbs.ts'

export const ChangeAgendaPage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const [, navigate] = useLocation()
  const meetingId = params['meetingId'] ?? ''
  const [{ data: page }, { data: papers }] = useSuspenseQueries({
    queries: [meetingQuery(meetingId), papersQuery(meetingId)],
  })
  const back = paths.agenda.to({ meetingId })
  const [kind, setKind] = useState('practice-share')
  const [said, setSaid] = useState('')
  const focus = useRef<string>(undefined)
  const form = useForm({
    draft: `agenda ${meetingId}`,
    initial: draftOf(papers),
    check: checkDraft,
    send: (draft, key) => call('saveAgenda', { meetingId, ...sentOf(draft) }, key),
    saved: () => navigate(back, { state: { saved: 'The agenda is saved.' } }),
  })
  const { items, reasons } = form.values
  useEffect(() => {
    // A button that moved with its item keeps the focus, whatever the browser made of the move.
    if (focus.current !== undefined) document.getElementById(focus.current)?.focus()
    focus.current = undefined
  })
  const movable = items.filter((item) => item.kind !== 'last-actions')
  const change = (key: string, to: Partial<ItemDraft>) =>
    form.set({ items: items.map((item) => (item.key === key ? { ...item, ...to } : item)) })
  const move = (item: ItemDraft, step: -1 | 1) => {
    const next = moved(items, item.key, step)
    focus.current = `${step < 0 ? 'up' : 'down'}-${item.key}`
    setSaid(`${item.title} is now item ${next.findIndex(({ key }) => key === item.key) + 1} of ${next.length}.`)
    form.set({ items: next })
  }
  const offered = papers.previous?.topic
  const takesOffer = offered !== undefined && items.every(({ title }) => title !== offered)
  const takeOffer = () =>
    form.set({ items: items.map((item) => (item.kind === 'focus' ? { ...item, title: offered ?? '' } : item)) })
  return (
    <Page title="Change the agenda" caption={page.meeting.title} crumbs={meetingCrumbs(page)}>
      {takesOffer ? (
        <div className="govuk-inset-text">
          <p className="govuk-body">
            “{offered}” had most votes at {papers.previous?.title}.
          </p>
          <Button look="secondary" onClick={takeOffer}>
            Make it the focus
          </Button>
        </div>
      ) : null}
      <Form form={form} button="Save the agenda" cancel={back}>
        {items.map((item, at) => (
          <AgendaItemFields
            key={item.key}
            item={item}
            at={at}
            problems={form.problems}
            first={movable[0] === item}
            last={movable.at(-1) === item}
            set={(to) => change(item.key, to)}
            move={(step) => move(item, step)}
            remove={() => form.set({ items: items.filter(({ key }) => key !== item.key) })}
          />
        ))}
        <p className="govuk-visually-hidden" role="status">
          {said}
        </p>
        <p className="govuk-body">
          <strong>{agendaLength(totalOf(items), page.meeting.slots)}</strong>
        </p>
        <div className="add-item">
          <Select field={{ name: 'kind', value: kind, onChange: setKind }} label="Add an item" choices={kindChoices} />
          <Button
            look="secondary"
            onClick={() => form.set({ items: [...items, newItem(kind, `new ${crypto.randomUUID()}`)] })}
          >
            Add
          </Button>
        </div>
        <PassageReasons
          texts={items.flatMap(({ title, owner }) => [title, owner])}
          reasons={reasons}
          problems={form.problems}
          onChange={(next) => form.set({ reasons: next })}
        />
      </Form>
    </Page>
  )
}
