// How actions read on pages: when they are due, how late they are, where they stand.
import { daysLate, isOpen, stateWords } from '@senco/domain/actions/actions'
import type { Action, ActionOutcome } from '@senco/domain/actions/model'
import type { TagColour } from '../govuk/tag.tsx'
import { counted, dateWords } from '../text/dates.ts'

type Standing = Pick<Action, 'state' | 'dueOn'>

/** "To do by 3 March 2026"; nothing of a day once it is closed. */
export const dueWords = ({ state, dueOn }: Standing, today: string): string => {
  if (!isOpen({ state })) return stateWords[state]
  return dueOn === today ? 'To do by today' : `To do by ${dateWords(dueOn)}`
}

/** "Late by 4 days", or nothing. */
export const lateWords = (action: Standing, today: string): string | undefined => {
  const days = daysLate(action, today)
  return days === 0 ? undefined : `Late by ${counted(days, 'day')}`
}

export const stateColours: Readonly<Record<Action['state'], TagColour>> = {
  open: 'blue',
  'in-progress': 'yellow',
  done: 'green',
  verified: 'green',
  cancelled: 'grey',
}

export const outcomeNames: Readonly<Record<ActionOutcome, string>> = {
  achieved: 'All of it is done',
  partly: 'Part of it is done',
  not: 'It could not be done',
  superseded: 'It is no longer needed',
}
