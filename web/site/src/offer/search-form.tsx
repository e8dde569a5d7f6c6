// The box at the top: everyday words and a postcode. It is posted, so that a postcode is in no address; the answer is one.
import type { Ask } from '@senco/domain/offer/search/ask'
import type { Problems } from '../form-parts.tsx'
import { problemOf } from '../form-parts.tsx'

interface SearchFormProps {
  readonly ask: Ask
  readonly problems: Problems
  /** Above results: without its hints, so that a phone shows what was found. */
  readonly brief?: boolean
}

/** Hidden or shown, a hint is there for those who listen. */
const hintClass = (brief: boolean): string => (brief ? 'govuk-visually-hidden' : 'govuk-hint')

export const SearchForm = ({ ask, problems, brief = false }: SearchFormProps) => {
  const wrong = problemOf(problems, 'near')
  return (
    <search>
      <form className="offer-search" id="search" method="post" action="/local-offer" noValidate>
        <div className="govuk-form-group">
          <label className="govuk-label govuk-label--m" htmlFor="q">
            What do you need help with?
          </label>
          <div id="q-hint" className={hintClass(brief)}>
            Use your own words. For example: 2 year old not talking WA8
          </div>
          <input
            className="govuk-input"
            id="q"
            name="q"
            type="search"
            defaultValue={ask.words}
            maxLength={300}
            aria-describedby="q-hint"
            autoComplete="off"
            list="q-suggestions"
          />
          <datalist id="q-suggestions" />
        </div>
        <div className={wrong === undefined ? 'govuk-form-group' : 'govuk-form-group govuk-form-group--error'}>
          <label className="govuk-label" htmlFor="near">
            Postcode, or its first half
          </label>
          <div id="near-hint" className={hintClass(brief)}>
            If you want to see what is near. We do not keep it.
          </div>
          {wrong === undefined ? null : (
            <p id="near-error" className="govuk-error-message">
              <span className="govuk-visually-hidden">Error:</span> {wrong}
            </p>
          )}
          <div className="offer-search__near">
            <input
              className={`govuk-input govuk-input--width-10${wrong === undefined ? '' : ' govuk-input--error'}`}
              id="near"
              name="near"
              type="text"
              defaultValue={ask.near}
              maxLength={60}
              aria-describedby={wrong === undefined ? 'near-hint' : 'near-hint near-error'}
              autoComplete="postal-code"
              spellCheck={false}
            />
            {brief && (ask.near !== undefined || ask.at !== undefined) ? null : (
              <button type="button" className="govuk-button govuk-button--secondary offer-near-here" data-near-here>
                Use where I am
              </button>
            )}
          </div>
        </div>
        {ask.at === undefined ? null : <input type="hidden" name="at" value={`${ask.at.lat},${ask.at.lng}`} />}
        {ask.list.length === 0 ? null : <input type="hidden" name="list" value={ask.list.join()} />}
        <button type="submit" className="govuk-button offer-search__go">
          Search
        </button>
      </form>
    </search>
  )
}
