// One question, about two months on: what changed?
import { noChild } from '@senco/domain/actions/wording'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { call } from '../api/call.ts'
import { Form } from '../forms/form.tsx'
import { useForm } from '../forms/use-form.ts'
import { Input } from '../govuk/input.tsx'
import { Textarea } from '../govuk/textarea.tsx'
import { paths } from '../paths.ts'
import { learnedQuery } from '../queries/training.ts'
import { Page } from '../shell/page.tsx'
import { runCrumbs } from './crumbs.ts'

export const ImpactPage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const { runId = '', personId = '' } = params
  const [, navigate] = useLocation()
  const { data } = useSuspenseQuery(learnedQuery(runId, personId))
  const { impact } = data
  const back = paths.learned.to({ runId, personId })
  const form = useForm({
    draft: `impact ${runId}`,
    initial: {
      changed: impact?.changed ?? '',
      evidence: impact?.evidence ?? '',
      children: impact?.children === undefined ? '' : String(impact.children),
    },
    check: ({ changed, children }) => [
      ...(changed.trim() === '' ? [{ field: 'changed', message: 'Enter what changed.' }] : []),
      ...(children.trim() === '' || /^\d{1,3}$/.test(children.trim())
        ? []
        : [{ field: 'children', message: 'Enter how many children, or leave it empty.' }]),
    ],
    send: ({ changed, evidence, children }, key) =>
      call(
        'reviewTrainingImpact',
        {
          runId,
          changed: changed.trim(),
          ...(evidence.trim() === '' ? {} : { evidence: evidence.trim() }),
          ...(children.trim() === '' ? {} : { children: Number(children) }),
        },
        key,
      ),
    saved: () => navigate(back, { state: { saved: 'Thank you. That helps us plan.' } }),
  })
  return (
    <Page title="What changed?" caption={data.title} crumbs={runCrumbs(runId, data.title)}>
      <Form form={form} button="Send" cancel={back}>
        <Textarea
          field={form.field('changed')}
          label="What do you do differently since the training?"
          hint={noChild}
          rows={4}
        />
        <Textarea
          field={form.field('evidence')}
          label="How can one tell? (optional)"
          hint="What somebody saw, heard or counted."
          rows={3}
        />
        <Input
          field={form.field('children')}
          label="How many children has it helped? (optional)"
          hint="A number and no names."
          width={5}
          inputMode="numeric"
        />
      </Form>
    </Page>
  )
}
