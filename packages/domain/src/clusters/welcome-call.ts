// Two meetings running without anybody from a setting lead to a friendly call (practice M3): an action for the Area
// SENCO, in words that help. Nothing here is a breach. How many meetings, and by when to ring, are the council's choice.
import { addDays, type PlainDate } from '../time.ts'
import type { SeenRow } from './model.ts'

export interface Attended {
  readonly meetingId: string
  readonly on: PlainDate
  readonly outcome: SeenRow['outcome']
}

/** How many meetings running lead to a call. */
const running = 2

/** How long there is to ring: two weeks. */
export const welcomeCallDue = (today: PlainDate): PlainDate => addDays(today, 14)

/**
 * The last two meetings when nobody came to either; else undefined. An apology is a reply, so it ends the run, and so
 * does coming. `after` is the day that the last such call was closed: what was missed up to then was talked about.
 */
export const missedPair = (run: readonly Attended[], after?: PlainDate): readonly [Attended, Attended] | undefined => {
  const [one, other] = run.filter(({ on }) => after === undefined || on > after).slice(-running)
  if (one?.outcome !== 'not-represented' || other?.outcome !== 'not-represented') return undefined
  return [one, other]
}

export const welcomeCallTitle = (settingLabel: string): string => `Welcome call to ${settingLabel}`

/** What to say and what to offer. No dates: a text of an action is searched for what could identify a child. */
export const welcomeCallDetail = (settingLabel: string): string =>
  [
    `Nobody from ${settingLabel} could join the last two meetings.`,
    'Ring to ask how they are and what would help: another day or time, an evening or online meeting, somebody else from the setting, or the notes by e-mail.',
    'This is a friendly call. Nobody has to explain.',
  ].join(' ')
