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
  [-2, -1, 0, 1].flatMap((years) =>
    usual.map(([name, monthAndDay]) => {
      const startsOn = `${addYears(around, years).slice(0, 4)}-${monthAndDay}`
      return { label: labelOf(name, startsOn), startsOn }
    }),
  )

/** Every term around a day: what somebody entered, and the usual months before the first and after the last of it. */
const spansAround = (calendar: CouncilCalendar, today: PlainDate): readonly TermSpan[] => {
  const entered = calendar.years.flatMap(({ terms }) =>
    terms.map(({ name, startsOn }) => ({ label: labelOf(name, startsOn), startsOn })),
  )
  const days = entered.map(({ startsOn }) => startsOn).sort()
  const [first, last] = [days[0], days.at(-1)]
  const outside = ({ label, startsOn }: Start): boolean =>
    first === undefined ||
    last === undefined ||
    ((startsOn < first || startsOn > last) && !entered.some((term) => term.label === label))
  const starts = [...usualStarts(today).filter(outside), ...entered].sort((one, other) =>
    one.startsOn.localeCompare(other.startsOn),
  )
  return starts.map((term, index) => ({
    ...term,
    endsOn: addDays(starts[index + 1]?.startsOn ?? addDays(term.startsOn, 150), -1),
  }))
}

/** The last `count` terms that have begun, the oldest first. */
export const termSpans = (calendar: CouncilCalendar, today: PlainDate, count: number): readonly TermSpan[] =>
  spansAround(calendar, today)
    .filter(({ startsOn }) => startsOn <= today)
    .slice(-count)

/** The term that begins next. */
export const nextSpan = (calendar: CouncilCalendar, today: PlainDate): TermSpan | undefined =>
  spansAround(calendar, today).find(({ startsOn }) => startsOn > today)

export const spanOf = (spans: readonly TermSpan[], day: PlainDate): TermSpan | undefined =>
  spans.find(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn)
