// What is written in an action must not identify a child: passages that look so are taken out, or the writer says why
// they may stay (practice M6, A10). Patterns alone: names of children are never looked up.
import { identifyingPassages, passageNames } from '../clusters/identifying.ts'
import { type FieldProblem, invalid } from '../refusal.ts'
import type { PlainDate } from '../time.ts'

/** Beside every box of text about an action. */
export const noChild = 'Do not write anything that could identify a child.'

const problemsIn = (field: string, text: string, today: PlainDate): FieldProblem[] => {
  const [first] = identifyingPassages(text, today)
  if (first === undefined) return []
  const message = `"${first.passage}" ${passageNames[first.kind]}. Take it out, or say why it may stay.`
  return [{ field, message }]
}

/**
 * @throws Refusal naming each field with such a passage, and `mayStay` as the field to say why, unless it was said.
 */
export const requireNoChild = (
  texts: Readonly<Record<string, string | undefined>>,
  mayStay: string | undefined,
  today: PlainDate,
): void => {
  if ((mayStay ?? '').trim() !== '') return
  const problems = Object.entries(texts).flatMap(([field, text]) => problemsIn(field, text ?? '', today))
  if (problems.length > 0) throw invalid(problems, noChild)
}
