// An agenda as it is typed in, the moves of its items, and what is sent. Actions from last time stay after the welcome.
import type { PapersPage } from '@senco/contract/clusters/papers'
import { agendaTitles, lastActionsFirst } from '@senco/domain/clusters/agenda'
import { AgendaKind, type Reason } from '@senco/domain/clusters/papers-model'
import type { FieldProblem } from '@senco/domain/refusal'
import type { InputOf } from '../../api/call.ts'

export interface LinkDraft {
  readonly title: string
  readonly url: string
}
export interface ItemDraft {
  /** Known before it is saved, so that a moved item keeps its place in the page. */
  readonly key: string
  readonly itemId: string
  readonly kind: AgendaKind
  readonly title: string
  readonly owner: string
  readonly minutes: string
  readonly askedBy: string
  readonly resources: readonly LinkDraft[]
}
export interface AgendaDraft {
  readonly items: readonly ItemDraft[]
  readonly reasons: readonly Reason[]
  readonly version: number
}

export const draftOf = ({ agenda }: Pick<PapersPage, 'agenda'>): AgendaDraft => ({
  items: agenda.items.map((item) => ({
    key: item.itemId,
    itemId: item.itemId,
    kind: item.kind,
    title: item.title,
    owner: item.owner ?? '',
    minutes: item.minutes === undefined ? '' : String(item.minutes),
    askedBy: item.askedBy ?? '',
    resources: item.resources ?? [],
  })),
  reasons: agenda.reasons ?? [],
  version: agenda.version,
})

const kinds = AgendaKind.options.filter((kind) => kind !== 'last-actions')
export const kindChoices = kinds.map((kind) => ({ value: kind, label: agendaTitles[kind] }))

export const newItem = (kind: string, key: string): ItemDraft => {
  const known = kinds.find((one) => one === kind) ?? 'focus'
  return {
    key,
    itemId: '',
    kind: known,
    title: agendaTitles[known],
    owner: '',
    minutes: '10',
    askedBy: '',
    resources: [],
  }
}

/** The items with one moved by a step, as they will be kept; the same when it cannot go there. */
export const moved = (items: readonly ItemDraft[], key: string, step: -1 | 1): readonly ItemDraft[] => {
  const from = items.findIndex((item) => item.key === key)
  const one = items[from]
  if (one === undefined) return items
  // Over the actions of last time, which keep their place.
  const others = items.filter(({ kind }) => kind !== 'last-actions')
  const at = others.indexOf(one) + step
  if (at < 0 || at >= others.length) return items
  const rest = others.filter((item) => item !== one)
  const carried = items.find(({ kind }) => kind === 'last-actions')
  const order = [...rest.slice(0, at), one, ...rest.slice(at)]
  return carried === undefined ? order : lastActionsFirst([...order, carried], carried)
}

const minutesOf = (typed: string): number => (typed.trim() === '' ? 0 : Number(typed))

export const totalOf = (items: readonly ItemDraft[]) =>
  items.map(({ minutes }) => ({ minutes: Number.isFinite(minutesOf(minutes)) ? minutesOf(minutes) : 0 }))

export const checkDraft = ({ items }: AgendaDraft): readonly FieldProblem[] =>
  items.flatMap((item, at) => {
    const minutes = minutesOf(item.minutes)
    return [
      ...(item.title.trim() === '' ? [{ field: `items.${at}.title`, message: 'Enter what it is about.' }] : []),
      ...(Number.isInteger(minutes) && minutes >= 0
        ? []
        : [{ field: `items.${at}.minutes`, message: 'Enter minutes as a whole number, like 10.' }]),
    ]
  })

type Sent = Omit<InputOf<'saveAgenda'>, 'meetingId'>

export const sentLinks = (links: readonly LinkDraft[]): { title: string; url: string }[] =>
  links
    .map(({ title, url }) => ({ title: title.trim(), url: url.trim() }))
    .filter(({ title, url }) => title !== '' || url !== '')

export const sentOf = ({ items, reasons, version }: AgendaDraft): Sent => ({
  items: items.map((item) => ({
    ...(item.itemId === '' ? {} : { itemId: item.itemId }),
    kind: item.kind,
    title: item.title.trim(),
    ...(item.owner.trim() === '' ? {} : { owner: item.owner.trim() }),
    ...(item.minutes.trim() === '' ? {} : { minutes: minutesOf(item.minutes) }),
    ...(sentLinks(item.resources).length === 0 ? {} : { resources: sentLinks(item.resources) }),
  })),
  reasons: reasons.filter(({ why }) => why.trim() !== ''),
  version,
})
