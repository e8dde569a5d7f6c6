// The coverage board: each line of the law and of the toolkit is covered here, on the main local offer, is a rule, or is
// red. Worked out from the entries and the date, never stored.
import { addDays, type PlainDate } from '../../time.ts'
import type { Entry, SendProfile } from '../model.ts'
import { defaultOfferPolicies, type OfferPolicies } from '../policies.ts'
import { trustOf } from '../states.ts'
import { lawLines } from './law-lines.ts'
import type { Elsewhere, LinePart, OfferLine } from './model.ts'
import { toolkitLines } from './toolkit-lines.ts'

export const offerLines: readonly OfferLine[] = [...lawLines, ...toolkitLines]

/** A line that rests on a stale entry turns amber, one that rests on an entry past its days turns red. */
export interface CoveragePolicy extends OfferPolicies {
  /** A link to the main local offer is looked at this often (the council's choice). */
  readonly linkDays: number
}
export const defaultCoveragePolicy: CoveragePolicy = { ...defaultOfferPolicies, linkDays: 365 }

/** What the board needs of a published entry. */
export interface BoardEntry {
  readonly entryId: string
  readonly title: string
  readonly covers: readonly string[]
  readonly owned: boolean
  readonly checkedOn?: PlainDate | undefined
  readonly checkDueOn?: PlainDate | undefined
  readonly profile?: SendProfile | undefined
}

/** Undefined while nothing of the entry is live. */
export const boardEntry = (entry: Entry): BoardEntry | undefined => {
  const { entryId, covers, live, status, ownerId, ownerOrganisation, checked, checkDueOn } = entry
  if (live === undefined || status === 'archived') return undefined
  const { title, profile } = live.content
  const owned = (ownerId ?? ownerOrganisation) !== undefined
  return { entryId, title, covers, owned, checkedOn: checked?.on, checkDueOn, profile }
}

/** `here-stale` and `elsewhere-stale` are met, and somebody should look soon. Only `missing` is red. */
export type CoverageState = 'here' | 'elsewhere' | 'here-stale' | 'elsewhere-stale' | 'missing'
export type Gap = 'nothing' | 'no-owner' | 'never-checked' | 'long-overdue'

export interface Coverage {
  readonly state: CoverageState
  /** Why it is red: the entry nearest to covering it says so. */
  readonly gap?: Gap
  readonly entryIds: readonly string[]
  readonly elsewhere?: Elsewhere
}

export interface BoardLine {
  readonly line: OfferLine
  readonly state: CoverageState | 'rule'
  /** Of the line as a whole when it has no parts. */
  readonly coverage?: Coverage
  readonly parts: readonly (Coverage & { readonly part: LinePart })[]
}

const gapNames: readonly Gap[] = ['nothing', 'no-owner', 'never-checked', 'long-overdue']

/** What one entry does for a line. */
const standing = (entry: BoardEntry, today: PlainDate, policy: CoveragePolicy): Gap | 'here' | 'here-stale' => {
  if (!entry.owned) return 'no-owner'
  if (entry.checkedOn === undefined) return 'never-checked'
  const { freshness } = trustOf({ checkedOn: entry.checkedOn, checkDueOn: entry.checkDueOn }, today, policy)
  if (freshness === 'hidden') return 'long-overdue'
  return freshness === 'stale' ? 'here-stale' : 'here'
}

const claims = (entry: BoardEntry, line: OfferLine, ref: string): boolean => {
  if (entry.covers.includes(ref) || entry.covers.includes(line.lineId)) return true
  const answers = entry.profile
  return (
    line.lineId === 'sch2-5' && Object.entries(answers ?? {}).some(([field, text]) => ref === `sch2-5-${field}` && text)
  )
}

const coverageOf = (line: OfferLine, ref: string, sources: Sources, policy: CoveragePolicy): Coverage => {
  const { entries, elsewhere, today } = sources
  const claiming = entries.filter((entry) => claims(entry, line, ref))
  const entryIds = claiming.map(({ entryId }) => entryId)
  const standings = claiming.map((entry) => standing(entry, today, policy))
  const link = elsewhere.find((each) => each.ref === ref) ?? elsewhere.find((each) => each.ref === line.lineId)
  const linkIsFresh = link !== undefined && today <= addDays(link.checkedOn, policy.linkDays)
  const found = { entryIds, ...(link === undefined ? {} : { elsewhere: link }) }
  if (standings.includes('here')) return { state: 'here', ...found }
  if (linkIsFresh) return { state: 'elsewhere', ...found }
  if (standings.includes('here-stale')) return { state: 'here-stale', ...found }
  if (link !== undefined) return { state: 'elsewhere-stale', ...found }
  const gap = gapNames.findLast((name) => standings.includes(name)) ?? 'nothing'
  return { state: 'missing', gap, ...found }
}

/** The state of a line with parts is that of the part that needs most to be done. */
const urgency: readonly CoverageState[] = ['missing', 'here-stale', 'elsewhere-stale', 'here', 'elsewhere']

export interface Sources {
  readonly entries: readonly BoardEntry[]
  readonly elsewhere: readonly Elsewhere[]
  readonly today: PlainDate
}

const boardLine = (line: OfferLine, sources: Sources, policy: CoveragePolicy): BoardLine => {
  if (line.nature === 'rule') return { line, state: 'rule', parts: [] }
  if (line.parts.length === 0) {
    const coverage = coverageOf(line, line.lineId, sources, policy)
    return { line, state: coverage.state, coverage, parts: [] }
  }
  const parts = line.parts.map((part) => ({ part, ...coverageOf(line, part.partId, sources, policy) }))
  const state = urgency.find((each) => parts.some((part) => part.state === each)) ?? 'missing'
  return { line, state, parts }
}

/** Every line, in the order of the law and then of the toolkit. */
export const coverageBoard = (sources: Sources, policy: CoveragePolicy = defaultCoveragePolicy): readonly BoardLine[] =>
  offerLines.map((line) => boardLine(line, sources, policy))

export interface BoardTotals {
  readonly lines: number
  readonly here: number
  readonly elsewhere: number
  readonly rules: number
  /** Met, and somebody should look soon. */
  readonly stale: number
  readonly missing: number
}

/** `lines` is always the sum of the others. */
export const boardTotals = (board: readonly BoardLine[]): BoardTotals => {
  const count = (...states: readonly BoardLine['state'][]): number =>
    board.filter(({ state }) => states.includes(state)).length
  return {
    lines: board.length,
    here: count('here'),
    elsewhere: count('elsewhere'),
    rules: count('rule'),
    stale: count('here-stale', 'elsewhere-stale'),
    missing: count('missing'),
  }
}
