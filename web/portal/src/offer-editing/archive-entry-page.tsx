// Takes an entry off the public pages, with the reason.
import { useSuspenseQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { call } from '../api/call.ts'
import { Form } from '../forms/form.tsx'
import { useForm } from '../forms/use-form.ts'
import { Textarea } from '../govuk/textarea.tsx'
import { paths } from '../paths.ts'
import { entryQuery } from '../queries/offer-editing.ts'
import { Page } from '../shell/page.tsx'
import { offerCrumb } from './offer-crumb.ts'

export const ArchiveEntryPage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const entryId = params['entryId'] ?? ''
  const [, navigate] = useLocation()
  const { data } = useSuspenseQuery(entryQuery(entryId))
  const back = paths.entry.to({ entryId })
  const form = useForm({
    draft: `archive-entry ${entryId}`,
    initial: { reason: '' },
    check: ({ reason }) => (reason.trim() === '' ? [{ field: 'reason', message: 'Say why it is archived.' }] : []),
    send: ({ reason }, key) => call('archiveEntry', { entryId, reason: reason.trim() }, key),
    saved: () => navigate(back, { state: { saved: 'It is archived. The public does not see it any more.' } }),
  })
  return (
    <Page
      title="Archive an entry"
      caption={data.entry.content.title}
      crumbs={[offerCrumb, { name: 'Entry', to: back }]}
    >
      {data.neverHidden ? (
        <div className="govuk-inset-text">
          Nothing else answers a line of the law that this entry covers. That line turns red on the board.
        </div>
      ) : null}
      <Form form={form} button="Archive it" look="warning" cancel={back}>
        <Textarea field={form.field('reason')} label="Why?" hint="Its words and history stay here." rows={3} />
      </Form>
    </Page>
  )
}
