import { describe, expect, it } from 'vitest'
import { addDays } from '../../time.ts'
import { blankContent } from '../blank-entry.ts'
import type { Entry } from '../model.ts'
import { isShown } from '../states.ts'
import { profileFields } from '../vocabulary.ts'
import { type BoardEntry, boardEntry, boardTotals, coverageBoard, defaultCoveragePolicy, offerLines } from './board.ts'
import { heldByLaw } from './held-by-law.ts'
import type { Elsewhere } from './model.ts'

const due = '2026-03-03'
const entry = (changes: Partial<BoardEntry> = {}): BoardEntry => ({
  entryId: 'ent_0001',
  title: 'Sampleton advice',
  covers: ['toolkit-advice'],
  owned: true,
  checkedOn: '2025-09-03',
  checkDueOn: due,
  ...changes,
})
const link = (ref: string, checkedOn = '2026-01-10'): Elsewhere => ({
  ref,
  url: 'https://offer.example.org/',
  checkedOn,
  checkedBy: 'A. Editor',
})
const lineOf = (ref: string, entries: readonly BoardEntry[], elsewhere: readonly Elsewhere[] = [], today = due) => {
  const found = coverageBoard({ entries, elsewhere, today }).find(({ line }) => line.lineId === ref)
  if (found === undefined) throw new Error(ref)
  return found
}

describe('the coverage board', () => {
  it('has every line once, and its totals add up', () => {
    expect(new Set(offerLines.map(({ lineId }) => lineId)).size).toBe(39)
    expect(offerLines).toHaveLength(39)
    const refs = offerLines.flatMap(({ lineId, parts }) => [lineId, ...parts.map(({ partId }) => partId)])
    expect(new Set(refs).size).toBe(refs.length)
    const { lines, ...rest } = boardTotals(
      coverageBoard({ entries: [entry()], elsewhere: [link('sch2-1')], today: due }),
    )
    expect(Object.values(rest).reduce((sum, count) => sum + count)).toBe(lines)
    expect(rest).toMatchObject({ here: 1, elsewhere: 1, rules: 11, stale: 0, missing: 26 })
  })

  it('A21 an entry 30 days overdue covers its line, at 31 the line asks for a look, at 91 it is red', () => {
    const after = (days: number) => lineOf('toolkit-advice', [entry()], [], addDays(due, days)).coverage
    expect([30, 31, 90, 91].map((days) => after(days)?.state)).toEqual(['here', 'here-stale', 'here-stale', 'missing'])
    expect(after(91)).toEqual({ state: 'missing', gap: 'long-overdue', entryIds: ['ent_0001'] })
  })

  it('A21 without the limit the same entry would look covered for ever', () => {
    const sources = { entries: [entry()], elsewhere: [], today: addDays(due, 9000) }
    const never = { ...defaultCoveragePolicy, staleAfterDays: 1e5, hiddenAfterDays: 1e5, linkDays: 1e5 }
    const state = (policy = defaultCoveragePolicy) =>
      coverageBoard(sources, policy).find(({ line }) => line.lineId === 'toolkit-advice')?.state
    expect([state(never), state()]).toEqual(['here', 'missing'])
  })

  it('is red without an entry, without an owner, or when nobody ever checked, and says which', () => {
    expect(lineOf('toolkit-advice', []).coverage).toMatchObject({ state: 'missing', gap: 'nothing' })
    expect(lineOf('toolkit-advice', [entry({ owned: false })]).coverage).toMatchObject({ gap: 'no-owner' })
    expect(lineOf('toolkit-advice', [entry({ checkedOn: undefined })]).coverage).toMatchObject({ gap: 'never-checked' })
    const fine = entry({ entryId: 'ent_0002' })
    expect(lineOf('toolkit-advice', [entry({ owned: false }), fine]).state).toBe('here')
  })

  it('takes the main local offer for what is not repeated here, until nobody has looked at the link for a year', () => {
    expect(lineOf('sch2-adulthood', [], [link('sch2-adulthood')]).state).toBe('elsewhere')
    expect(lineOf('sch2-adulthood', [], [link('sch2-adulthood', '2025-03-02')]).state).toBe('elsewhere-stale')
    expect(lineOf('sch2-adulthood', []).state).toBe('missing')
  })

  it('covers a line in parts: early years here, everything else on the main offer, red while one is missing', () => {
    const early = entry({ covers: ['sch2-1-a'] })
    expect(lineOf('sch2-1', [early], [link('sch2-1')]).state).toBe('here')
    const some = lineOf('sch2-1', [early], [link('sch2-1-b')])
    expect(some.state).toBe('missing')
    expect(some.parts.map(({ state }) => state)).toEqual(['here', 'elsewhere', ...Array(6).fill('missing')])
  })

  it('takes the ten answers of settings for paragraph 5', () => {
    const answers = Object.fromEntries(profileFields.map((field) => [field, 'We do this.']))
    const setting = entry({ covers: [], profile: answers })
    expect(lineOf('sch2-5', [setting]).state).toBe('here')
    const { emotional: _, ...nine } = answers
    const found = lineOf('sch2-5', [{ ...setting, profile: nine }])
    expect(found.parts.filter(({ state }) => state === 'missing').map(({ part }) => part.partId)).toEqual([
      'sch2-5-emotional',
    ])
  })

  it('says of rules how this service keeps them, and never red', () => {
    const rules = coverageBoard({ entries: [], elsewhere: [], today: due }).filter(({ state }) => state === 'rule')
    expect(rules).toHaveLength(11)
    expect(rules.every(({ line }) => (line.keptBy ?? '') !== '')).toBe(true)
  })

  it('sees an entry only while it is live', () => {
    const live = { content: blankContent('service', 'Advice'), version: 1, at: '2025-09-03T10:00:00.000Z' }
    const whole: Entry = {
      entryId: 'ent_0001',
      status: 'published',
      content: live.content,
      live,
      ownerOrganisation: 'Sampleton Advice',
      checked: { on: '2025-09-03', role: 'Adviser' },
      checkDueOn: due,
      source: { kind: 'manual' },
      covers: ['toolkit-advice'],
      version: 1,
      updatedAt: live.at,
    }
    expect(boardEntry(whole)).toMatchObject({ owned: true, checkedOn: '2025-09-03', title: 'Advice' })
    expect(boardEntry({ ...whole, status: 'archived' })).toBeUndefined()
    const { live: _, ...draft } = whole
    expect(boardEntry(draft)).toBeUndefined()
  })
})

describe('entries that are never hidden', () => {
  const held = (entries: readonly BoardEntry[], elsewhere: readonly Elsewhere[] = []) => [
    ...heldByLaw(entries, elsewhere),
  ]

  it('keeps the only one that meets a legal line, and no other', () => {
    expect(held([entry()])).toEqual(['ent_0001'])
    expect(held([entry({ covers: [] })])).toEqual([])
    expect(held([entry({ covers: ['toolkit-home'] })])).toEqual([])
    expect(held([entry({ covers: ['sch2-15-advice'] })], [link('sch2-15')])).toEqual([])
  })

  it('of several keeps the one that would be hidden last, so that a line which was met always has one', () => {
    const second = entry({ entryId: 'ent_0002', checkDueOn: addDays(due, 1) })
    expect(held([entry(), second])).toEqual(['ent_0002'])
    expect(held([second, entry({ entryId: 'ent_0003', checkDueOn: undefined })])).toEqual(['ent_0003'])
    expect(held([entry({ entryId: 'ent_0002' }), entry()])).toEqual(['ent_0001'])
    const shownAt = (days: number) => {
      const kept = held([entry(), second])
      return [entry(), second].filter((one) =>
        isShown({ ...one, neverHidden: kept.includes(one.entryId) }, addDays(due, days)),
      )
    }
    expect([90, 91, 92, 5000].map((days) => shownAt(days).length)).toEqual([2, 1, 1, 1])
  })
})
