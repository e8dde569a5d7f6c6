// The papers of a meeting: agenda, minutes, the digest for those who missed it, votes for the next topic.
import * as z from 'zod/mini'
import { Id } from '../ids.ts'
import { Instant, PlainDate } from '../time.ts'

export const AgendaKind = z.enum([
  'welcome',
  'last-actions',
  'council-update',
  'national-update',
  'practice-share',
  'focus',
  'anonymised-discussion',
  'partner',
  'any-other-business',
  'next-topic',
])
export type AgendaKind = z.infer<typeof AgendaKind>

/** A link to something to read. Files live where the council keeps them. */
export const Resource = z.object({ title: z.string(), url: z.string() })
export type Resource = z.infer<typeof Resource>

export const AgendaItem = z.object({
  itemId: Id('item'),
  kind: AgendaKind,
  title: z.string(),
  owner: z.optional(z.string()),
  minutes: z.optional(z.number()),
  resources: z.optional(z.array(Resource)),
  /** Asked for by a setting; the setting's name. */
  askedBy: z.optional(z.string()),
})
export type AgendaItem = z.infer<typeof AgendaItem>

/** Why a passage that looks like a date of birth or a number of a person may stay; asked for each one. */
export const Reason = z.object({ passage: z.string(), why: z.string() })
export type Reason = z.infer<typeof Reason>

export const Agenda = z.object({
  items: z.array(AgendaItem),
  reasons: z.optional(z.array(Reason)),
  version: z.number(),
})
export type Agenda = z.infer<typeof Agenda>

/** An action as it stood when the minutes were circulated. */
export const AgreedAction = z.object({ title: z.string(), owner: z.string(), dueOn: PlainDate })
export type AgreedAction = z.infer<typeof AgreedAction>

export const MinuteItem = z.object({
  itemId: Id('item'),
  /** The item of the agenda that it belongs to. */
  agendaItemId: z.optional(Id('item')),
  title: z.string(),
  kind: AgendaKind,
  text: z.string(),
  decision: z.optional(z.string()),
  /** Actions that were agreed under this item. */
  actionIds: z.array(Id('action')),
  /** The same as they stood when these minutes went out. */
  agreed: z.optional(z.array(AgreedAction)),
})
export type MinuteItem = z.infer<typeof MinuteItem>

export const MinutesState = z.enum(['draft', 'circulated', 'agreed'])
export type MinutesState = z.infer<typeof MinutesState>

export const Minutes = z.object({
  state: MinutesState,
  items: z.array(MinuteItem),
  reasons: z.array(Reason),
  /** "Three things to do", for those who missed it. */
  digest: z.array(z.string()),
  resources: z.array(Resource),
  circulatedAt: z.optional(Instant),
  /** The next meeting, at which they were agreed. */
  agreedAt: z.optional(Id('meeting')),
  agreedOn: z.optional(PlainDate),
  version: z.number(),
})
export type Minutes = z.infer<typeof Minutes>

/** A setting that read the minutes or the digest. It is not attendance. */
export const ReadMark = z.object({ settingId: Id('setting'), readAt: Instant })
export type ReadMark = z.infer<typeof ReadMark>

/** Topics offered for the next meeting, and one vote a setting. */
export const TopicVote = z.object({ settingId: Id('setting'), topic: z.string() })
export type TopicVote = z.infer<typeof TopicVote>

export const Papers = z.object({
  agenda: Agenda,
  minutes: z.optional(Minutes),
  topics: z.array(z.string()),
  votes: z.array(TopicVote),
  reads: z.array(ReadMark),
})
export type Papers = z.infer<typeof Papers>
