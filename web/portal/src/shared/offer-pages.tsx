// The pages of the local offer that a person may open, as a list of links on each of them.
import { councilStaff, type Role } from '@senco/domain/roles'
import { PageLink } from '../govuk/link.tsx'
import { paths } from '../paths.ts'
import { holds, useMe } from '../session/person.ts'

interface OfferPage {
  readonly key: string
  readonly name: string
  readonly to: string
  readonly who: readonly Role[]
}

const pages: readonly OfferPage[] = [
  { key: 'entries', name: 'Entries', to: paths.localOffer.to(), who: [...councilStaff, 'auditor'] },
  { key: 'coverage', name: 'What the law asks', to: paths.offerCoverage.to(), who: [...councilStaff, 'auditor'] },
  { key: 'comments', name: 'Comments', to: paths.offerComments.to(), who: councilStaff },
  { key: 'reviews', name: 'Reviews', to: paths.offerReviews.to(), who: councilStaff },
  { key: 'gaps', name: 'Gaps', to: paths.offerGaps.to(), who: councilStaff },
  { key: 'imports', name: 'Import a list', to: paths.offerImports.to(), who: ['administrator', 'team-manager'] },
]

/** Nothing for somebody who can open only one of them. */
export const OfferPages = ({ here }: { readonly here: string }) => {
  const me = useMe()
  const shown = pages.filter(({ who }) => holds(me, who))
  if (shown.length < 2) return null
  return (
    <nav className="offer-pages" aria-label="Pages of the local offer">
      <ul>
        {shown.map(({ key, name, to }) => (
          <li key={key} className="govuk-body">
            {key === here ? <strong aria-current="page">{name}</strong> : <PageLink to={to}>{name}</PageLink>}
          </li>
        ))}
      </ul>
    </nav>
  )
}
