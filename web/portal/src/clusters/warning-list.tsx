// Things to think about before a meeting is published, each with what helps.
import { PageLink } from '../govuk/link.tsx'
import { paths } from '../paths.ts'

export const WarningList = ({ warnings }: { readonly warnings: readonly string[] }) => (
  <ul className="govuk-list govuk-list--bullet">
    {warnings.map((warning) => (
      <li key={warning}>
        {warning.endsWith('print letters') ? <PageLink to={paths.letters.to()}>{warning}</PageLink> : warning}
      </li>
    ))}
  </ul>
)
