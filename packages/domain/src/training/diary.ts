// Where a person is taken by training, and whether two runs clash (rule T8). A diary keeps about a year and what is to come.
import { slotTimes } from '../clusters/london-times.ts'
import { conflict, type Refusal } from '../refusal.ts'
import { type Instant, londonDate } from '../time.ts'
import type { Diary, DiaryEntry, Run } from './model.ts'

export const emptyDiary = (personId: string): Diary => ({ personId, runs: {}, version: 0 })

/** `parts` are those that somebody comes for; absent is all. */
export const entryFor = (
  run: Pick<Run, 'runId' | 'title' | 'sessions'>,
  settingId: string,
  holds: boolean,
  parts?: readonly number[],
): DiaryEntry => ({
  runId: run.runId,
  title: run.title,
  settingId,
  holds,
  spans: run.sessions
    .filter(({ part }) => parts?.includes(part) ?? true)
    .map(({ startsAt, endsAt }) => ({ from: startsAt, to: endsAt })),
})

/** Two sessions that only touch do not clash. */
export const clashIn = (diary: Diary, entry: DiaryEntry): DiaryEntry | undefined =>
  Object.values(diary.runs).find(
    (other) =>
      other.holds &&
      other.runId !== entry.runId &&
      other.spans.some(({ from, to }) => entry.spans.some((span) => from < span.to && span.from < to)),
  )

/** Why this person cannot be booked, or undefined. */
export const clashRefusal = (diary: Diary, entry: DiaryEntry, name: string): Refusal | undefined => {
  const clash = clashIn(diary, entry)
  const [first] = clash?.spans ?? []
  if (clash === undefined || first === undefined) return undefined
  return conflict(
    'clash',
    `${name} has a place on ${clash.title} at that time (${slotTimes({ startsAt: first.from, endsAt: first.to })}). Give that up first, or choose another run.`,
  )
}

const daysKept = 400

/** Without what is long over, so that a diary is as small after ten years as after one. */
export const pruned = (diary: Diary, now: Instant): Diary => {
  const since = new Date(Date.parse(now) - daysKept * 86_400_000).toISOString()
  const runs = Object.entries(diary.runs).filter(([, { spans }]) => spans.some(({ to }) => to >= since))
  const { noShows: all = {}, ...rest } = diary
  const noShows = Object.entries(all).filter(([, on]) => on >= londonDate(since))
  const same = runs.length === Object.keys(diary.runs).length && noShows.length === Object.keys(all).length
  if (same) return diary
  const missed = noShows.length === 0 ? {} : { noShows: Object.fromEntries(noShows) }
  return { ...rest, ...missed, runs: Object.fromEntries(runs) }
}
