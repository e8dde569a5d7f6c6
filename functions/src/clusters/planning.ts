// Operations of those who plan meetings: plan, change, publish, cancel. Who is told follows from the events.
import type { clusters } from '@senco/contract/clusters'
import { cancelMeeting, planMeeting } from '@senco/domain/clusters/meeting'
import { commit } from '@senco/store/commit'
import { meetingPartition, newMeetingWrites, statusWrites } from '@senco/store/meetings'
import type { Deps } from '../deps.ts'
import type { Handlers } from '../serve/context.ts'
import { changeWithSeries } from './changing.ts'
import { checkClusters, found } from './finding.ts'
import { publishOne } from './publishing.ts'

type Wanted = 'planMeeting' | 'changeMeeting' | 'publishMeeting' | 'cancelMeeting'

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

  changeMeeting: async ({ meetingId, scope = 'this', tell = true, ...plan }, ctx) => {
    await checkClusters(deps, plan.clusterIds)
    return changeWithSeries(deps, ctx, { meetingId, plan, scope, tell })
  },

  publishMeeting: ({ meetingId }, ctx) => publishOne(deps, ctx, meetingId),

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
