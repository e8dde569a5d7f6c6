// The links of an entry and whether they worked when the portal last looked.
import type { LinkStatus } from '@senco/contract/offer-editing/page'
import { Tag } from '../govuk/tag.tsx'
import { dateWords } from '../text/dates.ts'

const names: Readonly<Record<LinkStatus['status'], string>> = {
  works: 'Works',
  'failed-once': 'Failed once',
  broken: 'Broken',
  'not-looked-at': 'Not looked at yet',
}
const colours = { works: 'green', 'failed-once': 'yellow', broken: 'red', 'not-looked-at': 'grey' } as const

export const EntryLinks = ({ links }: { readonly links: readonly LinkStatus[] }) => (
  <section aria-labelledby="links-heading">
    <h2 id="links-heading" className="govuk-heading-m">
      Links
    </h2>
    {links.length === 0 ? <p className="govuk-body">It has no links.</p> : null}
    <ul className="govuk-list govuk-list--spaced">
      {links.map(({ url, status, lookedOn, problem }) => (
        <li key={url}>
          <span className="break-anywhere">{url}</span>
          <span className="tags">
            <Tag colour={colours[status]}>{names[status]}</Tag>
          </span>
          <span className="when">
            {[problem, lookedOn === undefined ? undefined : `Looked at on ${dateWords(lookedOn)}.`]
              .filter(Boolean)
              .join(' ')}
          </span>
        </li>
      ))}
    </ul>
  </section>
)
