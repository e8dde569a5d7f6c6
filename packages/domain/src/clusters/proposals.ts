// Proposes the meetings of a term or a year, for somebody to look through: by a pattern, or as in a term before. It
// plans nothing. Everything here is the council's choice.
import * as z from 'zod/mini'
import { type DayMark, marksOf } from '../calendar/marks.ts'
import type { CouncilCalendar } from '../calendar/model.ts'
import type { TermOfYear } from '../calendar/terms.ts'
import { type FieldProblem, invalid } from '../refusal.ts'
import { addDays, type Instant, londonDate, type PlainDate, weekdayOf } from '../time.ts'
import { clashesOf, type Timed } from './clashes.ts'
import type { MeetingPlan, SlotPlan } from './meeting.ts'
import type { Cluster, Meeting, Slot } from './model.ts'
import type { Period } from './recurrence.ts'
import { atWall, daysBetween, shifted } from './wall-shift.ts'

/** same-day: every cluster on the day of the pattern. Else each cluster a weekday, or a week, after the one before it. */
export const Spread = z.enum(['same-day', 'next-day', 'next-week'])
export type Spread = z.infer<typeof Spread>

/** A time of day that each meeting has. */
export interface TimeOfDay {
  readonly startClock: string
  readonly endClock: string
  readonly mode: Slot['mode']
  readonly venue?: string | undefined
  readonly accessNotes?: string | undefined
  readonly joinLink?: string | undefined
  readonly capacity: number
}

export interface YearWish {
  readonly clusterIds: readonly string[]
  readonly title: string
  readonly slots: readonly TimeOfDay[]
  readonly cpdHours?: number | undefined
  /** One meeting for all the clusters, instead of one for each. */
  readonly together?: boolean | undefined
  readonly spread?: Spread | undefined
}

/** A meeting as it is proposed. Those with one `seriesKey` are edited as a series later. */
export interface Draft extends MeetingPlan {
  readonly seriesKey: string
  readonly originalDate: PlainDate
}

export interface Proposal extends Draft {
  readonly date: PlainDate
  readonly marks: readonly DayMark[]
  readonly clashes: readonly string[]
}

/** @throws Refusal for a time that ends before it starts, or that needs a place and has none. */
const checkWish = ({ title, slots }: YearWish): void => {
  const missing: FieldProblem[] = [
    ...(title === '' ? [{ field: 'title', message: 'Enter a name for the meetings.' }] : []),
    ...(slots.length === 0 ? [{ field: 'slots', message: 'Add a time.' }] : []),
  ]
  const wrong = slots.flatMap((slot, at): FieldProblem[] => [
    ...(slot.endClock <= slot.startClock
      ? [{ field: `slots.${at}.endClock`, message: 'The end must be after the start, on the same day.' }]
      : []),
    ...(slot.mode === 'in-person' && (slot.venue ?? '') === ''
      ? [{ field: `slots.${at}.venue`, message: 'Enter where it is.' }]
      : []),
  ])
  if (missing.length + wrong.length > 0) throw invalid([...missing, ...wrong])
}

/** A school year and its summer: more at once would be more than anybody looks through. */
const longestPeriod = 400

/** @throws Refusal for a period that ends before it begins or is longer than a school year. */
export const checkPeriod = ({ from, to }: Period): void => {
  if (from < '2000-01-01' || to > '2100-12-31')
    throw invalid([{ field: 'by.from', message: 'Choose days between the years 2000 and 2100.' }])
  if (to < from) throw invalid([{ field: 'by.to', message: 'The last day must be after the first day.' }])
  if (daysBetween(from, to) > longestPeriod)
    throw invalid([{ field: 'by.to', message: 'Plan a year or less at a time. Choose an earlier last day.' }])
}

const slotOn = (date: PlainDate, { startClock, endClock, ...facts }: TimeOfDay): SlotPlan => ({
  startsAt: atWall(date, startClock),
  endsAt: atWall(date, endClock),
  ...facts,
})

/** `date` moved by working weekdays alone: Friday and one is Monday. */
const addWeekdays = (date: PlainDate, count: number): PlainDate => {
  let found = date
  for (let left = count; left > 0; left -= weekdayOf(found) <= 5 ? 1 : 0) found = addDays(found, 1)
  return found
}

const spreadTo = (date: PlainDate, spread: Spread, at: number): PlainDate =>
  spread === 'next-day' ? addWeekdays(date, at) : spread === 'next-week' ? addDays(date, 7 * at) : date

/** A meeting on each day for each cluster, or for all of them together. */
export const draftsOn = (wish: YearWish, dates: readonly PlainDate[], clusters: readonly Cluster[]): Draft[] => {
  checkWish(wish)
  const groups = wish.together === true ? [wish.clusterIds] : wish.clusterIds.map((clusterId) => [clusterId])
  return groups.flatMap((clusterIds, at) => {
    const name = clusters.find(({ clusterId }) => clusterId === clusterIds[0])?.name
    const title = (groups.length > 1 && name !== undefined ? `${wish.title}: ${name}` : wish.title).slice(0, 500)
    return dates.map((day): Draft => {
      const originalDate = spreadTo(day, wish.spread ?? 'same-day', at)
      return {
        seriesKey: clusterIds.join(' '),
        originalDate,
        clusterIds,
        title,
        ...(wish.cpdHours === undefined ? {} : { cpdHours: wish.cpdHours }),
        slots: wish.slots.map((slot) => slotOn(originalDate, slot)),
      }
    })
  })
}

const mondayOf = (date: PlainDate): PlainDate => addDays(date, 1 - weekdayOf(date))

const calendarYear = ({ year, term }: TermOfYear): number =>
  term.name === 'autumn' ? year.startsIn : year.startsIn + 1

/** "Autumn 2025" becomes "Autumn 2026"; another term's name becomes this one's, in the same case. */
const retitled = (title: string, from: TermOfYear, to: TermOfYear): string => {
  const capital = (word: string) => `${word[0]?.toUpperCase()}${word.slice(1)}`
  const fresh = title
    .replaceAll(String(calendarYear(from)), String(calendarYear(to)))
    .replaceAll(from.term.name, to.term.name)
    .replaceAll(capital(from.term.name), capital(to.term.name))
  return fresh.slice(0, 500)
}

/** When the first time of a meeting begins. */
export const firstStart = ({ slots }: Pick<MeetingPlan, 'slots'>): Instant =>
  slots.map(({ startsAt }) => startsAt).sort()[0] ?? ''

const firstDay = (meeting: Pick<MeetingPlan, 'slots'>): PlainDate => londonDate(firstStart(meeting))

/**
 * The meetings of one term again in another: in the same week of term, on the same weekday and at the same clock times.
 * Cancelled ones are left out.
 */
export const draftsLike = (
  meetings: readonly Meeting[],
  from: TermOfYear,
  to: TermOfYear,
  clusterIds: readonly string[],
): Draft[] => {
  const days = daysBetween(mondayOf(from.term.startsOn), mondayOf(to.term.startsOn))
  return meetings
    .filter((meeting) => meeting.status !== 'cancelled')
    .filter((meeting) => meeting.clusterIds.some((clusterId) => clusterIds.includes(clusterId)))
    .filter((meeting) => from.term.startsOn <= firstDay(meeting) && firstDay(meeting) <= from.term.endsOn)
    .map((meeting): Draft => {
      const { theme: _theme, replyBy } = meeting
      return {
        seriesKey: meeting.clusterIds.join(' '),
        originalDate: addDays(firstDay(meeting), days),
        clusterIds: meeting.clusterIds,
        title: retitled(meeting.title, from, to),
        ...(meeting.cpdHours === undefined ? {} : { cpdHours: meeting.cpdHours }),
        ...(replyBy === undefined ? {} : { replyBy: shifted(replyBy, { days }) }),
        slots: meeting.slots.map(
          ({ slotId: _id, remaining: _r, queue: _q, waiting: _w, sequence: _s, seriesSlot: _n, ...slot }) => ({
            ...slot,
            startsAt: shifted(slot.startsAt, { days }),
            endsAt: shifted(slot.endsAt, { days }),
          }),
        ),
      }
    })
    .sort((one, other) => one.originalDate.localeCompare(other.originalDate))
}

/** Each draft with what to know of its day and what is in its way, among the others and among the meetings there are. */
export const proposalsOf = (
  drafts: readonly Draft[],
  existing: readonly Timed[],
  clusters: readonly Cluster[],
  calendar: CouncilCalendar,
): Proposal[] =>
  drafts.map((draft) => {
    const date = firstDay(draft)
    const others = [...drafts.filter((other) => other !== draft), ...existing]
    return { ...draft, date, marks: marksOf(calendar, date), clashes: clashesOf(draft, others, clusters) }
  })
