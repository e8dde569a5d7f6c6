// What stands in the way of a meeting at its times: another one of the same cluster, of the same Area SENCO or in the
// same place. A warning and never a refusal: two Area SENCOs may share a hall (the council's choice).
import type { Instant } from '../time.ts'
import { slotTimes } from './london-times.ts'
import type { Cluster, Slot } from './model.ts'

export interface Timed {
  readonly title: string
  readonly clusterIds: readonly string[]
  readonly slots: readonly Pick<Slot, 'startsAt' | 'endsAt' | 'mode' | 'venue'>[]
}

interface Times {
  readonly startsAt: Instant
  readonly endsAt: Instant
}

/** One that ends when the other begins does not overlap it. */
export const overlap = (one: Times, other: Times): boolean =>
  Date.parse(one.startsAt) < Date.parse(other.endsAt) && Date.parse(other.startsAt) < Date.parse(one.endsAt)

/** Whether any two times of two meetings overlap. */
export const meetingsOverlap = (one: readonly Times[], other: readonly Times[]): boolean =>
  one.some((each) => other.some((time) => overlap(each, time)))

const venueOf = (slot: Timed['slots'][number]): string | undefined =>
  slot.mode === 'in-person' && slot.venue !== undefined ? slot.venue.trim().toLowerCase() : undefined

const own = ({ slots }: Timed): string[] =>
  slots.some((slot, at) => slots.slice(at + 1).some((later) => overlap(slot, later)))
    ? ['Two of its times overlap']
    : []

const between = (one: Timed, other: Timed, clusters: readonly Cluster[]): string[] => {
  const pairs = one.slots.flatMap((mine) =>
    other.slots.filter((theirs) => overlap(mine, theirs)).map((theirs) => ({ mine, theirs })),
  )
  const [pair] = pairs
  if (pair === undefined) return []
  const which = `${other.title}, ${slotTimes(pair.theirs)}`
  const shared = clusters.find(
    ({ clusterId }) => one.clusterIds.includes(clusterId) && other.clusterIds.includes(clusterId),
  )
  if (shared !== undefined) return [`${shared.name} has another meeting then: ${which}`]
  const leads = (ids: readonly string[]) =>
    clusters.filter(({ clusterId }) => ids.includes(clusterId)).flatMap(({ leadAreaSencoId }) => leadAreaSencoId ?? [])
  if (leads(one.clusterIds).some((lead) => leads(other.clusterIds).includes(lead)))
    return [`The same Area SENCO leads another meeting then: ${which}`]
  const taken = pairs.find(({ mine, theirs }) => venueOf(mine) !== undefined && venueOf(mine) === venueOf(theirs))
  return taken === undefined ? [] : [`${taken.mine.venue} is taken then: ${other.title}, ${slotTimes(taken.theirs)}`]
}

/** In words, one for each meeting that is in the way. */
export const clashesOf = (one: Timed, others: readonly Timed[], clusters: readonly Cluster[]): string[] => [
  ...own(one),
  ...others.flatMap((other) => between(one, other, clusters)),
]
