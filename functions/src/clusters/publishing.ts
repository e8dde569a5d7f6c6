// Opens one meeting for replies. Who is invited follows from the event.
import { publishMeeting } from '@senco/domain/clusters/meeting'
import { type CommitContext, commit } from '@senco/store/commit'
import { meetingPartition, statusWrites } from '@senco/store/meetings'
import type { Deps } from '../deps.ts'
import { found } from './finding.ts'

/** One that is open stays as it is, so that nobody is invited twice. */
export const publishOne = async (deps: Deps, ctx: CommitContext, meetingId: string) => {
  const before = await found(deps, meetingId)
  if (before.status === 'open') return { meetingId }
  const after = publishMeeting(before, ctx.now)
  return commit(deps.tables, ctx, {
    writes: statusWrites(deps.tables, before, after),
    history: [{ on: meetingPartition(meetingId), summary: `Opened ${after.title} for replies` }],
    events: [{ type: 'meeting-published', data: { meetingId } }],
    answer: { meetingId },
  })
}
