import { describe, expect, it } from 'vitest'
import { marksOf } from './marks.ts'
import { type AcademicYear, type CouncilCalendar, emptyCalendar } from './model.ts'
import { academicYearOf, lastTerms, termName, termOn, termsBetween, yearName } from './terms.ts'
import { addWorkingDays, isWorkingDay } from './working-days.ts'

const year = (startsIn: number): AcademicYear => ({
  startsIn,
  terms: [
    {
      name: 'autumn',
      startsOn: `${startsIn}-09-02`,
      endsOn: `${startsIn}-12-18`,
      halfTerm: { startsOn: `${startsIn}-10-26`, endsOn: `${startsIn}-10-30` },
    },
    { name: 'spring', startsOn: `${startsIn + 1}-01-04`, endsOn: `${startsIn + 1}-03-24` },
    { name: 'summer', startsOn: `${startsIn + 1}-04-12`, endsOn: `${startsIn + 1}-07-20` },
  ],
})

const calendar: CouncilCalendar = {
  years: [year(2027), year(2026)],
  closures: [
    { date: '2026-12-25', name: 'Christmas Day', kind: 'bank-holiday' },
    { date: '2026-12-28', name: 'Boxing Day (substitute day)', kind: 'bank-holiday' },
    { date: '2027-01-01', name: 'New Year’s Day', kind: 'bank-holiday' },
    { date: '2026-12-29', name: 'Offices closed', kind: 'closed' },
  ],
  version: 3,
}

const words = (date: string, of: CouncilCalendar = calendar) => marksOf(of, date).map((mark) => mark.words)

describe('Terms', () => {
  it('finds the term of a day, its first day, last day and half-term included', () => {
    const names = ['2026-09-01', '2026-09-02', '2026-10-28', '2026-12-18', '2026-12-19', '2027-04-12'].map((date) => {
      const found = termOn(calendar, date)
      return found === undefined ? undefined : termName(found)
    })
    expect(names).toEqual([
      undefined,
      'autumn term 2026',
      'autumn term 2026',
      'autumn term 2026',
      undefined,
      'summer term 2027',
    ])
  })

  it('lists the terms of a time in order, whichever order the years were entered in', () => {
    expect(termsBetween(calendar, '2027-03-24', '2027-09-02').map(termName)).toEqual([
      'spring term 2027',
      'summer term 2027',
      'autumn term 2027',
    ])
    expect(termsBetween(calendar, '2026-12-19', '2027-01-03')).toEqual([])
  })

  it('knows the last three terms that have begun, oldest first, also in the holidays between', () => {
    expect(lastTerms(calendar, '2027-09-02', 3).map(termName)).toEqual([
      'spring term 2027',
      'summer term 2027',
      'autumn term 2027',
    ])
    expect(lastTerms(calendar, '2027-08-10', 3).map(termName)[2]).toBe('summer term 2027')
    expect(lastTerms(calendar, '2026-08-10', 3)).toEqual([])
    expect(lastTerms(calendar, '2027-09-02', 0)).toEqual([])
  })

  it('begins an academic year on 1 September', () => {
    expect(['2026-08-31', '2026-09-01', '2027-01-01'].map(academicYearOf)).toEqual([2025, 2026, 2026])
    expect(yearName(2026)).toBe('2026 to 2027')
  })
})

describe('Working days', () => {
  it('M5: ten working days after a meeting leave out weekends, bank holidays and days when offices are closed', () => {
    expect(addWorkingDays('2026-11-03', 10, calendar.closures)).toBe('2026-11-17')
    expect(addWorkingDays('2026-12-17', 10, calendar.closures)).toBe('2027-01-06')
  })

  it('a meeting on a Saturday counts from Monday, and days may be counted back', () => {
    expect(addWorkingDays('2026-11-07', 1, calendar.closures)).toBe('2026-11-09')
    expect(addWorkingDays('2026-11-09', -1, calendar.closures)).toBe('2026-11-06')
    expect(addWorkingDays('2026-11-09', 0, calendar.closures)).toBe('2026-11-09')
  })

  it('counts the bank holidays by rule while nobody has entered any for that year, and what was entered after that', () => {
    expect(isWorkingDay('2026-12-25', [])).toBe(false)
    expect(addWorkingDays('2026-12-24', 1, [])).toBe('2026-12-29')
    const moved = [{ date: '2027-05-07', name: 'Early May bank holiday', kind: 'bank-holiday' as const }]
    expect(isWorkingDay('2027-05-03', moved)).toBe(true)
    expect(isWorkingDay('2027-05-07', moved)).toBe(false)
    expect(isWorkingDay('2028-05-01', moved)).toBe(false)
  })
})

describe('What a planner should know of a day', () => {
  it('says bank holidays and closed days by name, half-term, days outside term and weekends', () => {
    expect(words('2026-12-25')).toEqual(['Christmas Day', 'Outside term'])
    expect(words('2026-12-29')).toEqual(['Offices closed', 'Outside term'])
    expect(words('2026-10-28')).toEqual(['Half-term'])
    expect(words('2026-11-07')).toEqual(['Saturday'])
    expect(words('2026-12-20')).toEqual(['Outside term', 'Sunday'])
    expect(words('2026-11-04')).toEqual([])
  })

  it('calls no day outside term in a year whose terms nobody has entered, and still knows its bank holidays', () => {
    expect(words('2026-12-25', emptyCalendar)).toEqual(['Christmas Day'])
    expect(words('2029-08-15')).toEqual([])
    const half = { ...calendar, years: [{ ...year(2026), terms: year(2026).terms.slice(0, 1) }] }
    expect(words('2027-02-03', half)).toEqual([])
  })
})
