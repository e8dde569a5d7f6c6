// Keeps a change of a meeting, and of others of its series: each meeting in a transaction of its own, the edited one last,
// so that a run which stops in the middle is finished by the same request again.
import { createHash } from 'node:crypto'
import { changeMeeting, type MeetingChange, type MeetingPlan } from '@senco/domain/clusters/meeting'
import { decideSeries, movedAlone, type SeriesScope } from '@senco/domain/clusters/series'
import { planAfter, planOf, type SeriesEdit } from '@senco/domain/clusters/series-edit'
import { type CommitContext, commit, findReplay } from '@senco/store/commit'
import { changeWrites, meetingPartition, readSeries, type StoredMeeting } from '@senco/store/meetings'
import { Replayed } from '@senco/store/outcomes'
import { readReplies } from '@senco/store/places'
import { readSettings, settingPartition } from '@senco/store/register/settings'
import { promotionWrite } from '@senco/store/replies'
import type { Deps } from '../deps.ts'
import { placeSentence } from '../keep-reply.ts'
import { placeMail } from '../place-mail.ts'
import { decideAgain } from '../serve/run.ts'
import { found } from './finding.ts'

export interface Wish {
  readonly meetingId: string
  readonly plan: MeetingPlan
  readonly scope: SeriesScope
  readonly tell: boolean
}

/** Who is told of which times: those who wait only of what they were ever shown, and nobody of what did not change. */
const eventsOf = (before: StoredMeeting, { changed }: MeetingChange, tell: boolean) => {
  const { meetingId } = before
  const idsOf = (slots: MeetingChange['changed']) => slots.map(({ after }) => after.slotId)
  const slotIds = idsOf(changed.filter((slot) => slot.moved))
  if (!tell || before.status !== 'open' || slotIds.length === 0) return []
  const waitingSlotIds = idsOf(changed.filter((slot) => slot.movedForAll))
  // They are told of their new place, with its new time, and need no second letter.
  const placed = changed.flatMap(({ promoted }) => promoted)
  return [{ type: 'meeting-changed', data: { meetingId, slotIds, waitingSlotIds, placed } }]
}

/** One transaction of a change: the places that it hands out, with their mail and history. */
const keepChange = async <T>(
  deps: Deps,
  ctx: CommitContext,
  before: StoredMeeting,
  change: MeetingChange,
  tell: boolean,
  answer: T,
): Promise<T> => {
  const { meetingId } = before
  const given = change.changed.flatMap(({ after, promoted }) =>
    promoted.map((settingId) => ({ settingId, slotId: after.slotId })),
  )
  const settingIds = given.map(({ settingId }) => settingId)
  const [records, replies] = await Promise.all([
    readSettings(deps.tables, settingIds),
    readReplies(
      deps.tables,
      settingIds.map((settingId) => ({ meetingId, settingId })),
    ),
  ])
  const versionAfter = (settingId: string): number =>
    (replies.find((reply) => reply.settingId === settingId)?.version ?? 1) + 1
  const mailed = given.flatMap(({ settingId, slotId }) =>
    records
      .filter(({ setting }) => tell && setting.settingId === settingId)
      .map((record) => placeMail(deps, ctx, change.meeting, slotId, record, versionAfter(settingId))),
  )
  return commit(deps.tables, ctx, {
    writes: [
      ...changeWrites(deps.tables, before, change),
      ...mailed.flatMap(({ writes }) => writes),
      ...given.map(({ settingId, slotId }) => promotionWrite(deps.tables, meetingId, slotId, settingId)),
    ],
    history: [
      {
        on: meetingPartition(meetingId),
        summary: `Changed ${change.meeting.title}${tell ? '' : ' without telling anybody'}`,
      },
      ...given.map(({ settingId, slotId }) => ({
        on: settingPartition(settingId),
        summary: placeSentence(change.meeting, slotId),
      })),
    ],
    mail: mailed.flatMap(({ mail }) => mail),
    events: eventsOf(before, change, tell),
    answer,
  })
}

/** The plan with none but its places changed: what a long waiting list is given, step by step, before the rest. */
const placesOnly = (before: StoredMeeting, plan: MeetingPlan): MeetingPlan => ({
  ...planOf(before),
  slots: before.slots.map((slot) => ({
    ...slot,
    capacity: plan.slots.find(({ slotId }) => slotId === slot.slotId)?.capacity ?? slot.capacity,
  })),
})

interface Step<T> {
  readonly meetingId: string
  /** undefined: there is nothing left to change. */
  readonly planFor: (before: StoredMeeting) => MeetingPlan | undefined
  readonly alone: boolean
  readonly tell: boolean
  readonly answer: T
}

/** A long waiting list is promoted in several transactions, each whole in itself; the last one answers the request. */
const changeInSteps = async <T>(deps: Deps, ctx: CommitContext, step: Step<T>): Promise<T> => {
  for (;;) {
    const before = await found(deps, step.meetingId)
    const plan = step.planFor(before)
    if (plan === undefined) return step.answer
    const newSlotId = () => ctx.newId('slot')
    const change = changeMeeting(before, plan, newSlotId, ctx.now)
    if (!change.unfinished)
      return keepChange(deps, ctx, before, step.alone ? movedAlone(change) : change, step.tell, step.answer)
    const first = changeMeeting(before, placesOnly(before, plan), newSlotId, ctx.now)
    await keepChange(deps, { ...ctx, idempotency: undefined }, before, first, step.tell, null)
  }
}

/**
 * The same edit of the same state has the same key, also when it is sent anew after a break. The edited meeting's version
 * rises with the last step, so that a later edit which looks alike is another one.
 */
const stepOf = (ctx: CommitContext, edited: StoredMeeting, wish: Wish, meetingId: string): CommitContext => {
  const bodyHash = createHash('sha256')
    .update(JSON.stringify([edited.version, wish]))
    .digest('hex')
  return { ...ctx, idempotency: { key: `${wish.meetingId} ${bodyHash} ${meetingId}`, bodyHash } }
}

const changeOther = async (deps: Deps, ctx: CommitContext, meetingId: string, edit: SeriesEdit, tell: boolean) => {
  const planFor = (before: StoredMeeting) => planAfter(before, edit, ctx.now)
  await decideAgain(() => changeInSteps(deps, ctx, { meetingId, planFor, alone: false, tell, answer: null })).catch(
    (error: unknown) => {
      if (!(error instanceof Replayed)) throw error
    },
  )
}

/** The other meetings of the series, without those that a run which stopped has changed already. */
const othersToDo = async (deps: Deps, edited: StoredMeeting, stepFor: (meetingId: string) => CommitContext) => {
  const series = edited.seriesId === undefined ? [] : await readSeries(deps.tables, edited.seriesId)
  const done = await Promise.all(series.map(({ meetingId }) => findReplay(deps.tables, stepFor(meetingId))))
  return {
    series: series.filter((_, at) => done[at] === undefined),
    done: done.filter((one) => one !== undefined).length,
  }
}

/** @throws Refusal before anything is written when any of the meetings does not allow it. */
export const changeWithSeries = async (deps: Deps, ctx: CommitContext, wish: Wish) => {
  const { meetingId, scope, tell } = wish
  const edited = await found(deps, meetingId)
  const inSeries = scope !== 'this' && edited.seriesId !== undefined
  // A repeat of what was answered must not be taken for a new edit of what it left behind.
  const replay = inSeries ? await findReplay(deps.tables, ctx) : undefined
  if (replay !== undefined) throw replay
  const stepFor = (other: string) => stepOf(ctx, edited, wish, other)
  const { series, done } = inSeries ? await othersToDo(deps, edited, stepFor) : { series: [], done: 0 }
  const { plan, edit, others } = decideSeries(edited, series, wish.plan, scope, ctx.now)
  for (const other of others) await changeOther(deps, stepFor(other.meetingId), other.meetingId, edit, tell)
  const answer = { meetingId, changed: done + others.length + 1 }
  const last = { meetingId, planFor: () => plan, alone: !inSeries, tell, answer }
  // Tried again here and not by the caller, who would take a newer version of it for a new edit.
  return decideAgain(() => changeInSteps(deps, ctx, last))
}
