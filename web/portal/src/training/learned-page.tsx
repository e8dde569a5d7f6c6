// One run that somebody took part in: the certificate, what is still to do, and what changed.
import { useSuspenseQuery } from '@tanstack/react-query'
import { call } from '../api/call.ts'
import { useSend } from '../forms/use-send.ts'
import { Button, ButtonLink } from '../govuk/button.tsx'
import { SummaryList } from '../govuk/summary-list.tsx'
import { certificatePath, paths } from '../paths.ts'
import { learnedQuery } from '../queries/training.ts'
import { useMe } from '../session/person.ts'
import { Page } from '../shell/page.tsx'
import { counted, dateWords } from '../text/dates.ts'
import { runCrumbs } from './crumbs.ts'

export const LearnedPage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const { runId = '', personId = '' } = params
  const at = { runId, personId }
  const me = useMe()
  const { data } = useSuspenseQuery(learnedQuery(runId, personId))
  const attest = useSend((_: undefined, key: string) => call('attestImpact', at, key))
  const { certificate, missing, ways, impact, evaluation } = data
  const mine = personId === me.person.personId
  const may = (way: (typeof ways)[number]) => ways.includes(way)
  return (
    <Page title="Training that is over" heading={data.title} crumbs={runCrumbs(runId, data.title)}>
      {mine ? null : <p className="govuk-body">{data.name}</p>}
      {certificate === undefined ? (
        <p className="govuk-body">{missing ?? 'The certificate follows in a moment.'}</p>
      ) : (
        <p className="govuk-body">
          <a className="govuk-link" href={certificatePath(runId, personId)}>
            Download the certificate (PDF)
          </a>{' '}
          Number {certificate.serial}
        </p>
      )}
      <div className="govuk-button-group">
        {may('evaluate') ? <ButtonLink to={paths.evaluate.to(at)}>Answer three questions</ButtonLink> : null}
        {may('make-up') ? (
          <ButtonLink to={paths.makeUp.to(at)} look={may('evaluate') ? 'secondary' : 'primary'}>
            Join another date for what you missed
          </ButtonLink>
        ) : null}
        {may('review') ? (
          <ButtonLink to={paths.impact.to(at)} look={impact === undefined ? 'primary' : 'secondary'}>
            {impact === undefined ? 'Say what changed' : 'Change what you said'}
          </ButtonLink>
        ) : null}
      </div>
      {evaluation === undefined ? null : (
        <SummaryList
          facts={[
            { name: 'Confidence before', value: `${evaluation.confidenceBefore} of 5` },
            { name: 'Confidence after', value: `${evaluation.confidenceAfter} of 5` },
            { name: mine ? 'What you will do' : 'What they will do', value: evaluation.intent },
          ]}
        />
      )}
      <h2 className="govuk-heading-m">What changed</h2>
      {impact === undefined ? (
        <p className="govuk-body">We ask from {dateWords(data.impactFrom)}.</p>
      ) : (
        <SummaryList
          facts={[
            { name: 'What changed', value: impact.changed },
            impact.evidence === undefined ? undefined : { name: 'How one can tell', value: impact.evidence },
            impact.children === undefined
              ? undefined
              : { name: 'Children it helped', value: counted(impact.children, 'child', 'children') },
            impact.confirmed === undefined ? undefined : { name: 'Agreed by', value: impact.confirmed.by },
            impact.verified === undefined ? undefined : { name: 'Seen on a visit by', value: impact.verified.by },
          ]}
        />
      )}
      {attest.problem === undefined ? null : (
        <p className="govuk-error-message" role="alert">
          {attest.problem}
        </p>
      )}
      {may('confirm') || may('verify') ? (
        <Button look="secondary" busy={attest.busy} onClick={() => void attest.send(undefined)}>
          {may('verify') ? 'I saw this on a visit' : 'I agree with this'}
        </Button>
      ) : null}
    </Page>
  )
}
