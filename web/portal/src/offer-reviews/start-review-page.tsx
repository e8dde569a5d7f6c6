// Begins a review round: what it is called and when people were or will be asked.
import { useLocation } from 'wouter'
import { call } from '../api/call.ts'
import { Form } from '../forms/form.tsx'
import { useForm } from '../forms/use-form.ts'
import { Input } from '../govuk/input.tsx'
import { paths } from '../paths.ts'
import { Page } from '../shell/page.tsx'
import { reviewCrumbs } from './review-crumbs.ts'
import { checkSpan, SpanFields, spanOf } from './span-fields.tsx'

export const StartReviewPage = () => {
  const [, navigate] = useLocation()
  const form = useForm({
    draft: 'start-review',
    initial: { title: '', from: '', to: '' },
    check: (values) => [
      ...(values.title.trim() === '' ? [{ field: 'title', message: 'Write what it is called.' }] : []),
      ...checkSpan(values),
    ],
    send: (values, key) => call('startReview', { title: values.title, ...spanOf(values) }, key),
    saved: ({ reviewId }) => navigate(paths.writeReview.to({ reviewId })),
  })
  return (
    <Page title="Begin a review" crumbs={reviewCrumbs()}>
      <Form form={form} button="Continue" cancel={paths.offerReviews.to()}>
        <Input field={form.field('title')} label="What is it called?" hint="For example, Spring review 2027." />
        <SpanFields field={form.field} />
      </Form>
    </Page>
  )
}
