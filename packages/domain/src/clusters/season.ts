// What the season of the year asks of the council's team: plan the next term, ask about SENCOs, prepare for school.
// Which season asks what is the council's choice, from practice 2 (meetings each term), R7 (yearly question) and 4.1.
import type { CouncilCalendar } from '../calendar/model.ts'
import { addDays, type PlainDate } from '../time.ts'
import { isHome } from './membership.ts'
import type { Cluster, MeetingRow } from './model.ts'
import { nextSpan, type TermSpan, termSpans } from './term-spans.ts'

export type SeasonPrompt =
  /** M1: at least one meeting a term for every cluster. */
  | { readonly kind: 'no-meeting' | 'plan-next'; readonly term: string; readonly clusterIds: readonly string[] }
  | { readonly kind: 'term-dates'; readonly startsIn: number }
  | { readonly kind: 'confirm-sencos'; readonly settings: number }
  | { readonly kind: 'transition' }

export interface SeasonFacts {
  readonly clusters: readonly Cluster[]
  readonly meetings: readonly MeetingRow[]
  readonly calendar: CouncilCalendar
  /** Settings whose SENCO somebody was asked about and nobody has confirmed. */
  readonly unconfirmed: number
}

/** The next term is planned ahead: from ten weeks before it starts. */
const planAheadDays = 70
/** Dates of the next academic year are asked for from March. */
const datesAskedFrom = '03-01'

const without = (span: TermSpan, { clusters, meetings }: SeasonFacts): string[] => {
  const taken = new Set(
    meetings
      .filter(({ status, startsAt }) => status !== 'cancelled' && startsAt >= span.startsOn)
      .filter(({ startsAt }) => startsAt.slice(0, 10) <= span.endsOn)
      .flatMap(({ clusterIds }) => clusterIds),
  )
  return clusters
    .filter((cluster) => isHome(cluster) && !taken.has(cluster.clusterId))
    .map(({ clusterId }) => clusterId)
}

const seasonOf = (span: TermSpan): string => span.label.split(' ')[0]?.toLowerCase() ?? ''

const datesAsked = (today: PlainDate, { years }: CouncilCalendar): SeasonPrompt[] => {
  const [year = '', month = ''] = today.split('-')
  const current = Number(month) >= 9 ? Number(year) : Number(year) - 1
  const wanted = Number(month) < 9 && today.slice(5) >= datesAskedFrom ? [current, current + 1] : [current]
  const missing = wanted.find((startsIn) => !years.some((one) => one.startsIn === startsIn))
  return missing === undefined ? [] : [{ kind: 'term-dates', startsIn: missing }]
}

/** In the order in which they are to be done. */
export const seasonPrompts = (today: PlainDate, facts: SeasonFacts): readonly SeasonPrompt[] => {
  const [now] = termSpans(facts.calendar, today, 1)
  const next = nextSpan(facts.calendar, today)
  const missing = now === undefined ? [] : without(now, facts)
  const ahead = next !== undefined && today >= addDays(next.startsOn, -planAheadDays) ? without(next, facts) : []
  // Summer plans autumn, whenever in summer it is (the journey "Autumn meetings").
  const autumn = now !== undefined && seasonOf(now) === 'summer' && next !== undefined ? without(next, facts) : ahead
  return [
    ...(facts.unconfirmed > 0 ? [{ kind: 'confirm-sencos' as const, settings: facts.unconfirmed }] : []),
    ...(missing.length > 0 && now !== undefined
      ? [{ kind: 'no-meeting' as const, term: now.label, clusterIds: missing }]
      : []),
    ...(autumn.length > 0 && next !== undefined
      ? [{ kind: 'plan-next' as const, term: next.label, clusterIds: autumn }]
      : []),
    ...(now !== undefined && seasonOf(now) === 'spring' ? [{ kind: 'transition' as const }] : []),
    ...datesAsked(today, facts.calendar),
  ]
}
