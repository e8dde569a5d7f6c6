// Keeps a reply to a meeting, with its places, promotions, history and mail in one transaction. The portal and the
// signed-out links both end here; who may speak for a setting is decided before.
import { mailboxesOf } from '@senco/domain/clusters/contacts'
import { placeLetter, replySentence } from '@senco/domain/clusters/letters'
import type { Meeting, Reply, StoredReply } from '@senco/domain/clusters/model'
import { decideReply, type ReplyCommand, type ReplyDecision, withPosition } from '@senco/domain/clusters/reply'
import { conflict, notFound } from '@senco/domain/refusal'
import type { SettingRecord } from '@senco/domain/register/model'
import { settingLabel, summaryOf } from '@senco/domain/register/summary'
import { londonDate } from '@senco/domain/time'
import { type CommitContext, commit, type Mail } from '@senco/store/commit'
import { readMeeting } from '@senco/store/meetings'
import { readSettings, settingPartition } from '@senco/store/register/settings'
import { readReply, replyWrites } from '@senco/store/replies'
import type { Deps } from './deps.ts'

type ReplyDeps = Pick<Deps, 'tables' | 'authority'>

/** What a decision about a reply is made on, read in one round trip. */
export interface ReplyState {
  readonly meeting: Meeting
  readonly present: StoredReply | undefined
  readonly setting: SettingRecord
}

/** @throws Refusal not-found when the meeting is not published or the setting is not there. */
export const readReplyState = async (deps: ReplyDeps, meetingId: string, settingId: string): Promise<ReplyState> => {
  const [meeting, present, settings] = await Promise.all([
    readMeeting(deps.tables, meetingId),
    readReply(deps.tables, meetingId, settingId),
    readSettings(deps.tables, [settingId]),
  ])
  const setting = settings[0]
  if (meeting === undefined || meeting.status === 'planned' || setting === undefined) throw notFound()
  return { meeting, present, setting }
}

/** "You now have a place", to every mailbox of a setting. */
export const placeMail = (
  deps: ReplyDeps,
  ctx: CommitContext,
  meeting: Meeting,
  slotId: string,
  record: SettingRecord,
): Mail[] => {
  const slot = meeting.slots.find((each) => each.slotId === slotId)
  if (slot === undefined) return []
  const summary = summaryOf(record, londonDate(ctx.now))
  const letter = placeLetter(meeting, slot, settingLabel(summary), deps.authority)
  return mailboxesOf(summary, londonDate(ctx.now)).map((to) => ({ ...letter, to, kind: 'place-given' }))
}

export const placeSentence = (meeting: Meeting, slotId: string): string =>
  `Now has a place: ${replySentence(meeting, { answer: 'coming', slotId, place: 'held' })}`

/** Writes a decision; `answer` is what the operation answers, kept for repeats of the same request. */
export const keepDecision = async <T>(
  deps: ReplyDeps,
  ctx: CommitContext,
  { meeting, present }: Pick<ReplyState, 'meeting' | 'present'>,
  decision: ReplyDecision,
  answer: T,
): Promise<T> => {
  const given = decision.moves.flatMap((move) => (move.kind === 'hand-on' ? [move] : []))
  const promoted =
    given.length === 0
      ? []
      : await readSettings(
          deps.tables,
          given.map((move) => move.to),
        )
  const { reply } = decision
  return commit(deps.tables, ctx, {
    writes: replyWrites(deps.tables, meeting, present, decision),
    history: [
      { on: settingPartition(reply.settingId), summary: replySentence(meeting, reply), toldBy: reply.toldBy },
      ...given.map(({ to, slotId }) => ({ on: settingPartition(to), summary: placeSentence(meeting, slotId) })),
    ],
    mail: given.flatMap(({ to, slotId }) =>
      promoted
        .filter(({ setting }) => setting.settingId === to)
        .flatMap((record) => placeMail(deps, ctx, meeting, slotId, record)),
    ),
    answer,
  })
}

/** The reply as it now stands, with its place in the queue. */
export const keepReply = async <T>(
  deps: ReplyDeps,
  ctx: CommitContext,
  state: ReplyState,
  command: ReplyCommand,
  answer: (reply: Reply) => T,
): Promise<T> => {
  if (state.setting.setting.status === 'closed')
    throw conflict('setting-closed', 'This setting is closed, so it cannot reply.')
  const decision = decideReply(state.meeting, state.present, { ...command, placed: state.setting.setting }, ctx.now)
  return keepDecision(deps, ctx, state, decision, answer(decision.reply))
}

/**
 * Only somebody who waits needs a second look: their place in the queue is known when they stand in it. The reply is
 * kept by now, so a look that fails leaves the number out and fails nothing.
 */
export const standing = async (deps: ReplyDeps, reply: Reply): Promise<Reply> => {
  if (reply.place !== 'waiting') return reply
  const meeting = await readMeeting(deps.tables, reply.meetingId).catch(() => undefined)
  return meeting === undefined ? reply : withPosition(meeting, reply)
}
