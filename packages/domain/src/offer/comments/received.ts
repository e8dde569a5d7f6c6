// A comment as it arrives: what a form may send and what is kept of it. Whether it is spam is asked in spam.ts.
import { type FieldProblem, invalid } from '../../refusal.ts'
import type { Instant } from '../../time.ts'
import type { Comment, CommentTheme, Contact, SubmitterKind } from './model.ts'

export const longestComment = 5000

export interface CommentForm {
  readonly text: string
  readonly theme: CommentTheme
  readonly entryId?: string | undefined
  readonly submitter?: SubmitterKind | undefined
  readonly name?: string | undefined
  readonly email?: string | undefined
  readonly telephone?: string | undefined
}

/** Line breaks as people type them, nothing that a screen cannot show. */
const clean = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what goes
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2066-\u2069\ufeff]/g, ' ')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

const problemsOf = ({ text, email }: { text: string; email: string }): FieldProblem[] => {
  const problems: FieldProblem[] = []
  if (text === '') problems.push({ field: 'text', message: 'Write your comment.' })
  if (text.length > longestComment)
    problems.push({ field: 'text', message: 'Write your comment in 5,000 characters or fewer.' })
  if (email !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(email))
    problems.push({ field: 'email', message: 'Enter an e-mail address, like name@example.com, or leave it empty.' })
  return problems
}

/** @throws Refusal naming each field. The page shows what was typed again, so nothing is lost. */
export const receivedComment = (
  form: CommentForm,
  { commentId, at, suspicions }: { commentId: string; at: Instant; suspicions: readonly string[] },
): Comment => {
  const text = clean(form.text)
  const [name, email, telephone] = [form.name, form.email, form.telephone].map((each) =>
    clean(each ?? '').slice(0, 200),
  )
  const problems = problemsOf({ text, email: email ?? '' })
  if (problems.length > 0) throw invalid(problems)
  const contact: Contact = {
    ...(name ? { name } : {}),
    ...(email ? { email } : {}),
    ...(telephone ? { telephone } : {}),
  }
  return {
    commentId,
    theme: form.theme,
    original: text,
    receivedAt: at,
    version: 1,
    ...(form.entryId ? { entryId: form.entryId } : {}),
    ...(form.submitter === undefined ? {} : { submitter: form.submitter }),
    ...(Object.keys(contact).length === 0 ? {} : { contact }),
    ...(suspicions.length === 0 ? {} : { suspicions: [...suspicions] }),
  }
}
