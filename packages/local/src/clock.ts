// The one clock of the local cloud. It can be moved, and goes on ticking from where it was put.

export interface Clock {
  /** Milliseconds since 1970, as API Gateway gives them. */
  now(): number
  /** Moves the clock; null goes back to the machine's own time. */
  set(instant: string | null): void
}

export const makeClock = (instant: string | null = null): Clock => {
  let offset = 0
  const set = (to: string | null) => {
    offset = to === null ? 0 : Date.parse(to) - Date.now()
  }
  set(instant)
  return { now: () => Date.now() + offset, set }
}
