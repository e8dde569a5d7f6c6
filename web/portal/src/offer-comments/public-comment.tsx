// A comment with its answer as the public reads them.
import { actionInWords, type PublishedComment } from '@senco/domain/offer/comments/published'
import { dateWords } from '../text/dates.ts'

export const PublicComment = ({ published }: { readonly published: PublishedComment }) => {
  const { youSaid, answer } = published
  return (
    <section aria-labelledby="public-heading">
      <h2 className="govuk-heading-m" id="public-heading">
        What the public reads
      </h2>
      <h3 className="govuk-heading-s">You said</h3>
      <blockquote className="comment-text keep-lines">
        <p className="govuk-body">{youSaid}</p>
      </blockquote>
      {answer === undefined ? (
        <p className="govuk-body">There is no answer yet.</p>
      ) : (
        <>
          <h3 className="govuk-heading-s">{answer.heading}</h3>
          <p className="govuk-body keep-lines">{answer.text}</p>
          {answer.action === undefined ? null : <p className="govuk-body">{actionInWords(answer.action)}</p>}
          <p className="govuk-body when">Answered on {dateWords(answer.answeredOn)}</p>
        </>
      )}
    </section>
  )
}
