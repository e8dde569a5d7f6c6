// An earlier version of an entry: who saved it, and what differs from the words of today.
import { useSuspenseQuery } from '@tanstack/react-query'
import { SummaryList } from '../govuk/summary-list.tsx'
import { paths } from '../paths.ts'
import { entryVersionQuery } from '../queries/offer-editing.ts'
import { Page } from '../shell/page.tsx'
import { dateWords } from '../text/dates.ts'
import { contentRows } from './content-rows.ts'
import { Differences } from './differences.tsx'
import { offerCrumb } from './offer-crumb.ts'

export const EntryVersionPage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const { entryId = '', version = '' } = params
  const { data } = useSuspenseQuery(entryVersionQuery(entryId, version))
  const { content, at, actorName, summary } = data.version
  return (
    <Page
      title="Earlier version of an entry"
      heading={`Version ${data.version.version}`}
      caption={content.title}
      crumbs={[offerCrumb, { name: 'Entry', to: paths.entry.to({ entryId }) }]}
    >
      <p className="govuk-body">
        {summary}, by {actorName} on {dateWords(at)}.
      </p>
      <Differences
        caption="What differs"
        differences={data.differences}
        before="This version"
        after="The newest words"
        same="It is the same as the newest words."
      />
      <h2 className="govuk-heading-m">All its words</h2>
      <SummaryList
        facts={contentRows(content).map(({ name, text }) => ({
          name,
          value: <span className="keep-lines break-anywhere">{text}</span>,
        }))}
      />
    </Page>
  )
}
