// A setting's reply to a meeting: what it does to places and waiting lists. Every rule here is the council's choice.
// A reply takes one place at one time; the latest reply wins; replies close for a time when it starts.
import { conflict, type FieldProblem, invalid, notFound, Refusal } from '../refusal.ts'
import type { Setting, ToldBy } from '../register/model.ts'
import { type Instant, londonDate } from '../time.ts'
import { slotTimes } from './london-times.ts'
import type { Meeting, Reply, ReplyAnswer, Slot } from './model.ts'
import { seenByApology } from './seen.ts'

/** What happens to one slot: a freed place goes to the head of its queue in the same transaction. */
export type SlotMove =
  | { readonly kind: 'take' | 'wait' | 'free'; readonly slotId: string }
  | { readonly kind: 'hand-on'; readonly slotId: string; readonly to: string }
  | { readonly kind: 'leave'; readonly slotId: string; readonly index: number }

export interface ReplyCommand {
  readonly settingId: string
  readonly answer?: ReplyAnswer | undefined
  readonly slotId?: string | undefined
  readonly deputyName?: string | undefined
  readonly reason?: string | undefined
  readonly toldBy: ToldBy
  /** Where the setting belongs, so that an apology counts there; absent for nowhere. */
  readonly placed?: Pick<Setting, 'clusterId' | 'alsoInClusterIds'> | undefined
}

export interface ReplyDecision {
  readonly reply: Reply
  readonly moves: readonly SlotMove[]
}

const started = (slot: Slot, now: Instant): boolean => Date.parse(slot.startsAt) <= Date.parse(now)

/** Whether anybody may still reply: open, and at least one time has not started. */
export const repliesOpen = (meeting: Meeting, now: Instant): boolean =>
  meeting.status === 'open' && meeting.slots.some((slot) => !started(slot, now))

/** Free for the next who asks: a place is left and nobody waits for it. */
export const hasPlace = (slot: Slot): boolean => slot.remaining >= 1 && slot.queue.length === 0

const find = (meeting: Meeting, slotId: string | undefined): Slot | undefined =>
  meeting.slots.find((slot) => slot.slotId === slotId)

/** The only time there is to choose needs no choosing. */
const chosen = (meeting: Meeting, command: ReplyCommand): Slot | undefined =>
  find(meeting, command.slotId ?? (meeting.slots.length === 1 ? meeting.slots[0]?.slotId : undefined))

const problemsOf = (meeting: Meeting, command: ReplyCommand): FieldProblem[] => {
  const problems: FieldProblem[] = []
  if (command.answer === undefined) problems.push({ field: 'answer', message: 'Choose whether anyone is coming.' })
  if (command.answer === 'coming' || command.answer === 'deputy')
    if (chosen(meeting, command) === undefined) problems.push({ field: 'slotId', message: 'Choose a time.' })
  if (command.answer === 'deputy' && (command.deputyName ?? '').trim() === '')
    problems.push({ field: 'deputyName', message: 'Enter the name of the person who is coming.' })
  for (const field of ['deputyName', 'reason'] as const)
    if ((command[field] ?? '').length > 500) problems.push({ field, message: 'Use 500 characters or fewer.' })
  return problems
}

/** Why this reply cannot be kept, or undefined. Pages show it beside what was typed. */
export const replyRefusal = (
  meeting: Meeting,
  present: Reply | undefined,
  command: ReplyCommand,
  now: Instant,
): Refusal | undefined => {
  if (meeting.status === 'planned') return notFound()
  if (meeting.status === 'cancelled') return conflict('meeting-cancelled', 'This meeting is cancelled.')
  if (!repliesOpen(meeting, now))
    return conflict('meeting-started', 'This meeting has started, so replies are closed. Ring us if something changed.')
  const problems = problemsOf(meeting, command)
  if (problems.length > 0) return invalid(problems)
  const from = find(meeting, present?.place === 'held' ? present.slotId : undefined)
  const to = command.answer === 'apology' ? undefined : chosen(meeting, command)
  if (from !== undefined && started(from, now) && from !== to)
    return conflict('time-started', 'The time you chose has started, so your reply is closed.')
  if (to === undefined || to === from) return undefined
  if (started(to, now)) return invalid([{ field: 'slotId', message: 'That time has started. Choose another time.' }])
  if (from !== undefined && !hasPlace(to))
    return new Refusal(
      'conflict',
      'time-full',
      `That time is full. You still have your place on ${slotTimes(from)}. To wait for the other time, say first that nobody can come.`,
      [{ field: 'slotId', message: 'That time is full. You still have the place you had.' }],
    )
  return undefined
}

/** Leaving a place or a queue. Releasing what was never held releases nothing. */
const leaving = (meeting: Meeting, present: Reply | undefined): SlotMove[] => {
  const slot = find(meeting, present?.slotId)
  if (slot === undefined || present === undefined) return []
  if (present.place === 'waiting')
    return [{ kind: 'leave', slotId: slot.slotId, index: slot.queue.indexOf(present.settingId) }]
  if (present.place !== 'held') return []
  const [head] = slot.queue
  return [
    head === undefined ? { kind: 'free', slotId: slot.slotId } : { kind: 'hand-on', slotId: slot.slotId, to: head },
  ]
}

const optional = <K extends string>(key: K, value: string | undefined): { readonly [P in K]?: string } =>
  value === undefined || value.trim() === '' ? {} : ({ [key]: value.trim() } as { readonly [P in K]?: string })

/** The day of its first time: an apology is for all of a meeting. */
const apologyFor = (meeting: Meeting, placed: ReplyCommand['placed']): Pick<Reply, 'seen'> => {
  const first = meeting.slots.map((slot) => slot.startsAt).sort()[0]
  if (placed === undefined || first === undefined) return {}
  const seen = seenByApology(placed, { clusterIds: meeting.clusterIds, on: londonDate(first) })
  return seen === undefined ? {} : { seen }
}

/**
 * The latest reply of a setting and what it does to the places.
 * @throws Refusal when the meeting does not take it.
 */
export const decideReply = (
  meeting: Meeting,
  present: Reply | undefined,
  command: ReplyCommand,
  now: Instant,
): ReplyDecision => {
  const refusal = replyRefusal(meeting, present, command, now)
  if (refusal !== undefined || command.answer === undefined) throw refusal ?? invalid([])
  const said = {
    meetingId: meeting.meetingId,
    settingId: command.settingId,
    answer: command.answer,
    repliedAt: now,
    toldBy: command.toldBy,
  }
  if (command.answer === 'apology')
    return {
      reply: { ...said, place: 'none', ...optional('reason', command.reason), ...apologyFor(meeting, command.placed) },
      moves: leaving(meeting, present),
    }
  const slot = chosen(meeting, command) as Slot
  const name = command.answer === 'deputy' ? optional('deputyName', command.deputyName) : {}
  const stays = present?.slotId === slot.slotId && present.place !== 'none'
  if (stays) return { reply: { ...said, ...name, slotId: slot.slotId, place: present.place }, moves: [] }
  const place = hasPlace(slot) ? 'held' : 'waiting'
  return {
    reply: { ...said, ...name, slotId: slot.slotId, place },
    moves: [...leaving(meeting, present), { kind: place === 'held' ? 'take' : 'wait', slotId: slot.slotId }],
  }
}

/** A closed setting gives back its place, or its turn, at every time that has not started. Undefined: nothing to give. */
export const decideWithdrawal = (
  meeting: Meeting,
  present: Reply,
  reason: string,
  now: Instant,
): ReplyDecision | undefined => {
  const slot = find(meeting, present.slotId)
  if (meeting.status !== 'open' || present.place === 'none' || slot === undefined || started(slot, now))
    return undefined
  return {
    reply: {
      meetingId: meeting.meetingId,
      settingId: present.settingId,
      answer: 'apology',
      place: 'none',
      reason,
      repliedAt: now,
      toldBy: present.toldBy,
    },
    moves: leaving(meeting, present),
  }
}

/** 1 is next; undefined when not waiting there. */
export const positionIn = (slot: Slot | undefined, settingId: string): number | undefined => {
  const index = slot?.queue.indexOf(settingId) ?? -1
  return index < 0 ? undefined : index + 1
}

/** A reply with its present place in the queue. */
export const withPosition = (meeting: Meeting, reply: Reply): Reply => {
  const position = reply.place === 'waiting' ? positionIn(find(meeting, reply.slotId), reply.settingId) : undefined
  return position === undefined ? reply : { ...reply, position }
}
