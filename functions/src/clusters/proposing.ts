// Reads what a proposal of a term or a year is made from: the calendar, the clusters, their settings and the meetings there
// are. What is proposed is decided in the domain.
import type { years as contract } from '@senco/contract/clusters/years'
import type { Input } from '@senco/contract/operation'
import type { CouncilCalendar } from '@senco/domain/calendar/model'
import type { TermOfYear } from '@senco/domain/calendar/terms'
import { mailboxesOf, membersOf } from '@senco/domain/clusters/contacts'
import type { Cluster, Meeting, MeetingRow } from '@senco/domain/clusters/model'
import {
  checkPeriod,
  type Draft,
  draftsLike,
  draftsOn,
  firstStart,
  proposalsOf,
} from '@senco/domain/clusters/proposals'
import { datesOf } from '@senco/domain/clusters/recurrence'
import { yearWarnings } from '@senco/domain/clusters/warnings'
import { invalid } from '@senco/domain/refusal'
import type { SettingSummary } from '@senco/domain/register/model'
import { addDays, type Instant, londonDate, type PlainDate } from '@senco/domain/time'
import { readCalendar } from '@senco/store/calendar'
import { readMeeting, readMeetingRows } from '@senco/store/meetings'
import { readBoard } from '@senco/store/register/board'
import type { Deps } from '../deps.ts'
import { checkClusters } from './finding.ts'

type Wish = Input<(typeof contract)['proposeMeetings']>
type TermRef = Extract<Wish['by'], { readonly copyTerm: unknown }>['to']

const termOf = (calendar: CouncilCalendar, { startsIn, name }: TermRef, field: string): TermOfYear => {
  const year = calendar.years.find((each) => each.startsIn === startsIn)
  const term = year?.terms.find((each) => each.name === name)
  if (year === undefined || term === undefined)
    throw invalid([{ field, message: 'The dates of this term are not entered yet. Enter them in the calendar first.' }])
  return { year, term }
}

const meetingsOf = async (deps: Deps, rows: readonly MeetingRow[]): Promise<Meeting[]> =>
  (await Promise.all(rows.map(({ meetingId }) => readMeeting(deps.tables, meetingId)))).flatMap((one) => one ?? [])

/** Meetings that are on between two days, both included. */
const rowsBetween = (rows: readonly MeetingRow[], from: PlainDate, to: PlainDate) =>
  rows.filter((row) => row.status !== 'cancelled' && londonDate(row.startsAt) <= to && londonDate(row.endsAt) >= from)

/** A meeting in the way is on the same day; one that runs over midnight began the day before. */
const rowsNear = (rows: readonly MeetingRow[], days: readonly PlainDate[]): readonly MeetingRow[] => {
  const spans = [...new Set(days)].map((day) => [addDays(day, -1), addDays(day, 1)] as const)
  return rows.filter((row) => {
    const [first, last] = [londonDate(row.startsAt), londonDate(row.endsAt)]
    return row.status !== 'cancelled' && spans.some(([from, to]) => first <= to && from <= last)
  })
}

interface Known {
  readonly calendar: CouncilCalendar
  readonly clusters: readonly Cluster[]
  readonly rows: readonly MeetingRow[]
}

const draftsOf = async (deps: Deps, wish: Wish, { calendar, clusters, rows }: Known): Promise<Draft[]> => {
  const { by, clusterIds, title = '', slots = [], ...how } = wish
  if ('pattern' in by) {
    checkPeriod(by)
    return draftsOn({ clusterIds, title, slots, ...how }, await datesOf(by.pattern, { ...by, calendar }), clusters)
  }
  const [from, to] = [termOf(calendar, by.copyTerm, 'by.copyTerm'), termOf(calendar, by.to, 'by.to')]
  const there = rowsBetween(rows, from.term.startsOn, from.term.endsOn)
  const wanted = there.filter((row) => row.clusterIds.some((clusterId) => clusterIds.includes(clusterId)))
  return draftsLike(await meetingsOf(deps, wanted), from, to, clusterIds)
}

const warningsOf = (
  deps: Deps,
  drafts: readonly Draft[],
  clusters: readonly Cluster[],
  board: SettingSummary[],
  today: PlainDate,
) =>
  yearWarnings(
    [...Map.groupBy(drafts, ({ seriesKey }) => seriesKey).values()].map((series) => {
      const clusterIds = series[0]?.clusterIds ?? []
      return {
        name: clusters.flatMap(({ clusterId, name }) => (clusterIds.includes(clusterId) ? [name] : [])).join(' and '),
        slots: series.flatMap(({ slots }) => slots),
        members: membersOf(clusterIds, board).map((each) => ({
          settingId: each.settingId,
          providerType: each.providerType,
          email: mailboxesOf(each, today)[0],
        })),
      }
    }),
    deps.authority.policies.eveningFrom,
  )

export const proposeMeetings = async (deps: Deps, wish: Wish, now: Instant) => {
  const [clusters, calendar, rows, board] = await Promise.all([
    checkClusters(deps, wish.clusterIds),
    readCalendar(deps.tables),
    readMeetingRows(deps.tables),
    readBoard(deps.tables),
  ])
  const all = await draftsOf(deps, wish, { calendar, clusters, rows })
  const drafts = all.filter((draft) => firstStart(draft) > now)
  const gone = all.length - drafts.length
  const near = rowsNear(
    rows,
    drafts.map((draft) => londonDate(firstStart(draft))),
  )
  return {
    proposals: proposalsOf(drafts, await meetingsOf(deps, near), clusters, calendar).map((each) => ({
      ...each,
      clusterIds: [...each.clusterIds],
      slots: [...each.slots],
      marks: [...each.marks],
      clashes: [...each.clashes],
    })),
    warnings: [
      ...(gone === 0
        ? []
        : [`${gone} ${gone === 1 ? 'meeting is' : 'meetings are'} left out, because the day has passed`]),
      ...warningsOf(deps, drafts, clusters, board, londonDate(now)),
    ],
  }
}
