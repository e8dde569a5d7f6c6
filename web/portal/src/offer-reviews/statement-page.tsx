// One annual statement as the public reads it, or as the draft says it now.
import { sectionsOf } from '@senco/domain/offer/comments/statement'
import { useSuspenseQuery } from '@tanstack/react-query'
import { call } from '../api/call.ts'
import { useSend } from '../forms/use-send.ts'
import { Button } from '../govuk/button.tsx'
import { ErrorSummary } from '../govuk/error-summary.tsx'
import { PageLink } from '../govuk/link.tsx'
import { Tag } from '../govuk/tag.tsx'
import { paths } from '../paths.ts'
import { statementQuery } from '../queries/offer-comments.ts'
import { History } from '../shared/history.tsx'
import { Page } from '../shell/page.tsx'
import { dateWords } from '../text/dates.ts'
import { reviewCrumbs } from './review-crumbs.ts'

export const StatementPage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const statementId = params['statementId'] ?? ''
  const { data } = useSuspenseQuery(statementQuery(statementId))
  const { statement, mayWrite } = data
  const publish = useSend((input: { version: number }, key) => call('publishStatement', { statementId, ...input }, key))
  const isDraft = statement.publishedAt === undefined
  return (
    <Page title="Annual statement" heading={statement.title} crumbs={reviewCrumbs()}>
      <p className="govuk-body tags">
        {statement.publishedAt === undefined ? (
          <Tag colour="blue">Draft</Tag>
        ) : (
          <>
            <Tag colour="green">Published</Tag> on {dateWords(statement.publishedAt)}
          </>
        )}
      </p>
      {mayWrite ? (
        <>
          <ErrorSummary message={publish.problem} problems={[]} attempt={publish.problem === undefined ? 0 : 1} />
          <div className="govuk-button-group">
            {isDraft ? (
              <Button busy={publish.busy} onClick={() => void publish.send({ version: statement.version })}>
                Publish the statement
              </Button>
            ) : null}
            <PageLink to={paths.writeStatement.to({ statementId })}>
              {isDraft ? 'Change the words' : 'Correct the words'}
            </PageLink>
          </div>
        </>
      ) : null}
      {sectionsOf(statement.text).map(({ heading, paragraphs }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two headings may be the same
        <section key={at} aria-labelledby={`section-${at}`}>
          <h2 className="govuk-heading-m" id={`section-${at}`}>
            {heading}
          </h2>
          {paragraphs.map((paragraph, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two lines may be the same
            <p key={line} className="govuk-body">
              {paragraph}
            </p>
          ))}
        </section>
      ))}
      <History entries={data.history} />
    </Page>
  )
}
