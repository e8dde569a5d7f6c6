// Small questions about a place that every rule asks.
import type { Place, Run } from './model.ts'

/** Something that counts towards the setting's number and closes a second request: everything but an end. */
export const isActive = (place: Pick<Place, 'status'> | undefined): boolean =>
  place !== undefined && place.status !== 'cancelled'

/** One of the run's places is theirs, for good or until a stated time. */
export const holdsPlace = (place: Pick<Place, 'status'> | undefined): boolean =>
  place !== undefined && ['asked', 'booked', 'offered'].includes(place.status)

/** Their time is taken: not yet while they only have an offer. */
export const takesTime = ({ status }: Pick<Place, 'status'>): boolean => status === 'asked' || status === 'booked'

/** Most people of one setting now; undefined once seats are let go, and where the council sets no number. */
export const limitOf = (run: Pick<Run, 'perSetting' | 'released'>): number | undefined =>
  run.released ? undefined : run.perSetting
