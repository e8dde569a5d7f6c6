// Publishes a comment: the moderator takes out what could identify somebody and sees what the public will read.

import type { Reason } from '@senco/domain/clusters/papers-model'
import type { Redaction } from '@senco/domain/offer/comments/model'
import { redactedText } from '@senco/domain/offer/comments/redaction'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { call } from '../api/call.ts'
import { Form } from '../forms/form.tsx'
import { useForm } from '../forms/use-form.ts'
import { paths } from '../paths.ts'
import { commentQuery } from '../queries/offer-comments.ts'
import { PassageReasons, reasonsInput } from '../shared/passage-reasons.tsx'
import { Page } from '../shell/page.tsx'
import { commentCrumbs } from './comment-crumbs.ts'
import { RedactionEditor } from './redaction-editor.tsx'

export const PublishCommentPage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const commentId = params['commentId'] ?? ''
  const [, navigate] = useLocation()
  const { data } = useSuspenseQuery(commentQuery(commentId))
  const { original, moderation, version } = data.comment
  const before = moderation?.outcome === 'published' ? moderation : undefined
  const back = paths.offerComment.to({ commentId })
  const form = useForm({
    draft: `publish-comment ${commentId}`,
    initial: {
      redactions: (before?.redactions ?? []) as readonly Redaction[],
      reasons: (before?.reasons ?? []) as readonly Reason[],
      version,
    },
    send: (values, key) =>
      call(
        'publishComment',
        {
          commentId,
          version: values.version,
          redactions: [...values.redactions],
          ...reasonsInput(values.reasons),
        },
        key,
      ),
    saved: () => navigate(back, { state: { saved: 'The comment is published.' } }),
  })
  const { redactions, reasons } = form.values
  const left = redactedText(original, redactions)
  const error = form.problems.find(({ field }) => field === 'redactions')?.message
  return (
    <Page title="Publish a comment" crumbs={commentCrumbs(commentId)}>
      <p className="govuk-body">
        Take out names, and everything else that tells who somebody is. Leave what people think as they wrote it. The
        original is kept for us alone.
      </p>
      <Form form={form} button="Publish the comment" cancel={back}>
        <RedactionEditor
          original={original}
          suggested={data.suggested}
          redactions={redactions}
          error={error}
          onChange={(next) => form.set({ redactions: next })}
        />
        <PassageReasons
          texts={[left]}
          reasons={reasons}
          problems={form.problems}
          onChange={(next) => form.set({ reasons: next })}
        />
        <section aria-labelledby="preview-heading">
          <h2 className="govuk-heading-m" id="preview-heading">
            What the public will read
          </h2>
          <blockquote className="comment-text keep-lines" aria-live="polite">
            <p className="govuk-body">{left}</p>
          </blockquote>
        </section>
      </Form>
    </Page>
  )
}
