// What a page says of a place: one of five words, and why somebody has none yet.

import { untilWords } from './letters.ts'
import type { Place, Run } from './model.ts'
import type { TrainingPolicies } from './policies.ts'
import { positionOf } from './turn-order.ts'

export type PlaceWord = 'place' | 'waiting' | 'offered' | 'cancelled' | 'done'

/** A request that waits for the manager is waiting, although its place is held. */
export const placeWord = (run: Pick<Run, 'status'>, { status }: Pick<Place, 'status'>): PlaceWord => {
  if (status === 'cancelled') return 'cancelled'
  if (status === 'offered') return 'offered'
  if (status !== 'booked') return 'waiting'
  return run.status === 'done' ? 'done' : 'place'
}

/** `1st`, `2nd`, `3rd`, `11th` */
export const ordinal = (count: number): string => {
  const teen = count % 100 >= 11 && count % 100 <= 13
  const ending = teen ? undefined : ['st', 'nd', 'rd'][(count % 10) - 1]
  return `${count}${ending ?? 'th'}`
}

const whyNot = (run: Run, place: Place, policies: TrainingPolicies): string => {
  const turn = run.queue.find(({ ids }) => ids.includes(place.personId))
  if (turn !== undefined && turn.ids.length > run.remaining && run.remaining > 0)
    return `You wait for ${turn.ids.length} places together, and ${run.remaining} ${run.remaining === 1 ? 'is' : 'are'} free.`
  if (run.reserved > 0) return 'Places are held for new SENCOs.'
  return policies.needScore ? 'All places are taken. The next goes to the greatest need.' : 'All places are taken.'
}

/** "You are 3rd. Places are held for new SENCOs." Undefined for somebody who has a place, or none any more. */
export const reasonFor = (run: Run, place: Place, policies: TrainingPolicies): string | undefined => {
  if (place.status === 'asked')
    return `Your place is held until ${untilWords(place.until ?? '')}. Your manager has to agree.`
  if (place.status === 'offered') return `A place is kept for you until ${untilWords(place.until ?? '')}.`
  if (place.status !== 'waiting') return undefined
  const position = positionOf(run, place.personId, policies)
  if (position !== undefined) return `You are ${ordinal(position)}. ${whyNot(run, place, policies)}`
  const until = run.releaseOn === undefined ? '' : ' You may get one later, when the places held are let go.'
  return `Your setting has its ${run.perSetting ?? 0} places.${until}`
}
