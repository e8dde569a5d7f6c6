// All about one entry: what a parent needs to decide and to act, how far to trust it, and what others said of it.
import type { PublishedComment } from '@senco/domain/offer/comments/published'
import type { Published } from '@senco/domain/offer/published'
import { addressOf, noAsk } from '@senco/domain/offer/search/ask'
import type { Trust } from '@senco/domain/offer/states'
import { kindNames, type Need } from '@senco/domain/offer/vocabulary'
import { EntryCard, entryAddress, ShortlistLink } from './card.tsx'
import * as Entry from './entry-sections.tsx'
import { structuredData } from './json-ld.ts'
import { offerPage } from './offer-page.tsx'
import { PlainText } from './plain-text.tsx'
import { SaidAndDone } from './said-and-done.tsx'
import { SettingSections } from './setting-sections.tsx'
import type { Reading, ShownCard } from './shown.ts'
import { TrustWords } from './trust-words.tsx'
import { dialled } from './wording.ts'

export interface EntryState extends Reading {
  readonly entry: Published
  readonly trust: Trust
  /** Where this page is, with its origin. */
  readonly url: string
  /** For a guide: the nearest help with what it is about. */
  readonly services: readonly ShownCard[]
  readonly related: readonly ShownCard[]
  readonly comments: readonly PublishedComment[]
  /** Whether distances are known. */
  readonly placed: boolean
}

/** Losing words or skills is never waited out: said wherever a page is about how a child develops. */
const developing: readonly Need[] = ['speech-language', 'social-communication', 'learning']

const Before = ({ entry }: { readonly entry: Published }) =>
  entry.kind !== 'guide' ? null : (
    <>
      {entry.whoFor.needs.some((need) => developing.includes(need)) ? (
        <p className="offer-now">
          <strong>If your child has lost words or skills, contact your health visitor or GP now.</strong>
        </p>
      ) : null}
      <p className="govuk-body">You do not need a diagnosis to ask for help.</p>
    </>
  )

const Act = ({ state: { entry, ask, url } }: { readonly state: EntryState }) => {
  const telephone = entry.contacts.find((contact) => contact.telephone !== undefined)?.telephone
  const mail = `mailto:?subject=${encodeURIComponent(entry.title)}&body=${encodeURIComponent(url)}`
  return (
    <ul className="govuk-list offer-acts">
      {telephone === undefined ? null : (
        <li>
          <a className="govuk-button offer-button" href={dialled(telephone)}>
            Ring {telephone}
          </a>
        </li>
      )}
      <li>
        <ShortlistLink entryId={entry.entryId} title={entry.title} ask={ask} back={`/local-offer/${entry.entryId}`} />
      </li>
      <li>
        <a className="govuk-link" href={mail} data-share={url}>
          Share
        </a>
      </li>
      <li>
        <a className="govuk-link" href={`/local-offer/print?list=${entry.entryId}`} data-print rel="nofollow">
          Print
        </a>
      </li>
    </ul>
  )
}

/** Answers with what is near and about the same; posted, so that the postcode is in no address. */
const NearForm = ({ state: { entry, ask } }: { readonly state: EntryState }) => (
  <form className="offer-near" method="post" action="/local-offer">
    {[
      ['need', entry.whoFor.needs.join()],
      ['age', ask.age === undefined ? '' : `${ask.age.from}-${ask.age.to}`],
      ['list', ask.list.join()],
    ].map(([name, value]) => (value === '' ? null : <input type="hidden" name={name} value={value} key={name} />))}
    <div className="govuk-form-group">
      <label className="govuk-label" htmlFor="near">
        Your postcode, or its first half, to see what is near
      </label>
      <input
        className="govuk-input govuk-input--width-10"
        id="near"
        name="near"
        type="text"
        maxLength={60}
        autoComplete="postal-code"
        spellCheck={false}
      />
    </div>
    <button type="submit" className="govuk-button govuk-button--secondary">
      Show what is near
    </button>
  </form>
)

const Nearby = ({ state }: { readonly state: EntryState }) => {
  const { entry, services, ask, placed } = state
  if (entry.kind !== 'guide') return null
  return (
    <section aria-labelledby="nearest">
      <h2 className="govuk-heading-m" id="nearest">
        {placed ? 'The nearest help' : 'Who can help'}
      </h2>
      {services.length === 0 ? (
        <p className="govuk-body">Ring us and we will help you look.</p>
      ) : (
        <>
          <p className="govuk-body">What you can ask for yourself comes first.</p>
          <ul className="govuk-list offer-list">
            {services.map((shown) => (
              <EntryCard shown={shown} ask={ask} heading="h3" key={shown.card.entryId} />
            ))}
          </ul>
        </>
      )}
      {placed ? null : <NearForm state={state} />}
    </section>
  )
}

const Said = ({ state: { entry, comments } }: { readonly state: EntryState }) => (
  <section aria-labelledby="said">
    <h2 className="govuk-heading-m" id="said">
      What people told us about this
    </h2>
    {comments.length === 0 ? (
      <p className="govuk-body">Nobody has told us anything yet.</p>
    ) : (
      <ul className="govuk-list">
        {comments.map((comment) => (
          <SaidAndDone comment={comment} key={comment.commentId} />
        ))}
      </ul>
    )}
    <p className="govuk-body">
      <a className="govuk-link" href={`/local-offer/comment?entry=${entry.entryId}`}>
        Tell us if something here is wrong or missing
      </a>
    </p>
  </section>
)

const Related = ({ state: { related, ask } }: { readonly state: EntryState }) =>
  related.length === 0 ? null : (
    <section aria-labelledby="related">
      <h2 className="govuk-heading-m" id="related">
        Related
      </h2>
      <ul className="govuk-list">
        {related.map(({ card }) => (
          <li key={card.entryId}>
            <a className="govuk-link" href={entryAddress(card.entryId, ask)}>
              {card.title}
            </a>{' '}
            ({kindNames[card.kind].toLowerCase()})
          </li>
        ))}
      </ul>
    </section>
  )

const Checked = ({ entry, trust }: Pick<EntryState, 'entry' | 'trust'>) => (
  <p className="govuk-body">
    <TrustWords trust={trust} by={entry.checkedBy} />
  </p>
)

const EntryPage = ({ state }: { readonly state: EntryState }) => {
  const { entry, trust, ask } = state
  const parts = { entry, level: 'h2' } as const
  return (
    <>
      {addressOf({ ...ask, list: [] }) === addressOf(noAsk) ? null : (
        <a className="govuk-back-link" href={`/local-offer${addressOf(ask)}`} rel="nofollow">
          Back to results
        </a>
      )}
      <article>
        <p className="govuk-caption-l offer-caption">
          {[kindNames[entry.kind], entry.provider].filter((part) => part !== '').join(' · ')}
        </p>
        <h1 className="govuk-heading-l">{entry.title}</h1>
        {trust.freshness === 'stale' ? (
          <div className="offer-warning">
            <TrustWords trust={trust} />
          </div>
        ) : null}
        <div className="govuk-body-l">
          <PlainText text={entry.summary} />
        </div>
        <Before entry={entry} />
        <Act state={state} />
        {trust.freshness === 'stale' ? null : <Checked entry={entry} trust={trust} />}
        {entry.kind === 'guide' ? (
          <>
            <Entry.WhatHappens {...parts} />
            <Entry.HowToGetIt {...parts} />
          </>
        ) : (
          <>
            <Entry.WhoFor {...parts} />
            <Entry.WhatHappens {...parts} />
            <Entry.HowToGetIt {...parts} />
            <Entry.Cost {...parts} />
            <Entry.Wait {...parts} />
          </>
        )}
        <Entry.Where {...parts} />
        <Entry.Access {...parts} />
        <SettingSections {...parts} />
        <Entry.Contacts {...parts} />
        <Entry.Links {...parts} />
        <Entry.Complaints {...parts} />
        {entry.alsoKnownAs.length === 0 ? null : (
          <p className="govuk-body-s">Also known as: {entry.alsoKnownAs.join(', ')}</p>
        )}
      </article>
      <Nearby state={state} />
      <Related state={state} />
      <Said state={state} />
      <p className="govuk-body">
        <a className="govuk-link" href="/local-offer/other-ways">
          Other ways to get this: by telephone, in large print, Easy Read or another language
        </a>
      </p>
    </>
  )
}

/** Titles of entries are names of services; that of a childminder who has not agreed names nobody (published.ts). */
export const entryPage = (state: EntryState): string => {
  const { entry, authority } = state
  return offerPage(
    state,
    {
      title: entry.title === '' ? 'Local offer' : entry.title,
      description: entry.summary === '' ? `From the local offer of ${authority.name}` : entry.summary,
      canonical: state.url,
      structured: structuredData(entry, state.url),
    },
    <EntryPage state={state} />,
  )
}
