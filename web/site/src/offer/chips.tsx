// What a search was taken to mean, piece by piece, each with a link that takes it away again.
import { type Ask, addressOf, asksSomething, noAsk } from '@senco/domain/offer/search/ask'
import { kindNames, needNames, wayNames } from '@senco/domain/offer/vocabulary'
import { accessNames, costNames, dayNames } from '@senco/domain/offer/words'
import { askedAge, languageWords } from './wording.ts'

interface Chip {
  readonly words: string
  /** The same search without it. */
  readonly rest: Ask
}

const timeNames = { morning: 'In the morning', afternoon: 'In the afternoon', evening: 'In the evening' } as const

const many = <K extends 'needs' | 'kinds' | 'costs' | 'ways' | 'access' | 'days' | 'languages'>(
  ask: Ask,
  part: K,
  words: (value: Ask[K][number]) => string,
): Chip[] =>
  (ask[part] as readonly Ask[K][number][]).map((value) => ({
    words: words(value),
    rest: { ...ask, [part]: (ask[part] as readonly string[]).filter((each) => each !== value) },
  }))

const chipsOf = (given: Ask): Chip[] => {
  const ask = { ...given, page: 1 }
  const { near, at, age, withinMiles, time, words } = ask
  const without = (rest: Partial<Ask>): Ask => ({ ...ask, ...rest })
  return [
    ...(words === '' ? [] : [{ words: `“${words}”`, rest: without({ words: '' }) }]),
    ...(age === undefined ? [] : [{ words: `Child ${askedAge(age)}`, rest: without({ age: undefined }) }]),
    ...(near === undefined
      ? []
      : [{ words: `Near ${near}`, rest: without({ near: undefined, withinMiles: undefined }) }]),
    ...(at === undefined
      ? []
      : [{ words: 'Near where you are', rest: without({ at: undefined, withinMiles: undefined }) }]),
    ...(withinMiles === undefined
      ? []
      : [{ words: `Up to ${withinMiles} miles`, rest: without({ withinMiles: undefined }) }]),
    ...many(ask, 'needs', (need) => needNames[need].words),
    ...many(ask, 'kinds', (kind) => kindNames[kind]),
    ...many(ask, 'ways', (way) => wayNames[way]),
    ...many(ask, 'costs', (cost) => costNames[cost]),
    ...many(ask, 'days', (day) => dayNames[day]),
    ...(time === undefined ? [] : [{ words: timeNames[time], rest: without({ time: undefined }) }]),
    ...many(ask, 'access', (feature) => accessNames[feature]),
    ...many(ask, 'languages', languageWords),
  ]
}

export const Chips = ({ ask }: { readonly ask: Ask }) => {
  const chips = chipsOf(ask)
  if (chips.length === 0) return null
  return (
    <section className="offer-chips" aria-label="What you asked for">
      <ul className="govuk-list offer-chips__list">
        {chips.map(({ words, rest }) => (
          <li key={words}>
            <a className="offer-chip" href={`/local-offer${addressOf(rest)}`} rel="nofollow">
              <span className="govuk-visually-hidden">Remove: </span>
              {words} <span aria-hidden="true">×</span>
            </a>
          </li>
        ))}
        {asksSomething(ask) && chips.length > 1 ? (
          <li>
            <a
              className="govuk-link govuk-link--no-visited-state"
              href={`/local-offer${addressOf({ ...noAsk, list: ask.list })}`}
            >
              Start again
            </a>
          </li>
        ) : null}
      </ul>
    </section>
  )
}
