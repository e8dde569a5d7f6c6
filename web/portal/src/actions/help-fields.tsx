// What helps with an action: a course of the council's, and something to read.
import { useSuspenseQuery } from '@tanstack/react-query'
import type { Form } from '../forms/use-form.ts'
import { Input } from '../govuk/input.tsx'
import { Select } from '../govuk/select.tsx'
import { coursesQuery } from '../queries/training.ts'
import type { ActionDraft } from './action-draft.ts'

export const HelpFields = ({ form }: { readonly form: Form<ActionDraft> }) => {
  const { data } = useSuspenseQuery(coursesQuery())
  const courses = data.courses.map(({ courseId, title }) => ({ value: courseId, label: title }))
  return (
    <>
      {courses.length === 0 ? null : (
        <Select
          field={form.field('courseId')}
          label="Training that helps (optional)"
          choices={[{ value: '', label: 'None' }, ...courses]}
        />
      )}
      <Input field={form.field('resourceTitle')} label="Something to read (optional)" />
      <Input field={form.field('resourceUrl')} label="Its web address" type="url" />
    </>
  )
}
