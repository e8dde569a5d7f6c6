// The papers of a meeting on the wire: agenda, minutes, digest, topics, what was read.
import { ActionRow } from '@senco/domain/actions/model'
import { Agenda, AgendaKind, Minutes, MinutesState, ReadMark } from '@senco/domain/clusters/papers-model'
import { Id } from '@senco/domain/ids'
import { councilStaff, settingStaff } from '@senco/domain/roles'
import { PlainDate } from '@senco/domain/time'
import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { ResourceInput } from '../resource.ts'
import { line, MeetingId, SettingId } from './fields.ts'

const ItemId = Id('item')
const heading = z.string().check(z.trim(), z.maxLength(200, 'Use 200 characters or fewer.'))
const prose = z.string().check(z.maxLength(10_000, 'Use 10,000 characters or fewer.'))
const resources = z.array(ResourceInput).check(z.maxLength(20, 'Use 20 links or fewer.'))
const reasons = z.array(z.object({ passage: z.string().check(z.maxLength(60)), why: line })).check(z.maxLength(100))
const kind = AgendaKind

/** The papers of a meeting as one actor may see them: a setting sees minutes only when they were sent. */
export const PapersPage = z.object({
  meetingId: MeetingId,
  agenda: Agenda,
  minutes: z.optional(Minutes),
  /** The day by which they are to be sent (practice M5), and whether it has passed without that. */
  minutesDueOn: PlainDate,
  minutesOverdue: z.boolean(),
  /** Actions of the clusters that the last meetings left open, each once. */
  carried: z.array(ActionRow),
  /** Actions that were agreed at this meeting; for council staff, so that the minutes can name them. */
  agreedHere: z.array(ActionRow),
  /** The vote for the next topic: counts for everybody, the actor's own settings' votes. */
  topics: z.array(z.object({ topic: z.string(), votes: z.number() })),
  topicsVersion: z.number(),
  votes: z.array(z.object({ settingId: SettingId, topic: z.string() })),
  voteOpen: z.boolean(),
  /** Who has read the minutes or the digest: everybody for staff, else the actor's own settings. */
  reads: z.array(ReadMark),
  /** The meeting of the same cluster before this one: its vote, and its minutes to agree. */
  previous: z.optional(
    z.object({
      meetingId: MeetingId,
      title: z.string(),
      minutes: z.optional(MinutesState),
      topic: z.optional(z.string()),
    }),
  ),
})
export type PapersPage = z.infer<typeof PapersPage>

const readers = [...councilStaff, ...settingStaff, 'agency-coordinator', 'auditor'] as const

export const papers = {
  viewPapers: operation({
    method: 'GET',
    path: '/api/clusters/meetings/{meetingId}/papers',
    kind: 'json',
    who: readers,
    summary:
      'Agenda and minutes of a meeting; settings see those of their own clusters, and minutes once they were sent',
    input: z.object({ meetingId: MeetingId }),
    output: PapersPage,
  }),
  saveAgenda: operation({
    method: 'PUT',
    path: '/api/clusters/meetings/{meetingId}/agenda',
    kind: 'json',
    who: councilStaff,
    summary: 'Save the agenda; a passage that could identify a child needs a reason',
    input: z.object({
      meetingId: MeetingId,
      items: z
        .array(
          z.object({
            itemId: z.optional(ItemId),
            kind,
            title: heading,
            owner: z.optional(heading),
            minutes: z.optional(z.int().check(z.gte(0), z.lte(600, 'Use 600 minutes or fewer.'))),
            resources: z.optional(resources),
          }),
        )
        .check(z.minLength(1, 'Add an item.'), z.maxLength(40, 'Use 40 items or fewer.')),
      reasons,
      version: z.int(),
    }),
    output: z.object({ agenda: Agenda }),
  }),
  askForItem: operation({
    method: 'POST',
    path: '/api/clusters/meetings/{meetingId}/agenda/asked',
    kind: 'json',
    who: [...councilStaff, ...settingStaff],
    summary: 'Ask, for a setting, that something is talked about; until the meeting starts',
    input: z.object({
      meetingId: MeetingId,
      settingId: SettingId,
      title: heading,
      kind: z.enum(['practice-share', 'anonymised-discussion']),
    }),
    output: z.object({ agenda: Agenda }),
  }),
  saveMinutes: operation({
    method: 'PUT',
    path: '/api/clusters/meetings/{meetingId}/minutes',
    kind: 'json',
    who: councilStaff,
    summary: 'Save the minutes; a passage that could identify a child needs a reason',
    input: z.object({
      meetingId: MeetingId,
      items: z
        .array(
          z.object({
            itemId: z.optional(ItemId),
            agendaItemId: z.optional(ItemId),
            title: heading,
            kind,
            text: prose,
            decision: z.optional(prose),
            actionIds: z.array(Id('action')).check(z.maxLength(50)),
          }),
        )
        .check(z.maxLength(60, 'Use 60 items or fewer.')),
      reasons,
      digest: z.array(z.string().check(z.maxLength(300, 'Use 300 characters or fewer.'))).check(z.maxLength(3)),
      resources,
      version: z.int(),
    }),
    output: z.object({ minutes: Minutes }),
  }),
  circulateMinutes: operation({
    method: 'POST',
    path: '/api/clusters/meetings/{meetingId}/minutes/circulate',
    kind: 'json',
    who: councilStaff,
    summary: 'Send the minutes to those who came or apologised, and three points to those who missed it',
    input: z.object({ meetingId: MeetingId }),
    output: z.object({ minutes: Minutes }),
  }),
  agreeMinutes: operation({
    method: 'POST',
    path: '/api/clusters/meetings/{meetingId}/minutes/agree',
    kind: 'json',
    who: councilStaff,
    summary: 'Record that the minutes were agreed at a later meeting of the cluster',
    input: z.object({ meetingId: MeetingId, atMeetingId: MeetingId }),
    output: z.object({ minutes: Minutes }),
  }),
  readMinutes: operation({
    method: 'PUT',
    path: '/api/clusters/meetings/{meetingId}/read/{settingId}',
    kind: 'json',
    who: settingStaff,
    summary: 'Say for a setting that the minutes or the three points were read; it is not attendance',
    input: z.object({ meetingId: MeetingId, settingId: SettingId }),
    output: z.object({ read: ReadMark }),
  }),
  offerTopics: operation({
    method: 'PUT',
    path: '/api/clusters/meetings/{meetingId}/topics',
    kind: 'json',
    who: councilStaff,
    summary: 'Offer up to 6 topics for the next meeting, to be voted for',
    input: z.object({ meetingId: MeetingId, topics: z.array(heading).check(z.maxLength(20)), version: z.int() }),
    output: z.object({ topics: z.array(z.string()) }),
  }),
  voteTopic: operation({
    method: 'PUT',
    path: '/api/clusters/meetings/{meetingId}/vote/{settingId}',
    kind: 'json',
    who: [...councilStaff, ...settingStaff],
    summary: 'Vote for the next topic, one vote a setting; the latest counts',
    input: z.object({ meetingId: MeetingId, settingId: SettingId, topic: heading }),
    output: z.object({ vote: z.object({ settingId: SettingId, topic: z.string() }) }),
  }),
}
