// When a session ends: a pure function of the time and the council's policy. Keeping sessions is the store's.
import * as z from 'zod/mini'
import type { Policies } from '../authority/authority.ts'
import { Instant } from '../time.ts'
import type { Account } from './account.ts'

export type SessionPolicy = Policies['session']

export const SessionRow = z.object({
  personId: z.string(),
  openedAt: Instant,
  lastUsedAt: Instant,
  sessionEpoch: z.number(),
})
export type SessionRow = z.infer<typeof SessionRow>

const minute = 60_000

/** The idle end moves with use but never past the absolute end. */
export const sessionEnds = (
  row: Pick<SessionRow, 'openedAt' | 'lastUsedAt'>,
  policy: SessionPolicy,
): { readonly idleEndsAt: Instant; readonly endsAt: Instant } => {
  const end = Date.parse(row.openedAt) + policy.absoluteMinutes * minute
  const idle = Date.parse(row.lastUsedAt) + policy.idleMinutes * minute
  return { idleEndsAt: new Date(Math.min(idle, end)).toISOString(), endsAt: new Date(end).toISOString() }
}

/** Open at `now` for this person: not idle too long, not too old, not ended by ending the person's access. */
export const isSessionOpen = (row: SessionRow, account: Account, now: Instant, policy: SessionPolicy): boolean => {
  const at = Date.parse(now)
  return (
    account.status === 'active' &&
    row.personId === account.personId &&
    row.sessionEpoch === account.sessionEpoch &&
    at < Date.parse(sessionEnds(row, policy).idleEndsAt)
  )
}

/** Use is noted at most once a minute, so that reading pages does not write. */
export const useIsWorthNoting = (row: SessionRow, now: Instant): boolean =>
  Date.parse(now) - Date.parse(row.lastUsedAt) >= minute
