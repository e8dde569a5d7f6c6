// Who is reminded of training on a day, and for which start: of whoever makes up a session, that of their own session.
// Writing and sending are left to functions, words to run-letters.ts.
import { addDays, type Instant, londonDate } from '../time.ts'
import { sessionsOf } from './calendar-entry.ts'
import { startOf } from './deadlines.ts'
import type { Place, Run, RunRow } from './model.ts'

const daysAhead = 2

const isSoon = (startsAt: Instant, now: Instant): boolean =>
  startsAt > now && londonDate(startsAt) <= addDays(londonDate(now), daysAhead)

/** By its row alone: it begins soon, or goes on, and then somebody may make up a later session on it. */
export const mayRemindOf = ({ status, startsAt, endsAt }: RunRow, now: Instant): boolean =>
  status === 'open' && endsAt > now && (startsAt <= now || isSoon(startsAt, now))

export interface Reminded {
  readonly place: Place
  readonly to: string
  /** A reminder of another start is another reminder. */
  readonly startsAt: Instant
}

export const remindedOf = (run: Run, places: readonly Place[], now: Instant): readonly Reminded[] =>
  places.flatMap((place) => {
    const startsAt = startOf({ sessions: [...sessionsOf(run, place)] })
    if (place.status !== 'booked' || place.email === undefined || !isSoon(startsAt, now)) return []
    return [{ place, to: place.email, startsAt }]
  })
