// Operations of those who plan meetings: plan, change, publish, cancel. Who is told follows from the events.
import type { clusters } from '@senco/contract/clusters'
import {
  cancelMeeting,
  changeMeeting,
  type MeetingChange,
  type MeetingPlan,
  planMeeting,
  publishMeeting,
} from '@senco/domain/clusters/meeting'
import { notFound } from '@senco/domain/refusal'
import { readClusters } from '@senco/store/clusters'
import { type CommitContext, commit } from '@senco/store/commit'
import {
  changeWrites,
  meetingPartition,
  newMeetingWrites,
  readMeeting,
  type StoredMeeting,
  statusWrites,
} from '@senco/store/meetings'
import { readSettings, settingPartition } from '@senco/store/register/settings'
import { promotionWrite } from '@senco/store/replies'
import type { Deps } from '../deps.ts'
import { placeMail, placeSentence } from '../keep-reply.ts'
import type { Handlers } from '../serve/context.ts'

type Wanted = 'planMeeting' | 'changeMeeting' | 'publishMeeting' | 'cancelMeeting'

const found = async (deps: Deps, meetingId: string): Promise<StoredMeeting> => {
  const meeting = await readMeeting(deps.tables, meetingId)
  if (meeting === undefined) throw notFound()
  return meeting
}

const checkClusters = async (deps: Deps, clusterIds: readonly string[]): Promise<void> => {
  const known = new Set((await readClusters(deps.tables)).map(({ clusterId }) => clusterId))
  if (clusterIds.some((clusterId) => !known.has(clusterId))) throw notFound()
}

/** One transaction of a change: the places that it hands out, with their mail and history. */
const keepChange = async (deps: Deps, ctx: CommitContext, before: StoredMeeting, change: MeetingChange) => {
  const { meetingId } = before
  const given = change.changed.flatMap(({ after, promoted }) =>
    promoted.map((settingId) => ({ settingId, slotId: after.slotId })),
  )
  const moved = change.changed.filter((slot) => slot.moved).map(({ after }) => after.slotId)
  const records =
    given.length === 0
      ? []
      : await readSettings(
          deps.tables,
          given.map(({ settingId }) => settingId),
        )
  return commit(deps.tables, ctx, {
    writes: [
      ...changeWrites(deps.tables, before, change),
      ...given.map(({ settingId, slotId }) => promotionWrite(deps.tables, meetingId, slotId, settingId)),
    ],
    history: [
      { on: meetingPartition(meetingId), summary: `Changed ${change.meeting.title}` },
      ...given.map(({ settingId, slotId }) => ({
        on: settingPartition(settingId),
        summary: placeSentence(change.meeting, slotId),
      })),
    ],
    mail: given.flatMap(({ settingId, slotId }) =>
      records
        .filter(({ setting }) => setting.settingId === settingId)
        .flatMap((record) => placeMail(deps, ctx, change.meeting, slotId, record)),
    ),
    events:
      before.status === 'open' && moved.length > 0
        ? [{ type: 'meeting-changed', data: { meetingId, slotIds: moved } }]
        : [],
    answer: { meetingId },
  })
}

/** A long waiting list is promoted in several transactions, each whole in itself; the last one answers the request. */
const changeInSteps = async (deps: Deps, ctx: CommitContext, meetingId: string, plan: MeetingPlan) => {
  for (;;) {
    const before = await found(deps, meetingId)
    const change = changeMeeting(before, plan, () => ctx.newId('slot'), ctx.now)
    const answer = await keepChange(deps, change.unfinished ? { ...ctx, idempotency: undefined } : ctx, before, change)
    if (!change.unfinished) return answer
  }
}

export const planning = (deps: Deps): Pick<Handlers<typeof clusters>, Wanted> => ({
  planMeeting: async (input, ctx) => {
    await checkClusters(deps, input.clusterIds)
    const meeting = planMeeting(input, ctx.newId('meeting'), () => ctx.newId('slot'), ctx.now)
    return commit(deps.tables, ctx, {
      writes: newMeetingWrites(deps.tables, meeting),
      history: [{ on: meetingPartition(meeting.meetingId), summary: `Planned ${meeting.title}` }],
      answer: { meetingId: meeting.meetingId },
    })
  },

  changeMeeting: async ({ meetingId, ...plan }, ctx) => {
    await checkClusters(deps, plan.clusterIds)
    return changeInSteps(deps, ctx, meetingId, plan)
  },

  publishMeeting: async ({ meetingId }, ctx) => {
    const before = await found(deps, meetingId)
    if (before.status === 'open') return { meetingId }
    const after = publishMeeting(before, ctx.now)
    return commit(deps.tables, ctx, {
      writes: statusWrites(deps.tables, before, after),
      history: [{ on: meetingPartition(meetingId), summary: `Opened ${after.title} for replies` }],
      events: [{ type: 'meeting-published', data: { meetingId } }],
      answer: { meetingId },
    })
  },

  cancelMeeting: async ({ meetingId, reason }, ctx) => {
    const before = await found(deps, meetingId)
    if (before.status === 'cancelled') return { meetingId }
    const after = cancelMeeting(before, reason, ctx.now)
    return commit(deps.tables, ctx, {
      writes: statusWrites(deps.tables, before, after),
      history: [{ on: meetingPartition(meetingId), summary: `Cancelled ${after.title}: ${reason}` }],
      events: before.status === 'open' ? [{ type: 'meeting-cancelled', data: { meetingId } }] : [],
      answer: { meetingId },
    })
  },
})
