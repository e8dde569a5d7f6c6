// The terms that representation is counted over. Each reaches up to the next one, so that a meeting in the holidays
// counts for the term before them. A council that has entered no dates gets the usual months (the council's choice).
import type { CouncilCalendar, Term } from '../calendar/model.ts'
import { addDays, addYears, type PlainDate } from '../time.ts'

export interface TermSpan {
  /** `Autumn 2026` */
  readonly label: string
  readonly startsOn: PlainDate
  /** The day before the next term starts. */
  readonly endsOn: PlainDate
}

const usual: readonly (readonly [Term['name'], string])[] = [
  ['spring', '01-01'],
  ['summer', '04-15'],
  ['autumn', '09-01'],
]

const labelOf = (name: Term['name'], startsOn: PlainDate): string =>
  `${name[0]?.toUpperCase()}${name.slice(1)} ${startsOn.slice(0, 4)}`

type Start = Pick<TermSpan, 'label' | 'startsOn'>

const usualStarts = (around: PlainDate): Start[] =>
  [addYears(around, -2), addYears(around, -1), around].flatMap((day) =>
    usual.map(([name, monthAndDay]) => {
      const startsOn = `${day.slice(0, 4)}-${monthAndDay}`
      return { label: labelOf(name, startsOn), startsOn }
    }),
  )

/** The last `count` terms that have begun, the oldest first. */
export const termSpans = (calendar: CouncilCalendar, today: PlainDate, count: number): readonly TermSpan[] => {
  const entered = calendar.years.flatMap(({ terms }) =>
    terms.map(({ name, startsOn }) => ({ label: labelOf(name, startsOn), startsOn })),
  )
  const first = entered.map(({ startsOn }) => startsOn).sort()[0]
  // Terms before the first that somebody entered are filled in, so that a new portal can look back.
  const starts = [
    ...usualStarts(today).filter(({ label, startsOn }) => {
      const known = entered.some((term) => term.label === label)
      return !known && (first === undefined || startsOn < first)
    }),
    ...entered,
  ]
    .filter(({ startsOn }) => startsOn <= today)
    .sort((one, other) => one.startsOn.localeCompare(other.startsOn))
  const next = entered
    .map(({ startsOn }) => startsOn)
    .sort()
    .find((startsOn) => startsOn > today)
  return starts
    .map((term, index) => {
      const following = starts[index + 1]?.startsOn ?? next ?? addDays(term.startsOn, 150)
      return { ...term, endsOn: addDays(following, -1) }
    })
    .slice(-count)
}

export const spanOf = (spans: readonly TermSpan[], day: PlainDate): TermSpan | undefined =>
  spans.find(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn)
