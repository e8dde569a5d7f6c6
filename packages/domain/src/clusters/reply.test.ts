import { describe, expect, test } from 'vitest'
import type { Meeting, Reply } from './model.ts'
import { decideReply, decideWithdrawal, type ReplyCommand, replyRefusal, withPosition } from './reply.ts'

const now = '2026-12-01T09:00:00.000Z'
const slot = (slotId: string, capacity: number, remaining: number, queue: string[] = []) => ({
  slotId,
  startsAt: '2026-12-03T18:30:00.000Z',
  endsAt: '2026-12-03T20:00:00.000Z',
  mode: 'online' as const,
  capacity,
  remaining,
  queue,
})
const meeting = (...slots: Meeting['slots']): Meeting => ({
  meetingId: 'mtg_aaaa',
  clusterIds: ['clu_aaaa'],
  title: 'Autumn cluster',
  status: 'open',
  slots,
})
const said = (command: Partial<ReplyCommand> = {}): ReplyCommand => ({
  settingId: 'stg_self',
  answer: 'coming',
  toldBy: 'portal',
  ...command,
})
const present = (reply: Partial<Reply>): Reply => ({
  meetingId: 'mtg_aaaa',
  settingId: 'stg_self',
  answer: 'coming',
  place: 'held',
  slotId: 'slt_one1',
  repliedAt: now,
  toldBy: 'portal',
  ...reply,
})

describe('a reply takes a place, or its turn', () => {
  test('with a place left it is held, and the only time needs no choosing', () => {
    const { reply, moves } = decideReply(meeting(slot('slt_one1', 2, 1)), undefined, said(), now)
    expect(reply.place).toBe('held')
    expect(moves).toEqual([{ kind: 'take', slotId: 'slt_one1' }])
  })

  test('a full time means waiting, and so does a place that others wait for', () => {
    for (const full of [slot('slt_one1', 2, 0), slot('slt_one1', 2, 1, ['stg_other'])])
      expect(decideReply(meeting(full), undefined, said(), now).moves).toEqual([{ kind: 'wait', slotId: 'slt_one1' }])
  })

  test('sending a deputy instead keeps the place', () => {
    const decision = decideReply(
      meeting(slot('slt_one1', 2, 0)),
      present({}),
      said({ answer: 'deputy', deputyName: ' Jo Bell ' }),
      now,
    )
    expect(decision.moves).toEqual([])
    expect(decision.reply).toMatchObject({ answer: 'deputy', deputyName: 'Jo Bell', place: 'held' })
  })

  test('an apology gives the place to whoever is next, or back', () => {
    const answer = said({ answer: 'apology', reason: 'Inspection' })
    expect(decideReply(meeting(slot('slt_one1', 1, 0, ['stg_next'])), present({}), answer, now).moves).toEqual([
      { kind: 'hand-on', slotId: 'slt_one1', to: 'stg_next' },
    ])
    expect(decideReply(meeting(slot('slt_one1', 1, 0)), present({}), answer, now).moves).toEqual([
      { kind: 'free', slotId: 'slt_one1' },
    ])
  })

  test('an apology from somebody who waits leaves the queue and frees nothing', () => {
    const waiting = meeting(slot('slt_one1', 1, 0, ['stg_next', 'stg_self']))
    expect(decideReply(waiting, present({ place: 'waiting' }), said({ answer: 'apology' }), now).moves).toEqual([
      { kind: 'leave', slotId: 'slt_one1', index: 1 },
    ])
    expect(withPosition(waiting, present({ place: 'waiting' })).position).toBe(2)
  })

  test('a second apology changes no place', () => {
    const apology = present({ answer: 'apology', place: 'none', slotId: undefined })
    expect(decideReply(meeting(slot('slt_one1', 1, 1)), apology, said({ answer: 'apology' }), now).moves).toEqual([])
  })

  test('another time releases the old place and takes the new one together', () => {
    const both = meeting(slot('slt_one1', 1, 0), slot('slt_two2', 1, 1))
    expect(decideReply(both, present({}), said({ slotId: 'slt_two2' }), now).moves).toEqual([
      { kind: 'free', slotId: 'slt_one1' },
      { kind: 'take', slotId: 'slt_two2' },
    ])
  })

  test('nobody loses a place by asking for a full time', () => {
    const both = meeting(slot('slt_one1', 1, 0), slot('slt_two2', 1, 0))
    expect(replyRefusal(both, present({}), said({ slotId: 'slt_two2' }), now)?.code).toBe('time-full')
  })
})

describe('what a reply needs', () => {
  test('each thing left out is named with what to do', () => {
    const two = meeting(slot('slt_one1', 1, 1), slot('slt_two2', 1, 1))
    expect(replyRefusal(two, undefined, said({ answer: undefined }), now)?.problems[0]?.field).toBe('answer')
    expect(replyRefusal(two, undefined, said({ answer: 'deputy' }), now)?.problems.map((p) => p.field)).toEqual([
      'slotId',
      'deputyName',
    ])
  })

  test('replies close when the time starts, and a meeting not open takes none', () => {
    const one = meeting(slot('slt_one1', 1, 1))
    expect(replyRefusal(one, undefined, said(), '2026-12-03T18:30:00.000Z')?.code).toBe('meeting-started')
    expect(replyRefusal(one, undefined, said(), '2026-12-03T18:29:59.000Z')).toBeUndefined()
    expect(replyRefusal({ ...one, status: 'planned' }, undefined, said(), now)?.code).toBe('not-found')
    expect(replyRefusal({ ...one, status: 'cancelled' }, undefined, said(), now)?.code).toBe('meeting-cancelled')
  })

  test('a place at a time that has started can no longer be given up', () => {
    const later = { ...slot('slt_two2', 1, 1), startsAt: '2026-12-09T18:30:00.000Z' }
    const both = meeting(slot('slt_one1', 1, 0), later)
    expect(replyRefusal(both, present({}), said({ answer: 'apology' }), '2026-12-04T09:00:00.000Z')?.code).toBe(
      'time-started',
    )
  })
})

test('a closed setting gives back its future place, once, and nothing that is past', () => {
  const one = meeting(slot('slt_one1', 1, 0, ['stg_next']))
  const decision = decideWithdrawal(one, present({}), 'The setting has closed', now)
  expect(decision?.moves).toEqual([{ kind: 'hand-on', slotId: 'slt_one1', to: 'stg_next' }])
  expect(decideWithdrawal(one, present({ place: 'none' }), 'The setting has closed', now)).toBeUndefined()
  expect(decideWithdrawal(one, present({}), 'The setting has closed', '2026-12-04T09:00:00.000Z')).toBeUndefined()
})
