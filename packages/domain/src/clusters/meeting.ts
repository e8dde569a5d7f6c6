// Planning, changing, publishing and cancelling a meeting. Places already held are kept; all of it the council's choice.
import { conflict, type FieldProblem, invalid, type Refusal } from '../refusal.ts'
import { type Instant, londonDate } from '../time.ts'
import type { Meeting, Slot } from './model.ts'

export interface SlotPlan extends Omit<Slot, 'slotId' | 'remaining' | 'queue' | 'waiting' | 'sequence'> {
  /** Absent for a new slot. */
  readonly slotId?: string | undefined
}

export interface MeetingPlan {
  readonly clusterIds: readonly string[]
  readonly title: string
  readonly theme?: string | undefined
  readonly replyBy?: Instant | undefined
  readonly cpdHours?: number | undefined
  readonly slots: readonly SlotPlan[]
}

/** What a change does to one slot that stays: its new facts, and who gets a place because there are more. */
export interface SlotChange {
  readonly before: Slot
  readonly after: Slot
  readonly promoted: readonly string[]
  /** The time, the place or the way in differs, so those who are coming must be told. */
  readonly moved: boolean
  /** The time or the place differs, which is all that those who wait were ever shown. */
  readonly movedForAll: boolean
}

export interface MeetingChange {
  readonly meeting: Meeting
  readonly added: readonly Slot[]
  readonly changed: readonly SlotChange[]
  readonly removed: readonly Slot[]
  /** More places were asked for than one transaction can hand out: decide again from the new state. */
  readonly unfinished: boolean
}

const time = (instant: Instant): number => Date.parse(instant)

/** Held once its last time has ended; nobody has to press a button for that. */
export const statusAt = (meeting: Meeting, now: Instant): Meeting['status'] =>
  meeting.status === 'open' && meeting.slots.every((slot) => time(slot.endsAt) <= time(now)) ? 'held' : meeting.status

const slotProblems = (slot: SlotPlan, index: number): FieldProblem[] => [
  ...(time(slot.endsAt) <= time(slot.startsAt)
    ? [{ field: `slots.${index}.endsAt`, message: 'The end must be after the start.' }]
    : []),
  ...(slot.mode === 'in-person' && (slot.venue ?? '') === ''
    ? [{ field: `slots.${index}.venue`, message: 'Enter where it is.' }]
    : []),
]

/** A slip of a key in the year would otherwise be kept, and moved on with a series. */
const farthest = 10 * 366 * 86_400_000

/** @throws Refusal naming every time that starts in the past, ends before it starts or has no place. */
const check = (plan: MeetingPlan, now: Instant, existing: readonly Slot[]): void => {
  const problems = plan.slots.flatMap((slot, index) => {
    const before = existing.find((other) => other.slotId === slot.slotId)
    const past = time(slot.startsAt) <= time(now) && before?.startsAt !== slot.startsAt
    const far = time(slot.endsAt) > time(now) + farthest
    return [
      ...(far ? [{ field: `slots.${index}.startsAt`, message: 'Choose a time in the next ten years.' }] : []),
      ...(past ? [{ field: `slots.${index}.startsAt`, message: 'Choose a time that has not passed.' }] : []),
      ...slotProblems(slot, index),
    ]
  })
  if (problems.length > 0) throw invalid(problems)
}

const newSlot = (plan: SlotPlan, slotId: string): Slot => ({ ...plan, slotId, remaining: plan.capacity, queue: [] })

/** A new meeting that settings cannot see yet. */
export const planMeeting = (plan: MeetingPlan, meetingId: string, newSlotId: () => string, now: Instant): Meeting => {
  check(plan, now, [])
  const { slots, clusterIds, ...facts } = plan
  return {
    ...facts,
    meetingId,
    clusterIds: [...clusterIds],
    status: 'planned',
    slots: slots.map((slot) => newSlot(slot, newSlotId())),
  }
}

/** Promotions that fit in one transaction, up to five rows each, beside the rest of a change. */
export const promotionsAtOnce = 16

const resize = (before: Slot, capacity: number, most: number): Pick<Slot, 'capacity' | 'remaining' | 'queue'> => {
  const held = before.capacity - before.remaining
  if (capacity < held)
    throw conflict(
      'places-held',
      `${held} ${held === 1 ? 'setting has' : 'settings have'} a place at this time. Enter ${held} places or more.`,
    )
  const step = Math.min(capacity, before.queue.length > most ? before.capacity + most : capacity)
  const promoted = Math.max(0, Math.min(before.queue.length, before.remaining + step - before.capacity))
  return {
    capacity: step,
    remaining: before.remaining + step - before.capacity - promoted,
    queue: before.queue.slice(promoted),
  }
}

const shownToAll = (slot: Slot | SlotPlan): string =>
  JSON.stringify([slot.startsAt, slot.endsAt, slot.mode, slot.venue])
const told = (slot: Slot | SlotPlan): string => JSON.stringify([shownToAll(slot), slot.accessNotes, slot.joinLink])

/** The link to join is the place of an online meeting; how to get into a building is not where it stands. */
const placed = (slot: Slot | SlotPlan): string => JSON.stringify([shownToAll(slot), slot.joinLink])

/** SEQUENCE of a calendar entry (RFC 5545, 3.8.7.4): one more for a new time, a new place or a cancellation alone. */
const raised = (slot: Slot): Slot => ({ ...slot, sequence: (slot.sequence ?? 0) + 1 })

const changeSlot = (before: Slot, plan: SlotPlan, most: number): SlotChange => {
  const { slotId, sequence, seriesSlot } = before
  const kept = {
    ...plan,
    slotId,
    ...(sequence === undefined ? {} : { sequence }),
    ...(seriesSlot === undefined ? {} : { seriesSlot }),
    ...resize(before, plan.capacity, most),
  }
  const after = placed(before) === placed(plan) ? kept : raised(kept)
  return {
    before,
    after,
    promoted: before.queue.slice(0, before.queue.length - after.queue.length),
    moved: told(before) !== told(after),
    movedForAll: shownToAll(before) !== shownToAll(after),
  }
}

/**
 * A changed plan. More places promote those who wait, in order; fewer than are held is refused, and so is taking away
 * a time that somebody has replied to.
 */
export const changeMeeting = (
  meeting: Meeting,
  plan: MeetingPlan,
  newSlotId: () => string,
  now: Instant,
): MeetingChange => {
  if (meeting.status === 'cancelled') throw conflict('meeting-cancelled', 'This meeting is cancelled.')
  if (statusAt(meeting, now) === 'held') throw conflict('meeting-held', 'This meeting has been held.')
  check(plan, now, meeting.slots)
  const removed = meeting.slots.filter((slot) => !plan.slots.some((kept) => kept.slotId === slot.slotId))
  const wanted = removed.find((slot) => slot.remaining < slot.capacity || slot.queue.length > 0)
  if (wanted !== undefined)
    throw conflict(
      'time-has-replies',
      'Settings have replied for a time that you removed. Change it instead, or cancel the meeting.',
    )
  // From the morning of a time on, somebody may have been marked there, and a mark needs its time.
  if (meeting.status === 'open' && removed.some((slot) => londonDate(slot.startsAt) <= londonDate(now)))
    throw conflict(
      'time-on-its-day',
      'You cannot take a time away on its day or later. Attendance may have been taken.',
    )
  let most = promotionsAtOnce
  const changed: SlotChange[] = []
  const added: Slot[] = []
  for (const slotPlan of plan.slots) {
    const before = meeting.slots.find((slot) => slot.slotId === slotPlan.slotId)
    if (before === undefined) added.push(newSlot(slotPlan, newSlotId()))
    else {
      const change = changeSlot(before, slotPlan, most)
      most -= change.promoted.length
      changed.push(change)
    }
  }
  const { slots: _slots, clusterIds, ...facts } = plan
  const { theme: _theme, replyBy: _replyBy, cpdHours: _cpdHours, ...kept } = meeting
  return {
    meeting: {
      ...kept,
      ...facts,
      clusterIds: [...clusterIds],
      slots: [...changed.map(({ after }) => after), ...added],
    },
    added,
    changed,
    removed,
    unfinished: changed.some(({ after }) =>
      plan.slots.some((s) => s.slotId === after.slotId && s.capacity !== after.capacity),
    ),
  }
}

/** Why a meeting cannot be opened for replies; undefined when it can. */
export const publishRefusal = (meeting: Meeting, now: Instant): Refusal | undefined => {
  if (meeting.status === 'cancelled') return conflict('meeting-cancelled', 'This meeting is cancelled.')
  return meeting.slots.some((slot) => time(slot.startsAt) <= time(now))
    ? conflict('time-passed', 'A time of this meeting has passed. Change it, then publish.')
    : undefined
}

/** Open for replies. Publishing twice changes nothing, so that a second press is harmless. */
export const publishMeeting = (meeting: Meeting, now: Instant): Meeting => {
  const refusal = publishRefusal(meeting, now)
  if (refusal !== undefined) throw refusal
  return { ...meeting, status: 'open', publishedAt: now }
}

export const cancelMeeting = (meeting: Meeting, reason: string, now: Instant): Meeting => {
  if (statusAt(meeting, now) === 'held') throw conflict('meeting-held', 'This meeting has been held.')
  if (reason.trim() === '')
    throw invalid([{ field: 'reason', message: 'Say why, in a few words. It goes in the e-mail.' }])
  return { ...meeting, status: 'cancelled', cancelReason: reason, slots: meeting.slots.map(raised) }
}
