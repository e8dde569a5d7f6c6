// One thing found, in a list: what it is, how far, how long the wait, when checked, and a number to tap.
import { type Ask, addressOf, longestList } from '@senco/domain/offer/search/ask'
import { kindNames, wayNames } from '@senco/domain/offer/vocabulary'
import { anywhereNames, costNames } from '@senco/domain/offer/words'
import { dateInWords } from '@senco/domain/time'
import type { ReactNode } from 'react'
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

interface FactProps {
  readonly name: string
  readonly children: ReactNode
}

const Fact = ({ name, children }: FactProps) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

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
      <dl className="offer-facts">
        {where === '' ? null : <Fact name="Where">{where}</Fact>}
        {card.kind === 'guide' ? null : (
          <>
            <Fact name="For">{ageWords(card.fromMonths, card.toMonths)}</Fact>
            <Fact name="Cost">{costNames[card.cost]}</Fact>
          </>
        )}
        {card.ways.length === 0 ? null : <Fact name="How">{card.ways.map((way) => wayNames[way]).join(', or: ')}</Fact>}
        {waiting === undefined ? null : (
          <Fact name="Wait">
            {waiting.words} ({dateInWords(waiting.asOf)})
          </Fact>
        )}
        <Fact name="Trust">
          <TrustWords trust={trust} />
        </Fact>
      </dl>
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
