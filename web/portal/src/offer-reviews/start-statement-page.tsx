// Drafts the annual statement of a time: the comments of a year, with what was decided and answered, and its reviews.
import { addDays, addYears } from '@senco/domain/time'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { call } from '../api/call.ts'
import { Form } from '../forms/form.tsx'
import { typedFrom } from '../forms/typed-date.ts'
import { useForm } from '../forms/use-form.ts'
import { paths } from '../paths.ts'
import { reviewsQuery } from '../queries/offer-comments.ts'
import { useToday } from '../session/today.ts'
import { Page } from '../shell/page.tsx'
import { reviewCrumbs } from './review-crumbs.ts'
import { checkSpan, SpanFields, spanOf } from './span-fields.tsx'

export const StartStatementPage = () => {
  const today = useToday()
  const [, navigate] = useLocation()
  const { data } = useSuspenseQuery(reviewsQuery())
  const last = data.statements.find(({ publishedAt }) => publishedAt !== undefined)
  const form = useForm({
    draft: 'start-statement',
    initial: {
      from: typedFrom(last === undefined ? addDays(addYears(today, -1), 1) : addDays(last.to, 1)),
      to: typedFrom(today),
    },
    check: checkSpan,
    send: (values, key) => call('startStatement', spanOf(values), key),
    saved: ({ statementId }) =>
      navigate(paths.writeStatement.to({ statementId }), { state: { saved: 'The draft is written. Read it.' } }),
  })
  return (
    <Page title="Draft a statement" crumbs={reviewCrumbs()}>
      <p className="govuk-body">
        The statement is drafted from the comments that came in this time and the reviews that ended in it and were
        published. You read and change it before anybody else does.
      </p>
      <Form form={form} button="Draft the statement" cancel={paths.offerReviews.to()}>
        <SpanFields field={form.field} />
      </Form>
    </Page>
  )
}
