// A comment that was published with the answer to it: you said, and we did, we will, or we could not, because.
import { actionInWords, type PublishedComment, themeNames } from '@senco/domain/offer/comments/published'
import { dateInWords } from '@senco/domain/time'
import { PlainText } from './plain-text.tsx'

interface SaidAndDoneProps {
  readonly comment: PublishedComment
  /** What it is about, where the page does not say so already. */
  readonly about?: { readonly title: string; readonly href: string } | undefined
}

export const SaidAndDone = ({ comment, about }: SaidAndDoneProps) => {
  const { theme, receivedOn, youSaid, answer } = comment
  return (
    <li className="offer-said">
      <p className="govuk-body-s">
        {themeNames[theme]}, {dateInWords(receivedOn)}
        {about === undefined ? null : (
          <>
            , about{' '}
            <a className="govuk-link" href={about.href}>
              {about.title}
            </a>
          </>
        )}
      </p>
      <h3 className="govuk-heading-s">You said</h3>
      <PlainText text={youSaid} />
      {answer === undefined ? (
        <p className="govuk-body">We have not answered this yet.</p>
      ) : (
        <>
          <h3 className="govuk-heading-s">{answer.heading}</h3>
          <PlainText text={answer.text} />
          {answer.action === undefined ? null : <p className="govuk-body">{actionInWords(answer.action)}</p>}
          <p className="govuk-body-s">Answered on {dateInWords(answer.answeredOn)}</p>
        </>
      )}
    </li>
  )
}
