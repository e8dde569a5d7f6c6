// Taps on the register that the service has not answered yet, as plain values: the last tap of a setting at a time wins.
import type { AttendanceMark } from '@senco/domain/clusters/model'

export type Mark = AttendanceMark | null

export interface Tap {
  readonly settingId: string
  readonly slotId: string
  readonly to: Mark
  readonly walkIn: boolean
  /** Of a setting that the page does not know: a walk-in. */
  readonly name?: string
  /** The Idempotency-Key: the same for every try of this tap. */
  readonly key: string
}

const same = (one: Pick<Tap, 'settingId' | 'slotId'>, other: Pick<Tap, 'settingId' | 'slotId'>): boolean =>
  one.settingId === other.settingId && one.slotId === other.slotId

export const tapOf = (taps: readonly Tap[], at: Pick<Tap, 'settingId' | 'slotId'>): Tap | undefined =>
  taps.find((tap) => same(tap, at))

export const withTap = (taps: readonly Tap[], tap: Tap): readonly Tap[] => [
  ...taps.filter((other) => !same(other, tap)),
  tap,
]

/** After an answer: gone, unless somebody tapped the same setting again meanwhile. */
export const answered = (taps: readonly Tap[], tap: Tap): readonly Tap[] =>
  taps.filter((other) => other.key !== tap.key)
