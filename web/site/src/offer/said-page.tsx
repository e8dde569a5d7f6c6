// "You said, we did": every published comment with its answer, the reviews of the local offer, and the annual statements.
import type { PublishedComment } from '@senco/domain/offer/comments/published'
import type { PublishedReview } from '@senco/domain/offer/comments/published-review'
import type { PublishedStatement } from '@senco/domain/offer/comments/statement'
import { dateInWords } from '@senco/domain/time'
import { offerPage } from './offer-page.tsx'
import { PlainText } from './plain-text.tsx'
import { SaidAndDone } from './said-and-done.tsx'
import type { Reading } from './shown.ts'

export interface SaidState extends Reading {
  /** Newest first, with the title of the entry that each is about, when that is shown. */
  readonly comments: readonly { readonly comment: PublishedComment; readonly title: string | undefined }[]
  readonly reviews: readonly PublishedReview[]
  readonly statements: readonly PublishedStatement[]
}

const Review = ({ review }: { readonly review: PublishedReview }) => {
  const { title, from, to, method, consulted, notConsulted, findings } = review
  return (
    <section>
      <h3 className="govuk-heading-s">{title}</h3>
      <p className="govuk-body">
        From {dateInWords(from)} to {dateInWords(to)}.
      </p>
      <PlainText text={method} />
      {consulted.length === 0 ? null : (
        <>
          <p className="govuk-body">We asked:</p>
          <ul className="govuk-list govuk-list--bullet">
            {consulted.map(({ who, how, people }) => (
              <li key={who}>
                {who}
                {how === '' ? '' : `: ${how}`}
                {people === undefined ? '' : ` (${people} people)`}
              </li>
            ))}
          </ul>
        </>
      )}
      {notConsulted.length === 0 ? null : (
        <>
          <p className="govuk-body">We did not ask:</p>
          <ul className="govuk-list govuk-list--bullet">
            {notConsulted.map(({ who, whyNot }) => (
              <li key={who}>
                {who}: {whyNot}
              </li>
            ))}
          </ul>
        </>
      )}
      {findings.map(({ youSaid, heading, answer, dueOn }) => (
        <div className="offer-said" key={youSaid}>
          <h4 className="govuk-heading-s">You said</h4>
          <PlainText text={youSaid} />
          <h4 className="govuk-heading-s">{heading}</h4>
          <PlainText text={answer} />
          {dueOn === undefined ? null : <p className="govuk-body">By {dateInWords(dueOn)}.</p>}
        </div>
      ))}
    </section>
  )
}

const SaidPage = ({ state: { comments, reviews, statements } }: { readonly state: SaidState }) => (
  <>
    <h1 className="govuk-heading-l">You said, we did</h1>
    <p className="govuk-body">
      Tell us what is missing, out of date or hard to use. We publish what you say, without anything that would identify
      somebody, and what we will do about it.
    </p>
    <p className="govuk-body">
      <a className="govuk-button" href="/local-offer/comment">
        Write a comment
      </a>
    </p>
    <h2 className="govuk-heading-m">Comments and answers</h2>
    {comments.length === 0 ? (
      <p className="govuk-body">No comments have been published yet.</p>
    ) : (
      <ul className="govuk-list">
        {comments.map(({ comment, title }) => (
          <SaidAndDone
            comment={comment}
            about={
              title === undefined || comment.entryId === undefined
                ? undefined
                : { title, href: `/local-offer/${comment.entryId}` }
            }
            key={comment.commentId}
          />
        ))}
      </ul>
    )}
    {reviews.length === 0 ? null : (
      <>
        <h2 className="govuk-heading-m">Reviews of the local offer</h2>
        {reviews.map((review) => (
          <Review review={review} key={review.reviewId} />
        ))}
      </>
    )}
    {statements.length === 0 ? null : (
      <>
        <h2 className="govuk-heading-m">Annual statements</h2>
        {statements.map(({ statementId, title, to, sections }) => (
          <details className="govuk-details" key={statementId}>
            <summary className="govuk-details__summary">
              <span className="govuk-details__summary-text">
                {title}, to {dateInWords(to)}
              </span>
            </summary>
            {sections.map(({ heading, paragraphs }) => (
              <section key={heading}>
                <h3 className="govuk-heading-s">{heading}</h3>
                <PlainText text={paragraphs.join('\n\n')} />
              </section>
            ))}
          </details>
        ))}
      </>
    )}
  </>
)

export const saidPage = (state: SaidState): string =>
  offerPage(
    state,
    {
      title: 'You said, we did',
      description: 'What families said about the local offer, and what came of it.',
    },
    <SaidPage state={state} />,
  )
