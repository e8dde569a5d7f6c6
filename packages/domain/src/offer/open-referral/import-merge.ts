// What an import changes: field by field, what the source says now is compared with what it said the last time, and with
// what we made of it. What only the source changed is taken; what we changed is kept; where both did, ours stays and it is
// reported. The same import twice changes nothing.
import type { Instant } from '../../time.ts'
import type { Entry, EntryContent } from '../model.ts'
import { saveDraft } from '../moves.ts'
import type { Incoming, SourceRecord } from './import-model.ts'

type Field = keyof EntryContent

/** Equal as written down, whatever the order of the fields. */
const written = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  ) ?? ''
const same = (one: unknown, other: unknown): boolean => written(one) === written(other)

export interface Merged {
  readonly content: EntryContent
  /** Taken from the source. */
  readonly taken: readonly Field[]
  /** Changed by both: ours was kept. */
  readonly kept: readonly Field[]
}

export const mergeContent = (ours: EntryContent, last: EntryContent, now: EntryContent): Merged => {
  const fields = [...new Set([...Object.keys(ours), ...Object.keys(last), ...Object.keys(now)])].sort() as Field[]
  const changed = fields.filter((field) => !same(last[field], now[field]) && !same(ours[field], now[field]))
  const kept = changed.filter((field) => !same(ours[field], last[field]))
  const taken = changed.filter((field) => !kept.includes(field))
  const content: Record<string, unknown> = { ...ours }
  for (const field of taken) {
    if (now[field] === undefined) delete content[field]
    else content[field] = now[field]
  }
  return { content: content as EntryContent, taken, kept }
}

export type ImportStep =
  | { readonly kind: 'add'; readonly incoming: Incoming; readonly entry: Entry; readonly record: SourceRecord }
  | {
      readonly kind: 'change'
      readonly incoming: Incoming
      readonly entry: Entry
      readonly record: SourceRecord
      readonly merged: Merged
    }
  /** The source changed, and nothing of ours does: only what it said is kept for the next time. */
  | { readonly kind: 'remember'; readonly incoming: Incoming; readonly record: SourceRecord; readonly merged: Merged }
  | { readonly kind: 'same'; readonly incoming: Incoming }
  /** Not in the source any more: for a person to decide. */
  | { readonly kind: 'gone'; readonly record: SourceRecord; readonly title: string }

export interface ImportSources {
  readonly feed: string
  /** What this feed said the last time, with our entries. An archived entry stays archived. */
  readonly known: readonly { readonly record: SourceRecord; readonly entry: Entry }[]
  readonly incoming: readonly Incoming[]
  /** True when `incoming` is the whole of the feed, so that what is missing is gone. */
  readonly whole: boolean
  readonly now: Instant
  readonly newEntryId: (sourceId: string) => string
}

const added = ({ feed, now, newEntryId }: ImportSources, incoming: Incoming): ImportStep => {
  const { id, content } = incoming
  const entryId = newEntryId(id)
  const source = { kind: 'import' as const, feed, id }
  return {
    kind: 'add',
    incoming,
    entry: { entryId, status: 'draft', content, source, covers: [], version: 1, updatedAt: now },
    record: { feed, id, entryId, said: content },
  }
}

/** One step for each record of the source, and one for each that is gone. Everything new waits as a draft for a reader. */
export const importSteps = (sources: ImportSources): readonly ImportStep[] => {
  const { known, incoming, whole, now } = sources
  const byId = new Map(known.map((each) => [each.record.id, each]))
  const came = new Set(incoming.map(({ id }) => id))
  const steps = incoming.map((each): ImportStep => {
    const before = byId.get(each.id)
    if (before === undefined) return added(sources, each)
    const { record, entry } = before
    if (same(record.said, each.content)) return { kind: 'same', incoming: each }
    const merged = mergeContent(entry.content, record.said, each.content)
    const next = { ...record, said: each.content }
    if (merged.taken.length === 0 || entry.status === 'archived')
      return { kind: 'remember', incoming: each, record: next, merged }
    return { kind: 'change', incoming: each, entry: saveDraft(entry, merged.content, now).entry, record: next, merged }
  })
  const gone = known.filter(({ record }) => whole && !came.has(record.id))
  return [...steps, ...gone.map(({ record, entry }) => ({ kind: 'gone' as const, record, title: entry.content.title }))]
}

/** How many of each, for the report. */
export const stepCounts = (steps: readonly ImportStep[]): Readonly<Record<ImportStep['kind'], number>> => {
  const counts = { add: 0, change: 0, remember: 0, same: 0, gone: 0 }
  for (const { kind } of steps) counts[kind] += 1
  return counts
}
