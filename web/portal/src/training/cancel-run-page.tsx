// Cancels a run: whom it reaches is counted first; they are told, nothing is charged, and they hear first of the next.
import { pounds } from '@senco/domain/training/pounds'
import { useSuspenseQueries } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { call } from '../api/call.ts'
import { Form } from '../forms/form.tsx'
import { useForm } from '../forms/use-form.ts'
import { PageLink } from '../govuk/link.tsx'
import { SummaryList } from '../govuk/summary-list.tsx'
import { Textarea } from '../govuk/textarea.tsx'
import { paths } from '../paths.ts'
import { runCancellationQuery, runQuery } from '../queries/training.ts'
import { Page } from '../shell/page.tsx'
import { counted } from '../text/dates.ts'
import { runCrumbs } from './crumbs.ts'

export const CancelRunPage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const runId = params['runId'] ?? ''
  const [, navigate] = useLocation()
  const [{ data }, { data: counts }] = useSuspenseQueries({ queries: [runQuery(runId), runCancellationQuery(runId)] })
  const back = paths.run.to({ runId })
  const form = useForm({
    draft: `cancel-run ${runId}`,
    initial: { reason: '' },
    check: ({ reason }) => (reason.trim() === '' ? [{ field: 'reason', message: 'Enter why it is cancelled.' }] : []),
    send: ({ reason }, key) => call('cancelRun', { runId, reason: reason.trim() }, key),
    saved: ({ told }) =>
      navigate(back, { state: { saved: `Cancelled. ${counted(told, 'person is', 'people are')} told.` } }),
  })
  return (
    <Page title="Cancel training" caption={data.run.title} crumbs={runCrumbs(runId, data.run.title)}>
      <SummaryList
        facts={[
          { name: 'Have a place', value: String(counts.booked) },
          { name: 'Have an offer', value: String(counts.offered) },
          { name: 'Wait', value: String(counts.waiting) },
          { name: 'Settings', value: String(counts.settings) },
          { name: 'Without e-mail, to ring', value: String(counts.withoutEmail) },
          { name: 'To refund', value: pounds(counts.refundPence) },
          ...(counts.droppedPence === 0
            ? []
            : [{ name: 'Charges for cancelling late that end', value: pounds(counts.droppedPence) }]),
          ...(counts.financeHasPence === 0
            ? []
            : [
                {
                  name: 'Charges for cancelling late that finance has',
                  value: `${pounds(counts.financeHasPence)}. Ask finance to give it back`,
                },
              ]),
          counts.nextRunId === undefined
            ? { name: 'Next date', value: 'None is planned yet' }
            : {
                name: 'Next date',
                value: (
                  <PageLink to={paths.run.to({ runId: counts.nextRunId })}>They are asked first for this</PageLink>
                ),
              },
        ]}
      />
      <p className="govuk-body">They are told by e-mail. Nothing is charged.</p>
      <Form form={form} button="Cancel the training" look="warning" cancel={back}>
        <Textarea field={form.field('reason')} label="Why?" hint="Those with a place read this." rows={2} />
      </Form>
    </Page>
  )
}
