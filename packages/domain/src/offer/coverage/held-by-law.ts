// Entries that are never hidden: the only one that meets a line of the law stays, however long its check is overdue, and
// turns red on the board instead (the council's choice, issue of the local offer).
import { addDays, type PlainDate } from '../../time.ts'
import { type BoardEntry, type CoveragePolicy, defaultCoveragePolicy, offerLines } from './board.ts'
import type { Elsewhere } from './model.ts'

/** What families must be able to read: every line and part that is a must and content. */
const legalRefs: readonly (readonly [ref: string, line: string])[] = offerLines
  .filter(({ nature, strength }) => nature === 'content' && strength === 'must')
  .flatMap(({ lineId, parts }) =>
    parts.length === 0 ? [[lineId, lineId] as const] : parts.map(({ partId }) => [partId, lineId] as const),
  )

/**
 * For each legal line that would have no visible entry and no link: the entry checked last, by its id among equals.
 * Profiles of settings hold none: they are parts of an entry and not what it is there for.
 */
export const heldByLaw = (
  entries: readonly BoardEntry[],
  elsewhere: readonly Elsewhere[],
  today: PlainDate,
  policy: CoveragePolicy = defaultCoveragePolicy,
): ReadonlySet<string> => {
  const isHidden = ({ checkDueOn }: BoardEntry): boolean =>
    checkDueOn !== undefined && today > addDays(checkDueOn, policy.hiddenAfterDays)
  const latest = [...entries].sort(
    (one, other) =>
      (other.checkedOn ?? '').localeCompare(one.checkedOn ?? '') || one.entryId.localeCompare(other.entryId),
  )
  return new Set(
    legalRefs.flatMap(([ref, line]) => {
      if (elsewhere.some((each) => each.ref === ref || each.ref === line)) return []
      const claiming = latest.filter(({ covers }) => covers.includes(ref) || covers.includes(line))
      return claiming.every(isHidden) ? claiming.slice(0, 1).map(({ entryId }) => entryId) : []
    }),
  )
}
