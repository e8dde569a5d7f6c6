// Where an action stands: open, in progress, done, verified, cancelled, and the marks of settings that share one. Who may
// move it is in access.ts; here `council` says whether staff speak. Practice 10 (Action); the details are the council's
// choice.
import type { Reason } from '../clusters/papers-model.ts'
import { conflict, forbidden, invalid } from '../refusal.ts'
import { type Instant, londonDate } from '../time.ts'
import { hasDone, isOpen, stateWords } from './actions.ts'
import type { Action, ActionOutcome, ActionState } from './model.ts'
import { requireNoChild } from './wording.ts'

export interface MoveCommand {
  readonly to: ActionState
  /** What shows that it was done; why it is cancelled, which must be said. */
  readonly note?: string | undefined
  /** How it turned out, when done: achieved unless something else is said. */
  readonly outcome?: ActionOutcome | undefined
  /** Why passages of the note that look like a date of birth or a number of a person may stay. */
  readonly reasons?: readonly Reason[] | undefined
}

export interface Mover {
  readonly name: string
  readonly council: boolean
  readonly now: Instant
}

export interface Moved {
  readonly action: Action
  readonly sentence: string
}

/** Done may be taken back; checked and cancelled ones are reopened. */
const ways: Readonly<Record<ActionState, readonly ActionState[]>> = {
  open: ['in-progress', 'done', 'cancelled'],
  'in-progress': ['open', 'done', 'cancelled'],
  done: ['verified', 'open', 'in-progress'],
  verified: ['open'],
  cancelled: ['open'],
}

/** What an owner who is not council staff may do with it. */
const ownersWays: Readonly<Record<ActionState, readonly ActionState[]>> = {
  open: ['in-progress', 'done'],
  'in-progress': ['open', 'done'],
  done: ['open', 'in-progress'],
  verified: [],
  cancelled: [],
}

/** The states that an action may go to from here. */
export const waysOn = ({ state }: Pick<Action, 'state'>, council: boolean): readonly ActionState[] =>
  council ? ways[state] : ownersWays[state]

const outcomeWords: Readonly<Record<ActionOutcome, string>> = {
  achieved: 'Done',
  partly: 'Done in part',
  not: 'Ended without being done',
  superseded: 'No longer needed',
}

const sentenceOf = (before: Action, after: Action): string => {
  const note = after.note === undefined || after.note === before.note ? '' : `: ${after.note}`
  if (after.state === 'done') return `${outcomeWords[after.outcome ?? 'achieved']}${note}`
  if (after.state === 'verified') return `Checked${note}`
  if (after.state === 'cancelled') return `Cancelled${note}`
  if (after.state === 'in-progress') return before.state === 'done' ? 'Not done after all' : 'Begun'
  return before.state === 'done' ? 'Not done after all' : before.state === 'in-progress' ? 'Put back' : 'Reopened'
}

const noted = (note: string | undefined) => ((note ?? '').trim() === '' ? {} : { note: note?.trim() })

/** What the new state adds to an action without its note, outcome and end. */
const endOf = (before: Action, { to, note, outcome }: MoveCommand, { name, now }: Mover): Partial<Action> => {
  if (to === 'done') return { outcome: outcome ?? 'achieved', ...noted(note), closedAt: now, closedBy: name }
  if (to === 'cancelled') return { ...noted(note), closedAt: now, closedBy: name }
  if (to !== 'verified') return {}
  const { outcome: was, note: noteWas, closedAt, closedBy } = before
  const words = noted(note).note === undefined ? noted(noteWas) : noted(note)
  return {
    outcome: outcome ?? was ?? 'achieved',
    ...words,
    ...(closedAt === undefined ? {} : { closedAt }),
    ...(closedBy === undefined ? {} : { closedBy }),
  }
}

/**
 * The action in its next state, or undefined when it is there already (a second press is harmless).
 * @throws Refusal when that way is closed, is for the council alone, or lacks its reason.
 */
export const moveAction = (before: Action, command: MoveCommand, mover: Mover): Moved | undefined => {
  if (before.state === command.to) return undefined
  if (!mover.council && ways[before.state].includes(command.to) && !ownersWays[before.state].includes(command.to))
    throw forbidden('Your Area SENCO checks, cancels and reopens actions. Ask them to.')
  if (!waysOn(before, mover.council).includes(command.to))
    throw conflict('action-closed', `This action is ${stateWords[before.state].toLowerCase()}. Reload the page.`)
  if (command.to === 'cancelled' && (command.note ?? '').trim() === '')
    throw invalid([{ field: 'note', message: 'Say why it is cancelled, in a few words.' }])
  requireNoChild({ note: command.note }, command.reasons ?? [], londonDate(mover.now))
  const { outcome: _outcome, note: _note, closedAt: _closedAt, closedBy: _closedBy, ...kept } = before
  const action: Action = {
    ...kept,
    state: command.to,
    ...endOf(before, command, mover),
    changedAt: mover.now,
    version: before.version + 1,
  }
  return { action, sentence: sentenceOf(before, action) }
}

export interface MarkedSetting {
  readonly settingId: string
  readonly name: string
}

/**
 * One setting's part of an action that every setting of a cluster shares: done, or not after all. The action itself
 * stays open, since settings come and go: staff close it. The first mark begins it.
 */
export const markDone = (
  before: Action,
  { settingId, name }: MarkedSetting,
  { to, note, reasons = [] }: MoveCommand,
  { now }: Mover,
): Moved | undefined => {
  if (!isOpen(before))
    throw conflict('action-closed', `This action is ${stateWords[before.state].toLowerCase()}. Reload the page.`)
  if (to !== 'done' && to !== 'open')
    throw invalid([{ field: 'to', message: 'Say whether your setting has done it, or not yet.' }])
  if (hasDone(before, settingId) === (to === 'done')) return undefined
  requireNoChild({ note }, reasons, londonDate(now))
  const others = (before.doneBy ?? []).filter((mark) => mark.settingId !== settingId)
  const doneBy = to === 'done' ? [...others, { settingId, at: now, ...noted(note) }] : others
  const action: Action = {
    ...before,
    state: doneBy.length > 0 ? 'in-progress' : before.state,
    doneBy,
    changedAt: now,
    version: before.version + 1,
  }
  const words = noted(note).note
  return {
    action,
    sentence:
      to === 'done' ? `${name} has done it${words === undefined ? '' : `: ${words}`}` : `${name} has not done it yet`,
  }
}
