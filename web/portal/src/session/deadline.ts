// When a session ends and when to warn, in the browser's own time. Pure; the browser's clock may be wrong.
import { defaultPolicies } from '@senco/domain/authority/authority'

const minute = 60_000
const { idleMinutes, warnMinutes } = defaultPolicies.session

/** Milliseconds of the browser's clock. `last` says that staying signed in cannot move it any more. */
export interface Deadline {
  readonly endsAt: number
  readonly warnAt: number
  readonly last: boolean
}

interface Ends {
  readonly idleEndsAt: string
  readonly endsAt: string
  /** The service's own time when it answered. */
  readonly asOf?: string | undefined
}

/** From an answer that arrived at `now`. What is left is counted by the service's clock, and passes by the browser's. */
export const deadlineOf = (ends: Ends, now: number): Deadline => {
  const asOf = ends.asOf === undefined ? now : Date.parse(ends.asOf)
  const idle = Date.parse(ends.idleEndsAt)
  const absolute = Date.parse(ends.endsAt)
  const left = Math.min(idle, absolute) - asOf
  // A session that has just answered is alive and has at most the idle time left: anything else is a wrong clock.
  const believable = left > 0 && left <= idleMinutes * minute ? left : idleMinutes * minute
  return { endsAt: now + believable, warnAt: now + believable - warnMinutes * minute, last: absolute <= idle }
}

/** After any other answer of the service: whoever works is not idle. */
export const workedAt = (deadline: Deadline, now: number): Deadline => {
  if (deadline.last) return deadline
  // The service may note activity only once a minute.
  const endsAt = Math.max(deadline.endsAt, now + (idleMinutes - 1) * minute)
  return { ...deadline, endsAt, warnAt: endsAt - warnMinutes * minute }
}

export type SessionState = 'alive' | 'ending' | 'ended'

export const stateAt = (deadline: Deadline, now: number): SessionState =>
  now >= deadline.endsAt ? 'ended' : now >= deadline.warnAt ? 'ending' : 'alive'

/** Whole minutes left, never 0 while the session lives. */
export const minutesLeft = (deadline: Deadline, now: number): number =>
  Math.max(1, Math.ceil((deadline.endsAt - now) / minute))
