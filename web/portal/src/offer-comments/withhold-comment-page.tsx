// Does not publish a comment, or no longer: the reason, and a sentence for whoever asks why.
import { WithheldReason } from '@senco/domain/offer/comments/model'
import { withheldNames, withheldSources } from '@senco/domain/offer/comments/moderation'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { call } from '../api/call.ts'
import { Form } from '../forms/form.tsx'
import { useForm } from '../forms/use-form.ts'
import { Radios } from '../govuk/radios.tsx'
import { Textarea } from '../govuk/textarea.tsx'
import { paths } from '../paths.ts'
import { commentQuery } from '../queries/offer-comments.ts'
import { Page } from '../shell/page.tsx'
import { commentCrumbs } from './comment-crumbs.ts'
import { ContactNote } from './contact-note.tsx'

const sentence = (words: string): string => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`

export const WithholdCommentPage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const commentId = params['commentId'] ?? ''
  const [, navigate] = useLocation()
  const { data } = useSuspenseQuery(commentQuery(commentId))
  const back = paths.offerComment.to({ commentId })
  const form = useForm({
    draft: `withhold-comment ${commentId}`,
    initial: { reason: '', note: '', version: data.comment.version },
    check: ({ reason, note }) => [
      ...(reason === '' ? [{ field: 'reason', message: 'Choose why it is not published.' }] : []),
      ...(note.trim() === '' ? [{ field: 'note', message: 'Say in a sentence why it will not be published.' }] : []),
    ],
    send: ({ reason, note, version }, key) =>
      call('withholdComment', { commentId, version, note, reason: WithheldReason.parse(reason) }, key),
    saved: () => navigate(back, { state: { saved: 'The comment is not published. It is kept and counted.' } }),
  })
  return (
    <Page title="Do not publish a comment" crumbs={commentCrumbs(commentId)}>
      <blockquote className="comment-text keep-lines">
        <p className="govuk-body">{data.comment.original}</p>
      </blockquote>
      <p className="govuk-body">
        It is kept, and the annual statement counts it with its reason. A complaint about support for one child belongs
        to the complaints of the council or the service.
      </p>
      <Form form={form} button="Do not publish it" cancel={back}>
        <Radios
          field={form.field('reason')}
          label="Why is it not published?"
          choices={WithheldReason.options.map((value) => ({
            value,
            label: sentence(withheldNames[value]),
            hint: withheldSources[value],
          }))}
        />
        <Textarea
          field={form.field('note')}
          label="Why, in a sentence"
          hint="For those who ask, and for whoever looks at it again. It is not published."
          rows={3}
        />
        <ContactNote contact={data.comment.contact} tells={form.values.reason !== 'not-a-comment'} />
      </Form>
    </Page>
  )
}
