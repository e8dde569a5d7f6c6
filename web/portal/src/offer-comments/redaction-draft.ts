// Passages that go before a comment is published, while a moderator chooses them: what is selected, what is put back.
import type { Redaction, RedactionKind } from '@senco/domain/offer/comments/model'
import { settledRedactions } from '@senco/domain/offer/comments/redaction'

const overlap = (one: Redaction, other: Redaction): boolean => one.from < other.to && other.from < one.to

/** A selection without the spaces around it; undefined when nothing is selected. */
export const selectionIn = (original: string, from: number, to: number, kind: RedactionKind): Redaction | undefined => {
  const selected = original.slice(from, to)
  const start = from + (selected.length - selected.trimStart().length)
  const end = start + selected.trim().length
  return start < end ? { from: start, to: end, kind } : undefined
}

export const takenOut = (original: string, redactions: readonly Redaction[], more: Redaction): readonly Redaction[] =>
  settledRedactions(original, [...redactions, more])

export const putBack = (redactions: readonly Redaction[], passage: Redaction): readonly Redaction[] =>
  redactions.filter((each) => !overlap(each, passage))

export const isOut = (redactions: readonly Redaction[], { from, to }: Redaction): boolean =>
  redactions.some((each) => each.from <= from && to <= each.to)

/** What to show a button for: suggestions and what the moderator chose, in the order of the text. */
export const passagesOf = (suggested: readonly Redaction[], redactions: readonly Redaction[]): readonly Redaction[] =>
  [...suggested, ...redactions.filter((each) => !suggested.some((one) => overlap(one, each)))].sort(
    (one, other) => one.from - other.from,
  )
