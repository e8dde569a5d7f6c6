// What was written about the demo's meetings: minutes that went out, a draft that is late, topics and the next agenda.
import type { AgendaKind } from '@senco/domain/clusters/papers-model'

export interface DemoEntry {
  readonly kind: AgendaKind
  readonly title: string
  readonly text: string
  readonly decision?: string
  /** Keys of actions.ts. */
  readonly actions?: readonly string[]
}

const carried: DemoEntry = { kind: 'last-actions', title: 'Actions from last time', text: 'All were done.' }

/** Of `held-2`, the Curlew cluster's last meeting. */
export const sentMinutes: readonly DemoEntry[] = [
  {
    kind: 'welcome',
    title: 'Welcome and apologies',
    text: 'The Weir Rooms welcomed us. Three settings sent apologies.',
  },
  carried,
  {
    kind: 'council-update',
    title: 'Update from the council',
    text: 'The team has two new Area SENCOs. Visits are booked by telephone until the end of term.',
    actions: ['checklist'],
  },
  {
    kind: 'focus',
    title: 'Working with parents from the first day',
    text: 'Settings shared how they begin with a new family. Short questions, asked early and by the key person, work better than a long form.',
    decision: 'Every setting tries the same three questions with its new families.',
    actions: ['three questions', 'picture timetable'],
  },
  {
    kind: 'anonymised-discussion',
    title: 'Anonymised discussion',
    text: 'Settling in after a house move\nEating in company\nTwo languages at home',
  },
  {
    kind: 'next-topic',
    title: 'Topic and date of the next meeting',
    text: 'A vote is open until the next meeting.',
    actions: ['host'],
  },
]

export const threePoints = [
  'Ask every new family the three settling-in questions.',
  'Put the new telephone number of the team on your staff board.',
  'Vote for the topic of the next meeting.',
] as const

export const toRead = [
  { title: 'The three settling-in questions, on one page', url: 'https://brindleford.example/settling-in' },
]

/** Of `held`, the Kingfisher cluster's last meeting: begun, never sent. */
export const lateDraft: readonly DemoEntry[] = [
  carried,
  {
    kind: 'focus',
    title: 'Settling in children who need more help',
    text: 'To be written up from the flip chart.',
    actions: ['visits', 'story sacks'],
  },
]

export const topics = ['Spotting needs early', 'Helping children who sleep badly', 'Play for every sense'] as const

/** Of `next-week`. Item kinds with their minutes; actions from last time come by themselves. */
export const nextAgenda: readonly {
  readonly kind: AgendaKind
  readonly title: string
  readonly owner?: string
  readonly minutes: number
}[] = [
  { kind: 'welcome', title: 'Welcome and apologies', minutes: 5 },
  { kind: 'council-update', title: 'Update from the council', owner: 'Area SENCO', minutes: 5 },
  {
    kind: 'practice-share',
    title: 'What our picture timetable changed',
    owner: 'A setting of the cluster',
    minutes: 10,
  },
  { kind: 'focus', title: 'Spotting needs early', owner: 'Speech and language therapy', minutes: 15 },
  { kind: 'anonymised-discussion', title: 'Anonymised discussion', minutes: 10 },
  { kind: 'next-topic', title: 'Topic and date of the next meeting', minutes: 5 },
]
