// The annual statement as somebody edits and publishes it. It drafts itself in annual-statement.ts.
import * as z from 'zod/mini'
import { Id } from '../../ids.ts'
import { conflict, type FieldProblem, invalid } from '../../refusal.ts'
import { Instant, londonDate, PlainDate } from '../../time.ts'
import { type AnnualStatement, type StatementSection, statementText } from './annual-statement.ts'

export const Statement = z.object({
  statementId: Id('statement'),
  title: z.string(),
  from: PlainDate,
  to: PlainDate,
  /** A heading, then its paragraphs a line each; an empty line before the next heading. */
  text: z.string(),
  publishedAt: z.optional(Instant),
  version: z.number(),
})
export type Statement = z.infer<typeof Statement>

/** What the public reads. */
export const PublishedStatement = z.object({
  statementId: Id('statement'),
  title: z.string(),
  from: PlainDate,
  to: PlainDate,
  sections: z.array(z.object({ heading: z.string(), paragraphs: z.array(z.string()) })),
  publishedOn: PlainDate,
})
export type PublishedStatement = z.infer<typeof PublishedStatement>

interface Decided {
  readonly statement: Statement
  readonly sentence: string
}

export const sectionsOf = (text: string): readonly StatementSection[] =>
  text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*(?:\n[ \t]*)+/)
    .map((block) => block.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()])))
    .flatMap(([heading, ...paragraphs]) => (heading === undefined ? [] : [{ heading, paragraphs }]))

/** @throws Refusal for a year that is not over or is no year. */
export const startStatement = (draft: AnnualStatement, statementId: string, today: PlainDate): Decided => {
  const problems: FieldProblem[] = []
  if (draft.to < draft.from) problems.push({ field: 'to', message: 'The last day comes after the first.' })
  if (draft.to > today) problems.push({ field: 'to', message: 'Give today or a day before.' })
  if (problems.length > 0) throw invalid(problems)
  const { title, from, to } = draft
  return {
    statement: { statementId, title, from, to, text: statementText(draft), version: 1 },
    sentence: 'Drafted the annual statement from the comments and reviews of its time',
  }
}

const problemsOf = ({ title, text }: Pick<Statement, 'title' | 'text'>): FieldProblem[] => [
  ...(title.trim() === '' ? [{ field: 'title', message: 'Write what it is called.' }] : []),
  ...(sectionsOf(text).some(({ paragraphs }) => paragraphs.length > 0)
    ? []
    : [{ field: 'text', message: 'Write at least one heading with a line below it.' }]),
]

/** A draft may be half done; what is published may not. */
export const changeStatement = (before: Statement, { title, text }: Pick<Statement, 'title' | 'text'>): Decided => {
  const problems = before.publishedAt === undefined ? [] : problemsOf({ title, text })
  if (problems.length > 0) throw invalid(problems)
  return {
    statement: { ...before, title: title.trim(), text, version: before.version + 1 },
    sentence: before.publishedAt === undefined ? 'Changed the draft' : 'Corrected the published statement',
  }
}

/** @throws Refusal when it is public already or says nothing. */
export const publishStatement = (before: Statement, at: Instant): Decided => {
  if (before.publishedAt !== undefined) throw conflict('published', 'This statement is published already.')
  const problems = problemsOf(before)
  if (problems.length > 0) throw invalid(problems)
  return { statement: { ...before, publishedAt: at, version: before.version + 1 }, sentence: 'Published the statement' }
}

/** `undefined` for a draft. */
export const publishedStatement = (statement: Statement): PublishedStatement | undefined => {
  const { statementId, title, from, to, text, publishedAt } = statement
  if (publishedAt === undefined) return undefined
  const sections = sectionsOf(text).map(({ heading, paragraphs }) => ({ heading, paragraphs: [...paragraphs] }))
  return { statementId, title, from, to, sections, publishedOn: londonDate(publishedAt) }
}
