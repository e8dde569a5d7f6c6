// Everything without a search: by what it is about, by kind, and by ward. And one ward: what is there and what serves it.
import { addressOf, noAsk } from '@senco/domain/offer/search/ask'
import { entryKinds, kindNames, needAreas, needNames, needs } from '@senco/domain/offer/vocabulary'
import { EntryCard } from './card.tsx'
import { offerPage } from './offer-page.tsx'
import type { Reading, ShownCard } from './shown.ts'

interface Ward {
  readonly code: string
  readonly name: string
}
export interface BrowseState extends Reading {
  readonly wards: readonly Ward[]
}

/** In words of parents: the four broad areas of need, and their own. */
const areaNames: Readonly<Record<(typeof needAreas)[number], string>> = {
  communication: 'Talking, understanding and getting on with others',
  learning: 'Learning',
  emotions: 'Behaviour and feelings',
  physical: 'Hearing, sight, movement and health',
  family: 'For parents and carers',
}

const BrowsePage = ({ state: { ask, wards } }: { readonly state: BrowseState }) => {
  const { list } = ask
  return (
    <>
      <h1 className="govuk-heading-l">Browse everything</h1>
      <h2 className="govuk-heading-m">By what it is about</h2>
      {needAreas.map((area) => (
        <section key={area}>
          <h3 className="govuk-heading-s">{areaNames[area]}</h3>
          <ul className="govuk-list">
            {needs
              .filter((need) => needNames[need].area === area)
              .map((need) => (
                <li key={need}>
                  <a className="govuk-link" href={`/local-offer${addressOf({ ...noAsk, list, needs: [need] })}`}>
                    {needNames[need].words}
                  </a>{' '}
                  (
                  <a
                    className="govuk-link"
                    href={`/local-offer/print${addressOf({ ...noAsk, needs: [need] })}`}
                    rel="nofollow"
                  >
                    print<span className="govuk-visually-hidden"> all about {needNames[need].words.toLowerCase()}</span>
                  </a>
                  )
                </li>
              ))}
          </ul>
        </section>
      ))}
      <h2 className="govuk-heading-m">By kind</h2>
      <ul className="govuk-list">
        {entryKinds.map((kind) => (
          <li key={kind}>
            <a className="govuk-link" href={`/local-offer${addressOf({ ...noAsk, list, kinds: [kind] })}`}>
              {kindNames[kind]}
            </a>
          </li>
        ))}
      </ul>
      <h2 className="govuk-heading-m">By ward</h2>
      {wards.length === 0 ? (
        <p className="govuk-body">The wards are not here yet. Search with a postcode instead.</p>
      ) : (
        <ul className="govuk-list offer-wards">
          {wards.map(({ code, name }) => (
            <li key={code}>
              <a className="govuk-link" href={`/local-offer/browse/${code}${addressOf({ ...noAsk, list })}`}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

export const browsePage = (state: BrowseState): string =>
  offerPage(
    state,
    {
      title: 'Browse the local offer',
      description: `The local offer of ${state.authority.name} by need, by kind and by ward.`,
    },
    <BrowsePage state={state} />,
  )

export interface WardState extends Reading {
  readonly ward: Ward
  readonly inside: readonly ShownCard[]
  readonly serving: readonly ShownCard[]
}

const Cards = ({ state, cards }: { readonly state: WardState; readonly cards: readonly ShownCard[] }) => (
  <ul className="govuk-list offer-list">
    {cards.map((shown) => (
      <EntryCard
        shown={shown}
        ask={state.ask}
        heading="h3"
        back={`/local-offer/browse/${state.ward.code}`}
        key={shown.card.entryId}
      />
    ))}
  </ul>
)

const WardPage = ({ state }: { readonly state: WardState }) => {
  const { ward, inside, serving } = state
  return (
    <>
      <h1 className="govuk-heading-l">{ward.name}</h1>
      <p className="govuk-body">
        <a className="govuk-link" href={`/local-offer/print?ward=${ward.code}`} rel="nofollow">
          Print all of these
        </a>
      </p>
      <h2 className="govuk-heading-m">In this ward</h2>
      {inside.length === 0 ? <p className="govuk-body">Nothing that we know of has its place here.</p> : null}
      <Cards state={state} cards={inside} />
      {serving.length === 0 ? null : (
        <>
          <h2 className="govuk-heading-m">For families who live here</h2>
          <Cards state={state} cards={serving} />
        </>
      )}
    </>
  )
}

export const wardPage = (state: WardState): string =>
  offerPage(state, { title: `${state.ward.name}: local offer` }, <WardPage state={state} />)
