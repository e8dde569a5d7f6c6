// Every morning: asks those who missed a meeting, once, whether they read its three points; tells the team manager of
// minutes that are late; and when the academic year has ended takes the themes of anonymised discussions away.
import { academicYearOf } from '@senco/domain/calendar/terms'
import { agendaWithoutTalks } from '@senco/domain/clusters/agenda'
import { minutesDueOn, minutesOverdue, withoutThemes } from '@senco/domain/clusters/minutes'
import { nudgeLetter, overdueLetter } from '@senco/domain/clusters/papers-letters'
import { nudgeDue } from '@senco/domain/clusters/reminders'
import type { SettingSummary } from '@senco/domain/register/model'
import { londonDate } from '@senco/domain/time'
import { readCalendar } from '@senco/store/calendar'
import { type CommitContext, commit } from '@senco/store/commit'
import { meetingPartition, readMeetingPage, readMeetingRows } from '@senco/store/meetings'
import { Stale } from '@senco/store/outcomes'
import { purgeWrites, readPapers } from '@senco/store/papers'
import { readPeople } from '@senco/store/people'
import { readBoard } from '@senco/store/register/board'
import { unreadNow, unreadStill } from '@senco/store/reminders'
import type { Deps } from '../deps.ts'
import { each, post } from './post.ts'
import { concernedBy, missedIt, withLink } from './sending-papers.ts'

const days = 86_400_000
/** Minutes that went out very late are not looked for: the meeting is half a year ago. */
const lookBack = 180 * days

/** Those who missed it and have not said that they read it; asked again in the transaction and when it leaves. */
const ask = async (
  deps: Deps,
  ctx: CommitContext,
  board: readonly SettingSummary[],
  meetingId: string,
  due: string,
) => {
  const [page, { minutes, reads }] = await Promise.all([
    readMeetingPage(deps.tables, meetingId),
    readPapers(deps.tables, meetingId),
  ])
  if (page === undefined || minutes === undefined) return 0
  const told = concernedBy(page, board)
    .filter((one) => missedIt(page, one, ctx.now) && !reads.some(({ settingId }) => settingId === one.settingId))
    .flatMap((one) =>
      withLink(
        deps,
        ctx,
        page,
        one,
        (name, link) => nudgeLetter(page.meeting, minutes.digest, name, link, deps.authority),
        {
          kind: 'meeting-nudge',
          writes: unreadNow(deps.tables, meetingId, one.settingId),
          onlyWhile: unreadStill(meetingId, one.settingId),
        },
      ),
    )
  let asked = 0
  await each(told, async (one) => {
    if (await post(deps, ctx, `nudge ${meetingId} ${due}`, one)) asked += 1
  })
  return asked
}

/** @returns how many were asked by this run. */
export const askWhoHasRead = async (deps: Deps, ctx: CommitContext): Promise<number> => {
  const [rows, { closures }] = await Promise.all([readMeetingRows(deps.tables), readCalendar(deps.tables)])
  const recent = rows.filter(
    ({ minutes, endsAt }) => minutes === 'circulated' && Date.parse(ctx.now) - Date.parse(endsAt) < lookBack,
  )
  let asked = 0
  for (const { meetingId } of recent) {
    const { minutes } = await readPapers(deps.tables, meetingId)
    const due = minutes?.circulatedAt === undefined ? undefined : nudgeDue(minutes.circulatedAt, ctx.now, closures)
    if (due !== undefined) asked += await ask(deps, ctx, await readBoard(deps.tables), meetingId, due)
  }
  return asked
}

/** 1, or 0 when an earlier run did it. */
const once = async (work: () => Promise<unknown>): Promise<number> => {
  try {
    await work()
    return 1
  } catch (error) {
    if (!(error instanceof Stale)) throw error
    return 0
  }
}

/** Late for longer is on the manager's page, and no longer news. */
const newsFor = 14 * days

/** To every team manager, once a meeting, on the first morning on which its minutes are late (practice M5). */
export const tellOfLateMinutes = async (deps: Deps, ctx: CommitContext): Promise<number> => {
  const [rows, { closures }] = await Promise.all([readMeetingRows(deps.tables), readCalendar(deps.tables)])
  const today = londonDate(ctx.now)
  const late = rows
    .filter(({ status, endsAt }) => status === 'open' && Date.parse(endsAt) <= Date.parse(ctx.now))
    .map((row) => ({ row, dueOn: minutesDueOn([row], closures) }))
    .filter(({ row, dueOn }) => minutesOverdue(row.minutes, dueOn, today))
    .filter(({ dueOn }) => Date.parse(today) - Date.parse(dueOn) <= newsFor)
  if (late.length === 0) return 0
  const managers = (await readPeople(deps.tables)).filter(
    ({ status, scopes }) => status === 'active' && scopes.some(({ role }) => role === 'team-manager'),
  )
  let told = 0
  for (const { row, dueOn } of late)
    for (const { personId, email } of managers) {
      if (email === undefined) continue
      const link = `${deps.baseUrl}/portal/meetings/${row.meetingId}`
      const messageId = `msg_late${row.meetingId.slice(4)}${personId.slice(4)}`
      const mail = { ...overdueLetter(row, dueOn, link, deps.authority), to: email, kind: 'minutes-late', messageId }
      told += await once(() => commit(deps.tables, ctx, { writes: [], mail: [mail], answer: null }))
    }
  return told
}

/** @returns of how many meetings this run took the themes away (practice M6). */
export const forgetThemes = async (deps: Deps, ctx: CommitContext): Promise<number> => {
  const thisYear = academicYearOf(londonDate(ctx.now))
  const rows = (await readMeetingRows(deps.tables)).filter(
    ({ themes, endsAt }) => themes === true && academicYearOf(londonDate(endsAt)) < thisYear,
  )
  let forgotten = 0
  for (const { meetingId, title } of rows) {
    const before = await readPapers(deps.tables, meetingId)
    const after = {
      agenda: before.agenda && agendaWithoutTalks(before.agenda),
      minutes: before.minutes && withoutThemes(before.minutes),
    }
    const summary = `The year has ended: themes of ${title} were taken away`
    forgotten += await once(() =>
      commit(deps.tables, ctx, {
        writes: purgeWrites(deps.tables, meetingId, before, after),
        history: [{ on: meetingPartition(meetingId), summary }],
        answer: null,
      }),
    )
  }
  return forgotten
}
