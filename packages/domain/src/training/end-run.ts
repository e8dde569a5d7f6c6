// What a cancelled run means for everybody on it: their place, turn or offer ends for nothing, and their time is free again.
import { londonDate } from '../time.ts'
import { startOf } from './deadlines.ts'
import type { Place, Run, RunRow } from './model.ts'
import { isActive } from './standing.ts'
import { peopleOf, requireRead, type State, settingOf, withoutDiaryEntry, withPlace, withSetting } from './state.ts'

/** The run's own numbers are left: it is cancelled, and nothing of it is given out again. */
export const endPlace = (state: State, place: Place, now: string): State => {
  const { runId, settingId, personId } = place
  requireRead(state, [
    { kind: 'setting', settingId },
    { kind: 'diary', personId },
  ])
  if (!isActive(place)) return state
  const setting = settingOf(state, settingId)
  const people = peopleOf(state, settingId, runId).filter((id) => id !== personId)
  const { [runId]: entry, ...others } = setting.runs
  const runs = people.length === 0 || entry === undefined ? others : { ...others, [runId]: { ...entry, people } }
  const { until: _until, pool: _pool, ...rest } = place
  const ended: Place = {
    ...rest,
    status: 'cancelled',
    ended: { at: now, why: 'run-cancelled' },
    version: place.version + 1,
  }
  return withSetting(withPlace(withoutDiaryEntry(state, personId, runId), ended), { ...setting, runs })
}

/** The next run of the same course that can be booked: whoever loses a place hears of it first (rule T9). */
export const nextRun = (run: Pick<Run, 'runId' | 'courseId' | 'sessions'>, rows: readonly RunRow[], now: string) =>
  rows
    .filter(
      (row) => row.courseId === run.courseId && row.runId !== run.runId && row.status === 'open' && row.startsAt > now,
    )
    .toSorted((one, other) => one.startsAt.localeCompare(other.startsAt))[0]

/** Too few are booked, and the day has come on which staff decide (rule T9); undefined while there is nothing to decide. */
export const tooFew = (
  run: Pick<Run, 'status' | 'sessions' | 'minToRun' | 'capacity' | 'remaining' | 'reserved' | 'settingId'>,
  decideOn: string,
  now: string,
): number | undefined => {
  const taken = run.capacity - run.remaining - run.reserved
  const due = run.status === 'open' && startOf(run) > now && decideOn <= londonDate(now)
  return due && run.settingId === undefined && taken < run.minToRun ? run.minToRun - taken : undefined
}
