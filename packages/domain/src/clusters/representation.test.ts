import { describe, expect, test } from 'vitest'
import { emptyCalendar } from '../calendar/model.ts'
import type { SettingSummary } from '../register/model.ts'
import type { MeetingRow, SeenRow } from './model.ts'
import { attendanceRun, type ClusterFacts, representation, settingsOfTable } from './representation.ts'
import { seenByApology, seenByMark } from './seen.ts'
import { termSpans } from './term-spans.ts'
import { missedPair } from './welcome-call.ts'

const now = '2026-11-22T09:00:00.000Z'
const meeting = (meetingId: string, day: string, more: Partial<MeetingRow> = {}): MeetingRow => ({
  meetingId,
  clusterIds: ['clu_north'],
  title: meetingId,
  status: 'open',
  startsAt: `${day}T09:30:00.000Z`,
  endsAt: `${day}T11:00:00.000Z`,
  ...more,
})
const setting = (settingId: string, more: Partial<SettingSummary> = {}): SettingSummary => ({
  settingId,
  name: settingId,
  providerType: 'group',
  status: 'active',
  inScope: true,
  clusterId: 'clu_north',
  ...more,
})
const seen = (
  settingId: string,
  meetingId: string,
  outcome: SeenRow['outcome'],
  more: Partial<SeenRow> = {},
): SeenRow => ({
  settingId,
  meetingId,
  on: '2026-10-06',
  outcome,
  ...more,
})
const spans = termSpans(emptyCalendar, '2026-11-22', 3)
const facts = (more: Partial<ClusterFacts> = {}): ClusterFacts => ({
  clusterId: 'clu_north',
  meetings: [
    meeting('mtg_spring', '2026-02-03'),
    meeting('mtg_summer', '2026-05-05'),
    meeting('mtg_autumn', '2026-10-06'),
  ],
  seen: [],
  spells: ['stg_a', 'stg_b', 'stg_c'].map((settingId) => ({ settingId })),
  now,
  ...more,
})
const outcomes = (of: readonly SettingSummary[], given: ClusterFacts) =>
  representation(spans, of, given).settings.map(({ cells }) => cells.map(({ outcome }) => outcome))

describe('The terms that are counted', () => {
  test('a council that entered no dates gets the usual months; what it entered counts', () => {
    expect(spans.map(({ label }) => label)).toEqual(['Spring 2026', 'Summer 2026', 'Autumn 2026'])
    const term = (name: 'autumn' | 'spring', startsOn: string, endsOn: string) => ({ name, startsOn, endsOn })
    const terms = [term('autumn', '2026-09-03', '2026-12-18'), term('spring', '2027-01-05', '2027-03-26')]
    const entered = termSpans({ years: [{ startsIn: 2026, terms }], closures: [], version: 1 }, '2026-12-28', 2)
    expect(entered).toEqual([
      { label: 'Summer 2026', startsOn: '2026-04-15', endsOn: '2026-09-02' },
      { label: 'Autumn 2026', startsOn: '2026-09-03', endsOn: '2027-01-04' },
    ])
  })
})

describe('Representation over three terms', () => {
  test('by setting: represented, apology, not represented, and nothing said of a term without a register', () => {
    const said = [
      seen('stg_a', 'mtg_spring', 'represented'),
      seen('stg_b', 'mtg_spring', 'apology'),
      seen('stg_a', 'mtg_summer', 'represented', { deputy: true }),
      seen('stg_b', 'mtg_summer', 'not-represented'),
    ]
    const table = representation(spans, [setting('stg_a'), setting('stg_b'), setting('stg_c')], facts({ seen: said }))
    expect(table.settings.map(({ cells }) => cells.map(({ outcome }) => outcome))).toEqual([
      ['represented', 'represented', 'no-register'],
      ['apology', 'not-represented', 'no-register'],
      ['not-represented', 'not-represented', 'no-register'],
    ])
    expect(table.settings[0]?.cells[1]).toEqual({ outcome: 'represented', deputy: true })
    expect(table.totals).toEqual([
      { represented: 1, of: 3, percent: 33 },
      { represented: 1, of: 3, percent: 33 },
      { represented: 0, of: 3 },
    ])
  })

  test('a childminder is never missing, and counts when she came', () => {
    const minder = setting('stg_a', { providerType: 'childminder' })
    const said = [seen('stg_b', 'mtg_spring', 'represented'), seen('stg_a', 'mtg_summer', 'represented')]
    expect(outcomes([minder], facts({ seen: said }))).toEqual([['not-counted', 'represented', 'not-counted']])
  })

  test("M4 another cluster's meeting counts at home", () => {
    const elsewhere = meeting('mtg_south', '2026-10-20', { clusterIds: ['clu_south'] })
    const given = facts({ seen: [seen('stg_a', 'mtg_south', 'represented')] })
    const table = representation(spans, [setting('stg_a')], { ...given, meetings: [...given.meetings, elsewhere] })
    expect(table.settings[0]?.cells[2]).toEqual({ outcome: 'represented', elsewhere: true })
  })

  test('a cancelled meeting is as if it had not been, and a moved one counts on its new day', () => {
    const said = [seen('stg_a', 'mtg_autumn', 'apology'), seen('stg_a', 'mtg_summer', 'represented')]
    const meetings = [meeting('mtg_autumn', '2026-10-06', { status: 'cancelled' }), meeting('mtg_summer', '2026-09-29')]
    expect(outcomes([setting('stg_a')], facts({ seen: said, meetings }))).toEqual([
      ['no-meeting', 'no-meeting', 'represented'],
    ])
  })

  test('who joined later was not expected before; who left stays in the table of the terms it was there', () => {
    const said = [seen('stg_z', 'mtg_spring', 'represented'), seen('stg_z', 'mtg_autumn', 'represented')]
    const spells = [
      { settingId: 'stg_a', from: '2026-09-01' },
      { settingId: 'stg_b', from: '2026-01-01', until: '2026-06-01' },
      { settingId: 'stg_old', from: '2024-01-01', until: '2025-01-01' },
    ]
    const all = [setting('stg_a'), setting('stg_b'), setting('stg_old')]
    const given = facts({ seen: said, spells })
    expect(settingsOfTable(spans, all, given).map(({ settingId }) => settingId)).toEqual(['stg_a', 'stg_b'])
    expect(outcomes([setting('stg_a'), setting('stg_b')], given)).toEqual([
      ['not-expected', 'not-expected', 'not-represented'],
      ['not-represented', 'no-register', 'not-expected'],
    ])
  })

  test('settings out of scope, or in the cluster no longer, are not in what the figure is out of', () => {
    const said = [seen('stg_a', 'mtg_autumn', 'represented'), seen('stg_b', 'mtg_autumn', 'represented')]
    const all = [setting('stg_a'), setting('stg_b', { inScope: false }), setting('stg_c')]
    expect(representation(spans, all, facts({ seen: said })).totals[2]).toEqual({ represented: 1, of: 2, percent: 50 })
  })
})

describe('Where coming and staying away count', () => {
  const home = { clusterId: 'clu_north', alsoInClusterIds: ['clu_minders'], providerType: 'group' as const }
  const at = (...clusterIds: string[]) => ({ clusterIds, on: '2026-10-06' })

  test('coming counts at home wherever it was, and in a special-interest cluster whose meeting it was', () => {
    expect(seenByMark('late', home, at('clu_south'), false)).toMatchObject({ clusterIds: ['clu_north'], late: true })
    expect(seenByMark('present', home, at('clu_minders'), true)).toMatchObject({
      clusterIds: ['clu_north', 'clu_minders'],
      deputy: true,
    })
  })

  test('staying away counts only where somebody was expected', () => {
    expect(seenByMark('absent', home, at('clu_south'), false)).toBeUndefined()
    expect(seenByMark('absent', home, at('clu_north'), false)).toMatchObject({ outcome: 'not-represented' })
    expect(seenByMark('absent', { ...home, providerType: 'childminder' }, at('clu_north'), false)?.outcome).toBe(
      'not-counted',
    )
    expect(seenByApology(home, at('clu_south'))).toBeUndefined()
    expect(seenByMark('present', {}, at('clu_north'), false)).toBeUndefined()
  })
})

describe('M3 two meetings running', () => {
  const run = (...said: (SeenRow['outcome'] | 'elsewhere')[]) => {
    const rows = said.map((outcome, index) =>
      seen('stg_a', `mtg_m${index}`, outcome === 'elsewhere' ? 'represented' : outcome),
    )
    const meetings = said.map((outcome, index) =>
      meeting(`mtg_m${index}`, `2026-0${index + 1}-10`, outcome === 'elsewhere' ? { clusterIds: ['clu_south'] } : {}),
    )
    const providerType = said.includes('not-counted') ? 'childminder' : 'group'
    return attendanceRun(setting('stg_a', { providerType }), facts({ seen: rows, meetings }))
  }

  test.each([
    ['two misses running', ['not-represented', 'not-represented'], true],
    ['one miss', ['represented', 'not-represented'], false],
    ['an apology between', ['not-represented', 'apology', 'not-represented'], false],
    ["another cluster's meeting between (M4)", ['not-represented', 'elsewhere', 'not-represented'], false],
    ['came, then two misses', ['represented', 'not-represented', 'not-represented'], true],
    ['two misses, then came', ['not-represented', 'not-represented', 'represented'], false],
    ['a childminder', ['not-counted', 'not-counted'], false],
  ] as const)('%s', (_words, said, due) => {
    expect(missedPair(run(...said)) !== undefined).toBe(due)
  })

  test('what was missed before the last call was talked about: only a new pair counts', () => {
    const three = run('not-represented', 'not-represented', 'not-represented')
    expect(missedPair(three, '2026-02-20')).toBeUndefined()
    expect(
      missedPair(run('not-represented', 'not-represented', 'not-represented', 'not-represented'), '2026-02-20')?.map(
        ({ meetingId }) => meetingId,
      ),
    ).toEqual(['mtg_m2', 'mtg_m3'])
  })

  test('a meeting without a register is nobody’s miss', () => {
    const meetings = [meeting('mtg_one', '2026-02-10'), meeting('mtg_two', '2026-06-10')]
    expect(attendanceRun(setting('stg_a'), facts({ meetings }))).toEqual([])
    const said = [seen('stg_b', 'mtg_one', 'represented'), seen('stg_b', 'mtg_two', 'represented')]
    expect(missedPair(attendanceRun(setting('stg_a'), facts({ meetings, seen: said })))).toBeDefined()
  })
})
