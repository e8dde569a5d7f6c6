// Three questions at the end; the certificate follows at once when every session was attended.
import { noChild } from '@senco/domain/actions/wording'
import { scaleWords } from '@senco/domain/training/evaluation'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { call } from '../api/call.ts'
import { Form } from '../forms/form.tsx'
import { useForm } from '../forms/use-form.ts'
import { Radios } from '../govuk/radios.tsx'
import { Textarea } from '../govuk/textarea.tsx'
import { paths } from '../paths.ts'
import { learnedQuery } from '../queries/training.ts'
import { Page } from '../shell/page.tsx'
import { runCrumbs } from './crumbs.ts'

const scale = scaleWords.map((label, at) => ({ value: String(at + 1), label }))
const initial = { useful: '', confidenceBefore: '', confidenceAfter: '', intent: '' }
const asked = [
  ['useful', 'Choose how useful it was.'],
  ['confidenceBefore', 'Choose how confident you were before.'],
  ['confidenceAfter', 'Choose how confident you are now.'],
] as const

export const EvaluatePage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const { runId = '', personId = '' } = params
  const [, navigate] = useLocation()
  const { data } = useSuspenseQuery(learnedQuery(runId, personId))
  const back = paths.learned.to({ runId, personId })
  const form = useForm({
    draft: `evaluate ${runId}`,
    initial,
    check: (values) => [
      ...asked.filter(([field]) => values[field] === '').map(([field, message]) => ({ field, message })),
      ...(values.intent.trim() === '' ? [{ field: 'intent', message: 'Enter what you will do next.' }] : []),
    ],
    send: ({ useful, confidenceBefore, confidenceAfter, intent }, key) =>
      call(
        'evaluateTraining',
        {
          runId,
          useful: Number(useful),
          confidenceBefore: Number(confidenceBefore),
          confidenceAfter: Number(confidenceAfter),
          intent: intent.trim(),
        },
        key,
      ),
    saved: ({ serial, missing }) =>
      navigate(back, {
        state: {
          saved: serial === undefined ? `Thank you. ${missing ?? ''}`.trim() : 'Thank you. Your certificate is ready.',
        },
      }),
  })
  return (
    <Page title="Three questions" caption={data.title} crumbs={runCrumbs(runId, data.title)}>
      <Form form={form} button="Send" cancel={back}>
        <Radios field={form.field('useful')} label="1. How useful was it for your work?" choices={scale} />
        <Radios
          field={form.field('confidenceBefore')}
          label="2. How confident were you about this before?"
          choices={scale}
        />
        <Radios field={form.field('confidenceAfter')} label="And how confident are you now?" choices={scale} />
        <Textarea
          field={form.field('intent')}
          label="3. What is one thing that you will do next?"
          hint={noChild}
          rows={3}
        />
      </Form>
    </Page>
  )
}
