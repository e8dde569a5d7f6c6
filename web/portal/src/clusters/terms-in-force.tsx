// The terms of reference of a cluster: the newest to read, the earlier versions below.
import type { TermsOfReference } from '@senco/domain/clusters/model'
import { Details } from '../govuk/details.tsx'
import { dateWords } from '../text/dates.ts'

const agreed = ({ agreedOn }: TermsOfReference): string =>
  agreedOn === undefined ? 'proposed, not agreed yet' : `agreed on ${dateWords(agreedOn)}`

export const TermsInForce = ({ versions }: { readonly versions: readonly TermsOfReference[] }) => {
  const [newest, ...earlier] = versions
  if (newest === undefined) return <p className="govuk-body">None yet.</p>
  return (
    <>
      <Details summary={`Version ${newest.version}, ${agreed(newest)}`}>
        <p className="govuk-body keep-lines">{newest.text}</p>
      </Details>
      {earlier.map((one) => (
        <Details key={one.version} summary={`Version ${one.version}, ${agreed(one)}`}>
          <p className="govuk-body keep-lines">{one.text}</p>
        </Details>
      ))}
    </>
  )
}
