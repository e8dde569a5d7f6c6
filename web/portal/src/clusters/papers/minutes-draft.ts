// Minutes as they are typed in: an entry for each item of the agenda, three points, links, and what is sent.
import type { PapersPage } from '@senco/contract/clusters/papers'
import type { AgendaKind, MinuteItem, Reason } from '@senco/domain/clusters/papers-model'
import type { InputOf } from '../../api/call.ts'
import { type LinkDraft, sentLinks } from './agenda-draft.ts'

export interface EntryDraft {
  readonly key: string
  readonly itemId: string
  readonly agendaItemId: string
  readonly title: string
  readonly kind: AgendaKind
  readonly text: string
  readonly decision: string
  readonly actionIds: readonly string[]
}
export interface MinutesDraft {
  readonly items: readonly EntryDraft[]
  readonly digest: readonly string[]
  readonly resources: readonly LinkDraft[]
  readonly reasons: readonly Reason[]
  readonly version: number
}

/** What was written, and an empty entry for each item of the agenda that has none yet, in the order of the agenda. */
export const draftOf = ({ agenda, minutes }: Pick<PapersPage, 'agenda' | 'minutes'>): MinutesDraft => {
  const itemOf = (entry: MinuteItem): string =>
    entry.agendaItemId ??
    agenda.items.find(({ kind, title }) => kind === entry.kind && title === entry.title)?.itemId ??
    ''
  const written = (minutes?.items ?? []).map(
    (entry): EntryDraft => ({
      key: entry.itemId,
      itemId: entry.itemId,
      agendaItemId: itemOf(entry),
      title: entry.title,
      kind: entry.kind,
      text: entry.text,
      decision: entry.decision ?? '',
      actionIds: entry.actionIds,
    }),
  )
  const known = new Set(written.map(({ agendaItemId }) => agendaItemId))
  const empty = agenda.items
    .filter(({ itemId }) => !known.has(itemId))
    .map(
      ({ itemId, title, kind }): EntryDraft => ({
        ...{ key: itemId, itemId: '', agendaItemId: itemId, title, kind },
        ...{ text: '', decision: '', actionIds: [] },
      }),
    )
  const place = (entry: EntryDraft): number => {
    const at = agenda.items.findIndex(({ itemId }) => itemId === entry.agendaItemId)
    return at === -1 ? agenda.items.length : at
  }
  return {
    items: [...written, ...empty].sort((one, other) => place(one) - place(other)),
    digest: [0, 1, 2].map((at) => minutes?.digest[at] ?? ''),
    resources: minutes?.resources ?? [],
    reasons: minutes?.reasons ?? [],
    version: minutes?.version ?? 0,
  }
}

/** A passage taken out wherever it stands. */
export const without = (draft: MinutesDraft, passage: string): Pick<MinutesDraft, 'items' | 'digest' | 'reasons'> => {
  const out = (text: string) => text.replaceAll(passage, '').replaceAll(/ {2,}/g, ' ')
  return {
    items: draft.items.map((item) => ({ ...item, text: out(item.text), decision: out(item.decision) })),
    digest: draft.digest.map(out),
    reasons: draft.reasons.filter((reason) => reason.passage !== passage),
  }
}

export const textsOf = ({ items, digest, resources }: MinutesDraft): readonly string[] => [
  ...items.flatMap(({ text, decision }) => [text, decision]),
  ...digest,
  ...resources.map(({ title }) => title),
]

type Sent = Omit<InputOf<'saveMinutes'>, 'meetingId'>

export const sentOf = ({ items, digest, resources, reasons, version }: MinutesDraft): Sent => ({
  items: items.map((item) => ({
    ...(item.itemId === '' ? {} : { itemId: item.itemId }),
    ...(item.agendaItemId === '' ? {} : { agendaItemId: item.agendaItemId }),
    title: item.title,
    kind: item.kind,
    text: item.text.trim(),
    ...(item.decision.trim() === '' ? {} : { decision: item.decision.trim() }),
    actionIds: [...item.actionIds],
  })),
  digest: digest.map((point) => point.trim()),
  resources: sentLinks(resources),
  reasons: reasons.filter(({ why }) => why.trim() !== ''),
  version,
})
