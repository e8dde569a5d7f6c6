// A turn of a list as one line of text: a long list is read with every place, and as maps in maps it is twice as long on
// its way and slower to read. `2026-11-22T09:00:00.000Z stg_… 0 per_…,per_… {"extra":true}`; the last part only where there
// is more to say.
import type { Turn } from '@senco/domain/training/model'

export const lineOf = ({ at, settingId, fresh, ids, ...more }: Turn): string => {
  const parts = [at, settingId, String(fresh), ids.join(',')]
  return (Object.keys(more).length === 0 ? parts : [...parts, JSON.stringify(more)]).join(' ')
}

/** Turns written before they were lines are maps, and stand as they are. */
export const turnOf = (stored: unknown): unknown => {
  if (typeof stored !== 'string') return stored
  const [at, settingId, fresh, ids = '', ...more] = stored.split(' ')
  return {
    at,
    settingId,
    fresh: Number(fresh),
    ids: ids.split(','),
    ...(more.length === 0 ? {} : JSON.parse(more.join(' '))),
  }
}
