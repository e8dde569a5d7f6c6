// Reviews of the local offer and annual statements: what there is, and what the law asks for next.
import type { ListedPublication } from '@senco/contract/offer-editing/reviews'
import { useSuspenseQuery } from '@tanstack/react-query'
import { ButtonLink } from '../govuk/button.tsx'
import { PageLink } from '../govuk/link.tsx'
import { Table } from '../govuk/table.tsx'
import { Tag } from '../govuk/tag.tsx'
import { paths } from '../paths.ts'
import { reviewsQuery } from '../queries/offer-comments.ts'
import { useToday } from '../session/today.ts'
import { OfferPages } from '../shared/offer-pages.tsx'
import { Page } from '../shell/page.tsx'
import { dateWords } from '../text/dates.ts'

interface ListProps {
  readonly caption: string
  readonly empty: string
  readonly rows: readonly ListedPublication[]
  readonly to: (id: string) => string
}

const List = ({ caption, empty, rows, to }: ListProps) => (
  <Table
    caption={caption}
    captionHidden
    rows={rows}
    keyOf={({ id }) => id}
    empty={empty}
    columns={[
      { name: 'Name', of: (row) => <PageLink to={to(row.id)}>{row.title}</PageLink> },
      { name: 'Time', of: ({ from, to: last }) => `${dateWords(from)} to ${dateWords(last)}` },
      {
        name: 'Status',
        of: ({ publishedAt }) =>
          publishedAt === undefined ? (
            <Tag colour="blue">Draft</Tag>
          ) : (
            <>
              <Tag colour="green">Published</Tag> {dateWords(publishedAt)}
            </>
          ),
      },
    ]}
  />
)

export const ReviewsPage = () => {
  const today = useToday()
  const { data } = useSuspenseQuery(reviewsQuery())
  const { statementDueOn, mayWrite } = data
  return (
    <Page title="Reviews of the local offer" crumbs={[]}>
      <OfferPages here="reviews" />
      <section aria-labelledby="rounds-heading">
        <h2 className="govuk-heading-m" id="rounds-heading">
          Review rounds
        </h2>
        <p className="govuk-body">
          Ask families and those who work with them what should change. Say who was asked, what you heard and what came
          of it.
        </p>
        <List
          caption="Review rounds"
          empty="No review has been recorded yet."
          rows={data.rounds}
          to={(reviewId) => paths.offerReview.to({ reviewId })}
        />
        {mayWrite ? (
          <ButtonLink to={paths.startReview.to()} look="secondary">
            Begin a review
          </ButtonLink>
        ) : null}
      </section>
      <section aria-labelledby="statements-heading">
        <h2 className="govuk-heading-m" id="statements-heading">
          Annual statements
        </h2>
        <p className="govuk-body">
          Comments and answers are published at least once a year (Special Educational Needs and Disability Regulations
          2014, regulation 56).{' '}
          {statementDueOn === undefined
            ? 'No statement has been published yet.'
            : `The next statement is due by ${dateWords(statementDueOn)}.`}{' '}
          {statementDueOn !== undefined && statementDueOn < today ? <Tag colour="orange">Late</Tag> : null}
        </p>
        <List
          caption="Annual statements"
          empty="There is no statement yet."
          rows={data.statements}
          to={(statementId) => paths.offerStatement.to({ statementId })}
        />
        {mayWrite ? (
          <ButtonLink to={paths.startStatement.to()} look="secondary">
            Draft a statement
          </ButtonLink>
        ) : null}
      </section>
    </Page>
  )
}
