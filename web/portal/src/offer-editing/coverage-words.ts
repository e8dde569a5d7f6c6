// What the state of a line on the coverage board is called, and why a line is red. The colour only repeats the words.
import type { CoverageLine } from '@senco/contract/offer-editing/coverage'
import type { TagColour } from '../govuk/tag.tsx'

type State = CoverageLine['state']

export const coverageNames: Readonly<Record<State, string>> = {
  here: 'Covered here',
  elsewhere: 'On the main local offer',
  'here-stale': 'Covered, check overdue',
  'elsewhere-stale': 'Link not checked for a year',
  missing: 'Not covered',
  rule: 'A rule, kept by the service',
}

export const coverageColours: Readonly<Record<State, TagColour>> = {
  here: 'green',
  elsewhere: 'green',
  'here-stale': 'orange',
  'elsewhere-stale': 'orange',
  missing: 'red',
  rule: 'grey',
}

const gapWords = {
  nothing: 'No entry says that it covers this.',
  'no-owner': 'An entry covers this, and nobody keeps it right.',
  'never-checked': 'An entry covers this, and nobody has checked it.',
  'long-overdue': 'An entry covers this, and its check is more than 90 days overdue.',
} as const

export const gapSentence = (gap: keyof typeof gapWords | undefined): string => (gap === undefined ? '' : gapWords[gap])

export interface BoardRow {
  /** Of the line, or of one part of it. */
  readonly ref: string
  readonly words: string
  /** The line that a part belongs to. */
  readonly under?: string
  readonly reference?: string | undefined
  readonly source: 'law' | 'toolkit'
  readonly state: State
  readonly gap?: keyof typeof gapWords | undefined
  readonly keptBy?: string | undefined
  readonly entryIds: readonly string[]
  readonly elsewhere?: CoverageLine['parts'][number]['elsewhere'] | undefined
}

/** One row for a line without parts, and one for each part of the others. */
export const boardRows = (lines: readonly CoverageLine[]): readonly BoardRow[] =>
  lines.flatMap<BoardRow>(({ line, state, coverage, parts }) => {
    const { lineId, words, source, reference, keptBy } = line
    if (parts.length === 0) return [{ ref: lineId, words, source, reference, keptBy, state, entryIds: [], ...coverage }]
    return parts.map(({ part, ...covered }) => ({
      ref: part.partId,
      words: part.words,
      under: words,
      source,
      reference,
      ...covered,
    }))
  })

export const boardShows = [
  { value: '', label: 'Every line' },
  { value: 'todo', label: 'Red or orange' },
  { value: 'missing', label: 'Not covered' },
  { value: 'elsewhere', label: 'On the main local offer' },
  { value: 'here', label: 'Covered here' },
] as const

export const isShownOnBoard = ({ state }: BoardRow, show: string): boolean => {
  if (show === 'todo') return ['missing', 'here-stale', 'elsewhere-stale'].includes(state)
  if (show === 'missing') return state === 'missing'
  if (show === 'elsewhere') return state === 'elsewhere' || state === 'elsewhere-stale'
  if (show === 'here') return state === 'here' || state === 'here-stale'
  return true
}
