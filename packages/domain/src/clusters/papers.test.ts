import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../time.ts'
import { agendaMinutes, askForItem, defaultAgenda, lastActionsFirst, slotMinutes, writeAgenda } from './agenda.ts'
import { hoursEarned, hoursSince } from './cpd.ts'
import {
  agreeMinutes,
  circulateMinutes,
  follows,
  keepsThemes,
  type MinutesCommand,
  minutesDueOn,
  minutesOverdue,
  withoutThemes,
  writeMinutes,
} from './minutes.ts'
import type { Minutes } from './papers-model.ts'
import { tallyOf, voteForTopic, winnerOf } from './topics.ts'

const today = '2026-11-22'
const now = '2026-11-22T10:00:00.000Z'
let made = 0
const newItemId = () => `itm_new${String(++made).padStart(5, '0')}`
const given = { today, newItemId }

const item = (facts: Partial<MinutesCommand['items'][number]> = {}) => ({
  title: 'Update from the council',
  kind: 'council-update' as const,
  text: 'The new form is shorter.',
  actionIds: [],
  ...facts,
})
const command = (facts: Partial<MinutesCommand> = {}): MinutesCommand => ({
  items: [item()],
  reasons: [],
  digest: ['Use the new form.', 'Read the guide.', 'Book the course.'],
  resources: [],
  version: 0,
  ...facts,
})
const draft = (facts: Partial<MinutesCommand> = {}): Minutes => writeMinutes(undefined, command(facts), given)
const problemsOf = (work: () => unknown): readonly { field: string; message: string }[] => {
  try {
    work()
  } catch (error) {
    return (error as { problems: readonly { field: string; message: string }[] }).problems
  }
  return []
}

describe('An agenda', () => {
  it('begins as practice has it, with actions from last time after the welcome, in an hour and a half', () => {
    const { items } = defaultAgenda()
    expect(items.map(({ kind }) => kind).slice(0, 2)).toEqual(['welcome', 'last-actions'])
    expect(items.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['council-update', 'national-update', 'focus', 'anonymised-discussion', 'next-topic']),
    )
    expect(agendaMinutes(items)).toBe(90)
    expect(defaultAgenda('Speech').items.find(({ kind }) => kind === 'focus')?.title).toBe('Speech')
  })

  it('is as long as its items, against the shortest time of the meeting', () => {
    expect(agendaMinutes([{ minutes: 10 }, {}, { minutes: 5 }])).toBe(15)
    const slot = (startsAt: string, endsAt: string) => ({ startsAt, endsAt })
    expect(
      slotMinutes([
        slot('2026-12-03T09:30:00.000Z', '2026-12-03T11:30:00.000Z'),
        slot('2026-12-03T18:30:00.000Z', '2026-12-03T20:00:00.000Z'),
      ]),
    ).toBe(90)
  })

  it('keeps actions from last time right after the welcome, wherever somebody put them', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(defaultAgenda().items), (items) => {
        const kinds = lastActionsFirst(items, { itemId: 'itm_x', kind: 'last-actions', title: '' }).map(
          (one) => one.kind,
        )
        expect(kinds.filter((kind) => kind === 'last-actions')).toHaveLength(1)
        expect(kinds.indexOf('last-actions')).toBe(kinds.indexOf('welcome') + 1)
      }),
    )
  })

  it('takes a question of a setting before any other business, and is not overwritten by an older page', () => {
    const before = defaultAgenda()
    const asked = { title: ' Who helps with sleep? ', kind: 'practice-share' as const, askedBy: 'Larkfield' }
    const after = askForItem(before, asked, false, given)
    const at = after.items.findIndex(({ askedBy }) => askedBy === 'Larkfield')
    expect(after.items[at]).toMatchObject({ title: 'Who helps with sleep?' })
    expect(after.items[at + 1]?.kind).toBe('any-other-business')
    expect(() => writeAgenda(after, { items: before.items, reasons: [], version: 0 }, given)).toThrow('Somebody else')
    const kept = writeAgenda(after, { items: [...after.items].reverse(), reasons: [], version: 1 }, given)
    expect(kept.items.find(({ askedBy }) => askedBy === 'Larkfield')?.itemId).toBe(after.items[at]?.itemId)
    expect(() => askForItem(before, asked, true, given)).toThrow('closed')
    expect(problemsOf(() => askForItem(before, { ...asked, title: 'Sam, born 3/4/2022' }, false, given))).toEqual([
      { field: 'title', message: '“3/4/2022” looks like a date of birth. Take it out.' },
    ])
  })
})

describe('A10 Minutes with a passage that could identify a child', () => {
  const text = 'Sam (3/4/2022, 943 476 5919) has settled.'

  it('are refused, each passage named where it stands', () => {
    expect(problemsOf(() => draft({ items: [item({ text })], digest: ['Sam, 3/4/2022', '', ''] }))).toEqual([
      { field: 'items.0.text', message: '“3/4/2022” looks like a date of birth. Take it out, or say why it may stay.' },
      {
        field: 'items.0.text',
        message: '“943 476 5919” looks like an NHS number. Take it out, or say why it may stay.',
      },
      { field: 'digest.0', message: '“3/4/2022” looks like a date of birth. Take it out, or say why it may stay.' },
    ])
  })

  it('are kept when the writer says why each may stay, and the reason goes with the passage', () => {
    const reasons = [
      { passage: '3/4/2022', why: 'The day the Act changed' },
      { passage: '943 476 5919', why: 'The telephone number of a helpline' },
    ]
    const kept = draft({ items: [item({ text })], reasons })
    expect(kept.reasons).toEqual(reasons)
    const next = writeMinutes(kept, command({ reasons, version: 1 }), given)
    expect(next.reasons).toEqual([])
    expect(JSON.stringify(next)).not.toContain('3/4/2022')
  })

  it('are not kept by an empty reason, by one for another passage or by a reason that names a child itself', () => {
    const why = (passage: string, words: string) =>
      problemsOf(() => draft({ items: [item({ text: 'See 3/4/2022.' })], reasons: [{ passage, why: words }] }))
    expect(why('3/4/2022', '  ')).toHaveLength(1)
    expect(why('3/4/2021', 'A meeting')).toHaveLength(1)
    expect(why('3/4/2022', 'It is of B801200005001')).toEqual([
      expect.objectContaining({ field: 'reasons.0.why', message: expect.stringContaining('unique pupil number') }),
    ])
    expect(why('3/4/2022', 'A meeting')).toEqual([])
  })

  it('keep only themes of an anonymised discussion, and lose them at the end of the year', () => {
    const discussion = (text: string) => item({ kind: 'anonymised-discussion', title: 'Anonymised discussion', text })
    expect(problemsOf(() => draft({ items: [discussion('A child at our setting. '.repeat(9))] }))).toEqual([
      expect.objectContaining({ field: 'items.0.text', message: expect.stringContaining('only themes') }),
    ])
    const kept = draft({ items: [discussion('Sleep\nEating'), item()] })
    expect(keepsThemes(kept)).toBe(true)
    const purged = withoutThemes(kept)
    expect(keepsThemes(purged)).toBe(false)
    expect(purged.items.map(({ text }) => text)).toEqual(['', 'The new form is shorter.'])
  })
})

describe('Minutes', () => {
  it('go from draft to circulated to agreed at a later meeting, and no further', () => {
    const next = { meetingId: 'mtg_next', startsAt: '2026-11-22T09:00:00.000Z', follows: true }
    expect(() => agreeMinutes(draft(), next, now)).toThrow('Send the minutes')
    const sent = circulateMinutes(draft(), true, now, [])
    expect(sent).toMatchObject({ state: 'circulated', circulatedAt: now })
    expect(circulateMinutes(sent, true, '2026-11-23T10:00:00.000Z', [])).toBe(sent)
    expect(() => agreeMinutes(sent, { ...next, follows: false }, now)).toThrow('Check')
    expect(() => agreeMinutes(sent, { ...next, startsAt: '2027-01-01T09:00:00.000Z' }, now)).toThrow(
      'at the next meeting',
    )
    const agreed = agreeMinutes(sent, next, now)
    expect(agreed).toMatchObject({ state: 'agreed', agreedAt: 'mtg_next', agreedOn: '2026-11-22' })
    expect(() => writeMinutes(agreed, command({ version: 3 }), given)).toThrow('are agreed')
    expect(() => writeMinutes(sent, command({ version: 1 }), given)).toThrow('Somebody else')
  })

  it('go out only after the meeting, with something written and exactly three points', () => {
    expect(() => circulateMinutes(undefined, true, now, [])).toThrow('Write the minutes')
    expect(() => circulateMinutes(draft({ items: [item({ text: '' })] }), true, now, [])).toThrow('Write the minutes')
    expect(() => circulateMinutes(draft(), false, now, [])).toThrow('after the meeting')
    expect(problemsOf(() => circulateMinutes(draft({ digest: ['One', ' '] }), true, now, []))).toEqual([
      { field: 'digest.1', message: 'Enter point 2 of 3 for those who missed it.' },
      { field: 'digest.2', message: 'Enter point 3 of 3 for those who missed it.' },
    ])
    expect(() => circulateMinutes(draft({ digest: ['1', '2', '3', '4'] }), true, now, [])).toThrow('Check')
  })

  it('say what was agreed as it stood that day', () => {
    const action = { actionId: 'act_one1', title: 'Send the form', owner: 'Larkfield', dueOn: '2026-12-01' }
    const sent = circulateMinutes(draft({ items: [item({ actionIds: ['act_one1'] }), item()] }), true, now, [action])
    expect(sent.items.map(({ agreed }) => agreed)).toEqual([
      [{ title: 'Send the form', owner: 'Larkfield', dueOn: '2026-12-01' }],
      undefined,
    ])
  })

  it('are due ten working days after the meeting, over bank holidays, and overdue from the day after', () => {
    const slots = [{ endsAt: '2026-12-18T20:00:00.000Z' }]
    const closures = ['2026-12-25', '2026-12-28', '2027-01-01'].map((date) => ({
      date,
      name: 'Bank holiday',
      kind: 'bank-holiday' as const,
    }))
    const due = minutesDueOn(slots, closures)
    expect(due).toBe('2027-01-06')
    expect(minutesOverdue('draft', due, due)).toBe(false)
    expect(minutesOverdue('draft', due, addDays(due, 1))).toBe(true)
    expect(minutesOverdue(undefined, due, addDays(due, 1))).toBe(true)
    expect(minutesOverdue('circulated', due, addDays(due, 1))).toBe(false)
  })

  it('are agreed by a later meeting that shares a cluster', () => {
    const meeting = { clusterIds: ['clu_a', 'clu_b'], startsAt: '2026-09-01T09:00:00.000Z' }
    expect(follows(meeting, { clusterIds: ['clu_b'], startsAt: '2026-12-01T09:00:00.000Z' })).toBe(true)
    expect(follows(meeting, { clusterIds: ['clu_c'], startsAt: '2026-12-01T09:00:00.000Z' })).toBe(false)
    expect(follows(meeting, { clusterIds: ['clu_b'], startsAt: '2026-08-01T09:00:00.000Z' })).toBe(false)
  })
})

describe('The vote for the next topic', () => {
  const topics = ['Sleep', 'Speech', 'Sensory play']
  const vote = (settingId: string, topic: string) => ({ settingId, topic })

  it('offers the topic with most votes; of several the one offered first; none without a vote', () => {
    expect(winnerOf(topics, [])).toBeUndefined()
    expect(winnerOf(topics, [vote('stg_a', 'Sensory play'), vote('stg_b', 'Speech')])).toBe('Speech')
    expect(winnerOf(topics, [vote('a', 'Sensory play'), vote('b', 'Sensory play'), vote('c', 'Sleep')])).toBe(
      'Sensory play',
    )
    expect(tallyOf(topics, [vote('a', 'Taken away')]).every(({ votes }) => votes === 0)).toBe(true)
  })

  it('takes only a topic that is offered, while it is open', () => {
    expect(voteForTopic(topics, vote('a', 'Sleep'), true)).toEqual(vote('a', 'Sleep'))
    expect(() => voteForTopic(topics, vote('a', 'Sleep'), false)).toThrow('has ended')
    expect(() => voteForTopic(topics, vote('a', 'Else'), true)).toThrow('Check')
  })
})

describe('Hours of professional development', () => {
  it('are earned by coming, also by a deputy or late, and by nothing else', () => {
    expect(hoursEarned({ cpdHours: 1.5 }, 'represented')).toBe(1.5)
    for (const outcome of ['apology', 'not-represented', 'not-counted', 'not-yet'] as const)
      expect(hoursEarned({ cpdHours: 1.5 }, outcome)).toBe(0)
    expect(hoursEarned({}, 'represented')).toBe(0)
  })

  it('add up over a year for each setting', () => {
    const page = (startsAt: string, outcome: 'represented' | 'apology') => ({
      meeting: { cpdHours: 2, slots: [{ startsAt } as never] },
      outcomes: [{ settingId: 'stg_a', outcome }],
    })
    const pages = [
      page('2026-06-01T09:00:00.000Z', 'represented'),
      page('2026-10-01T09:00:00.000Z', 'represented'),
      page('2027-02-01T09:00:00.000Z', 'apology'),
    ]
    expect(hoursSince(pages, 'stg_a', '2026-09-01')).toBe(2)
    expect(hoursSince(pages, 'stg_b', '2026-09-01')).toBe(0)
  })
})
