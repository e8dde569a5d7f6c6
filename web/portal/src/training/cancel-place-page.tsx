// Gives up a place: what it costs is shown before it is confirmed, and nobody pays what they did not see.
import { pounds } from '@senco/domain/training/pounds'
import { useSuspenseQueries } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { call } from '../api/call.ts'
import { Form } from '../forms/form.tsx'
import { useForm } from '../forms/use-form.ts'
import { PageLink } from '../govuk/link.tsx'
import { paths } from '../paths.ts'
import { cancellationQuery, runQuery } from '../queries/training.ts'
import { Page } from '../shell/page.tsx'
import { runCrumbs } from './crumbs.ts'
import { WhosePlace } from './whose-place.tsx'

export const CancelPlacePage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const { runId = '', personId = '' } = params
  const of = { runId, personId }
  const [, navigate] = useLocation()
  const [{ data }, { data: preview }] = useSuspenseQueries({
    queries: [runQuery(runId), cancellationQuery(runId, personId)],
  })
  const place = data.places.find((one) => one.personId === personId)
  const waiting = place?.word === 'waiting'
  const { charge } = preview
  const back = paths.run.to({ runId })
  const form = useForm({
    draft: `cancel-place ${runId} ${personId}`,
    initial: {},
    send: (_values, key) => call('cancelPlace', { ...of, chargePence: charge?.pence ?? 0 }, key),
    saved: () =>
      navigate(back, { state: { saved: waiting ? 'Taken off the waiting list.' : 'The place is given up.' } }),
  })
  return (
    <Page
      title={waiting ? 'Leave the waiting list' : 'Give up the place'}
      caption={data.run.title}
      crumbs={runCrumbs(runId, data.run.title)}
    >
      <WhosePlace place={place} />
      {charge === null ? (
        <p className="govuk-body">There is no charge.</p>
      ) : (
        <p className="govuk-inset-text">
          <strong>{pounds(charge.pence)} to pay.</strong> {charge.because}
        </p>
      )}
      {waiting || place?.steps.includes('substitute') !== true ? null : (
        <p className="govuk-body">
          <PageLink to={paths.substitutePerson.to(of)}>Send a colleague instead</PageLink>: that is free until the
          start.
        </p>
      )}
      <Form
        form={form}
        button={
          charge === null
            ? waiting
              ? 'Leave the list'
              : 'Give up the place'
            : `Give it up and pay ${pounds(charge.pence)}`
        }
        look="warning"
        cancel={back}
      >
        {null}
      </Form>
    </Page>
  )
}
