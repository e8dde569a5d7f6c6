import { describe, expect, test } from 'vitest'
import { type CouncilCalendar, emptyCalendar } from '../calendar/model.ts'
import type { Cluster, MeetingRow } from './model.ts'
import { type SeasonFacts, seasonPrompts } from './season.ts'
import { nextSpan, termSpans } from './term-spans.ts'

const cluster = (clusterId: string, more: Partial<Cluster> = {}): Cluster => ({
  clusterId,
  name: clusterId,
  wardCodes: [],
  status: 'active',
  ...more,
})
const meeting = (clusterIds: string[], day: string, status: MeetingRow['status'] = 'open'): MeetingRow => ({
  meetingId: `mtg_${day}`,
  clusterIds,
  title: 'Meeting',
  status,
  startsAt: `${day}T13:00:00.000Z`,
  endsAt: `${day}T14:30:00.000Z`,
})
const term = (name: 'autumn' | 'spring' | 'summer', startsOn: string, endsOn: string) => ({ name, startsOn, endsOn })
const calendar: CouncilCalendar = {
  years: [
    {
      startsIn: 2026,
      terms: [
        term('autumn', '2026-09-03', '2026-12-18'),
        term('spring', '2027-01-05', '2027-03-26'),
        term('summer', '2027-04-12', '2027-07-21'),
      ],
    },
  ],
  closures: [],
  version: 1,
}
const facts = (more: Partial<SeasonFacts> = {}): SeasonFacts => ({
  clusters: [cluster('clu_north'), cluster('clu_south'), cluster('clu_minders', { kind: 'special-interest' })],
  meetings: [],
  calendar,
  unconfirmed: 0,
  ...more,
})
const kinds = (today: string, given = facts()) => seasonPrompts(today, given).map(({ kind }) => kind)

describe('What the season asks', () => {
  test('M1 every home cluster meets each term: those without a meeting are named, and the next term is planned ahead', () => {
    const held = [meeting(['clu_north'], '2026-10-06'), meeting(['clu_south'], '2026-10-07', 'cancelled')]
    expect(seasonPrompts('2026-11-22', facts({ meetings: held }))).toEqual([
      { kind: 'no-meeting', term: 'Autumn 2026', clusterIds: ['clu_south'] },
      { kind: 'plan-next', term: 'Spring 2027', clusterIds: ['clu_north', 'clu_south'] },
    ])
    expect(kinds('2026-09-10')).toEqual(['no-meeting'])
  })

  test('summer plans autumn from its first day, and asks for the dates of the next year', () => {
    const summer = [meeting(['clu_north', 'clu_south'], '2027-05-04')]
    expect(seasonPrompts('2027-04-13', facts({ meetings: summer }))).toEqual([
      { kind: 'plan-next', term: 'Autumn 2027', clusterIds: ['clu_north', 'clu_south'] },
      { kind: 'term-dates', startsIn: 2027 },
    ])
  })

  test('spring asks for transition, and September for the SENCOs that nobody confirmed', () => {
    const planned = [
      meeting(['clu_north', 'clu_south'], '2027-02-02'),
      meeting(['clu_north', 'clu_south'], '2027-05-04'),
    ]
    expect(kinds('2027-02-01', facts({ meetings: planned }))).toEqual(['transition'])
    expect(seasonPrompts('2026-09-10', facts({ unconfirmed: 3 }))[0]).toEqual({ kind: 'confirm-sencos', settings: 3 })
  })

  test('a council that has entered no dates is asked for them', () => {
    expect(kinds('2026-09-10', facts({ calendar: emptyCalendar }))).toContain('term-dates')
  })
})

test('before the first and after the last term that somebody entered come the usual months', () => {
  expect(termSpans(calendar, '2026-09-10', 2).map(({ label }) => label)).toEqual(['Summer 2026', 'Autumn 2026'])
  expect(nextSpan(calendar, '2027-06-01')).toMatchObject({ label: 'Autumn 2027', startsOn: '2027-09-01' })
  expect(termSpans(calendar, '2028-02-01', 1)[0]?.label).toBe('Spring 2028')
})
