// How to use the open feed of the local offer, for people who write programs. What it says of addresses and parameters is
// read from the description of the feed itself.
import type { Authority } from '@senco/domain/authority/authority'
import { feedAddresses, feedParameters } from '@senco/domain/offer/open-referral/feed-document'
import { Contact } from '../contact.tsx'
import { renderPage } from '../render.ts'

const examples = [
  ['/services?search=talking&per_page=10', 'the first ten services that are about talking'],
  ['/services?minimum_age=2&maximum_age=2', 'services for a child of two'],
  ['/service_at_locations?postcode=WA8%207HS&proximity=5000', 'what is within 5 km of a postcode, nearest first'],
  ['/services?modified_after=2026-03-03T09:00:00Z', 'what has changed since a moment'],
  ['/services?format=ndjson&full=true', 'everything, whole, one service a line'],
] as const

const Addresses = ({ address }: { readonly address: string }) => (
  <table className="govuk-table">
    <caption className="govuk-table__caption govuk-table__caption--m">Addresses</caption>
    <thead className="govuk-table__head">
      <tr className="govuk-table__row">
        <th scope="col" className="govuk-table__header">
          Address
        </th>
        <th scope="col" className="govuk-table__header">
          What it answers
        </th>
        <th scope="col" className="govuk-table__header">
          Parameters
        </th>
      </tr>
    </thead>
    <tbody className="govuk-table__body">
      {feedAddresses.map(({ path, words, parameters }) => (
        <tr className="govuk-table__row" key={path}>
          <th scope="row" className="govuk-table__header">
            {path.includes('{') ? (
              <code>{path}</code>
            ) : (
              <a className="govuk-link" href={`${address}${path}`}>
                <code>{path}</code>
              </a>
            )}
          </th>
          <td className="govuk-table__cell">{words}</td>
          <td className="govuk-table__cell">{parameters.join(', ') || 'none'}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

const Parameters = () => (
  <>
    <h2 className="govuk-heading-m">Parameters</h2>
    <p className="govuk-body">
      All of them together narrow what is found. Names that we do not know are ignored. A value that we cannot read is
      refused with what to send.
    </p>
    <dl className="govuk-summary-list">
      {Object.entries(feedParameters).map(([name, { words }]) => (
        <div className="govuk-summary-list__row" key={name}>
          <dt className="govuk-summary-list__key">
            <code>{name}</code>
          </dt>
          <dd className="govuk-summary-list__value">{words}</dd>
        </div>
      ))}
    </dl>
  </>
)

const Examples = ({ address }: { readonly address: string }) => (
  <>
    <h2 className="govuk-heading-m">Examples</h2>
    <ul className="govuk-list govuk-list--bullet">
      {examples.map(([path, words]) => (
        <li key={path}>
          <a className="govuk-link" href={`${address}${path}`}>
            <code>{path}</code>
          </a>
          : {words}
        </li>
      ))}
    </ul>
  </>
)

const FeedPage = ({ authority, address }: { readonly authority: Authority; readonly address: string }) => (
  <>
    <h1 className="govuk-heading-l">Use our local offer in your own website or app</h1>
    <p className="govuk-body-l">
      Everything in the early years local offer of {authority.name} is open data, in the format Open Referral UK 3.0.
    </p>
    <p className="govuk-body">
      You need no key. Every answer may be read by any website. The feed begins at <code>{address}</code>, and{' '}
      <a className="govuk-link" href={`${address}/openapi.json`}>
        its OpenAPI description
      </a>{' '}
      is for programs.
    </p>
    <Examples address={address} />
    <Addresses address={address} />
    <Parameters />
    <h2 className="govuk-heading-m">What to know</h2>
    <ul className="govuk-list govuk-list--bullet">
      <li>Lists come in pages. Each page says how many there are and whether it is the last.</li>
      <li>Fields that have nothing to say are left out.</li>
      <li>Ages are in years with decimals: 0.75 is nine months.</li>
      <li>
        minimum_age and maximum_age are the youngest and the oldest child that you ask for. A service is found when it
        takes a child of any age between them.
      </li>
      <li>A service that has not been checked for long says so in its field alert. Please show it.</li>
      <li>An address that a service keeps private is in no answer.</li>
      <li>
        Something published is in the feed within a minute or two. Do not ask for everything more than once an hour.
      </li>
    </ul>
    <Contact authority={authority} />
  </>
)

/** `address` is the stub of the feed, without a slash at its end. */
export const feedPage = (authority: Authority, address: string): string =>
  renderPage({ authority, title: 'Open data of the local offer' }, <FeedPage authority={authority} address={address} />)
