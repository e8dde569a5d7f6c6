// What settings that are about to close have to come: at meetings, on training, and their open actions (practice R8). Few
// settings close in one file; their replies are read together and the rest takes a query a setting.
import type { WorkElsewhere } from '@senco/domain/register/ending'
import type { Instant } from '@senco/domain/time'
import { runsToCome } from '@senco/domain/training/setting-runs'
import { nothingRead, settingOf } from '@senco/domain/training/state'
import { readOpenOf } from '@senco/store/actions'
import type { Tables } from '@senco/store/client'
import { readMeetingRows } from '@senco/store/meetings'
import { readRepliesAt } from '@senco/store/replies'
import { readState } from '@senco/store/training/state'

export const readWorkElsewhere = async (
  tables: Tables,
  settingIds: readonly string[],
  now: Instant,
): Promise<ReadonlyMap<string, WorkElsewhere>> => {
  if (settingIds.length === 0) return new Map()
  const wanted = [...new Set(settingIds)]
  const [rows, training, actions] = await Promise.all([
    readMeetingRows(tables),
    readState(
      tables,
      nothingRead,
      wanted.map((settingId) => ({ kind: 'setting' as const, settingId })),
    ),
    Promise.all(wanted.map((id) => readOpenOf(tables, { kind: 'setting', id }))),
  ])
  const toCome = rows.filter((row) => row.status === 'open' && row.endsAt > now).map(({ meetingId }) => meetingId)
  const replies = (await readRepliesAt(tables, toCome, wanted)).filter(({ answer }) => answer !== 'apology')
  return new Map(
    wanted.map((settingId, index) => [
      settingId,
      {
        meetings: replies.filter((reply) => reply.settingId === settingId).length,
        trainingPeople: runsToCome(settingOf(training.state, settingId), now).reduce(
          (sum, { people }) => sum + people.length,
          0,
        ),
        openActions: actions[index]?.length ?? 0,
      },
    ]),
  )
}
