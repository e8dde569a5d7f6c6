// One review round as the public reads it, or what a draft still lacks before it can be published.
import { publishedReview } from '@senco/domain/offer/comments/published-review'
import { roundProblems } from '@senco/domain/offer/comments/review'
import { useSuspenseQuery } from '@tanstack/react-query'
import { call } from '../api/call.ts'
import { useSend } from '../forms/use-send.ts'
import { Button, ButtonLink } from '../govuk/button.tsx'
import { ErrorSummary } from '../govuk/error-summary.tsx'
import { PageLink } from '../govuk/link.tsx'
import { Tag } from '../govuk/tag.tsx'
import { paths } from '../paths.ts'
import { reviewQuery } from '../queries/offer-comments.ts'
import { History } from '../shared/history.tsx'
import { Page } from '../shell/page.tsx'
import { counted, dateWords } from '../text/dates.ts'
import { reviewCrumbs } from './review-crumbs.ts'

export const ReviewPage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const reviewId = params['reviewId'] ?? ''
  const { data } = useSuspenseQuery(reviewQuery(reviewId))
  const { round, mayWrite } = data
  const publish = useSend((input: { version: number }, key) => call('publishReview', { reviewId, ...input }, key))
  const isDraft = round.publishedAt === undefined
  const missing = isDraft ? roundProblems(round) : []
  // A draft is shown as the public would read it.
  const shown = publishedReview({ ...round, publishedAt: round.publishedAt ?? data.asOf })
  const write = paths.writeReview.to({ reviewId })
  return (
    <Page title="Review of the local offer" heading={round.title} crumbs={reviewCrumbs()}>
      <p className="govuk-body tags">
        {round.publishedAt === undefined ? (
          <Tag colour="blue">Draft</Tag>
        ) : (
          <>
            <Tag colour="green">Published</Tag> on {dateWords(round.publishedAt)}
          </>
        )}
      </p>
      {!isDraft || missing.length === 0 ? null : (
        <div className="govuk-inset-text">
          <p className="govuk-body">Before it can be published:</p>
          <ul className="govuk-list govuk-list--bullet">
            {missing.map(({ field, message }) => (
              <li key={`${field} ${message}`}>{message}</li>
            ))}
          </ul>
        </div>
      )}
      {mayWrite ? (
        <>
          <ErrorSummary message={publish.problem} problems={[]} attempt={publish.problem === undefined ? 0 : 1} />
          <div className="govuk-button-group">
            {isDraft && missing.length === 0 ? (
              <Button busy={publish.busy} onClick={() => void publish.send({ version: round.version })}>
                Publish the review
              </Button>
            ) : null}
            {isDraft && missing.length > 0 ? <ButtonLink to={write}>Write it</ButtonLink> : null}
            {missing.length === 0 ? <PageLink to={write}>{isDraft ? 'Change it' : 'Correct it'}</PageLink> : null}
          </div>
        </>
      ) : null}
      <p className="govuk-body">
        From {dateWords(round.from)} to {dateWords(round.to)}. {round.method}
      </p>
      {shown === undefined || shown.consulted.length === 0 ? null : (
        <>
          <h2 className="govuk-heading-m">Who was asked</h2>
          <ul className="govuk-list govuk-list--bullet">
            {shown.consulted.map(({ who, how, people }) => (
              <li key={who}>
                {who}: {how}
                {people === undefined ? '' : ` (${counted(people, 'person', 'people')})`}
              </li>
            ))}
          </ul>
        </>
      )}
      {shown === undefined || shown.notConsulted.length === 0 ? null : (
        <>
          <h2 className="govuk-heading-m">Who was not, and why</h2>
          <ul className="govuk-list govuk-list--bullet">
            {shown.notConsulted.map(({ who, whyNot }) => (
              <li key={who}>
                {who}: {whyNot}
              </li>
            ))}
          </ul>
        </>
      )}
      {(shown?.findings ?? []).map((finding, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the findings have no names, and their order is theirs
        <section key={at} aria-labelledby={`finding-${at}`}>
          <h2 className="govuk-heading-m" id={`finding-${at}`}>
            You said
          </h2>
          <blockquote className="comment-text keep-lines">
            <p className="govuk-body">{finding.youSaid}</p>
          </blockquote>
          <h3 className="govuk-heading-s">{finding.heading}</h3>
          <p className="govuk-body keep-lines">{finding.answer}</p>
          {finding.dueOn === undefined ? null : <p className="govuk-body">By {dateWords(finding.dueOn)}.</p>}
        </section>
      ))}
      <History entries={data.history} />
    </Page>
  )
}
