// Advice on the words of an entry: what must be there before it is published, and what would make it easier to read.
import type { Advice } from '@senco/domain/offer/readability/advice'

interface Line extends Omit<Advice, 'passage'> {
  readonly passage?: string | undefined
}

const Passage = ({ advice }: { readonly advice: Line }) =>
  advice.passage === undefined || advice.kind === 'acronym' ? null : (
    <span className="when">“{advice.passage.length > 140 ? `${advice.passage.slice(0, 140)}…` : advice.passage}”</span>
  )

interface Props {
  readonly advice: readonly Line[]
  readonly readingAge: number | undefined
  /** Goes to the field that a line is about; absent where there is no form. */
  readonly onGo?: (field: string) => void
}

export const AdviceList = ({ advice, readingAge, onGo }: Props) => {
  const list = (level: Line['level']) =>
    advice
      .filter((one) => one.level === level)
      .map((one) => (
        <li key={`${one.field} ${one.message} ${one.passage ?? ''}`}>
          {onGo === undefined || one.field === '' ? (
            one.message
          ) : (
            <button type="button" className="text-button govuk-link" onClick={() => onGo(one.field)}>
              {one.message}
            </button>
          )}
          <Passage advice={one} />
        </li>
      ))
  const [musts, shoulds] = [list('must'), list('should')]
  return (
    <>
      {readingAge === undefined ? null : (
        <p className="govuk-body">
          Reads about like a text for age {readingAge}.{readingAge > 9 ? ' Aim at 9.' : ''}
        </p>
      )}
      {musts.length === 0 ? null : (
        <>
          <h3 className="govuk-heading-s">Before it can be published</h3>
          <ul className="govuk-list govuk-list--bullet">{musts}</ul>
        </>
      )}
      {shoulds.length === 0 ? null : (
        <>
          <h3 className="govuk-heading-s">To make it easier to read</h3>
          <ul className="govuk-list govuk-list--bullet">{shoulds}</ul>
        </>
      )}
      {advice.length === 0 ? <p className="govuk-body">Nothing to mend.</p> : null}
    </>
  )
}
