// Applying records of an import: a few at a time in one transaction with one event, so that the dispatcher publishes once.
// What is applied already compares as the same and is left alone, so that a call that was cut off is simply sent again.
import type { offerEditing } from '@senco/contract/offer-editing'
import type { Answer } from '@senco/contract/operation'
import type { Entry } from '@senco/domain/offer/model'
import { type ImportStep, importSteps } from '@senco/domain/offer/open-referral/import-merge'
import { commit } from '@senco/store/commit'
import { entryPartition, entryWrites, readEntries } from '@senco/store/entries'
import { readSomeSources, readSomeStaged, type StoredOfferImport, sourceWrite } from '@senco/store/offer-imports'
import { Replayed } from '@senco/store/outcomes'
import type { Write } from '@senco/store/transact'
import { step } from '../../consumers.ts'
import type { Deps } from '../../deps.ts'
import type { Ctx } from '../../serve/context.ts'
import { decideAgain } from '../../serve/run.ts'
import { entryIdOfSource, knownOf } from './steps.ts'

type Applied = Answer<typeof offerEditing.applyOfferImport>

/** At most five items a record and one event: far from the hundred that a transaction holds. */
const inOne = 12

const sentenceOf = ({ kind }: ImportStep, feed: string): string =>
  kind === 'add' ? `Begun from ${feed}` : `Took what changed in ${feed}`

/** What a step writes; nothing for what is the same or gone. */
const writesOf = (
  deps: Deps,
  ctx: Ctx,
  feed: string,
  one: ImportStep,
  entries: ReadonlyMap<string, Entry>,
): Write[] => {
  if (one.kind === 'same' || one.kind === 'gone') return []
  const source = sourceWrite(deps.tables, one.record, one.kind === 'add')
  if (one.kind === 'remember') return [source]
  const by = { actorId: ctx.actor.personId, actorName: ctx.actor.name, at: ctx.now, summary: sentenceOf(one, feed) }
  return [...entryWrites(deps.tables, entries.get(one.entry.entryId), one.entry, by), source]
}

const applySome = async (deps: Deps, ctx: Ctx, { importId, feed }: StoredOfferImport, ids: readonly string[]) => {
  const [incoming, sources] = await Promise.all([
    readSomeStaged(deps.tables, importId, ids),
    readSomeSources(deps.tables, feed, ids),
  ])
  const entries = await readEntries(
    deps.tables,
    sources.map(({ entryId }) => entryId),
  )
  const byId = new Map(entries.map((entry) => [entry.entryId, entry]))
  const steps = importSteps({
    feed,
    known: knownOf(sources, entries),
    incoming,
    whole: false,
    now: ctx.now,
    newEntryId: (id) => entryIdOfSource(feed, id),
  })
  const writes = steps.flatMap((one) => writesOf(deps, ctx, feed, one, byId))
  const changed = steps.flatMap((one) => (one.kind === 'add' || one.kind === 'change' ? [one] : []))
  const came = new Set(incoming.map(({ id }) => id))
  const answer: Applied = {
    applied: steps.filter(({ kind }) => kind !== 'same').length,
    unchanged: steps.filter(({ kind }) => kind === 'same').length,
    refused: ids.filter((id) => !came.has(id)).map((id) => ({ id, reason: 'This record was not sent.' })),
  }
  if (writes.length === 0) return answer
  return commit(deps.tables, ctx, {
    writes,
    history: changed.map((one) => ({
      on: entryPartition(one.entry.entryId),
      summary: sentenceOf(one, feed),
      toldBy: 'import',
    })),
    events:
      changed.length === 0
        ? []
        : [{ type: 'entry-changed', data: { entryIds: changed.map(({ entry }) => entry.entryId) } }],
    answer,
  })
}

export const applying = async (
  deps: Deps,
  ctx: Ctx,
  stored: StoredOfferImport,
  ids: readonly string[],
): Promise<Applied> => {
  const all = [...new Set(ids)]
  const sum: Applied = { applied: 0, unchanged: 0, refused: [] }
  for (let from = 0; from < all.length; from += inOne) {
    const alone = { ...ctx, ...step(ctx, String(from)) }
    const part = await decideAgain(() => applySome(deps, alone, stored, all.slice(from, from + inOne))).catch(
      (error: unknown) => {
        if (error instanceof Replayed) return error.answer as Applied
        throw error
      },
    )
    sum.applied += part.applied
    sum.unchanged += part.unchanged
    sum.refused.push(...part.refused)
  }
  return sum
}
