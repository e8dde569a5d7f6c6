// Whether somebody is to train at two places at once (bug 22). Told and not forbidden: two may share a day, and staff know.
import { slotTimes } from '../clusters/london-times.ts'
import { endOf, startOf } from './deadlines.ts'
import type { Run, RunRow } from './model.ts'

type Days = Pick<Run, 'runId' | 'sessions'>

/** Runs that may meet this one, by the list alone: their trainers are to be looked at. */
export const meeting = (run: Days, rows: readonly RunRow[]): readonly RunRow[] =>
  rows.filter(
    (row) =>
      row.runId !== run.runId &&
      (row.status === 'open' || row.status === 'draft') &&
      row.startsAt < endOf(run) &&
      startOf(run) < row.endsAt,
  )

/** A sentence for each trainer and run with a session at the same time; sessions that only touch are fine. */
export const trainerClashes = (
  { trainers, sessions }: Pick<Run, 'trainers' | 'sessions'>,
  others: readonly Pick<Run, 'title' | 'trainers' | 'sessions'>[],
): string[] =>
  trainers.flatMap(({ personId, name }) =>
    others
      .filter((other) => other.trainers.some((one) => one.personId === personId))
      .flatMap((other) => {
        const clash = other.sessions.find((theirs) =>
          sessions.some((ours) => ours.startsAt < theirs.endsAt && theirs.startsAt < ours.endsAt),
        )
        return clash === undefined ? [] : [`${name} gives ${other.title} at that time (${slotTimes(clash)}).`]
      }),
  )
