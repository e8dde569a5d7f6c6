// What somebody put aside. It stands in the address alone: no account, no cookie, and the address can be sent to others.
import { addressOf, noAsk } from '@senco/domain/offer/search/ask'
import { EntryCard } from './card.tsx'
import { offerPage } from './offer-page.tsx'
import type { Reading, ShownCard } from './shown.ts'

export interface ShortlistState extends Reading {
  readonly cards: readonly ShownCard[]
  /** Where this page is, with its origin, to send to somebody. */
  readonly url: string
}

const ShortlistPage = ({ state: { ask, cards, url } }: { readonly state: ShortlistState }) => (
  <>
    <h1 className="govuk-heading-l">Your shortlist</h1>
    {cards.length === 0 ? (
      <p className="govuk-body">
        There is nothing on it yet. Choose “Add to shortlist” beside anything that you want to keep.
      </p>
    ) : (
      <>
        <p className="govuk-body">
          It is kept in the address of this page and nowhere else. Save the page, or send it to somebody.
        </p>
        <ul className="govuk-list offer-acts">
          <li>
            <a
              className="govuk-link"
              href={`mailto:?subject=${encodeURIComponent('A shortlist from the local offer')}&body=${encodeURIComponent(url)}`}
              data-share={url}
            >
              Share
            </a>
          </li>
          <li>
            <a
              className="govuk-link"
              href={`/local-offer/print${addressOf({ ...noAsk, list: ask.list })}`}
              rel="nofollow"
            >
              Print all of it
            </a>
          </li>
        </ul>
        <ul className="govuk-list offer-list">
          {cards.map((shown) => (
            <EntryCard shown={shown} ask={ask} heading="h2" back="/local-offer/shortlist" key={shown.card.entryId} />
          ))}
        </ul>
      </>
    )}
    <p className="govuk-body">
      <a className="govuk-link" href={`/local-offer${addressOf(ask)}`} rel="nofollow">
        Go on looking
      </a>
    </p>
  </>
)

export const shortlistPage = (state: ShortlistState): string =>
  offerPage(state, { title: 'Your shortlist', unlisted: true }, <ShortlistPage state={state} />)
