// Says that what was promised for a comment is done, and since when.
import { useSuspenseQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { call } from '../api/call.ts'
import { Form } from '../forms/form.tsx'
import { readDate, typedFrom } from '../forms/typed-date.ts'
import { useForm } from '../forms/use-form.ts'
import { DateInput } from '../govuk/date-input.tsx'
import { paths } from '../paths.ts'
import { commentQuery } from '../queries/offer-comments.ts'
import { useToday } from '../session/today.ts'
import { Page } from '../shell/page.tsx'
import { commentCrumbs } from './comment-crumbs.ts'
import { ContactNote } from './contact-note.tsx'

const dayOf = (typed: string) => readDate(typed, 'the day on which it was done')

export const CommentDonePage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const commentId = params['commentId'] ?? ''
  const today = useToday()
  const [, navigate] = useLocation()
  const { data } = useSuspenseQuery(commentQuery(commentId))
  const back = paths.offerComment.to({ commentId })
  const form = useForm({
    draft: `comment-done ${commentId}`,
    initial: { doneOn: typedFrom(today), version: data.comment.version },
    check: ({ doneOn }) => {
      const day = dayOf(doneOn)
      return 'problem' in day ? [{ field: 'doneOn', message: day.problem }] : []
    },
    send: ({ doneOn, version }, key) => {
      const day = dayOf(doneOn)
      return call('finishCommentAction', { commentId, version, doneOn: 'date' in day ? day.date : '' }, key)
    },
    saved: () => navigate(back, { state: { saved: 'It is recorded as done, and the public reads it.' } }),
  })
  return (
    <Page
      title="What we promised is done"
      {...(data.comment.response?.action === undefined ? {} : { caption: data.comment.response.action.what })}
      crumbs={commentCrumbs(commentId)}
    >
      <Form form={form} button="Record it as done" cancel={back}>
        <DateInput field={form.field('doneOn')} label="When was it done?" />
        <ContactNote contact={data.comment.contact} />
      </Form>
    </Page>
  )
}
