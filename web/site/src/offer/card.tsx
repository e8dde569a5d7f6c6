// One thing found, in a list: what it is, how far, how long the wait, when checked, and a number to tap.
import { type Ask, addressOf, longestList } from '@senco/domain/offer/search/ask'
import type { Card } from '@senco/domain/offer/search/card'
import { kindNames } from '@senco/domain/offer/vocabulary'
import { anywhereNames, costNames } from '@senco/domain/offer/words'
import { dateInWords } from '@senco/domain/time'
import type { ShownCard } from './shown.ts'
import { TrustWords } from './trust-words.tsx'
import { ageWords, dialled, distanceWords } from './wording.ts'

/** The address of an entry, with the search that led to it, so that its page knows the way back and what is near. */
export const entryAddress = (entryId: string, ask: Ask): string => `/local-offer/${entryId}${addressOf(ask)}`

const whereWords = ({ card, metres, place }: ShownCard): string => {
  const shown = card.places[place ?? 0]
  const place_ =
    shown === undefined ? '' : [shown.name, shown.town].filter((part) => part !== undefined && part !== '').join(', ')
  const anywhere = card.anywhere.map((each) => anywhereNames[each]).join(', ')
  return [place_, metres === undefined ? '' : distanceWords(metres), anywhere].filter((part) => part !== '').join(' · ')
}

/** Shorter than on the page of an entry: a list is read at a glance. */
const shortWays: Readonly<Record<Card['ways'][number], string>> = {
  'turn-up': 'just come along',
  parent: 'ask for it yourself',
  professional: 'somebody who works with your child asks',
}

const forWords = ({ fromMonths, toMonths, cost, ways }: Card): string => {
  const how = ways.map((way) => shortWays[way]).join(', or ')
  return [
    ageWords(fromMonths, toMonths),
    costNames[cost],
    how === '' ? '' : `${how.charAt(0).toUpperCase()}${how.slice(1)}`,
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

/** Adds to the shortlist, which stands in the address, or takes away from it. `back` is the page to stay on. */
export const ShortlistLink = ({
  entryId,
  title,
  ask,
  back,
}: {
  readonly entryId: string
  readonly title: string
  readonly ask: Ask
  readonly back: string
}) => {
  const isThere = ask.list.includes(entryId)
  if (!isThere && ask.list.length >= longestList) return null
  const list = isThere ? ask.list.filter((each) => each !== entryId) : [...ask.list, entryId]
  return (
    <a
      className="govuk-link govuk-link--no-visited-state"
      href={`${back}${addressOf({ ...ask, list })}`}
      rel="nofollow"
    >
      {isThere ? 'Remove from shortlist' : 'Add to shortlist'}
      <span className="govuk-visually-hidden">: {title}</span>
    </a>
  )
}

interface CardProps {
  readonly shown: ShownCard
  readonly ask: Ask
  readonly heading: 'h2' | 'h3' | 'h4'
  /** Where "Add to shortlist" comes back to. */
  readonly back?: string
  /** Its number on the map. */
  readonly number?: number | undefined
}

export const EntryCard = ({ shown, ask, heading: Heading, back = '/local-offer', number }: CardProps) => {
  const { card, trust } = shown
  const { telephone, waiting } = card
  const where = whereWords(shown)
  return (
    <li className="offer-card">
      <Heading className="govuk-heading-s offer-card__title">
        {number === undefined ? null : <span className="offer-number">{number}. </span>}
        <a className="govuk-link" href={entryAddress(card.entryId, ask)}>
          {card.title}
        </a>
      </Heading>
      <p className="govuk-body-s offer-card__kind">
        {[kindNames[card.kind], card.provider].filter((part) => part !== '').join(' · ')}
      </p>
      {card.summary === '' ? null : <p className="govuk-body">{card.summary}</p>}
      <ul className="govuk-list offer-facts">
        {card.kind === 'guide' ? null : (
          <>
            {where === '' ? null : <li>{where}</li>}
            <li>{forWords(card)}</li>
            {waiting === undefined ? null : (
              <li>
                Wait: {waiting.words} ({dateInWords(waiting.asOf)})
              </li>
            )}
          </>
        )}
        <li>
          <TrustWords trust={trust} />
        </li>
      </ul>
      <p className="govuk-body offer-card__doing">
        {telephone === undefined ? null : (
          <a className="govuk-link offer-ring" href={dialled(telephone)}>
            Ring {telephone}
            <span className="govuk-visually-hidden">: {card.title}</span>
          </a>
        )}
        <ShortlistLink entryId={card.entryId} title={card.title} ask={ask} back={back} />
      </p>
    </li>
  )
}
