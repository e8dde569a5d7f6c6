// Answers a comment in public: we did, we will, or we could not, because; with the action intended and its day.

import type { Response } from '@senco/domain/offer/comments/model'
import { answerHeadings } from '@senco/domain/offer/comments/published'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { call } from '../api/call.ts'
import { Form } from '../forms/form.tsx'
import { readDate, typedFrom } from '../forms/typed-date.ts'
import { useForm } from '../forms/use-form.ts'
import { DateInput } from '../govuk/date-input.tsx'
import { Input } from '../govuk/input.tsx'
import { Radios } from '../govuk/radios.tsx'
import { Textarea } from '../govuk/textarea.tsx'
import { paths } from '../paths.ts'
import { commentQuery } from '../queries/offer-comments.ts'
import { Page } from '../shell/page.tsx'
import { commentCrumbs } from './comment-crumbs.ts'
import { ContactNote } from './contact-note.tsx'

type Kind = Response['kind']
const kinds = Object.keys(answerHeadings) as Kind[]
const hints: Readonly<Record<Kind, string>> = {
  did: 'It is done.',
  will: 'You say what, and by when.',
  'could-not': 'You say why. An honest no is an answer too.',
}

const dayOf = (typed: string) => readDate(typed, 'the day by which it will be done')

export const AnswerCommentPage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const commentId = params['commentId'] ?? ''
  const [, navigate] = useLocation()
  const { data } = useSuspenseQuery(commentQuery(commentId))
  const { response, version, contact } = data.comment
  const back = paths.offerComment.to({ commentId })
  const form = useForm({
    draft: `answer-comment ${commentId}`,
    initial: {
      kind: (response?.kind ?? '') as string,
      text: response?.text ?? '',
      what: response?.action?.what ?? '',
      dueOn: typedFrom(response?.action?.dueOn),
      version,
    },
    check: ({ kind, text, what, dueOn }) => {
      const day = dayOf(dueOn)
      return [
        ...(kind === '' ? [{ field: 'kind', message: 'Choose what you can say.' }] : []),
        ...(text.trim() === '' ? [{ field: 'text', message: 'Write an answer.' }] : []),
        ...(kind === 'will' && what.trim() === '' ? [{ field: 'what', message: 'Say what you will do.' }] : []),
        ...(kind === 'will' && 'problem' in day ? [{ field: 'dueOn', message: day.problem }] : []),
      ]
    },
    send: (values, key) => {
      const day = dayOf(values.dueOn)
      const kind = kinds.find((one) => one === values.kind) ?? 'did'
      const action = kind === 'will' && 'date' in day ? { action: { what: values.what.trim(), dueOn: day.date } } : {}
      return call('answerComment', { commentId, version: values.version, kind, text: values.text, ...action }, key)
    },
    rename: (field) => field.replace('action.', ''),
    saved: () => navigate(back, { state: { saved: 'The answer is published.' } }),
  })
  return (
    <Page title="Answer a comment" crumbs={commentCrumbs(commentId)}>
      <blockquote className="comment-text keep-lines">
        <p className="govuk-body">{data.published?.youSaid ?? data.comment.original}</p>
      </blockquote>
      <Form form={form} button="Publish the answer" cancel={back}>
        <Radios
          field={form.field('kind')}
          label="What can you say?"
          choices={kinds.map((value) => ({ value, label: answerHeadings[value], hint: hints[value] }))}
        />
        <Textarea
          field={form.field('text')}
          label="Your answer"
          hint="Everybody reads it. Write plainly, and name nobody."
          rows={5}
        />
        {form.values.kind === 'will' ? (
          <>
            <Input field={form.field('what')} label="What you will do" hint="The law asks for the action intended." />
            <DateInput field={form.field('dueOn')} label="By when?" />
          </>
        ) : null}
        <ContactNote contact={contact} last={form.values.kind !== 'will'} />
      </Form>
    </Page>
  )
}
