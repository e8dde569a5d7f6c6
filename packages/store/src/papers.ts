// The papers of a meeting, in its partition under DOC#: agenda, minutes, topics, and one row a setting for what it read
// and voted. The meeting's line on the board says how far the minutes are, so that what is late is known from one Query.
import { keepsThemes } from '@senco/domain/clusters/minutes'
import { Agenda, Minutes, ReadMark, TopicVote } from '@senco/domain/clusters/papers-model'
import * as z from 'zod/mini'
import type { Tables } from './client.ts'
import { keys } from './keys.ts'
import { queryAll } from './query-all.ts'
import type { Write } from './transact.ts'

/** Topics offered for the next meeting; `version` counts the writes. */
export const Topics = z.object({ topics: z.array(z.string()), version: z.number() })
export type Topics = z.infer<typeof Topics>

/** What has been written; nothing is there before somebody saves. */
export interface StoredPapers {
  readonly agenda: Agenda | undefined
  readonly minutes: Minutes | undefined
  readonly topics: Topics | undefined
  readonly votes: readonly TopicVote[]
  readonly reads: readonly ReadMark[]
}

/** All papers of a meeting: one Query. */
export const readPapers = async (tables: Tables, meetingId: string): Promise<StoredPapers> => {
  const items = await queryAll(tables, {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :doc)',
    ExpressionAttributeValues: { ':pk': keys.doc(meetingId, 'agenda').pk, ':doc': 'DOC#' },
    ConsistentRead: true,
  })
  const one = (name: string) => items.find(({ sk }) => sk === `DOC#${name}`)
  const all = (prefix: string) => items.filter(({ sk }) => String(sk).startsWith(`DOC#${prefix}#`))
  const [agenda, minutes, topics] = [one('agenda'), one('minutes'), one('topics')]
  return {
    agenda: agenda && Agenda.parse(agenda),
    minutes: minutes && Minutes.parse(minutes),
    topics: topics && Topics.parse(topics),
    votes: all('vote').map((item) => TopicVote.parse(item)),
    reads: all('read').map((item) => ReadMark.parse(item)),
  }
}

/** On condition that nobody wrote since `before` was read; 0 is nothing. */
const versioned = (tables: Tables, key: { pk: string; sk: string }, before: number, item: object): Write => ({
  Put: {
    TableName: tables.service,
    Item: { ...key, v: 1, ...item },
    ...(before === 0
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: '#version = :version',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':version': before },
        }),
  },
})

const boardWrite = (tables: Tables, meetingId: string, set: Readonly<Record<string, unknown>>): Write => {
  const names = Object.keys(set)
  return {
    Update: {
      TableName: tables.service,
      Key: keys.board('meetings', meetingId),
      UpdateExpression: `SET ${names.map((name) => `#${name} = :${name}`).join(', ')}`,
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
      ExpressionAttributeValues: Object.fromEntries(names.map((name) => [`:${name}`, set[name]])),
    },
  }
}

const asksForTalk = (agenda: Agenda | undefined): boolean =>
  (agenda?.items ?? []).some(({ kind, askedBy }) => kind === 'anonymised-discussion' && askedBy !== undefined)

/** The agenda; the board learns when it begins to hold what has to go at the end of the year. */
export const agendaWrites = (tables: Tables, meetingId: string, before: Agenda | undefined, after: Agenda): Write[] => [
  versioned(tables, keys.doc(meetingId, 'agenda'), before?.version ?? 0, after),
  ...(asksForTalk(after) && !asksForTalk(before) ? [boardWrite(tables, meetingId, { themes: true })] : []),
]

/** The minutes, and how far they are on the board. */
export const minutesWrites = (
  tables: Tables,
  meetingId: string,
  before: Minutes | undefined,
  after: Minutes,
): Write[] => [
  versioned(tables, keys.doc(meetingId, 'minutes'), before?.version ?? 0, after),
  boardWrite(tables, meetingId, { minutes: after.state, ...(keepsThemes(after) ? { themes: true } : {}) }),
]

/** Agenda and minutes as they are after the end of the year; a meeting without themes is not looked at again. */
export const purgeWrites = (
  tables: Tables,
  meetingId: string,
  before: Pick<StoredPapers, 'agenda' | 'minutes'>,
  after: Pick<StoredPapers, 'agenda' | 'minutes'>,
): Write[] => [
  ...(before.agenda === undefined || after.agenda === undefined
    ? []
    : [versioned(tables, keys.doc(meetingId, 'agenda'), before.agenda.version, after.agenda)]),
  ...(before.minutes === undefined || after.minutes === undefined
    ? []
    : [versioned(tables, keys.doc(meetingId, 'minutes'), before.minutes.version, after.minutes)]),
  boardWrite(tables, meetingId, { themes: false }),
]

export const topicsWrite = (tables: Tables, meetingId: string, before: Topics | undefined, topics: readonly string[]) =>
  versioned(tables, keys.doc(meetingId, 'topics'), before?.version ?? 0, {
    topics,
    version: (before?.version ?? 0) + 1,
  })

/** One vote a setting: its key is the setting, and the latest counts. The topics must be those that were read. */
export const voteWrites = (
  tables: Tables,
  meetingId: string,
  topics: Topics,
  before: TopicVote | undefined,
  vote: TopicVote,
): Write[] => [
  {
    Put: {
      TableName: tables.service,
      Item: { ...keys.doc(meetingId, `vote#${vote.settingId}`), v: 1, ...vote },
      ...(before === undefined
        ? { ConditionExpression: 'attribute_not_exists(pk)' }
        : { ConditionExpression: 'topic = :before', ExpressionAttributeValues: { ':before': before.topic } }),
    },
  },
  {
    ConditionCheck: {
      TableName: tables.service,
      Key: keys.doc(meetingId, 'topics'),
      ConditionExpression: '#version = :version',
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':version': topics.version },
    },
  },
]

/** A setting has read the minutes or the digest: once, and nothing takes it back. */
export const readWrite = (tables: Tables, meetingId: string, mark: ReadMark): Write => ({
  Put: {
    TableName: tables.service,
    Item: { ...keys.doc(meetingId, `read#${mark.settingId}`), v: 1, ...mark },
    ConditionExpression: 'attribute_not_exists(pk)',
  },
})
