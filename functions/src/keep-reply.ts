// Keeps a reply to a meeting, with its places, promotions, history and mail in one transaction. The portal and the
// signed-out links both end here; who may speak for a setting is decided before.
import { replySentence } from '@senco/domain/clusters/letters'
import type { Meeting, Reply, StoredReply } from '@senco/domain/clusters/model'
import { decideReply, type ReplyCommand, type ReplyDecision, withPosition } from '@senco/domain/clusters/reply'
import { conflict, notFound } from '@senco/domain/refusal'
import type { SettingRecord } from '@senco/domain/register/model'
import { type CommitContext, commit } from '@senco/store/commit'
import { readMeeting } from '@senco/store/meetings'
import { readSettings, settingPartition } from '@senco/store/register/settings'
import { readReply, replyWrites } from '@senco/store/replies'
import type { Deps } from './deps.ts'
import { type Mailed, placeMail, replyMail } from './place-mail.ts'

/** What a decision about a reply is made on, read in one round trip. */
export interface ReplyState {
  readonly meeting: Meeting
  readonly present: StoredReply | undefined
  readonly setting: SettingRecord
}

/** @throws Refusal not-found when the meeting is not published or the setting is not there. */
export const readReplyState = async (deps: Deps, meetingId: string, settingId: string): Promise<ReplyState> => {
  const [meeting, present, settings] = await Promise.all([
    readMeeting(deps.tables, meetingId),
    readReply(deps.tables, meetingId, settingId),
    readSettings(deps.tables, [settingId]),
  ])
  const setting = settings[0]
  if (meeting === undefined || meeting.status === 'planned' || setting === undefined) throw notFound()
  return { meeting, present, setting }
}

export const placeSentence = (meeting: Meeting, slotId: string): string =>
  `Now has a place: ${replySentence(meeting, { answer: 'coming', slotId, place: 'held' })}`

/** Writes a decision; `answer` is what the operation answers, kept for repeats of the same request. */
export const keepDecision = async <T>(
  deps: Deps,
  ctx: CommitContext,
  state: ReplyState,
  decision: ReplyDecision,
  answer: T,
): Promise<T> => {
  const { meeting, present } = state
  const { reply } = decision
  const given = decision.moves.flatMap((move) => (move.kind === 'hand-on' ? [move] : []))
  const promoted = await Promise.all(
    given.map(async ({ to, slotId }): Promise<readonly Mailed[]> => {
      const [[record], waiting] = await Promise.all([
        readSettings(deps.tables, [to]),
        readReply(deps.tables, meeting.meetingId, to),
      ])
      return record === undefined ? [] : [placeMail(deps, ctx, meeting, slotId, record, (waiting?.version ?? 1) + 1)]
    }),
  )
  const mailed = [replyMail(deps, ctx, state, decision), ...promoted.flat()]
  return commit(deps.tables, ctx, {
    writes: [...replyWrites(deps.tables, meeting, present, decision), ...mailed.flatMap(({ writes }) => writes)],
    history: [
      { on: settingPartition(reply.settingId), summary: replySentence(meeting, reply), toldBy: reply.toldBy },
      ...given.map(({ to, slotId }) => ({ on: settingPartition(to), summary: placeSentence(meeting, slotId) })),
    ],
    mail: mailed.flatMap(({ mail }) => mail),
    answer,
  })
}

/** The reply as it now stands, with its place in the queue. */
export const keepReply = async <T>(
  deps: Deps,
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
export const standing = async (deps: Deps, reply: Reply): Promise<Reply> => {
  if (reply.place !== 'waiting') return reply
  const meeting = await readMeeting(deps.tables, reply.meetingId).catch(() => undefined)
  return meeting === undefined ? reply : withPosition(meeting, reply)
}
