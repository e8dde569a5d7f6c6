// What of a meeting's papers an actor is shown: staff everything, a setting the agenda and, once they were sent, the
// minutes of meetings of its own clusters and of those that it replied to or came to.
import type { PapersPage } from '@senco/contract/clusters/papers'
import { canSeeAllReplies, canSeeDrafts } from '@senco/domain/access'
import { carriedInto, rowOf } from '@senco/domain/actions/actions'
import type { Action } from '@senco/domain/actions/model'
import type { Closure } from '@senco/domain/calendar/model'
import { defaultAgenda } from '@senco/domain/clusters/agenda'
import { carriesFor, previousOf } from '@senco/domain/clusters/carried'
import { statusAt } from '@senco/domain/clusters/meeting'
import { clusterIdsOf } from '@senco/domain/clusters/membership'
import { minutesDueOn, minutesOverdue } from '@senco/domain/clusters/minutes'
import type { MeetingRow } from '@senco/domain/clusters/model'
import type { Minutes } from '@senco/domain/clusters/papers-model'
import { tallyOf, voteIsOpen, winnerOf } from '@senco/domain/clusters/topics'
import { notFound } from '@senco/domain/refusal'
import type { Actor } from '@senco/domain/roles'
import { type Instant, londonDate } from '@senco/domain/time'
import { readActionsOf, readOpenOf } from '@senco/store/actions'
import { readCalendar } from '@senco/store/calendar'
import { readMeetingPage, readMeetingRows, type StoredMeetingPage } from '@senco/store/meetings'
import { readPapers, type StoredPapers } from '@senco/store/papers'
import type { Deps } from '../deps.ts'
import { maySeeMeeting, visibleSettings } from './seeing.ts'

export interface Seen {
  readonly page: StoredMeetingPage
  readonly papers: StoredPapers
  /** The actor's own settings; nobody's for those who see all. */
  readonly own: readonly string[]
}

type Placed = Parameters<typeof clusterIdsOf>[0] & { readonly settingId: string }

/** A setting's own clusters, and meetings elsewhere that it replied to or came to. */
export const concerns = ({ meeting, replies, attendance }: StoredMeetingPage, setting: Placed): boolean =>
  clusterIdsOf(setting).some((id) => meeting.clusterIds.includes(id)) ||
  [...replies, ...attendance].some(({ settingId }) => settingId === setting.settingId)

/** @throws Refusal not-found when the actor may not see this meeting's papers. */
export const seePapers = async (deps: Deps, meetingId: string, actor: Actor, now: Instant): Promise<Seen> => {
  const all = canSeeAllReplies(actor)
  const [page, papers, settings] = await Promise.all([
    readMeetingPage(deps.tables, meetingId),
    readPapers(deps.tables, meetingId),
    all ? [] : visibleSettings(deps.tables, actor, now),
  ])
  if (page === undefined || !maySeeMeeting(actor, page.meeting)) throw notFound()
  const own = settings.filter((setting) => concerns(page, setting))
  if (!all && own.length === 0) throw notFound()
  return { page, papers, own: own.map(({ settingId }) => settingId) }
}

export const lineOf = ({ meeting }: StoredMeetingPage): MeetingRow => ({
  meetingId: meeting.meetingId,
  clusterIds: meeting.clusterIds,
  title: meeting.title,
  status: meeting.status,
  startsAt: meeting.slots.map(({ startsAt }) => startsAt).sort()[0] ?? '',
  endsAt:
    meeting.slots
      .map(({ endsAt }) => endsAt)
      .sort()
      .at(-1) ?? '',
})

const minutesFor = (actor: Actor, minutes: Minutes | undefined): Minutes | undefined => {
  if (minutes === undefined || canSeeDrafts(actor)) return minutes
  return minutes.state === 'draft' ? undefined : { ...minutes, reasons: [] }
}

/** Open ones while the meeting is to come; afterwards also what was closed since, because its agenda carried that. */
const actionsOf = async (deps: Deps, clusterIds: readonly string[], begun: boolean): Promise<Action[]> => {
  const read = begun ? readActionsOf : readOpenOf
  return (await Promise.all(clusterIds.map((id) => read(deps.tables, { kind: 'cluster', id })))).flat()
}

const previousPart = (actor: Actor, line: MeetingRow | undefined, papers: StoredPapers | undefined) => {
  if (line === undefined) return {}
  const hidden = line.minutes === 'draft' && !canSeeDrafts(actor)
  const topic = papers === undefined ? undefined : winnerOf(papers.topics?.topics ?? [], papers.votes)
  return {
    previous: {
      meetingId: line.meetingId,
      title: line.title,
      ...(line.minutes === undefined || hidden ? {} : { minutes: line.minutes }),
      ...(topic === undefined ? {} : { topic }),
    },
  }
}

const dueOf = (page: StoredMeetingPage, minutes: Minutes | undefined, closures: readonly Closure[], now: Instant) => {
  const dueOn = minutesDueOn(page.meeting.slots, closures)
  const held = statusAt(page.meeting, now) === 'held'
  return { minutesDueOn: dueOn, minutesOverdue: held && minutesOverdue(minutes?.state, dueOn, londonDate(now)) }
}

export const papersPage = async (deps: Deps, seen: Seen, actor: Actor, now: Instant): Promise<PapersPage> => {
  const { page, papers, own } = seen
  const all = canSeeAllReplies(actor)
  const line = lineOf(page)
  const begun = Date.parse(line.startsAt) <= Date.parse(now)
  const [rows, calendar, actions] = await Promise.all([
    readMeetingRows(deps.tables),
    readCalendar(deps.tables),
    actionsOf(deps, line.clusterIds, begun),
  ])
  const previous = previousOf(line, rows)
  const lastPapers = previous === undefined || begun ? undefined : await readPapers(deps.tables, previous.meetingId)
  const part = previousPart(actor, previous, lastPapers)
  const carrying = carriesFor(line, rows, now)
  const agenda = papers.agenda ?? defaultAgenda(page.meeting.theme ?? part.previous?.topic)
  const minutes = minutesFor(actor, papers.minutes)
  const topics = papers.topics?.topics ?? []
  return {
    meetingId: line.meetingId,
    agenda: canSeeDrafts(actor) ? agenda : { items: agenda.items, version: agenda.version },
    ...(minutes === undefined ? {} : { minutes }),
    ...dueOf(page, papers.minutes, calendar.closures, now),
    carried: carriedInto(
      actions.filter(({ context }) => carrying.includes(context.id)),
      line.startsAt,
    ).map(rowOf),
    agreedHere: canSeeDrafts(actor)
      ? actions.filter(({ source }) => source.kind === 'meeting' && source.id === line.meetingId).map(rowOf)
      : [],
    topics: [...tallyOf(topics, papers.votes)],
    topicsVersion: papers.topics?.version ?? 0,
    votes: papers.votes.filter(({ settingId }) => all || own.includes(settingId)),
    voteOpen: topics.length > 0 && voteIsOpen(page.meeting.status, papers.minutes?.state),
    reads: papers.reads.filter(({ settingId }) => all || own.includes(settingId)),
    ...part,
  }
}
