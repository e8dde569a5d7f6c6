// Operations of home pages: what the week and the season ask, read in two steps whatever there is.
import type { week as contract } from '@senco/contract/clusters/week'
import { ownSettingIds } from '@senco/domain/access'
import { isOverdue, needsChecking } from '@senco/domain/actions/actions'
import type { ActionRow } from '@senco/domain/actions/model'
import { clusterIdsOf, membershipsOf } from '@senco/domain/clusters/membership'
import { minutesDueOn, minutesOverdue } from '@senco/domain/clusters/minutes'
import type { MeetingRow } from '@senco/domain/clusters/model'
import { seasonPrompts } from '@senco/domain/clusters/season'
import { confirmationOf } from '@senco/domain/register/confirmation'
import { coverageOf } from '@senco/domain/register/coverage'
import type { SettingSummary } from '@senco/domain/register/model'
import { summaryOn } from '@senco/domain/register/summary'
import { type Actor, hasRole } from '@senco/domain/roles'
import { addDays, londonDate, type PlainDate } from '@senco/domain/time'
import { readOpenActions } from '@senco/store/actions'
import { readCalendar } from '@senco/store/calendar'
import { readClusters } from '@senco/store/clusters'
import { readMeetingPage, readMeetingRows } from '@senco/store/meetings'
import { notRead } from '@senco/store/reads'
import { readBoard } from '@senco/store/register/board'
import { readSencoChanges } from '@senco/store/register/senco-changes'
import type { Deps } from '../deps.ts'
import type { Ctx, Handlers } from '../serve/context.ts'
import { pageFor, visibleSettings } from './seeing.ts'

const shown = { meetings: 6, mine: 4, lines: 8 }
const daysAhead = { drafts: 42, actions: 7 }
/** How long minutes wait to be read on a home page, and SENCO changes are news. */
const daysBack = { minutes: 60, changes: 28 }

const firstBy = <T>(all: readonly T[], isFirst: (one: T) => boolean): T[] => [
  ...all.filter(isFirst),
  ...all.filter((one) => !isFirst(one)),
]

const toCome = (rows: readonly MeetingRow[], now: string): MeetingRow[] =>
  rows.filter((row) => row.status === 'open' && Date.parse(row.endsAt) > Date.parse(now))

/** An Area SENCO who leads clusters sees what is theirs; whoever leads none, and the manager, sees all. */
const isTheirs =
  (leads: ReadonlySet<string>, actor: Actor) =>
  (clusterIds: readonly string[]): boolean =>
    leads.size === 0 || !hasRole(actor, ['area-senco']) || clusterIds.some((clusterId) => leads.has(clusterId))

const wantsSomebody = (row: ActionRow, today: PlainDate): boolean =>
  needsChecking(row) || isOverdue(row, today) || row.dueOn <= addDays(today, daysAhead.actions)

const minutesOf = (rows: readonly MeetingRow[], closures: Parameters<typeof minutesDueOn>[1], now: string) =>
  rows
    .filter((row) => row.status === 'open' && Date.parse(row.endsAt) <= Date.parse(now))
    .filter((row) => row.minutes === undefined || row.minutes === 'draft')
    .map(({ meetingId, title, minutes, endsAt }) => {
      const dueOn = minutesDueOn([{ endsAt }], closures)
      const overdue = minutesOverdue(minutes, dueOn, londonDate(now))
      return { meetingId, title, dueOn, overdue, begun: minutes !== undefined }
    })

/** An Area SENCO sees their own settings, and those of clusters that they lead; the others see the whole service. */
const ownOf = (board: readonly SettingSummary[], leads: ReadonlySet<string>, actor: Actor) => {
  const mine = board.filter(({ areaSencoId, clusterId }) =>
    areaSencoId === undefined ? leads.has(clusterId ?? '') : areaSencoId === actor.personId,
  )
  return mine.length > 0 && hasRole(actor, ['area-senco']) ? mine : board
}

const viewWeek = async ({ tables, authority }: Deps, { actor, now }: Ctx) => {
  const today = londonDate(now)
  const [clusters, stored, rows, calendar, actions, changes] = await Promise.all([
    readClusters(tables),
    readBoard(tables),
    readMeetingRows(tables),
    readCalendar(tables),
    readOpenActions(tables),
    readSencoChanges(tables, addDays(today, -daysBack.changes)),
  ])
  const board = stored.map((summary) => summaryOn(summary, today))
  const leads = new Set(
    clusters.filter((one) => one.leadAreaSencoId === actor.personId).map(({ clusterId }) => clusterId),
  )
  const theirs = isTheirs(leads, actor)
  const own = rows.filter(({ clusterIds }) => theirs(clusterIds))
  const next = toCome(own, now).slice(0, shown.meetings)
  const pages = await Promise.all(next.map(({ meetingId }) => readMeetingPage(tables, meetingId)))
  const invited = (row: MeetingRow) =>
    board.filter((one) => membershipsOf(one).some((clusterId) => row.clusterIds.includes(clusterId)))
  const policies = authority.policies
  const settings = ownOf(board, leads, actor)
  const ids = new Set(settings.map(({ settingId }) => settingId))
  const concerns = ({ owner, context }: ActionRow): boolean =>
    owner.id === actor.personId || (context.kind === 'cluster' ? theirs([context.id]) : ids.has(context.id))
  const news = changes.filter(({ settingId }) => ids.has(settingId))
  const vacant = settings
    .map((summary) => ({ summary, coverage: coverageOf(summary, today, policies) }))
    .filter(({ coverage }) => coverage.status === 'not-met' || coverage.status === 'not-in-place')
    .sort((one, other) => (one.coverage.vacantSince ?? today).localeCompare(other.coverage.vacantSince ?? today))
  const asked = (status: string) => status === 'due' || status === 'unconfirmed'
  return {
    asOf: now,
    clusters,
    leads: [...leads],
    prompts: seasonPrompts(today, {
      clusters: clusters.filter(({ clusterId }) => theirs([clusterId])),
      meetings: rows,
      calendar,
      unconfirmed: settings.filter((one) => asked(confirmationOf(one, today, policies).status)).length,
    }).map((prompt) => ('clusterIds' in prompt ? { ...prompt, clusterIds: [...prompt.clusterIds] } : { ...prompt })),
    meetings: next.map((row, index) => {
      const replied = new Set(pages[index]?.replies.map(({ settingId }) => settingId))
      const members = invited(row)
      const { meetingId, title, clusterIds, status, startsAt, endsAt } = row
      const count = members.filter(({ settingId }) => replied.has(settingId)).length
      return { meetingId, title, clusterIds, status, startsAt, endsAt, replied: count, invited: members.length }
    }),
    drafts: own
      .filter((row) => row.status === 'planned' && row.startsAt > now)
      .filter((row) => row.startsAt < addDays(today, daysAhead.drafts))
      .map(({ meetingId, title, startsAt }) => ({ meetingId, title, startsAt })),
    minutes: minutesOf(own, calendar.closures, now),
    actions: firstBy(
      actions.filter((row) => wantsSomebody(row, today) && concerns(row)),
      ({ owner }) => owner.id === actor.personId,
    ),
    vacancies: { total: vacant.length, settings: vacant.slice(0, shown.lines).map(({ summary }) => summary) },
    changes: { total: news.length, newest: news.slice(0, shown.lines) },
  }
}

const viewMyMeetings = async ({ tables, authority }: Deps, { actor, now }: Ctx) => {
  const [clusters, rows, visible] = await Promise.all([
    readClusters(tables),
    readMeetingRows(tables),
    visibleSettings(tables, actor, now),
  ])
  const own = visible.filter(({ settingId }) => ownSettingIds(actor).includes(settingId))
  const ids = new Set(own.flatMap(clusterIdsOf))
  // A setting that is in no cluster yet may come to any meeting.
  const isOwn = ({ clusterIds }: MeetingRow) => ids.size === 0 || clusterIds.some((clusterId) => ids.has(clusterId))
  const next = toCome(rows, now).filter(isOwn).slice(0, shown.mine)
  const since = addDays(londonDate(now), -daysBack.minutes)
  const written = rows.filter(
    (row) => (row.minutes === 'circulated' || row.minutes === 'agreed') && row.endsAt >= since && row.status === 'open',
  )
  const readable = written.flatMap(({ meetingId, clusterIds, title, startsAt }) =>
    own
      .filter((setting) => clusterIdsOf(setting).some((clusterId) => clusterIds.includes(clusterId)))
      .map(({ settingId }) => ({ meetingId, settingId, title, heldOn: londonDate(startsAt) })),
  )
  const [pages, unread] = await Promise.all([
    Promise.all(next.map(({ meetingId }) => readMeetingPage(tables, meetingId))),
    notRead(tables, readable),
  ])
  return {
    asOf: now,
    clusters: clusters
      .filter(({ clusterId }) => ids.has(clusterId))
      .map(({ clusterId, name }) => ({
        clusterId,
        name,
        settingIds: own
          .filter((setting) => clusterIdsOf(setting).includes(clusterId))
          .map(({ settingId }) => settingId),
      })),
    meetings: pages.flatMap((page) => (page === undefined ? [] : pageFor(page, visible, { actor, now, authority }))),
    minutes: readable.filter((one) =>
      unread.some(({ meetingId, settingId }) => meetingId === one.meetingId && settingId === one.settingId),
    ),
  }
}

export const week = (deps: Deps): Handlers<typeof contract> => ({
  viewWeek: (_input, ctx) => viewWeek(deps, ctx),
  viewMyMeetings: (_input, ctx) => viewMyMeetings(deps, ctx),
})
