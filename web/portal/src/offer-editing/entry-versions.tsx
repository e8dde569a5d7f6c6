// The saved versions of an entry, newest first, each a page with what differs from now.
import type { EntryPage } from '@senco/contract/offer-editing/page'
import { PageLink } from '../govuk/link.tsx'
import { Table } from '../govuk/table.tsx'
import { paths } from '../paths.ts'
import { dateWords } from '../text/dates.ts'

export const EntryVersions = ({ page }: { readonly page: EntryPage }) => {
  const { entryId, live, version } = page.entry
  return (
    <Table
      caption="Versions"
      columns={[
        {
          name: 'Version',
          of: (one) =>
            one.version === version ? (
              `${one.version} (newest)`
            ) : (
              <PageLink to={paths.entryVersion.to({ entryId, version: String(one.version) })}>
                {`Version ${one.version}`}
              </PageLink>
            ),
        },
        { name: 'Saved', of: (one) => dateWords(one.at) },
        { name: 'By', of: (one) => one.actorName },
        { name: 'What', of: (one) => `${one.summary}${one.version === live?.version ? '. The public reads it.' : ''}` },
      ]}
      rows={page.versions}
      keyOf={(one) => String(one.version)}
    />
  )
}
