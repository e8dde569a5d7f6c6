// Keeps an entry with its history and the event from which the dispatcher publishes, in one transaction. The portal and the
// signed-out links both end here; who may is decided before.
import type { Kept } from '@senco/contract/offer-editing/fields'
import type { Entry } from '@senco/domain/offer/model'
import type { Moved } from '@senco/domain/offer/moves'
import type { ToldBy } from '@senco/domain/register/model'
import { type Change, type CommitContext, commit } from '@senco/store/commit'
import { entryPartition, entryWrites } from '@senco/store/entries'
import type { Deps } from './deps.ts'

export const keptOf = ({ entryId, version, status }: Entry): Kept => ({ entryId, version, status })

export interface More {
  readonly toldBy?: ToldBy | undefined
  readonly mail?: Change<unknown>['mail']
}

/** What a change of one entry writes; its answer is left to the caller. */
export const entryChange = (
  { tables }: Deps,
  { actor, now }: CommitContext,
  before: Entry | undefined,
  { entry, sentence }: Moved,
  { toldBy, mail = [] }: More = {},
): Omit<Change<null>, 'answer'> => ({
  writes: entryWrites(tables, before, entry, {
    actorId: actor.personId,
    actorName: actor.name,
    at: now,
    summary: sentence,
  }),
  history: [{ on: entryPartition(entry.entryId), summary: sentence, toldBy }],
  events: [{ type: 'entry-changed', data: { entryIds: [entry.entryId] } }],
  mail,
})

export const keepEntry = (
  deps: Deps,
  ctx: CommitContext,
  before: Entry | undefined,
  moved: Moved,
  more?: More,
): Promise<Kept> =>
  commit(deps.tables, ctx, { ...entryChange(deps, ctx, before, moved, more), answer: keptOf(moved.entry) })

/** The same with an answer of the caller's. */
export const keepAnd = <T>(
  { tables }: Deps,
  ctx: CommitContext,
  change: Omit<Change<null>, 'answer'>,
  answer: T,
): Promise<T> => commit(tables, ctx, { ...change, answer })
