// The filters: any of several within one kind, all kinds together. They belong to the form of search-form.tsx.
import { type Ask, reaches } from '@senco/domain/offer/search/ask'
import { sorts } from '@senco/domain/offer/search/query'
import { accessFeatures, entryKinds, kindNames, needNames, needs, weekdays } from '@senco/domain/offer/vocabulary'
import { accessNames, costNames, dayNames } from '@senco/domain/offer/words'
import { ageChoices, askedAge, languageWords } from './wording.ts'

interface Choice {
  readonly value: string
  readonly label: string
}

const choicesOf = (names: Readonly<Record<string, string>>, values: readonly string[] = Object.keys(names)): Choice[] =>
  values.map((value) => ({ value, label: names[value] ?? value }))

interface ManyProps {
  readonly field: string
  readonly legend: string
  readonly choices: readonly Choice[]
  readonly chosen: readonly string[]
}

/** Closed until something in it is chosen, so that a phone shows the results first. */
const Many = ({ field, legend, choices, chosen }: ManyProps) => (
  <details className="govuk-details offer-filter" open={chosen.length > 0}>
    <summary className="govuk-details__summary">
      <span className="govuk-details__summary-text">
        {legend}
        {chosen.length === 0 ? '' : ` (${chosen.length} chosen)`}
      </span>
    </summary>
    <fieldset className="govuk-fieldset">
      <legend className="govuk-visually-hidden">{legend}</legend>
      <div className="govuk-checkboxes govuk-checkboxes--small">
        {choices.map(({ value, label }) => (
          <div className="govuk-checkboxes__item" key={value}>
            <input
              className="govuk-checkboxes__input"
              id={`${field}-${value}`}
              name={field}
              type="checkbox"
              value={value}
              form="search"
              defaultChecked={chosen.includes(value)}
            />
            <label className="govuk-label govuk-checkboxes__label" htmlFor={`${field}-${value}`}>
              {label}
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  </details>
)

interface OneProps {
  readonly field: string
  readonly label: string
  readonly choices: readonly Choice[]
  readonly chosen: string | undefined
  /** What it says while nothing is chosen. */
  readonly none: string
}

const One = ({ field, label, choices, chosen, none }: OneProps) => (
  <div className="govuk-form-group">
    <label className="govuk-label" htmlFor={field}>
      {label}
    </label>
    <select className="govuk-select" id={field} name={field} form="search" defaultValue={chosen ?? ''}>
      <option value="">{none}</option>
      {choices.map(({ value, label: words }) => (
        <option value={value} key={value}>
          {words}
        </option>
      ))}
    </select>
  </div>
)

const needWords = Object.fromEntries(needs.map((need) => [need, needNames[need].words]))
const ways: readonly Choice[] = [
  { value: 'turn-up', label: 'Just come along' },
  { value: 'parent', label: 'You ask for it yourself' },
  { value: 'professional', label: 'Somebody who works with your child asks' },
]
const times: readonly Choice[] = [
  { value: 'morning', label: 'Morning' },
  { value: 'afternoon', label: 'Afternoon' },
  { value: 'evening', label: 'Evening' },
]
const sortNames: Readonly<Record<(typeof sorts)[number], string>> = {
  relevance: 'Best match first',
  distance: 'Nearest first',
  checked: 'Checked last first',
}

/** An age that was typed may be none of the choices: it becomes one. */
const agesFor = ({ age }: Ask): readonly Choice[] => {
  const typed = age === undefined ? undefined : `${age.from}-${age.to}`
  return age === undefined || typed === undefined || ageChoices.some(({ value }) => value === typed)
    ? ageChoices
    : [{ value: typed, label: askedAge(age) }, ...ageChoices]
}

interface FiltersProps {
  readonly ask: Ask
  /** Those that something is given in. */
  readonly languages: readonly string[]
  /** Whether there is a place to be far from. */
  readonly placed: boolean
}

export const Filters = ({ ask, languages, placed }: FiltersProps) => (
  <details className="offer-filters" id="filters">
    <summary className="offer-filters__summary">Filter and sort</summary>
    <div className="offer-filters__all">
      <h2 className="govuk-heading-m">Filter and sort</h2>
      <One
        field="age"
        label="How old is the child?"
        choices={agesFor(ask)}
        chosen={ask.age === undefined ? undefined : `${ask.age.from}-${ask.age.to}`}
        none="Any age"
      />
      <Many field="need" legend="What about?" choices={choicesOf(needWords)} chosen={ask.needs} />
      <Many field="kind" legend="What kind of help?" choices={choicesOf(kindNames, entryKinds)} chosen={ask.kinds} />
      <Many field="way" legend="How do you get it?" choices={ways} chosen={ask.ways} />
      <Many field="cost" legend="Cost" choices={choicesOf(costNames)} chosen={ask.costs} />
      <Many field="day" legend="Day" choices={choicesOf(dayNames, weekdays)} chosen={ask.days} />
      <One field="time" label="Time of day" choices={times} chosen={ask.time} none="Any time" />
      <Many field="access" legend="Access" choices={choicesOf(accessNames, accessFeatures)} chosen={ask.access} />
      {languages.length === 0 ? null : (
        <Many
          field="language"
          legend="Language"
          choices={languages.map((value) => ({ value, label: languageWords(value) }))}
          chosen={ask.languages}
        />
      )}
      {placed ? (
        <One
          field="within"
          label="How far away?"
          choices={reaches.map((miles) => ({
            value: String(miles),
            label: miles === 1 ? 'Up to 1 mile' : `Up to ${miles} miles`,
          }))}
          chosen={ask.withinMiles?.toString()}
          none="Any distance"
        />
      ) : null}
      <One
        field="sort"
        label="In which order?"
        choices={sorts
          .filter((sort) => placed || sort !== 'distance')
          .map((sort) => ({ value: sort, label: sortNames[sort] }))}
        chosen={ask.sort}
        none={placed ? 'Nearest first' : 'Best match first'}
      />
      <button type="submit" className="govuk-button govuk-button--secondary" form="search">
        Show these
      </button>
    </div>
  </details>
)
