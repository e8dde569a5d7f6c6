// The parts of an entry's page, in the order in which parents ask: for whom, what happens, how to get it, what it costs.
import type { Published, PublishedPlace } from '@senco/domain/offer/published'
import { needNames, wayNames } from '@senco/domain/offer/vocabulary'
import { accessNames, anywhereNames, costNames } from '@senco/domain/offer/words'
import { dateInWords } from '@senco/domain/time'
import type { ReactNode } from 'react'
import { PlainText } from './plain-text.tsx'
import { scheduleWords } from './schedule-words.ts'
import { ageWords, dialled, languageWords, mailAddress, webAddress } from './wording.ts'

type Level = 'h2' | 'h3'
interface SectionProps {
  readonly entry: Published
  /** Of its headings: lower on paper, where an entry is one of many. */
  readonly level: Level
}

export const Part = ({
  title,
  level: H,
  children,
}: {
  readonly title: string
  readonly level: Level
  readonly children: ReactNode
}) => (
  <section>
    <H className={H === 'h2' ? 'govuk-heading-m' : 'govuk-heading-s'}>{title}</H>
    {children}
  </section>
)

/** A link when the address opens a page, else the words alone. */
const Linked = ({ url, words }: { readonly url: string | undefined; readonly words: string }) => {
  const address = webAddress(url)
  return address === undefined ? (
    words
  ) : (
    <a className="govuk-link" href={address}>
      {words}
    </a>
  )
}

export const WhoFor = ({ entry: { whoFor, serves, outsideArea }, level }: SectionProps) => (
  <Part title="Who it is for" level={level}>
    <PlainText text={whoFor.words} />
    <p className="govuk-body">
      Age: {ageWords(whoFor.fromMonths, whoFor.toMonths).toLowerCase()}.
      {whoFor.needs.length === 0
        ? ''
        : ` About: ${whoFor.needs.map((need) => needNames[need].words.toLowerCase()).join(', ')}.`}
    </p>
    {serves.words === '' ? null : <p className="govuk-body">Where families live: {serves.words}</p>}
    {outsideArea === true ? <p className="govuk-body">It is outside the council’s area.</p> : null}
  </Part>
)

export const WhatHappens = ({ entry, level }: SectionProps) => (
  <>
    {entry.whatHappens === '' ? null : (
      <Part title="What happens" level={level}>
        <PlainText text={entry.whatHappens} />
      </Part>
    )}
    {entry.sections.map(({ heading, text }) => (
      <Part title={heading} level={level} key={heading}>
        <PlainText text={text} />
      </Part>
    ))}
  </>
)

export const HowToGetIt = ({ entry: { howToGetIt, howDecided }, level }: SectionProps) => (
  <>
    {howToGetIt.ways.length + howToGetIt.steps.length === 0 ? null : (
      <Part title="How to get it" level={level}>
        {howToGetIt.ways.length === 0 ? null : (
          <ul className="govuk-list govuk-list--bullet">
            {howToGetIt.ways.map((way) => (
              <li key={way}>{wayNames[way]}</li>
            ))}
          </ul>
        )}
        {howToGetIt.steps.length === 0 ? null : (
          <ol className="govuk-list govuk-list--number">
            {howToGetIt.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        )}
      </Part>
    )}
    {howDecided === '' ? null : (
      <Part title="How it is decided" level={level}>
        <PlainText text={howDecided} />
      </Part>
    )}
  </>
)

const pounds = (amount: number): string => (Number.isInteger(amount) ? `£${amount}` : `£${amount.toFixed(2)}`)

export const Cost = ({ entry: { cost }, level }: SectionProps) => (
  <Part title="Cost" level={level}>
    <p className="govuk-body">
      {costNames[cost.kind]}
      {cost.words === '' ? '' : `. ${cost.words}`}
    </p>
    {cost.options.length === 0 ? null : (
      <ul className="govuk-list govuk-list--bullet">
        {cost.options.map(({ words, pounds: amount }) => (
          <li key={words}>
            {words}
            {amount === undefined ? '' : `: ${pounds(amount)}`}
          </li>
        ))}
      </ul>
    )}
  </Part>
)

export const Wait = ({ entry: { waitingTime }, level }: SectionProps) =>
  waitingTime === undefined ? null : (
    <Part title="Waiting time" level={level}>
      <p className="govuk-body">
        {waitingTime.words} (as of {dateInWords(waitingTime.asOf)})
      </p>
    </Part>
  )

const withheldWords = {
  sensitive: 'We do not show the address, to keep people safe. Ring to ask.',
  'not-agreed': 'We do not show the address of this childminder. Ring the council to ask.',
} as const

const Place = ({ place }: { readonly place: PublishedPlace }) => {
  const lines = [place.name, ...place.addressLines, place.town, place.county, place.postcode]
  return (
    <li>
      {place.withheld === undefined ? (
        <address className="offer-address">
          {lines.filter((line) => line !== undefined && line !== '').join(', ')}
        </address>
      ) : (
        <>
          {place.town === '' ? '' : `${place.town}. `}
          {withheldWords[place.withheld]}
        </>
      )}
    </li>
  )
}

export const Where = ({ entry, level }: SectionProps) => {
  const { places, anywhere, schedules, transport, languages } = entry
  return (
    <>
      {places.length + anywhere.length === 0 ? null : (
        <Part title="Where" level={level}>
          <ul className="govuk-list">
            {anywhere.map((each) => (
              <li key={each}>{anywhereNames[each]}</li>
            ))}
            {places.map((place) => (
              <Place place={place} key={place.placeId} />
            ))}
          </ul>
        </Part>
      )}
      {schedules.length === 0 ? null : (
        <Part title="When" level={level}>
          <ul className="govuk-list">
            {schedules.map((schedule) => (
              <li key={JSON.stringify(schedule)}>{scheduleWords(schedule)}</li>
            ))}
          </ul>
        </Part>
      )}
      {transport === undefined || transport === '' ? null : (
        <Part title="Getting there" level={level}>
          <PlainText text={transport} />
        </Part>
      )}
      {languages.length === 0 || languages.join() === 'en' ? null : (
        <Part title="Languages" level={level}>
          <p className="govuk-body">{languages.map(languageWords).join(', ')}</p>
        </Part>
      )}
    </>
  )
}

export const Access = ({ entry: { access, kind }, level }: SectionProps) =>
  kind === 'guide' ? null : (
    <Part title="Access" level={level}>
      {access.features.length === 0 ? null : (
        <ul className="govuk-list govuk-list--bullet">
          {access.features.map((feature) => (
            <li key={feature}>{accessNames[feature]}</li>
          ))}
        </ul>
      )}
      {access.words === undefined || access.words === '' ? null : <PlainText text={access.words} />}
      {webAddress(access.url) === undefined ? null : (
        <p className="govuk-body">
          <Linked url={access.url} words="More about the building" />
        </p>
      )}
      {access.features.length === 0 && (access.words ?? '') === '' ? (
        <p className="govuk-body">Nobody has told us yet. Ask before you go.</p>
      ) : null}
    </Part>
  )

export const Contacts = ({ entry: { contacts, url }, level }: SectionProps) =>
  contacts.length === 0 && webAddress(url) === undefined ? null : (
    <Part title="Get in touch" level={level}>
      {contacts.map(({ title, telephone, email, words }) => (
        <p className="govuk-body" key={`${title} ${telephone} ${email}`}>
          {title === '' ? null : <strong>{title}</strong>}
          {telephone === undefined || telephone === '' ? null : (
            <>
              <br />
              <a className="govuk-link offer-ring" href={dialled(telephone)}>
                Ring {telephone}
              </a>
            </>
          )}
          {email === undefined || email === '' ? null : (
            <>
              <br />
              {mailAddress(email) === undefined ? (
                email
              ) : (
                <a className="govuk-link" href={`mailto:${email}`}>
                  {email}
                </a>
              )}
            </>
          )}
          {words === undefined || words === '' ? null : (
            <>
              <br />
              {words}
            </>
          )}
        </p>
      ))}
      {webAddress(url) === undefined ? null : (
        <p className="govuk-body">
          <Linked url={url} words="Website" />
        </p>
      )}
    </Part>
  )

export const Complaints = ({ entry: { complaints, kind }, level }: SectionProps) =>
  kind === 'guide' && complaints.words === '' ? null : (
    <Part title="If you are not happy with it" level={level}>
      {complaints.words === '' ? (
        <p className="govuk-body">Talk to them first. If that does not help, ring us.</p>
      ) : (
        <PlainText text={complaints.words} />
      )}
      {webAddress(complaints.url) === undefined ? null : (
        <p className="govuk-body">
          <Linked url={complaints.url} words="How to complain" />
        </p>
      )}
    </Part>
  )

export const Links = ({ entry: { links }, level }: SectionProps) =>
  links.length === 0 ? null : (
    <Part title="Read more" level={level}>
      <ul className="govuk-list govuk-list--bullet">
        {links.map(({ title, url }) => (
          <li key={`${title} ${url}`}>
            <Linked url={url} words={title} />
          </li>
        ))}
      </ul>
    </Part>
  )
