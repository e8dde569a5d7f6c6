import { describe, expect, it } from 'vitest'
import type { MeetingRow, Reply } from '../clusters/model.ts'
import {
  type AtMeetings,
  meetingsAround,
  meetingsInTheWay,
  meetingWords,
  trainingInTheWay,
  trainingWords,
} from './meeting-clash.ts'
import type { DiaryEntry } from './model.ts'

const day = '2032-12-03'
const at = (from: string, to: string, on = day) => ({
  startsAt: `${on}T${from}:00.000Z`,
  endsAt: `${on}T${to}:00.000Z`,
})
const run = (from: string, to: string) => ({
  sessions: [{ sessionId: 'ses_one', part: 1, mode: 'online' as const, ...at(from, to) }],
})
const row = (facts: Partial<MeetingRow> = {}): MeetingRow => ({
  meetingId: 'mtg_one',
  clusterIds: ['clu_north'],
  title: 'North cluster meeting',
  status: 'open',
  ...at('18:30', '20:00'),
  ...facts,
})
const record = (...sencos: string[]): AtMeetings['records'][number] => ({
  setting: { settingId: 'set_one' },
  designations: sencos.map((personId) => ({ personId, status: 'active' })),
})
const reply = (facts: Partial<Reply> = {}): AtMeetings['replies'][number] => ({
  meetingId: 'mtg_one',
  settingId: 'set_one',
  answer: 'coming',
  place: 'held',
  slotId: 'slt_one',
  ...facts,
})
const inTheWay = (
  times: readonly [string, string],
  { replies = [reply()], records = [record('per_one')] }: Partial<AtMeetings> = {},
) =>
  meetingsInTheWay(run(...times), {
    rows: [row()],
    replies,
    records,
    slots: [{ slotId: 'slt_one', ...at('18:30', '20:00') }],
  })

describe('A cluster meeting at the time of training', () => {
  it('is in the way when the SENCO of the setting said that they are coming', () => {
    expect(inTheWay(['19:00', '21:00'])).toEqual([
      {
        meetingId: 'mtg_one',
        settingId: 'set_one',
        title: 'North cluster meeting',
        ...at('18:30', '20:00'),
        personIds: ['per_one'],
      },
    ])
  })

  it('is in nobody’s way when it only touches the training', () => {
    expect(inTheWay(['16:00', '18:30'])).toEqual([])
    expect(inTheWay(['20:00', '21:00'])).toEqual([])
  })

  it('is in nobody’s way when a deputy goes, nobody goes, the place is waited for, or the setting has no SENCO', () => {
    const times = ['19:00', '21:00'] as const
    expect(inTheWay(times, { replies: [reply({ answer: 'deputy' })] })).toEqual([])
    expect(inTheWay(times, { replies: [reply({ answer: 'apology', place: 'none' })] })).toEqual([])
    expect(inTheWay(times, { replies: [reply({ place: 'waiting' })] })).toEqual([])
    expect(inTheWay(times, { records: [record()] })).toEqual([])
  })

  it('counts by the time that was chosen, and not by the whole span of a meeting with several times', () => {
    const rows = [row({ ...at('09:00', '20:00') })]
    const about = { rows, replies: [reply()], records: [record('per_one')] }
    const slots = [{ slotId: 'slt_one', ...at('18:30', '20:00') }]
    expect(meetingsAround(run('10:00', '12:00'), rows)).toEqual(rows)
    expect(meetingsInTheWay(run('10:00', '12:00'), { ...about, slots })).toEqual([])
  })

  it('is looked for among open meetings at that time alone', () => {
    expect(meetingsAround(run('19:00', '21:00'), [row(), row({ status: 'cancelled' })])).toEqual([row()])
    expect(meetingsAround(run('19:00', '21:00'), [row(at('18:30', '20:00', '2032-12-04'))])).toEqual([])
  })

  it('is told to the one SENCO as theirs, to a manager by name, and of a job share as the setting’s', () => {
    const [one] = inTheWay(['19:00', '21:00'])
    const [two] = inTheWay(['19:00', '21:00'], { records: [record('per_one', 'per_two')] })
    if (one === undefined || two === undefined) throw new Error('Nothing is in the way')
    const which = 'North cluster meeting at that time (Friday 3 December 2032, 6:30pm to 8pm)'
    expect(meetingWords(one, { personId: 'per_one' })).toBe(`You said you are coming to ${which}.`)
    expect(meetingWords(one, { personId: 'per_one', name: 'Kim' })).toBe(
      `Your setting said that Kim is coming to ${which}.`,
    )
    expect(meetingWords(two, { personId: 'per_one' })).toBe(`Your setting said that a SENCO is coming to ${which}.`)
  })
})

describe('Training at the time of a cluster meeting', () => {
  const senco = { personId: 'per_one', name: 'Kim Lowe' }
  const span = (from: string, to: string, on = day) => ({ from: `${on}T${from}:00.000Z`, to: `${on}T${to}:00.000Z` })
  const entry = (facts: Partial<DiaryEntry> = {}): DiaryEntry => ({
    runId: 'run_one',
    title: 'The graduated approach',
    settingId: 'set_one',
    holds: true,
    spans: [span('17:00', '19:00')],
    ...facts,
  })
  const slot = at('18:30', '20:00')

  it('is in the way, session by session, of a time that it overlaps', () => {
    const spans = [span('17:00', '19:00'), span('17:00', '19:00', '2032-12-10')]
    expect(trainingInTheWay([slot], senco, [entry({ spans })])).toEqual([
      { runId: 'run_one', ...senco, title: 'The graduated approach', ...at('17:00', '19:00') },
    ])
  })

  it('is in nobody’s way when it only touches the meeting, or when it is waited for or offered', () => {
    expect(trainingInTheWay([slot], senco, [entry({ spans: [span('17:00', '18:30')] })])).toEqual([])
    expect(trainingInTheWay([slot], senco, [entry({ spans: [span('20:00', '21:00')] })])).toEqual([])
    expect(trainingInTheWay([slot], senco, [entry({ holds: false })])).toEqual([])
    expect(trainingInTheWay([], senco, [entry()])).toEqual([])
  })

  it('is told to the SENCO as theirs, and to others by name', () => {
    const [one] = trainingInTheWay([slot], senco, [entry()])
    if (one === undefined) throw new Error('Nothing is in the way')
    const which = 'The graduated approach at that time (Friday 3 December 2032, 5pm to 7pm)'
    expect(trainingWords(one, 'per_one')).toBe(`You have a place on ${which}.`)
    expect(trainingWords(one, 'per_two')).toBe(`Kim Lowe has a place on ${which}.`)
  })
})
