import { describe, expect, it } from 'vitest'
import { Refusal } from '../refusal.ts'
import { changeCalendar } from './change-calendar.ts'
import { calendarProblems } from './check-calendar.ts'
import { type AcademicYear, emptyCalendar, type Term } from './model.ts'

const terms: readonly [Term, Term, Term] = [
  {
    name: 'autumn',
    startsOn: '2026-09-02',
    endsOn: '2026-12-18',
    halfTerm: { startsOn: '2026-10-26', endsOn: '2026-10-30' },
  },
  { name: 'spring', startsOn: '2027-01-04', endsOn: '2027-03-24' },
  { name: 'summer', startsOn: '2027-04-12', endsOn: '2027-07-20' },
]
const [autumn, spring, summer] = terms
const year = (...given: readonly Term[]): AcademicYear => ({ startsIn: 2026, terms: [...given] })
const problemsOf = (...years: readonly AcademicYear[]) =>
  calendarProblems({ years: [...years], closures: [] }).map(({ field, message }) => `${field}: ${message}`)
const christmas = { date: '2026-12-25', name: 'Christmas Day', kind: 'bank-holiday' as const }

describe('Term dates are checked', () => {
  it('takes three terms in order, with or without half-terms, and a year of which only some terms are known', () => {
    expect(problemsOf(year(...terms))).toEqual([])
    expect(problemsOf(year(autumn, summer))).toEqual([])
  })

  it('says which term ends before it starts, overlaps the one before or is out of order', () => {
    expect(problemsOf(year({ ...spring, endsOn: '2027-01-03' }))).toEqual([
      'years.0.terms.0.endsOn: The spring term must end after it starts.',
    ])
    expect(problemsOf(year(autumn, { ...spring, startsOn: '2026-12-18' }))).toEqual([
      'years.0.terms.1.startsOn: The spring term must start after the autumn term ends, 18 December 2026.',
    ])
    expect(problemsOf(year(spring, autumn))[0]).toBe(
      'years.0.terms.1.name: Give each term once, in the order autumn, spring, summer.',
    )
  })

  it('keeps each half-term inside its term', () => {
    const half = (startsOn: string, endsOn: string) => problemsOf(year({ ...autumn, halfTerm: { startsOn, endsOn } }))
    expect(half('2026-10-30', '2026-10-26')).toEqual([
      'years.0.terms.0.halfTerm.endsOn: The autumn half-term must end on or after its first day.',
    ])
    expect(half('2026-08-30', '2026-10-26')).toEqual([
      'years.0.terms.0.halfTerm.startsOn: The autumn half-term must start within the autumn term, 2 September 2026 to 18 December 2026.',
    ])
    expect(half('2026-10-26', '2026-12-18')).toEqual([
      'years.0.terms.0.halfTerm.endsOn: The autumn half-term must end within the autumn term, 2 September 2026 to 18 December 2026.',
    ])
    expect(half('2026-10-26', '2026-10-26')).toEqual([])
  })

  it('keeps terms inside their year, years apart from each other, and needs one term', () => {
    expect(problemsOf(year({ ...autumn, startsOn: '2025-09-02' }))).toEqual([
      'years.0.terms.0.startsOn: The first day of the autumn term must be between 1 August 2026 and 31 August 2027.',
    ])
    expect(problemsOf(year(...terms), year(...terms))).toEqual([
      'years.1.startsIn: 2026 to 2027 is there already. Change it instead.',
    ])
    const next = { startsIn: 2027, terms: [{ ...autumn, startsOn: '2027-08-20', endsOn: '2027-12-17' }] }
    const long = year(autumn, spring, { ...summer, endsOn: '2027-08-24' })
    expect(problemsOf({ ...next, terms: next.terms.map(({ halfTerm: _, ...term }) => term) }, long)).toEqual([
      'years.0.terms.0.startsOn: The autumn term must start after the year before has ended, 24 August 2027.',
    ])
    expect(problemsOf(year())).toEqual(['years.0.terms: Enter the dates of one term or more.'])
  })

  it('takes each closed day once and with a name', () => {
    const closures = [christmas, { ...christmas, name: ' ' }]
    expect(calendarProblems({ years: [], closures }).map(({ field }) => field)).toEqual([
      'closures.1.name',
      'closures.1.date',
    ])
  })
})

describe('A change of the calendar', () => {
  const before = changeCalendar(emptyCalendar, { years: [year(...terms)], closures: [christmas], version: 0 })

  it('counts the changes and says what was added', () => {
    expect(before.calendar.version).toBe(1)
    expect(before.summary).toEqual(['Added the term dates of 2026 to 2027', 'Added 25 December 2026 (Christmas Day)'])
  })

  it('says what it was before, so that the history can be read back', () => {
    const { summary, calendar } = changeCalendar(before.calendar, {
      years: [{ ...year(autumn, { ...spring, endsOn: '2027-03-25' }), sample: true }],
      closures: [{ date: '2026-12-24', name: 'Christmas Eve', kind: 'closed' }],
      version: 1,
    })
    expect(summary).toEqual([
      'Changed the spring term of 2026 to 2027: 4 January 2027 to 25 March 2027 (was 4 January 2027 to 24 March 2027)',
      'Changed the summer term of 2026 to 2027: no dates (was 12 April 2027 to 20 July 2027)',
      'Said that the dates of 2026 to 2027 are samples',
      'Added 24 December 2026 (Christmas Eve, offices closed)',
      'Took away 25 December 2026 (Christmas Day)',
    ])
    expect(changeCalendar(calendar, { years: [], closures: [], version: 2 }).summary[0]).toBe(
      'Took the term dates of 2026 to 2027 away',
    )
  })

  it('names the days of a year, and counts them when there are more', () => {
    const days = Array.from({ length: 16 }, (_, at) => ({
      ...christmas,
      date: `2026-11-${10 + at}`,
      name: `Day ${at}`,
    }))
    const summary = (closures: typeof days) =>
      changeCalendar(emptyCalendar, { years: [], closures, version: 0 }).summary
    expect(summary(days.slice(1))[0]).toContain('11 November 2026 (Day 1), 12 November 2026 (Day 2)')
    expect(summary(days)).toEqual(['Added 16 bank holidays and closed days'])
  })

  it('is refused when somebody else changed it first, and the same change from the newest version is taken', () => {
    const wanted = { years: [year(autumn)], closures: [] }
    const refused = (version: number) => {
      try {
        return changeCalendar(before.calendar, { ...wanted, version }).calendar.version
      } catch (error) {
        return error instanceof Refusal ? error.code : error
      }
    }
    expect([refused(0), refused(1)]).toEqual(['calendar-changed', 2])
  })
})
