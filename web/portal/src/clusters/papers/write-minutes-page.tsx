// Writes the minutes: an entry for each item of the agenda, actions with owner and day, three points for those who missed it.
import { useSuspenseQueries } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { call } from '../../api/call.ts'
import { Form } from '../../forms/form.tsx'
import { useForm } from '../../forms/use-form.ts'
import { Input } from '../../govuk/input.tsx'
import { Textarea } from '../../govuk/textarea.tsx'
import { paths } from '../../paths.ts'
import { meetingQuery, papersQuery } from '../../queries/clusters.ts'
import { PassageReasons } from '../../shared/passage-reasons.tsx'
import { Page } from '../../shell/page.tsx'
import { AgreedActions } from './agreed-actions.tsx'
import { LinkFields } from './link-fields.tsx'
import { meetingCrumbs } from './meeting-crumbs.ts'
import { draftOf, type EntryDraft, sentOf, textsOf, without } from './minutes-draft.ts'

const warning = 'Do not write anything that could identify a child.'

export const WriteMinutesPage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const [, navigate] = useLocation()
  const meetingId = params['meetingId'] ?? ''
  const [{ data: page }, { data: papers }] = useSuspenseQueries({
    queries: [meetingQuery(meetingId), papersQuery(meetingId)],
  })
  const back = paths.minutes.to({ meetingId })
  const form = useForm({
    draft: `minutes ${meetingId}`,
    initial: draftOf(papers),
    send: (draft, key) => call('saveMinutes', { meetingId, ...sentOf(draft) }, key),
    saved: () => navigate(back, { state: { saved: 'The minutes are saved.' } }),
  })
  const { items, digest, resources, reasons } = form.values
  const errorOf = (field: string) => form.problems.find((problem) => problem.field === field)?.message
  const change = (key: string, to: Partial<EntryDraft>) =>
    form.set({ items: items.map((item) => (item.key === key ? { ...item, ...to } : item)) })
  const entry = (item: EntryDraft, at: number, name: 'text' | 'decision') => ({
    name: `items.${at}.${name}`,
    value: item[name],
    error: errorOf(`items.${at}.${name}`),
    onChange: (value: string) => change(item.key, { [name]: value }),
  })
  return (
    <Page title="Write the minutes" caption={page.meeting.title} crumbs={meetingCrumbs(page)}>
      <p className="govuk-inset-text">{warning}</p>
      <Form form={form} button={papers.minutes?.state === 'circulated' ? 'Save' : 'Save the draft'} cancel={back}>
        {items.map((item, at) => (
          <section key={item.key} className="minute-entry" aria-labelledby={`entry-${at}`}>
            <h2 className="govuk-heading-m" id={`entry-${at}`}>
              {item.title}
            </h2>
            {item.kind === 'anonymised-discussion' ? (
              <Textarea
                field={entry(item, at, 'text')}
                label="Themes only, one on each line"
                hint="They are taken away at the end of the academic year."
                rows={3}
              />
            ) : (
              <>
                <Textarea field={entry(item, at, 'text')} label="What was said" rows={4} />
                <Input field={entry(item, at, 'decision')} label="Decision (optional)" />
              </>
            )}
            <AgreedActions
              page={page}
              papers={papers}
              id={`action-${at}`}
              title={item.title}
              actionIds={item.actionIds}
              added={(actionId) => change(item.key, { actionIds: [...item.actionIds, actionId] })}
            />
          </section>
        ))}
        <h2 className="govuk-heading-m">Three things to do, for those who missed it</h2>
        {digest.map((point, at) => (
          <Input
            // biome-ignore lint/suspicious/noArrayIndexKey: there are always three
            key={at}
            field={{
              name: `digest.${at}`,
              value: point,
              error: errorOf(`digest.${at}`),
              onChange: (value) => form.set({ digest: digest.map((each, index) => (index === at ? value : each)) }),
            }}
            label={`Point ${at + 1}`}
          />
        ))}
        <h2 className="govuk-heading-m">To read</h2>
        <LinkFields
          field="resources"
          links={resources}
          problems={form.problems}
          of="the minutes"
          onChange={(next) => form.set({ resources: next })}
        />
        <PassageReasons
          texts={textsOf(form.values)}
          reasons={reasons}
          problems={form.problems}
          onChange={(next) => form.set({ reasons: next })}
          onTakeOut={(passage) => form.set(without(form.values, passage))}
        />
      </Form>
    </Page>
  )
}
