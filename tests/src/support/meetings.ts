// Invented meetings with settings that can reply to them, written through the store as the functions write them.
import { randomBytes } from 'node:crypto'
import { demo } from '@senco/domain/authority/demo'
import { planMeeting, publishMeeting } from '@senco/domain/clusters/meeting'
import type { Meeting, Reply } from '@senco/domain/clusters/model'
import type { ReplyCommand } from '@senco/domain/clusters/reply'
import { idFrom, type NewId } from '@senco/domain/ids'
import { anonymous } from '@senco/domain/roles'
import { keepReply, readReplyState } from '@senco/functions/keep-reply'
import { decideAgain } from '@senco/functions/serve/run'
import type { Tables } from '@senco/store/client'
import { clusterWrites } from '@senco/store/clusters'
import { type CommitContext, commit } from '@senco/store/commit'
import { newMeetingWrites } from '@senco/store/meetings'
import { settingWrites } from '@senco/store/register/settings'
import { transact } from '@senco/store/transact'
import { aRecord } from './register-builders.ts'

const planned = '2032-11-02T09:00:00.000Z'
export const now = '2032-11-20T09:00:00.000Z'

export const newId: NewId = (kind) => idFrom(kind, randomBytes(16))

/** A command as serve would give it; each is a request of its own. */
export const contextOf = (operation: string, at = now): CommitContext => ({
  actor: anonymous,
  now: at,
  newId,
  operation,
  idempotency: { key: newId('message'), bodyHash: 'body' },
})

const inTwenties = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / 20) }, (_, index) => all.slice(index * 20, index * 20 + 20))

/** Settings of one cluster, each with a mailbox of its own; resolves their ids. */
export const manySettings = async (tables: Tables, count: number, clusterId: string): Promise<string[]> => {
  const records = Array.from({ length: count }, (_, index) =>
    aRecord({
      settingId: newId('setting'),
      name: `Setting ${index + 1}`,
      clusterId,
      email: `s${index + 1}@example.org`,
    }),
  )
  for (const batch of inTwenties(records))
    await transact(
      tables,
      batch.flatMap((record) => settingWrites(tables, undefined, record, planned)),
    )
  return records.map(({ setting }) => setting.settingId)
}

/** A published meeting with one online time for each number of places. */
export const openMeeting = async (tables: Tables, clusterId: string, ...places: number[]): Promise<Meeting> => {
  const plan = {
    clusterIds: [clusterId],
    title: 'Autumn cluster',
    slots: places.map((capacity, index) => ({
      startsAt: `2032-12-0${index + 3}T18:30:00.000Z`,
      endsAt: `2032-12-0${index + 3}T20:00:00.000Z`,
      mode: 'online' as const,
      joinLink: 'https://meet.example.org/autumn',
      capacity,
    })),
  }
  const cluster = { clusterId, name: clusterId, wardCodes: [], status: 'active' as const }
  const meeting = publishMeeting(
    planMeeting(plan, newId('meeting'), () => newId('slot'), planned),
    planned,
  )
  return commit(tables, contextOf('planMeeting', planned), {
    writes: [...clusterWrites(tables, undefined, cluster), ...newMeetingWrites(tables, meeting)],
    answer: meeting,
  })
}

/** One reply as the portal or a link keeps it: read, decide, write, and again, for long, when somebody else wrote first. */
export const reply = (
  tables: Tables,
  meeting: Meeting,
  command: Omit<ReplyCommand, 'toldBy'>,
  ctx = contextOf('replyForSetting'),
): Promise<Reply> => {
  const deps = { tables, authority: demo, baseUrl: 'https://portal.example' }
  return decideAgain(async () => {
    const state = await readReplyState(deps, meeting.meetingId, command.settingId)
    return keepReply(deps, ctx, state, { ...command, toldBy: 'portal' }, (kept) => kept)
  }, 200_000)
}
