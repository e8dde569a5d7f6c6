// Every morning: tells those who decide about comments on the local offer that new ones came, once for each, without a
// word of them. What may be spam is no news of its own.
import { isSuspected, nextDeadline } from '@senco/domain/offer/comments/deadlines'
import { readCalendar } from '@senco/store/calendar'
import { readInbox, readTold, toldWrite } from '@senco/store/comment-inbox'
import { type CommitContext, commit } from '@senco/store/commit'
import { Stale } from '@senco/store/outcomes'
import { readPeople } from '@senco/store/people'
import type { Deps } from '../deps.ts'
import { newCommentsLetter } from './comment-letters.ts'

const moderatorsOf = async ({ tables }: Deps) =>
  (await readPeople(tables)).flatMap(({ personId, name, email, status, scopes }) =>
    status === 'active' && email !== undefined && scopes.some(({ role }) => role === 'administrator')
      ? [{ personId, name, email }]
      : [],
  )

/** @returns of how many new comments this run told. */
export const tellOfNewComments = async (deps: Deps, ctx: CommitContext): Promise<number> => {
  const { tables, authority, baseUrl } = deps
  const [inbox, told, { closures }] = await Promise.all([readInbox(tables), readTold(tables), readCalendar(tables)])
  const waiting = inbox.filter((comment) => !isSuspected(comment))
  const fresh = waiting.filter(({ receivedAt }) => told === undefined || receivedAt > told.upTo)
  const newest = fresh.at(-1)
  if (newest === undefined) return 0
  const days = waiting.flatMap((comment) => nextDeadline(comment, closures)?.dueOn ?? []).sort()
  const news = {
    fresh: fresh.length,
    waiting: waiting.length,
    suspected: inbox.length - waiting.length,
    firstDueOn: days[0] ?? '',
  }
  const mail = (await moderatorsOf(deps)).map(({ name, email }) => ({
    ...newCommentsLetter(authority, baseUrl, name, news),
    to: email,
    kind: 'comments-new',
  }))
  try {
    await commit(tables, ctx, { writes: [toldWrite(tables, told, newest.receivedAt)], mail, answer: null })
    return fresh.length
  } catch (error) {
    if (error instanceof Stale) return 0
    throw error
  }
}
