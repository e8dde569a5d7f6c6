// Search and what was found: first the guide and the nearest help for a worry, then everything, then what is everywhere.
import type { Point } from '@senco/domain/offer/model'
import { addressOf } from '@senco/domain/offer/search/ask'
import { Telephone } from '../contact.tsx'
import { ErrorSummary, type Problems } from '../form-parts.tsx'
import { EntryCard } from './card.tsx'
import { Chips } from './chips.tsx'
import { Filters } from './filters.tsx'
import { type MapFrame, OfferMap } from './map.tsx'
import { offerPage } from './offer-page.tsx'
import { Pager } from './pager.tsx'
import { SearchForm } from './search-form.tsx'
import type { Reading, ShownCard, ShownGroup } from './shown.ts'

export interface ResultsState extends Reading {
  /** Of the search without anything asked, with its origin. */
  readonly url: string
  /** Whether anything was asked. */
  readonly asked: boolean
  readonly guides: readonly ShownCard[]
  readonly services: readonly ShownCard[]
  readonly listed: ShownGroup
  /** Only beside places. */
  readonly anywhere: ShownGroup | undefined
  /** Nothing was found, and this is what was left out to find what is listed. */
  readonly without: readonly string[] | undefined
  readonly corrections: readonly { readonly typed: string; readonly meant: string }[]
  /** What the words were taken to mean. */
  readonly meanings: readonly string[]
  readonly languages: readonly string[]
  readonly from: Point | undefined
  readonly map: MapFrame | undefined
  readonly perPage: number
  readonly problems: Problems
  /** "near me", without a place. */
  readonly wantsPlace: boolean
}

const counted = (count: number): string =>
  count === 0 ? 'Nothing found' : count === 1 ? '1 result' : `${count.toLocaleString('en-GB')} results`

const Understood = ({ state: { corrections, meanings } }: { readonly state: ResultsState }) => (
  <>
    {corrections.map(({ typed, meant }) => (
      <p className="govuk-body" key={typed}>
        We could not find “{typed}”. This is for “{meant}”.
      </p>
    ))}
    {meanings.length === 0 ? null : <p className="govuk-body-s">We also looked for: {meanings.join('; ')}.</p>}
  </>
)

const First = ({ state }: { readonly state: ResultsState }) => {
  const { ask, guides, services } = state
  if (ask.page > 1 || guides.length + services.length === 0) return null
  return (
    <>
      {guides.length === 0 ? null : (
        <section aria-labelledby="guides">
          <h2 className="govuk-heading-m" id="guides">
            Start here
          </h2>
          <ul className="govuk-list offer-list offer-list--first">
            {guides.map((shown) => (
              <EntryCard shown={shown} ask={ask} heading="h3" key={shown.card.entryId} />
            ))}
          </ul>
        </section>
      )}
      {services.length === 0 ? null : (
        <section aria-labelledby="services">
          <h2 className="govuk-heading-m" id="services">
            {state.from === undefined ? 'People who can help' : 'Help near you'}
          </h2>
          <p className="govuk-body">
            What you can ask for yourself comes first. You do not need a diagnosis to ask for help.
          </p>
          <ul className="govuk-list offer-list">
            {services.map((shown) => (
              <EntryCard shown={shown} ask={ask} heading="h3" key={shown.card.entryId} />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

const Nothing = ({ state }: { readonly state: ResultsState }) => {
  const { authority, without } = state
  return (
    <>
      <p className="govuk-body">
        {without === undefined
          ? 'There is nothing to show yet.'
          : `There is nothing that fits everything you asked for. We left out ${without.join(', ')} and found what is below.`}
      </p>
      <p className="govuk-body">
        We count searches that find nothing, without your words, to see what is missing. Ring us and we will help you
        look: <Telephone number={authority.telephone} />. Or{' '}
        <a className="govuk-link" href="/local-offer/comment?theme=gap">
          tell us what is missing
        </a>
        .
      </p>
    </>
  )
}

interface GroupProps {
  readonly state: ResultsState
  readonly group: ShownGroup
  readonly numbered: boolean
}

const Group = ({ state, group, numbered }: GroupProps) => (
  <ul className="govuk-list offer-list">
    {group.cards.map((shown, at) => (
      <EntryCard
        shown={shown}
        ask={state.ask}
        heading={state.anywhere === undefined ? 'h3' : 'h4'}
        key={shown.card.entryId}
        number={numbered ? (state.ask.page - 1) * state.perPage + at + 1 : undefined}
      />
    ))}
  </ul>
)

const mapPoints = ({ listed, ask, perPage }: ResultsState) =>
  listed.cards.flatMap(({ card, place }, at) => {
    const point = card.places[place ?? 0]?.point ?? card.places.find((each) => each.point !== undefined)?.point
    return point === undefined ? [] : [{ number: (ask.page - 1) * perPage + at + 1, point }]
  })

const Found = ({ state }: { readonly state: ResultsState }) => {
  const { listed, anywhere, ask, map, from, without, perPage } = state
  const total = listed.total + (anywhere?.total ?? 0)
  const pages = Math.ceil(Math.max(listed.total, anywhere?.total ?? 0) / perPage)
  const points = mapPoints(state)
  return (
    <>
      <h2 className="govuk-heading-m" id="count">
        {without === undefined ? counted(total) : 'Nothing found, but this may help'}
      </h2>
      {total === 0 || without !== undefined ? <Nothing state={state} /> : null}
      {map === undefined || points.length === 0 ? null : <OfferMap frame={map} points={points} from={from} />}
      {anywhere === undefined ? (
        <Group state={state} group={listed} numbered />
      ) : (
        <>
          {listed.cards.length === 0 ? null : (
            <section aria-labelledby="places">
              <h3 className="govuk-heading-s" id="places">
                With a place to go to: {listed.total}
              </h3>
              <Group state={state} group={listed} numbered />
            </section>
          )}
          {anywhere.cards.length === 0 ? null : (
            <section aria-labelledby="anywhere">
              <h3 className="govuk-heading-s" id="anywhere">
                Everywhere, online, by telephone or at your home: {anywhere.total}
              </h3>
              <Group state={state} group={anywhere} numbered={false} />
            </section>
          )}
        </>
      )}
      <Pager ask={ask} pages={pages} />
      {listed.total === 0 ? null : (
        <p className="govuk-body">
          <a className="govuk-link" href={`/local-offer/print${addressOf({ ...ask, page: 1 })}`} rel="nofollow">
            Print all of these
          </a>
        </p>
      )}
    </>
  )
}

const ResultsPage = ({ state }: { readonly state: ResultsState }) => {
  const { ask, problems, authority, languages, from, wantsPlace } = state
  return (
    <>
      {problems.length === 0 ? null : <ErrorSummary message="" problems={problems} />}
      <h1 className={state.asked ? 'govuk-heading-m' : 'govuk-heading-l'}>
        Find help for a young child in {authority.name}
      </h1>
      {state.asked ? null : (
        <p className="govuk-body">
          This is the local offer: everything there is for children under school age with special educational needs or
          disabilities, and for their families. You do not need a diagnosis to ask for help.
        </p>
      )}
      <SearchForm ask={ask} problems={problems} brief={state.asked} />
      <p className="govuk-visually-hidden" role="status" id="announce" />
      <div className="offer-columns">
        <div className="offer-columns__side">
          <Filters ask={ask} languages={languages} placed={from !== undefined} />
        </div>
        <div className="offer-columns__main" id="results">
          <Chips ask={ask} />
          {wantsPlace ? <p className="govuk-inset-text">Type your postcode above to see what is near you.</p> : null}
          <Understood state={state} />
          <First state={state} />
          <Found state={state} />
        </div>
      </div>
    </>
  )
}

/** A whole HTML document. Its title holds no word of the search. */
export const resultsPage = (state: ResultsState): string => {
  const { problems, asked, authority, ask } = state
  const what = asked ? 'What we found' : 'Find help for a young child'
  return offerPage(
    state,
    {
      title: `${problems.length === 0 ? '' : 'Error: '}${what}${ask.page > 1 ? `, page ${ask.page}` : ''}`,
      description: `Help for children under school age with special educational needs or disabilities in ${authority.name}: services, groups, nurseries, money and guides.`,
      canonical: state.url,
    },
    <ResultsPage state={state} />,
  )
}
