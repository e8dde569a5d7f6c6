// Whether writing may be kept: a passage that could identify a child is taken out, or the writer says why it may stay
// (practice M6, A10). One rule for agendas and minutes.
import type { FieldProblem } from '../refusal.ts'
import type { PlainDate } from '../time.ts'
import { identifyingPassages, type Passage, passageNames } from './identifying.ts'
import type { Reason } from './papers-model.ts'

/** A text with the field of the input that it came from. */
export interface Written {
  readonly field: string
  readonly text: string
}

const explains = (reasons: readonly Reason[], passage: string): boolean =>
  reasons.some((reason) => reason.passage === passage && reason.why.trim() !== '')

/** The passages that nobody has explained yet. */
export const unexplained = (text: string, reasons: readonly Reason[], today: PlainDate): readonly Passage[] =>
  identifyingPassages(text, today).filter(({ passage }) => !explains(reasons, passage))

/** One problem for each passage of each text, naming it. A reason is writing too. */
export const passageProblems = (
  written: readonly Written[],
  reasons: readonly Reason[],
  today: PlainDate,
): FieldProblem[] => {
  const whys = reasons.map(({ why }, index) => ({ field: `reasons.${index}.why`, text: why }))
  return [...written, ...whys].flatMap(({ field, text }) =>
    unexplained(text, reasons, today).map(({ passage, kind }) => ({
      field,
      message: `“${passage}” ${passageNames[kind]}. Take it out, or say why it may stay.`,
    })),
  )
}

/** A reason goes with its passage, so that what was taken out is kept nowhere. */
export const reasonsInUse = (
  written: readonly Written[],
  reasons: readonly Reason[],
  today: PlainDate,
): readonly Reason[] => {
  const there = new Set(written.flatMap(({ text }) => identifyingPassages(text, today)).map(({ passage }) => passage))
  const seen = new Set<string>()
  return reasons.filter(({ passage, why }) => {
    const kept = there.has(passage) && why.trim() !== '' && !seen.has(passage)
    seen.add(passage)
    return kept
  })
}
