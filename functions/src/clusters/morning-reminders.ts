// Every morning: reminds settings that have not replied of the meetings three weeks, one week and one day ahead.
import { membersOf } from '@senco/domain/clusters/contacts'
import type { MeetingRow } from '@senco/domain/clusters/model'
import { reminderLetter } from '@senco/domain/clusters/papers-letters'
import { reminderDue } from '@senco/domain/clusters/reminders'
import type { SettingSummary } from '@senco/domain/register/model'
import type { CommitContext } from '@senco/store/commit'
import { readMeetingPage, readMeetingRows } from '@senco/store/meetings'
import { readBoard } from '@senco/store/register/board'
import { unansweredNow, unansweredStill } from '@senco/store/reminders'
import type { Deps } from '../deps.ts'
import { each, post } from './post.ts'
import { withLink } from './sending-papers.ts'

/** No reminder is due earlier: only these meetings are read. */
const daysAhead = 22
const ahead = (row: MeetingRow, now: string): boolean => {
  const left = Date.parse(row.startsAt) - Date.parse(now)
  return row.status === 'open' && left > 0 && left < daysAhead * 86_400_000
}

/**
 * The state is read again for each meeting, asked once more in each transaction, and a last time when the message leaves:
 * nobody who has replied, and no meeting that was moved or cancelled, is reminded. The message is known by meeting,
 * setting, which of the three days it is and the meeting's time: nothing is sent twice, and one that moved is reminded of
 * anew.
 */
const remind = async (deps: Deps, ctx: CommitContext, board: readonly SettingSummary[], { meetingId }: MeetingRow) => {
  const page = await readMeetingPage(deps.tables, meetingId)
  const due = page === undefined ? undefined : reminderDue(page.meeting, ctx.now)
  if (page === undefined || due === undefined) return 0
  const { meeting, replies } = page
  const slotId = meeting.slots.find(({ startsAt }) => startsAt === due.startsAt)?.slotId ?? ''
  const replied = new Set(replies.map(({ settingId }) => settingId))
  const told = membersOf(meeting.clusterIds, board)
    .filter(({ settingId }) => !replied.has(settingId))
    .flatMap((summary) => {
      const asked = { meetingId, settingId: summary.settingId, slotId, startsAt: due.startsAt }
      return withLink(
        deps,
        ctx,
        page,
        summary,
        (name, link) => reminderLetter(meeting, name, link, due.days, deps.authority),
        { kind: 'meeting-reminder', writes: unansweredNow(deps.tables, asked), onlyWhile: unansweredStill(asked) },
      )
    })
  let sent = 0
  await each(told, async (one) => {
    if (await post(deps, ctx, `reminder ${meetingId} ${due.stage} ${due.startsAt}`, one)) sent += 1
  })
  return sent
}

/** @returns how many reminders this run posted. */
export const remindOfMeetings = async (deps: Deps, ctx: CommitContext): Promise<number> => {
  const rows = (await readMeetingRows(deps.tables)).filter((row) => ahead(row, ctx.now))
  if (rows.length === 0) return 0
  const board = await readBoard(deps.tables)
  let sent = 0
  for (const row of rows) sent += await remind(deps, ctx, board, row)
  return sent
}
