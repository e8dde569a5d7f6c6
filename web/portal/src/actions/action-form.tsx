// The form of an action: what, who and by when, with what helps to know that it is done.
import { noChild } from '@senco/domain/actions/wording'
import type { ReactNode } from 'react'
import { Form } from '../forms/form.tsx'
import type { Form as FormState } from '../forms/use-form.ts'
import { DateInput } from '../govuk/date-input.tsx'
import { Input } from '../govuk/input.tsx'
import { Textarea } from '../govuk/textarea.tsx'
import { PassageReasons } from '../shared/passage-reasons.tsx'
import type { ActionDraft } from './action-draft.ts'
import { HelpFields } from './help-fields.tsx'

interface Props {
  readonly form: FormState<ActionDraft>
  readonly button: string
  readonly cancel: string
  /** What it is about, where that is asked. */
  readonly about?: ReactNode
  /** Who does it, where that is asked. */
  readonly owner: ReactNode
}

export const ActionForm = ({ form, button, cancel, about, owner }: Props) => {
  const { title, detail, measure, resourceTitle, reasons } = form.values
  return (
    <Form form={form} button={button} cancel={cancel}>
      {about}
      <Input
        field={form.field('title')}
        label="What is there to do?"
        hint={`A few words, such as “Share the form”. ${noChild}`}
      />
      {owner}
      <DateInput field={form.field('due')} label="To do by" hint="For example, 27 3 2027" />
      <Textarea field={form.field('detail')} label="More about it (optional)" hint={noChild} rows={3} />
      <Input field={form.field('measure')} label="How shall we know that it is done? (optional)" />
      <HelpFields form={form} />
      <PassageReasons
        texts={[title, detail, measure, resourceTitle]}
        reasons={reasons}
        problems={form.problems}
        onChange={(next) => form.set({ reasons: next })}
      />
    </Form>
  )
}
