// The frame of every page of the local offer: its own navigation, the impartial service at the end, scripts that only help.
import { type Ask, addressOf, noAsk } from '@senco/domain/offer/search/ask'
import type { ReactNode } from 'react'
import { Telephone } from '../contact.tsx'
import type { DocumentParts } from '../document.ts'
import { renderPage } from '../render.ts'
import type { Reading } from './shown.ts'
import { webAddress } from './wording.ts'

/** Only the shortlist goes along: a new page asks anew. */
const listOnly = ({ list }: Ask): Ask => ({ ...noAsk, list })

const Navigation = ({ ask }: { readonly ask: Ask }) => {
  const along = addressOf(listOnly(ask))
  const links = [
    [`/local-offer${along}`, 'Find help'],
    [`/local-offer/browse${along}`, 'Browse everything'],
    [`/local-offer/shortlist${addressOf(ask)}`, `Shortlist (${ask.list.length})`],
    [`/local-offer/you-said${along}`, 'You said, we did'],
  ] as const
  return (
    <nav className="offer-nav" aria-label="Local offer">
      <ul className="govuk-list offer-nav__list">
        {links.map(([href, words]) => (
          <li key={words}>
            <a className="govuk-link govuk-link--no-visited-state" href={href}>
              {words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** On every page, worded so that nobody takes it for the council's own. */
const ImpartialAdvice = ({ authority }: Pick<Reading, 'authority'>) => {
  const { name, telephone, url } = authority.impartialAdvice
  const address = webAddress(url)
  return (
    <section className="offer-impartial" aria-labelledby="impartial">
      <h2 className="govuk-heading-m" id="impartial">
        Talk to somebody who does not work for the council
      </h2>
      <p className="govuk-body">
        {address === undefined ? (
          name
        ) : (
          <a className="govuk-link" href={address}>
            {name}
          </a>
        )}{' '}
        gives free, confidential and impartial advice to parents, children and young people.
      </p>
      <p className="govuk-body">
        Telephone: <Telephone number={telephone} />
      </p>
    </section>
  )
}

export interface OfferPageParts extends Pick<DocumentParts, 'title' | 'description' | 'canonical' | 'structured'> {
  /** A page of a form, or of no use to a search engine. */
  readonly unlisted?: boolean
  /** Paper holds no navigation. */
  readonly plain?: boolean
}

export const offerPage = ({ authority, ask }: Reading, parts: OfferPageParts, main: ReactNode): string => {
  const { plain = false, ...head } = parts
  return renderPage(
    { authority, enhanced: true, ...head },
    <>
      {plain ? null : <Navigation ask={ask} />}
      {main}
      <ImpartialAdvice authority={authority} />
    </>,
  )
}
