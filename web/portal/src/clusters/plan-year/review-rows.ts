// The proposed meetings while somebody looks through them: left out, moved to other days, and what is then in their way.
import { marksOf } from '@senco/domain/calendar/marks'
import type { CouncilCalendar } from '@senco/domain/calendar/model'
import { termName, termsBetween } from '@senco/domain/calendar/terms'
import { clashesOf, type Timed } from '@senco/domain/clusters/clashes'
import type { Cluster } from '@senco/domain/clusters/model'
import { daysBetween, shifted } from '@senco/domain/clusters/wall-shift'
import { addDays, londonDate, type PlainDate } from '@senco/domain/time'
import type { InputOf, OutputOf } from '../../api/call.ts'

type Proposal = OutputOf<'proposeMeetings'>['proposals'][number]

export interface ReviewRow {
  readonly meeting: Proposal
  readonly chosen: boolean
}

export interface Surroundings {
  readonly calendar: CouncilCalendar
  readonly clusters: readonly Cluster[]
  /** Meetings that are planned or open already. */
  readonly existing: readonly Timed[]
}

export const rowsOf = (proposals: readonly Proposal[]): readonly ReviewRow[] =>
  proposals.map((meeting) => ({ meeting, chosen: true }))

/** On another day at the same clock times. Its day of the pattern stays. */
export const movedTo = ({ meeting, ...row }: ReviewRow, date: PlainDate): ReviewRow => {
  const days = daysBetween(meeting.date, date)
  const { replyBy, ...rest } = meeting
  return {
    ...row,
    chosen: true,
    meeting: {
      ...rest,
      ...(replyBy === undefined ? {} : { replyBy: shifted(replyBy, { days }) }),
      date,
      slots: meeting.slots.map((slot) => ({
        ...slot,
        startsAt: shifted(slot.startsAt, { days }),
        endsAt: shifted(slot.endsAt, { days }),
      })),
    },
  }
}

/** Whatever speaks against a row where it stands, in words. */
export const troublesOf = (
  row: ReviewRow,
  rows: readonly ReviewRow[],
  { calendar, clusters, existing }: Surroundings,
): { readonly marks: readonly string[]; readonly clashes: readonly string[] } => {
  const others = rows.filter((other) => other.chosen && other.meeting !== row.meeting).map(({ meeting }) => meeting)
  return {
    marks: marksOf(calendar, row.meeting.date).map(({ words }) => words),
    clashes: clashesOf(row.meeting, [...others, ...existing], clusters),
  }
}

export const isTroubled = (row: ReviewRow, rows: readonly ReviewRow[], around: Surroundings): boolean => {
  const { marks, clashes } = troublesOf(row, rows, around)
  return marks.length + clashes.length > 0
}

/** Near days in the order in which somebody would try them: the same weekday first, then its neighbours. */
const tries = [7, -7, 1, -1, 2, -2, 14, -14, 8, -8, 21]

/** A near day on which nothing is in the way. */
export const freeDay = (
  row: ReviewRow,
  rows: readonly ReviewRow[],
  around: Surroundings,
  today: PlainDate,
): PlainDate | undefined => {
  const others = rows.filter((other) => other !== row)
  return tries
    .map((days) => addDays(row.meeting.date, days))
    .filter((date) => date > today)
    .find((date) => !isTroubled(movedTo(row, date), others, around))
}

/** What is left to plan, as the operation takes it. */
export const chosenOf = (rows: readonly ReviewRow[]): InputOf<'planYear'>['meetings'] =>
  rows
    .filter(({ chosen }) => chosen)
    .map(({ meeting: { date: _date, marks: _marks, clashes: _clashes, ...draft } }) => draft)

/** Practice M1: at least one meeting a term for each cluster. */
export const termsWithout = (
  rows: readonly ReviewRow[],
  { calendar, clusters, existing }: Surroundings,
): readonly string[] => {
  const days = rows.map(({ meeting }) => meeting.date).sort()
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return []
  const ids = new Set(rows.flatMap(({ meeting }) => meeting.clusterIds))
  const meets = [...rows.filter(({ chosen }) => chosen).map(({ meeting }) => meeting), ...existing]
  return termsBetween(calendar, first, last).flatMap((each) =>
    clusters
      .filter(({ clusterId }) => ids.has(clusterId))
      .filter(
        ({ clusterId }) =>
          !meets.some(
            (one) =>
              one.clusterIds.includes(clusterId) &&
              one.slots.some((slot) => {
                const day = londonDate(slot.startsAt)
                return each.term.startsOn <= day && day <= each.term.endsOn
              }),
          ),
      )
      .map(({ name }) => `${name}: no meeting in the ${termName(each)}`),
  )
}
