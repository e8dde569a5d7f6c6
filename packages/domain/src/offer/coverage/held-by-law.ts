// Entries that are never hidden: the only one that meets a line of the law stays, however long its check is overdue, and
// turns red on the board instead (the council's choice, issue of the local offer).
import { type BoardEntry, offerLines } from './board.ts'
import type { Elsewhere } from './model.ts'

/** What families must be able to read: every line and part that is a must and content. */
const legalRefs: readonly (readonly [ref: string, line: string])[] = offerLines
  .filter(({ nature, strength }) => nature === 'content' && strength === 'must')
  .flatMap(({ lineId, parts }) =>
    parts.length === 0 ? [[lineId, lineId] as const] : parts.map(({ partId }) => [partId, lineId] as const),
  )

/**
 * For each legal line without a link: of the entries that claim it, the one whose check is due last, which would be the
 * last to be hidden (by its id among equals). It holds whatever the day is, so a projection may keep the verdict until
 * an entry or a link changes. Profiles of settings hold none: they are parts of an entry and not what it is there for.
 */
export const heldByLaw = (entries: readonly BoardEntry[], elsewhere: readonly Elsewhere[]): ReadonlySet<string> => {
  const lastHiddenFirst = entries
    .filter(({ covers }) => covers.length > 0)
    .sort(
      (one, other) =>
        (other.checkDueOn ?? '9').localeCompare(one.checkDueOn ?? '9') || one.entryId.localeCompare(other.entryId),
    )
  return new Set(
    legalRefs.flatMap(([ref, line]) => {
      if (elsewhere.some((each) => each.ref === ref || each.ref === line)) return []
      const [last] = lastHiddenFirst.filter(({ covers }) => covers.includes(ref) || covers.includes(line))
      return last === undefined ? [] : [last.entryId]
    }),
  )
}
