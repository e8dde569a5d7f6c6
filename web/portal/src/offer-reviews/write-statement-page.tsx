// Edits the words of an annual statement, which drafted itself.
import { useSuspenseQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { call } from '../api/call.ts'
import { Form } from '../forms/form.tsx'
import { useForm } from '../forms/use-form.ts'
import { Input } from '../govuk/input.tsx'
import { Textarea } from '../govuk/textarea.tsx'
import { paths } from '../paths.ts'
import { statementQuery } from '../queries/offer-comments.ts'
import { Page } from '../shell/page.tsx'
import { dateWords } from '../text/dates.ts'
import { reviewCrumbs } from './review-crumbs.ts'

export const WriteStatementPage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const statementId = params['statementId'] ?? ''
  const [, navigate] = useLocation()
  const { data } = useSuspenseQuery(statementQuery(statementId))
  const { statement } = data
  const back = paths.offerStatement.to({ statementId })
  const form = useForm({
    draft: `write-statement ${statementId}`,
    initial: { title: statement.title, text: statement.text, version: statement.version },
    check: ({ title }) => (title.trim() === '' ? [{ field: 'title', message: 'Write what it is called.' }] : []),
    send: (values, key) => call('saveStatement', { statementId, ...values }, key),
    saved: () => navigate(back, { state: { saved: 'The words are saved.' } }),
  })
  return (
    <Page
      title="Write the annual statement"
      caption={`${dateWords(statement.from)} to ${dateWords(statement.to)}`}
      crumbs={reviewCrumbs({ name: 'Statement', to: back })}
    >
      <Form form={form} button="Save" cancel={back}>
        <Input field={form.field('title')} label="What is it called?" />
        <Textarea
          field={form.field('text')}
          label="The statement"
          hint="A heading stands on a line of its own with an empty line before it. Each line below it is a paragraph."
          rows={24}
        />
      </Form>
    </Page>
  )
}
