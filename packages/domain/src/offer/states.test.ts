import { describe, expect, it } from 'vitest'
import { addDays } from '../time.ts'
import { blankContent } from './blank-entry.ts'
import type { Entry } from './model.ts'
import { defaultOfferPolicies } from './policies.ts'
import { entryStateOf, hasNewerWords, isShown, lastShownOn, nextCheckDue, reminderDaysOf, trustOf } from './states.ts'

const checkDueOn = '2026-09-03'
const checked = { checkedOn: '2026-03-03', checkDueOn }
const after = (days: number) => addDays(checkDueOn, days)

const live: Entry = {
  entryId: 'ent_one00000',
  status: 'published',
  content: blankContent('service', 'Portage'),
  live: { content: blankContent('service', 'Portage'), version: 2, at: '2026-03-03T09:00:00Z' },
  checked: { on: '2026-03-03', role: 'Portage manager' },
  checkDueOn,
  source: { kind: 'manual' },
  covers: [],
  version: 2,
  updatedAt: '2026-03-03T09:00:00Z',
}

describe('How far an entry can be trusted', () => {
  it('A21 one day after another: checked, due, a warning from day 31, hidden from day 91', () => {
    const seen = [-1, 0, 1, 30, 31, 90, 91].map((days) => [days, trustOf(checked, after(days)).freshness])
    expect(seen).toEqual([
      [-1, 'checked'],
      [0, 'checked'],
      [1, 'check-due'],
      [30, 'check-due'],
      [31, 'stale'],
      [90, 'stale'],
      [91, 'hidden'],
    ])
    expect(trustOf(checked, after(30)).words).toBe('Checked on 3 March 2026')
    expect(trustOf(checked, after(31)).words).toBe('Not checked since 3 March 2026. Ring before you go.')
  })

  it('A21 the information, advice and support service and the only entry for a line of the law stay, and turn red', () => {
    for (const stays of [{ impartialAdvice: true }, { neverHidden: true }]) {
      const entry = { ...checked, ...stays }
      expect([after(90), after(91), addDays(checkDueOn, 4000)].map((day) => trustOf(entry, day).red)).toEqual([
        false,
        true,
        true,
      ])
      expect(isShown(entry, addDays(checkDueOn, 4000))).toBe(true)
      expect(trustOf(entry, after(91)).words).toContain('Ring before you go.')
    }
    // Without either of the two it is gone and not red.
    expect(isShown(checked, after(91))).toBe(false)
    expect(trustOf(checked, after(91)).red).toBe(false)
  })

  it('says so when nobody has checked it yet', () => {
    expect(trustOf({ checkDueOn }, after(-100)).words).toBe('Not checked yet. Ring before you go.')
    expect(trustOf({}, after(4000))).toEqual({ freshness: 'checked', red: false, words: 'Not checked yet' })
  })

  it('asks every six months, guides every twelve, and reminds three times before the warning', () => {
    expect(nextCheckDue('service', '2026-08-31')).toBe('2027-02-28')
    expect(nextCheckDue('guide', '2026-08-31')).toBe('2027-08-31')
    expect(
      nextCheckDue('service', '2026-08-31', { ...defaultOfferPolicies, checkMonths: { usual: 3, guide: 12 } }),
    ).toBe('2026-11-30')
    expect(reminderDaysOf(checkDueOn)).toEqual(['2026-08-20', '2026-09-03', '2026-09-17'])
    expect(reminderDaysOf(checkDueOn).every((day) => trustOf(checked, day).freshness !== 'stale')).toBe(true)
  })

  it('hides on the day after the last one that it is shown', () => {
    const last = lastShownOn(checkDueOn) ?? ''
    expect([isShown(checked, last), isShown(checked, addDays(last, 1))]).toEqual([true, false])
    expect(lastShownOn(undefined)).toBeUndefined()
  })
})

describe('The state of an entry', () => {
  it('is that of what the public reads, whatever waits behind it', () => {
    const { live: _, ...unpublished } = live
    const state = (entry: Entry, day = after(0), neverHidden = false) => entryStateOf(entry, neverHidden, day)
    expect(state({ ...unpublished, status: 'draft' })).toBe('draft')
    expect(state({ ...unpublished, status: 'in_review' })).toBe('in_review')
    expect(state(live)).toBe('published')
    expect(state({ ...live, status: 'in_review', version: 3 })).toBe('published')
    expect(hasNewerWords({ ...live, version: 3 })).toBe(true)
    expect(hasNewerWords(live)).toBe(false)
    expect(state(live, after(1))).toBe('verify_due')
    expect(state(live, after(31))).toBe('stale')
    expect(state(live, after(91))).toBe('hidden')
    expect(state(live, after(91), true)).toBe('stale')
    expect(state({ ...live, status: 'archived' })).toBe('archived')
  })
})
