// What an edit of one meeting means for another of its series: the facts that were changed, and no others. All of it
// the council's choice. Which meetings it reaches is in series.ts.
import { addDays, londonDate, type PlainDate } from '../time.ts'
import { londonClock } from './london-times.ts'
import type { MeetingPlan, SlotPlan } from './meeting.ts'
import type { Meeting, Slot } from './model.ts'
import { atWall, daysBetween, shiftBetween, shifted, type WallShift } from './wall-shift.ts'

const meetingFacts = ['title', 'theme', 'cpdHours'] as const
const slotFacts = ['mode', 'venue', 'accessNotes', 'joinLink', 'capacity'] as const
type Facts<Names extends string> = ReadonlyMap<Names, unknown>

interface SlotEdit {
  readonly facts: Facts<(typeof slotFacts)[number]>
  readonly start: WallShift
  readonly end: WallShift
}

interface NewSlot {
  readonly plan: SlotPlan
  /** Days after the first time of its meeting. */
  readonly start: { readonly days: number; readonly clock: string }
  readonly end: { readonly days: number; readonly clock: string }
}

export interface SeriesEdit {
  readonly facts: Facts<(typeof meetingFacts)[number]>
  readonly clusterIds?: readonly string[]
  /** The last day to reply, counted back from the first time: `none` takes it away. */
  readonly replyBy?: { readonly days: number; readonly clock: string } | 'none'
  /** By the time's number in the series. */
  readonly slots: ReadonlyMap<number, SlotEdit>
  readonly removed: ReadonlySet<number>
  readonly added: readonly NewSlot[]
}

const changedFacts = <Names extends string>(
  names: readonly Names[],
  before: { readonly [K in Names]?: unknown },
  after: { readonly [K in Names]?: unknown },
): Facts<Names> => new Map(names.filter((name) => before[name] !== after[name]).map((name) => [name, after[name]]))

/** The day that the other days of a meeting are counted from. */
const firstDay = (slots: readonly Pick<Slot, 'startsAt'>[]): PlainDate =>
  londonDate([...slots].map(({ startsAt }) => startsAt).sort()[0] ?? '')

type Timed = Pick<MeetingPlan, 'replyBy'> & { readonly slots: readonly Pick<Slot, 'startsAt'>[] }

const replyDistance = ({ replyBy, slots }: Timed): { readonly days: number; readonly clock: string } | 'none' =>
  replyBy === undefined
    ? 'none'
    : { days: daysBetween(firstDay(slots), londonDate(replyBy)), clock: londonClock(replyBy) }

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

const newSlots = (plan: MeetingPlan): NewSlot[] => {
  const kept = plan.slots.filter(({ slotId }) => slotId !== undefined)
  const anchor = firstDay(kept.length === 0 ? plan.slots : kept)
  const at = (instant: string) => ({ days: daysBetween(anchor, londonDate(instant)), clock: londonClock(instant) })
  return plan.slots
    .filter(({ slotId }) => slotId === undefined)
    .map((slot) => ({ plan: slot, start: at(slot.startsAt), end: at(slot.endsAt) }))
}

/** What was changed, where the new times of `plan` have their numbers in the series already. */
export const editOf = (before: Meeting, plan: MeetingPlan): SeriesEdit => {
  const numbered = before.slots.filter((slot) => slot.seriesSlot !== undefined)
  const pairs = numbered.map((slot) => ({ slot, after: plan.slots.find(({ slotId }) => slotId === slot.slotId) }))
  const distance = replyDistance(plan)
  return {
    facts: changedFacts(meetingFacts, before, plan),
    ...(same(before.clusterIds, plan.clusterIds) ? {} : { clusterIds: plan.clusterIds }),
    ...(same(replyDistance(before), distance) ? {} : { replyBy: distance }),
    slots: new Map(
      pairs.flatMap(({ slot, after }): [number, SlotEdit][] =>
        after === undefined
          ? []
          : [
              [
                slot.seriesSlot ?? 0,
                {
                  facts: changedFacts(slotFacts, slot, after),
                  start: shiftBetween(slot.startsAt, after.startsAt),
                  end: shiftBetween(slot.endsAt, after.endsAt),
                },
              ],
            ],
      ),
    ),
    removed: new Set(pairs.filter(({ after }) => after === undefined).map(({ slot }) => slot.seriesSlot ?? 0)),
    added: newSlots(plan),
  }
}

const withFacts = <T extends object>(value: T, facts: ReadonlyMap<string, unknown>): T => {
  const entries = Object.entries({ ...value, ...Object.fromEntries(facts) })
  return Object.fromEntries(entries.filter(([, one]) => one !== undefined)) as T
}

const slotPlanOf = ({ remaining: _remaining, queue: _queue, waiting: _waiting, sequence: _sequence, ...plan }: Slot) =>
  plan

/** A meeting as the plan that would leave it as it is. */
export const planOf = ({ clusterIds, title, theme, replyBy, cpdHours, slots }: Meeting): MeetingPlan => ({
  clusterIds,
  title,
  ...(theme === undefined ? {} : { theme }),
  ...(replyBy === undefined ? {} : { replyBy }),
  ...(cpdHours === undefined ? {} : { cpdHours }),
  slots: slots.map(slotPlanOf),
})

/** The last day to reply stays as many days before the first time as it was, unless that is what was changed. */
const withReplyBy = (after: MeetingPlan, before: MeetingPlan, edit: SeriesEdit): MeetingPlan => {
  if (edit.replyBy === undefined && firstDay(after.slots) === firstDay(before.slots)) return after
  const { replyBy: _replyBy, ...rest } = after
  const distance = edit.replyBy ?? replyDistance(before)
  if (distance === 'none') return rest
  return { ...rest, replyBy: atWall(addDays(firstDay(after.slots), distance.days), distance.clock) }
}

/**
 * The plan of another meeting of the series after an edit; undefined when nothing of it differs. One that was moved
 * alone keeps its own day and times. A time that has started stays as it is, and so does the only time of a meeting.
 */
export const planAfter = (other: Meeting, edit: SeriesEdit, now: string): MeetingPlan | undefined => {
  const before = planOf(other)
  const own = other.moved === true
  const left = before.slots.flatMap((slot): SlotPlan[] => {
    if (slot.seriesSlot === undefined || Date.parse(slot.startsAt) <= Date.parse(now)) return [slot]
    if (edit.removed.has(slot.seriesSlot)) return []
    const change = edit.slots.get(slot.seriesSlot)
    if (change === undefined) return [slot]
    const times = own
      ? {}
      : { startsAt: shifted(slot.startsAt, change.start), endsAt: shifted(slot.endsAt, change.end) }
    return [withFacts({ ...slot, ...times }, change.facts)]
  })
  // Its only time is not taken away: a meeting without a time is none.
  const slots = left.length + edit.added.length === 0 ? before.slots : left
  const anchor = firstDay(slots.length === 0 ? before.slots : slots)
  const added = edit.added.map(({ plan, start, end }) => ({
    ...plan,
    startsAt: atWall(addDays(anchor, start.days), start.clock),
    endsAt: atWall(addDays(anchor, end.days), end.clock),
  }))
  const after = { ...withFacts(before, edit.facts), slots: [...slots, ...added] }
  const plan = { ...withReplyBy(after, before, edit), clusterIds: edit.clusterIds ?? before.clusterIds }
  return same(canonical(plan), canonical(before)) ? undefined : plan
}

/** The order in which fields were written says nothing. */
const canonical = (plan: MeetingPlan): unknown =>
  JSON.parse(JSON.stringify(plan), (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  )
