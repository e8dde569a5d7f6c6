// Where this page stands.
import { Link } from 'wouter'

export interface Crumb {
  readonly name: string
  readonly to: string
}

export const Breadcrumbs = ({ crumbs }: { readonly crumbs: readonly Crumb[] }) =>
  crumbs.length === 0 ? null : (
    <nav className="govuk-breadcrumbs" aria-label="Breadcrumb">
      <ol className="govuk-breadcrumbs__list">
        {crumbs.map((crumb) => (
          <li key={crumb.to} className="govuk-breadcrumbs__list-item">
            <Link href={crumb.to} className="govuk-breadcrumbs__link">
              {crumb.name}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
