// Dates as numbers, as the index holds them.
import type { PlainDate } from '../../time.ts'

/** Days since 1970. */
export const dayNumber = (date: PlainDate): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000
