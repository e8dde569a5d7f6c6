// How many comments came from one network address today, as far as this one process has seen. An address is known by a
// hash with a key of the day, in memory alone: nothing of it is kept or logged.
import type { PlainDate } from '@senco/domain/time'
import { cryptography } from '../when-needed.ts'

/** More addresses than this in a day, and the first are forgotten. */
const most = 10_000

/** Counts one more, and answers how many there were before it. `address` is what addressKey made of it. */
export const addressCounter = (key: string) => {
  let day: PlainDate | undefined
  let counts = new Map<string, number>()
  return (address: string, today: PlainDate): number => {
    if (day !== today || counts.size > most) {
      day = today
      counts = new Map()
    }
    const name = cryptography().createHmac('sha256', `${key} ${today}`).update(address).digest('base64url')
    const before = counts.get(name) ?? 0
    counts.set(name, before + 1)
    return before
  }
}
