// What is written in an action must not identify a child: passages that look so are taken out, or the writer says why
// they may stay (practice M6, A10). Patterns alone: names of children are never looked up.
import type { Reason } from '../clusters/papers-model.ts'
import { passageProblems, reasonsInUse, type Written } from '../clusters/passages.ts'
import { invalid } from '../refusal.ts'
import type { PlainDate } from '../time.ts'

/** Beside every box of text about an action. */
export const noChild = 'Do not write anything that could identify a child.'

export type Texts = Readonly<Record<string, string | undefined>>

const writtenIn = (texts: Texts): Written[] =>
  Object.entries(texts).flatMap(([field, text]) => (text === undefined ? [] : [{ field, text }]))

/**
 * The reasons to keep with the texts: those whose passage is in them.
 * @throws Refusal naming each field with a passage that nobody explained.
 */
export const requireNoChild = (texts: Texts, reasons: readonly Reason[], today: PlainDate): readonly Reason[] => {
  const written = writtenIn(texts)
  const problems = passageProblems(written, reasons, today)
  if (problems.length > 0) throw invalid(problems)
  return reasonsInUse(written, reasons, today)
}
