// Keeps that a setting read the minutes of a meeting, or its three points. The portal and the signed-out links both end
// here; who may speak for a setting is decided before.
import type { Meeting } from '@senco/domain/clusters/model'
import type { ReadMark } from '@senco/domain/clusters/papers-model'
import { notFound } from '@senco/domain/refusal'
import { type CommitContext, commit } from '@senco/store/commit'
import { readWrite, type StoredPapers } from '@senco/store/papers'
import { settingPartition } from '@senco/store/register/settings'
import type { Deps } from './deps.ts'

/** The first time counts; there is nothing to read in a draft. */
export const keepRead = async <T>(
  { tables }: Pick<Deps, 'tables'>,
  ctx: CommitContext,
  meeting: Meeting,
  { minutes, reads }: StoredPapers,
  mark: ReadMark,
  answer: (kept: ReadMark) => T,
): Promise<T> => {
  if (minutes === undefined || minutes.state === 'draft') throw notFound()
  const earlier = reads.find(({ settingId }) => settingId === mark.settingId)
  if (earlier !== undefined) return answer(earlier)
  return commit(tables, ctx, {
    writes: [readWrite(tables, meeting.meetingId, mark)],
    history: [{ on: settingPartition(mark.settingId), summary: `Read the minutes of ${meeting.title}` }],
    answer: answer(mark),
  })
}
