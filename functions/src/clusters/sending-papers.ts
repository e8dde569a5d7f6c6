// Who gets which papers of a meeting: the minutes go to those who came or apologised, three points to those who missed it.
import { outcomeOf } from '@senco/domain/clusters/attendance'
import { mailboxesOf, membersOf } from '@senco/domain/clusters/contacts'
import type { Letter } from '@senco/domain/clusters/letters'
import { digestLetter, minutesLetter } from '@senco/domain/clusters/papers-letters'
import type { SettingSummary } from '@senco/domain/register/model'
import { settingLabel } from '@senco/domain/register/summary'
import { addDays, londonDate } from '@senco/domain/time'
import type { CommitContext } from '@senco/store/commit'
import { readMeetingPage, type StoredMeetingPage } from '@senco/store/meetings'
import { readPapers } from '@senco/store/papers'
import { readBoard } from '@senco/store/register/board'
import type { Consumer, StoredEvent } from '../consumers.ts'
import type { Deps } from '../deps.ts'
import { replyLink } from '../reply-link.ts'
import { each, post, type Told } from './post.ts'

/** How long a link to minutes works, beside the month that every link is kept after its end. */
const linkDays = 60

/** Members of the clusters today, and whoever else replied or came. */
export const concernedBy = ({ meeting, replies, attendance }: StoredMeetingPage, board: readonly SettingSummary[]) => {
  const there = new Set([...replies, ...attendance].map(({ settingId }) => settingId))
  const members = membersOf(meeting.clusterIds, board)
  const guests = board.filter(
    (each) => there.has(each.settingId) && each.status !== 'closed' && !members.includes(each),
  )
  return [...members, ...guests]
}

/** Nobody came and nobody said why: also a childminder, who is never missing but gets the three points. */
export const missedIt = ({ meeting, replies, attendance }: StoredMeetingPage, one: SettingSummary, now: string) => {
  const reply = replies.find(({ settingId }) => settingId === one.settingId)
  const mark = attendance.find(({ settingId }) => settingId === one.settingId)
  const outcome = outcomeOf(meeting, one.providerType, reply, mark, now)
  return outcome !== 'represented' && outcome !== 'apology'
}

/** A letter with a link of its own, to each mailbox of a setting. */
export const withLink = (
  deps: Deps,
  ctx: CommitContext,
  page: StoredMeetingPage,
  summary: SettingSummary,
  letterOf: (name: string, link: string) => Letter,
  more: Pick<Told, 'kind' | 'writes' | 'onlyWhile'>,
): Told[] =>
  mailboxesOf(summary, londonDate(ctx.now)).map((to) => {
    const until = `${addDays(londonDate(ctx.now), linkDays)}T00:00:00.000Z`
    const link = replyLink(deps, ctx, page.meeting, summary.settingId, until)
    const letter = letterOf(settingLabel(summary), link.address)
    return { ...more, summary, to, letter, secret: link.secret, writes: [link.write, ...(more.writes ?? [])] }
  })

const send = async (deps: Deps, event: StoredEvent, ctx: CommitContext): Promise<void> => {
  const meetingId = String(event.data['meetingId'])
  const [page, papers, board] = await Promise.all([
    readMeetingPage(deps.tables, meetingId),
    readPapers(deps.tables, meetingId),
    readBoard(deps.tables),
  ])
  if (page === undefined || papers.minutes === undefined) return
  const { digest } = papers.minutes
  const told = concernedBy(page, board).flatMap((summary) =>
    missedIt(page, summary, ctx.now)
      ? withLink(
          deps,
          ctx,
          page,
          summary,
          (name, link) => digestLetter(page.meeting, digest, name, link, deps.authority),
          { kind: 'meeting-digest' },
        )
      : withLink(deps, ctx, page, summary, (name, link) => minutesLetter(page.meeting, name, link, deps.authority), {
          kind: 'meeting-minutes',
        }),
  )
  await each(told, (one) => post(deps, ctx, event.eventId, one))
}

export const sendingPapers = (deps: Deps): readonly Consumer[] => [
  { name: 'clusters.sendMinutes', on: ['minutes-circulated'], handle: (event, ctx) => send(deps, event, ctx) },
]
