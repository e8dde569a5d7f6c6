// Links to things to read. On paper the address stands beside each, because paper cannot be clicked.
import type { Resource } from '@senco/domain/clusters/papers-model'

export const ResourceList = ({ resources }: { readonly resources: readonly Resource[] }) =>
  resources.length === 0 ? null : (
    <ul className="govuk-list govuk-list--bullet">
      {resources.map(({ title, url }) => (
        <li key={url}>
          <a className="govuk-link" href={url} rel="noreferrer noopener">
            {title}
          </a>
          <span className="print-only break-anywhere"> {url}</span>
        </li>
      ))}
    </ul>
  )
