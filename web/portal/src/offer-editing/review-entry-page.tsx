// Reads what an owner handed in: what would change for the public, then publish it, or send it back with the reason.
import type { EntryPage } from '@senco/contract/offer-editing/page'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { call } from '../api/call.ts'
import { Form } from '../forms/form.tsx'
import { useForm } from '../forms/use-form.ts'
import { Radios } from '../govuk/radios.tsx'
import { SummaryList } from '../govuk/summary-list.tsx'
import { Textarea } from '../govuk/textarea.tsx'
import { paths } from '../paths.ts'
import { entryQuery } from '../queries/offer-editing.ts'
import { Page } from '../shell/page.tsx'
import { AdviceList } from './advice-list.tsx'
import { contentRows } from './content-rows.ts'
import { Differences } from './differences.tsx'
import { offerCrumb } from './offer-crumb.ts'

const Decision = ({ page }: { readonly page: EntryPage }) => {
  const [, navigate] = useLocation()
  const { entryId, version } = page.entry
  const back = paths.entry.to({ entryId })
  const form = useForm({
    draft: `review-entry ${entryId} ${version}`,
    initial: { decision: '', reason: '' },
    check: ({ decision, reason }) => [
      ...(decision === '' ? [{ field: 'decision', message: 'Choose whether to publish it.' }] : []),
      ...(decision === 'send-back' && reason.trim() === ''
        ? [{ field: 'reason', message: 'Say what should be changed.' }]
        : []),
    ],
    send: ({ decision, reason }, key) =>
      decision === 'publish'
        ? call('publishEntry', { entryId, version }, key)
        : call('sendBackEntry', { entryId, version, reason: reason.trim() }, key),
    saved: (_, { decision }) =>
      navigate(back, {
        state: {
          saved:
            decision === 'publish'
              ? 'Published. The public page shows it within a few seconds.'
              : 'Sent back. The owner is told by e-mail what to change.',
        },
      }),
    rename: (field) => (field === 'reason' ? field : 'decision'),
  })
  return (
    <Form form={form} button="Save the decision" cancel={back}>
      <Radios
        field={form.field('decision')}
        label="What do you decide?"
        big
        choices={[
          ...(page.ways.includes('publish')
            ? [{ value: 'publish', label: 'Publish it', hint: 'You have read it, so it counts as checked today.' }]
            : []),
          ...(page.ways.includes('send-back')
            ? [
                {
                  value: 'send-back',
                  label: 'Send it back',
                  under: <Textarea field={form.field('reason')} label="What should be changed?" rows={3} />,
                },
              ]
            : []),
        ]}
      />
    </Form>
  )
}

export const ReviewEntryPage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const entryId = params['entryId'] ?? ''
  const { data } = useSuspenseQuery(entryQuery(entryId))
  const { content, live, status } = data.entry
  return (
    <Page
      title="Review an entry"
      caption={content.title}
      crumbs={[offerCrumb, { name: 'Entry', to: paths.entry.to({ entryId }) }]}
    >
      {live === undefined ? (
        <>
          <p className="govuk-body">It was never published. This is all that the public would read.</p>
          <SummaryList
            facts={contentRows(content).map(({ name, text }) => ({
              name,
              value: <span className="keep-lines break-anywhere">{text}</span>,
            }))}
          />
        </>
      ) : (
        <Differences
          caption="What would change for the public"
          differences={data.differences}
          before="Now"
          after="New words"
          same="The words are the same as those that the public reads now."
        />
      )}
      <h2 className="govuk-heading-m">Advice on the words</h2>
      <AdviceList advice={data.advice} readingAge={data.readingAge} />
      {status === 'in_review' ? (
        <Decision page={data} />
      ) : (
        <div className="govuk-inset-text">This entry does not wait for a review any more.</div>
      )}
    </Page>
  )
}
