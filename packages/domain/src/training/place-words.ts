// Where a place stands, in the words of pages, why, and what its reader may do with it now.

import { keepsTraining, mayActOnPlace, mayBookForTeam } from '../access.ts'
import type { Closure } from '../calendar/model.ts'
import { addWorkingDays } from '../calendar/working-days.ts'
import type { Actor } from '../roles.ts'
import { dateInWords, type Instant, londonDate } from '../time.ts'
import { endOf, startOf } from './deadlines.ts'
import type { Place, PlaceEnd, Run, Turn } from './model.ts'
import { noShowReason } from './no-shows.ts'
import { fitting } from './places.ts'
import type { TrainingPolicies } from './policies.ts'
import { holdsPlace, isActive, limitOf } from './standing.ts'
import { positionOf, scoreOf } from './turn-order.ts'

export type PlaceWord = 'place' | 'waiting' | 'offered' | 'cancelled' | 'done'

export const placeWord = ({ status }: Pick<Place, 'status'>, run: Run, now: Instant): PlaceWord => {
  if (status === 'cancelled' || status === 'offered' || status === 'waiting') return status
  return status === 'booked' && endOf(run) <= now ? 'done' : 'place'
}

const endWords: Readonly<Record<PlaceEnd, string>> = {
  'given-up': 'Given up.',
  declined: 'The offer was not taken.',
  'offer-ended': 'The offer ended.',
  refused: 'The manager did not approve.',
  'request-ended': 'The manager did not answer in time.',
  substituted: 'A colleague comes instead.',
  moved: 'Moved to another date.',
  'setting-closed': 'The setting has closed.',
  'run-cancelled': 'The training is cancelled.',
  'left-setting': 'No longer at the setting.',
}

const ordinal = (count: number): string => {
  const last = count % 100
  const ending = last >= 11 && last <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th')
  return `${count}${ending}`
}

/** Places are free, and yet this turn waits: it needs more of them, or stands behind one that does (bug 18). */
const whyNotYet = (run: Run, turn: Turn): string => {
  const free = run.remaining === 1 ? '1 place is free' : `${run.remaining} places are free`
  return fitting(run, turn) === undefined
    ? `${free}, and ${turn.ids.length} colleagues come together or not at all.`
    : `${free}, and whoever is before needs more places than that.`
}

/** Why those who wait do not have a place: the seats that are held, or that there are none. */
const whyFull = (run: Run, turn: Turn): string => {
  if (run.remaining > 0) return whyNotYet(run, turn)
  if (run.reserved === 0) return 'All places are taken.'
  const until = run.releaseOn === undefined ? '' : ` until ${dateInWords(run.releaseOn)}`
  return `Places are held for new SENCOs${until}.`
}

const asideWords = (run: Run): string => {
  const limit = limitOf(run)
  const number = limit === undefined ? 'its number of places' : `its ${limit} places`
  const from = run.releaseOn === undefined ? '' : `, or on ${dateInWords(run.releaseOn)}`
  return `The setting has ${number} already. This request comes into the list when a colleague gives one up${from}.`
}

/** "You are 3rd. Places are held for new SENCOs." */
export const placeReason = (run: Run, place: Place, policies: TrainingPolicies, mine: boolean): string | undefined => {
  if (place.status === 'asked') return 'The manager has not answered yet.'
  if (place.status === 'cancelled') return place.ended === undefined ? undefined : endWords[place.ended.why]
  if (place.status !== 'waiting') return undefined
  const position = positionOf(run, place.personId, policies)
  if (position === undefined) {
    const aside = run.aside.find(({ ids }) => ids.includes(place.personId))
    if (aside?.forStaff === undefined) return asideWords(run)
    return aside.forStaff.includes(place.personId)
      ? noShowReason(policies, mine ? 'You' : place.name)
      : 'The team decides about this request.'
  }
  const turn = run.queue.find(({ ids }) => ids.includes(place.personId))
  if (turn === undefined) return asideWords(run)
  return `${mine ? `You are ${ordinal(position)}.` : `${ordinal(position)} in the list.`} ${whyFull(run, turn)}`
}

/** Only while the council ranks by need. */
export const placePoints = (run: Run, place: Place, policies: TrainingPolicies) => {
  const turn = run.queue.find(({ ids }) => ids.includes(place.personId))
  if (!policies.needScore || turn === undefined) return undefined
  return scoreOf(turn, run.queue).factors.map(({ words, points }) => ({ words, points }))
}

export type PlaceStep = 'approve' | 'answer-offer' | 'cancel' | 'substitute' | 'transfer' | 'offer'

/** What may be done with a place now by one reader. */
export const placeSteps = (actor: Actor, run: Run, place: Place, now: Instant): readonly PlaceStep[] => {
  if (!isActive(place) || run.status !== 'open' || startOf(run) <= now) return []
  const setting = { settingId: place.settingId }
  const acts = mayActOnPlace(actor, place, setting)
  const free = run.remaining + run.reserved > 0
  return [
    ...(!place.approved && place.status !== 'offered' && mayBookForTeam(actor, setting) ? (['approve'] as const) : []),
    ...(acts && place.status === 'offered' ? (['answer-offer'] as const) : []),
    ...(acts && place.status === 'booked' ? (['substitute', 'transfer'] as const) : []),
    ...(acts ? (['cancel'] as const) : []),
    ...(keepsTraining(actor) && place.status === 'waiting' && free ? (['offer'] as const) : []),
  ]
}

/** People who hold a place for good. */
export const bookedCount = (places: readonly Pick<Place, 'status' | 'makesUp'>[]): number =>
  places.filter((place) => place.status === 'booked' && place.makesUp === undefined).length

/** Too few are booked and the day to decide has come (rule T9). */
export const mustDecide = (
  run: Run,
  places: readonly Place[],
  policies: TrainingPolicies,
  closures: readonly Closure[],
  now: Instant,
): boolean => {
  if (run.status !== 'open' || startOf(run) <= now) return false
  const from = addWorkingDays(londonDate(startOf(run)), -policies.minimumWorkingDays, closures)
  return from <= londonDate(now) && places.filter(holdsPlace).length < run.minToRun
}
