import { describe, expect, it } from 'vitest'
import { filledIn, type HolidaysDraft, holidaysDraftOf, typedAgain, without, withTyped } from './holidays-draft.ts'

const empty: HolidaysDraft = { base: '', days: [], name: '', kind: 'closed', first: '', last: '' }
const added = (draft: HolidaysDraft) => {
  const found = withTyped(draft, 2026)
  return 'draft' in found ? found.draft.days.map(({ date, name }) => `${date} ${name}`) : found.problems
}

describe('Bank holidays and closed days while they are edited', () => {
  it('begin with the bank holidays by rule, until a council has entered its own', () => {
    const closed = { date: '2026-12-29', name: 'Offices closed', kind: 'closed' as const }
    const own = { date: '2027-05-07', name: 'Early May bank holiday', kind: 'bank-holiday' as const }
    expect(holidaysDraftOf([closed], 2026).days).toHaveLength(9)
    expect(holidaysDraftOf([closed, own], 2026).days).toEqual([closed, own])
    expect(holidaysDraftOf([own], 2027).days).toHaveLength(8)
    expect(filledIn([own], 2026).map(({ date }) => date)).toContain('2027-05-03')
    expect(filledIn(filledIn([], 2026), 2026)).toHaveLength(8)
  })

  it('take a day, or the Mondays to Fridays of several, leaving what is there already', () => {
    expect(added(empty)).toEqual([])
    expect(added({ ...empty, name: ' Training day ', first: '7/9/2026' })).toEqual(['2026-09-07 Training day'])
    const christmas = { date: '2026-12-25', name: 'Christmas Day', kind: 'bank-holiday' as const }
    const week = { ...empty, days: [christmas], name: 'Offices closed', first: '24/12/2026', last: '28/12/2026' }
    expect(added(week)).toEqual(['2026-12-24 Offices closed', '2026-12-25 Christmas Day', '2026-12-28 Offices closed'])
    expect(added({ ...empty, name: 'Open day', first: '12/9/2026' })).toEqual(['2026-09-12 Open day'])
  })

  it('say what is missing, wrong, of another year or there already', () => {
    const messages = (draft: Partial<HolidaysDraft>) =>
      added({ ...empty, ...draft }).map((one) => (typeof one === 'string' ? one : `${one.field}: ${one.message}`))
    expect(messages({ first: '7/9/2026' })).toEqual(['name: Enter what the day is, like Council offices closed.'])
    expect(messages({ name: 'Closed' })).toEqual(['first: Enter the date.'])
    expect(messages({ name: 'Closed', first: '7/9/2026', last: '6/9/2026' })).toEqual([
      'last: The last day must be on or after the first.',
    ])
    expect(messages({ name: 'Closed', first: '7/9/2027' })).toEqual([
      'first: Enter a day of 2026 to 2027: 1 September 2026 to 31 August 2027.',
    ])
    expect(messages({ name: 'Closed', first: '1/9/2026', last: '31/8/2027' })).toEqual([
      'last: Add 40 days or fewer at a time.',
    ])
    const days = [{ date: '2026-09-07', name: 'Training', kind: 'closed' as const }]
    expect(messages({ days, name: 'Closed', first: '7/9/2026' })).toEqual([
      'first: 7 September 2026 is in the list already: Training.',
    ])
  })

  it('can be taken away, and changed by typing them again', () => {
    const day = { date: '2027-05-03', name: 'Early May bank holiday', kind: 'bank-holiday' as const }
    const draft = { ...empty, days: [day] }
    expect(without(draft, day.date).days).toEqual([])
    expect(typedAgain(draft, day)).toEqual({
      ...empty,
      name: 'Early May bank holiday',
      kind: 'bank-holiday',
      first: '3/5/2027',
    })
  })
})
