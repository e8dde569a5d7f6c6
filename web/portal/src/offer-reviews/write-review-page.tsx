// Writes a review round: how people were asked, each group that the law names, what was heard and what came of it.
import { useSuspenseQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { call } from '../api/call.ts'
import { Form } from '../forms/form.tsx'
import { useForm } from '../forms/use-form.ts'
import { Input } from '../govuk/input.tsx'
import { Textarea } from '../govuk/textarea.tsx'
import { paths } from '../paths.ts'
import { reviewQuery } from '../queries/offer-comments.ts'
import { Page } from '../shell/page.tsx'
import { dateWords } from '../text/dates.ts'
import { FindingFields } from './finding-fields.tsx'
import { GroupFields } from './group-fields.tsx'
import { reviewCrumbs } from './review-crumbs.ts'
import { checkRound, draftOf, sentOf } from './round-draft.ts'
import { SpanFields } from './span-fields.tsx'

export const WriteReviewPage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const reviewId = params['reviewId'] ?? ''
  const [, navigate] = useLocation()
  const { data } = useSuspenseQuery(reviewQuery(reviewId))
  const { round } = data
  const back = paths.offerReview.to({ reviewId })
  const isPublic = round.publishedAt !== undefined
  const form = useForm({
    draft: `write-review ${reviewId}`,
    initial: draftOf(round),
    check: checkRound,
    send: (draft, key) => call('saveReview', { reviewId, ...sentOf(draft) }, key),
    saved: () => navigate(back, { state: { saved: isPublic ? 'The published review is corrected.' : 'Saved.' } }),
  })
  const { groups, findings } = form.values
  const errorOf = (field: string) => form.problems.find((problem) => problem.field === field)?.message
  return (
    <Page
      title={isPublic ? 'Correct a review' : 'Write a review'}
      caption={round.title}
      crumbs={reviewCrumbs({ name: 'Review', to: back })}
    >
      <Form form={form} button="Save" cancel={back}>
        <Input field={form.field('title')} label="What is it called?" />
        {isPublic ? (
          <p className="govuk-body">
            From {dateWords(round.from)} to {dateWords(round.to)}
          </p>
        ) : (
          <SpanFields field={form.field} />
        )}
        <Textarea
          field={form.field('method')}
          label="How were people asked?"
          hint="For example: three evenings at children’s centres, a form, telephone calls."
          rows={3}
        />
        <h2 className="govuk-heading-m">Who was asked?</h2>
        <p className="govuk-body">
          Regulation 54 names these groups. Say of each how it was asked, or why not. You can save before you know.
        </p>
        {groups.map((group) => (
          <GroupFields
            key={group.consulteeId}
            group={group}
            errorOf={errorOf}
            onChange={(to) =>
              form.set({
                groups: groups.map((each) => (each.consulteeId === group.consulteeId ? { ...each, ...to } : each)),
              })
            }
          />
        ))}
        <h2 className="govuk-heading-m" id="findings" tabIndex={-1}>
          What did you hear, and what came of it?
        </h2>
        <FindingFields findings={findings} errorOf={errorOf} onChange={(next) => form.set({ findings: next })} />
      </Form>
    </Page>
  )
}
