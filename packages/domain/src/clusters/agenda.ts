// The agenda of a meeting: what it begins with, how long it takes and what settings ask for. All the council's choice;
// the default is practice 10.2 (agenda items), and actions from last time follow the welcome (M8).
import { conflict, type FieldProblem, invalid } from '../refusal.ts'
import type { PlainDate } from '../time.ts'
import type { Slot } from './model.ts'
import type { Agenda, AgendaItem, AgendaKind, Reason } from './papers-model.ts'
import { passageProblems, reasonsInUse } from './passages.ts'

export const agendaTitles: Readonly<Record<AgendaKind, string>> = {
  welcome: 'Welcome and apologies',
  'last-actions': 'Actions from last time',
  'council-update': 'Update from the council',
  'national-update': 'National update',
  'practice-share': 'Sharing practice',
  focus: 'Focus',
  'anonymised-discussion': 'Anonymised discussion',
  partner: 'A partner introduces itself',
  'any-other-business': 'Any other business',
  'next-topic': 'Topic and date of the next meeting',
}

const defaults: readonly (readonly [AgendaKind, number])[] = [
  ['welcome', 5],
  ['last-actions', 10],
  ['council-update', 10],
  ['national-update', 10],
  ['focus', 30],
  ['anonymised-discussion', 15],
  ['any-other-business', 5],
  ['next-topic', 5],
]

/** Items of the default agenda are known by their kind, so that they keep their ids until somebody saves. */
const defaultId = (kind: AgendaKind): string => `itm_${kind.replaceAll('-', '')}`

/** The agenda of a meeting that nobody has written yet; version 0. `focus` is its theme, or the topic that was voted for. */
export const defaultAgenda = (focus?: string): Agenda => ({
  items: defaults.map(([kind, minutes]) => ({
    itemId: defaultId(kind),
    kind,
    title: kind === 'focus' && focus !== undefined ? focus : agendaTitles[kind],
    minutes,
  })),
  version: 0,
})

/** Minutes that all items take together. */
export const agendaMinutes = (items: readonly Pick<AgendaItem, 'minutes'>[]): number =>
  items.reduce((total, { minutes }) => total + (minutes ?? 0), 0)

/** How long the shortest time of a meeting is: the agenda has to fit each. */
export const slotMinutes = (slots: readonly Pick<Slot, 'startsAt' | 'endsAt'>[]): number =>
  slots.length === 0
    ? 0
    : Math.min(...slots.map((slot) => (Date.parse(slot.endsAt) - Date.parse(slot.startsAt)) / 60_000))

/** What is left of the last meeting comes right after the welcome, and always (practice M8). */
export const lastActionsFirst = <I extends { readonly kind: AgendaKind }>(
  items: readonly I[],
  missing: I,
): readonly I[] => {
  const carried = items.find(({ kind }) => kind === 'last-actions') ?? missing
  const others = items.filter(({ kind }) => kind !== 'last-actions')
  const at = others.findIndex(({ kind }) => kind === 'welcome') + 1
  return [...others.slice(0, at), carried, ...others.slice(at)]
}

export interface AgendaCommand {
  /** An item that was there before has its id. */
  readonly items: readonly (Omit<AgendaItem, 'itemId' | 'askedBy'> & { readonly itemId?: string | undefined })[]
  readonly reasons: readonly Reason[]
  /** Of the agenda that was read. */
  readonly version: number
}

interface Given {
  readonly today: PlainDate
  readonly newItemId: () => string
}

const writtenOf = (items: AgendaCommand['items']) =>
  items.flatMap((item, index) => [
    { field: `items.${index}.title`, text: item.title },
    { field: `items.${index}.owner`, text: item.owner ?? '' },
    ...(item.resources ?? []).map(({ title }) => ({ field: `items.${index}.resources`, text: title })),
  ])

const titleProblems = (items: AgendaCommand['items']): FieldProblem[] =>
  items.flatMap(({ title }, index) =>
    title.trim() === '' ? [{ field: `items.${index}.title`, message: 'Enter what it is about.' }] : [],
  )

/**
 * The agenda as it is to be kept. What a setting asked for keeps its setting's name.
 * @throws Refusal naming each passage that could identify a child, or conflict when somebody else saved meanwhile.
 */
export const writeAgenda = (before: Agenda, command: AgendaCommand, { today, newItemId }: Given): Agenda => {
  if (command.version !== before.version)
    throw conflict('agenda-changed', 'Somebody else changed the agenda. Open it again and make your change there.')
  const written = writtenOf(command.items)
  const problems = [...titleProblems(command.items), ...passageProblems(written, command.reasons, today)]
  if (problems.length > 0) throw invalid(problems)
  const items = command.items.map((item): AgendaItem => {
    const known = before.items.find(({ itemId }) => itemId === item.itemId)
    const asked = known?.askedBy === undefined ? {} : { askedBy: known.askedBy }
    return { ...item, title: item.title.trim(), itemId: known?.itemId ?? newItemId(), ...asked }
  })
  const carried: AgendaItem = {
    itemId: defaultId('last-actions'),
    kind: 'last-actions',
    title: agendaTitles['last-actions'],
    minutes: 10,
  }
  const reasons = reasonsInUse(written, command.reasons, today)
  return {
    items: [...lastActionsFirst(items, carried)],
    ...(reasons.length === 0 ? {} : { reasons: [...reasons] }),
    version: before.version + 1,
  }
}

/** What a setting may ask for: to share or ask something, or to talk about a situation without naming anybody. */
export type AskedKind = Extract<AgendaKind, 'practice-share' | 'anonymised-discussion'>

export interface AskedItem {
  readonly title: string
  readonly kind: AskedKind
  /** The name of the setting that asks. */
  readonly askedBy: string
}

const mostAsked = 3

/** A setting's question stands before "any other business", until the meeting starts. */
export const askForItem = (before: Agenda, asked: AskedItem, started: boolean, { today, newItemId }: Given): Agenda => {
  if (started) throw conflict('meeting-started', 'This meeting has started, so its agenda is closed.')
  const problems = [
    ...(asked.title.trim() === '' ? [{ field: 'title', message: 'Enter what you would like to talk about.' }] : []),
    ...passageProblems([{ field: 'title', text: asked.title }], [], today).map(({ field, message }) => ({
      field,
      message: message.replace(', or say why it may stay', ''),
    })),
  ]
  if (problems.length > 0) throw invalid(problems)
  if (before.items.filter(({ askedBy }) => askedBy === asked.askedBy).length >= mostAsked)
    throw conflict('asked-enough', `You have asked for ${mostAsked} things. Ring us about more.`)
  const found = before.items.findIndex(({ kind }) => kind === 'any-other-business')
  const at = found === -1 ? before.items.length : found
  const item = { ...asked, title: asked.title.trim(), itemId: newItemId() }
  return {
    ...before,
    items: [...before.items.slice(0, at), item, ...before.items.slice(at)],
    version: before.version + 1,
  }
}

/** At the end of the academic year what settings asked to talk about goes with the themes of it (practice M6). */
export const agendaWithoutTalks = (agenda: Agenda): Agenda => ({
  ...agenda,
  items: agenda.items.map((item) =>
    item.kind === 'anonymised-discussion' ? { ...item, title: agendaTitles['anonymised-discussion'] } : item,
  ),
  version: agenda.version + 1,
})
