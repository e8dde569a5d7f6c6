import { describe, expect, it } from 'vitest'
import { emptyTerms, readTerms, termField, termsDraftOf } from './terms-draft.ts'

const year = {
  startsIn: 2026,
  terms: [
    {
      name: 'autumn' as const,
      startsOn: '2026-09-02',
      endsOn: '2026-12-18',
      halfTerm: { startsOn: '2026-10-26', endsOn: '2026-10-30' },
    },
    { name: 'spring' as const, startsOn: '2027-01-04', endsOn: '2027-03-25' },
  ],
}

describe('Term dates as they are typed', () => {
  it('come back as they were read, with a term left out that has no dates yet', () => {
    expect(readTerms(termsDraftOf(year))).toEqual({ year })
    expect(readTerms(termsDraftOf({ ...year, sample: true }))).toEqual({ year: { ...year, sample: true } })
    expect(termsDraftOf(year)['autumn.halfTerm.startsOn']).toBe('26/10/2026')
  })

  it('say each day that is missing or does not exist, by the name of its term', () => {
    const draft = { ...emptyTerms(2026), 'summer.startsOn': '31/4/2027', 'summer.halfTerm.endsOn': '4/6/2027' }
    const read = readTerms(draft)
    expect('problems' in read ? read.problems : []).toEqual([
      {
        field: 'summer.startsOn',
        message: 'Enter the first day of the summer term as a real date, like 1 9 2026.',
      },
      {
        field: 'summer.halfTerm.startsOn',
        message: 'Enter the first day of the half-term holiday of the summer term.',
      },
      { field: 'summer.endsOn', message: 'Enter the last day of the summer term.' },
    ])
    expect(readTerms(emptyTerms(2026))).toEqual({
      problems: [{ field: 'autumn.startsOn', message: 'Enter the dates of one term or more.' }],
    })
  })

  it('lead from a problem of the service to the field on the page', () => {
    const years = [{ startsIn: 2025, terms: [] }, year, { ...year, startsIn: 2027 }]
    expect(termField('years.1.terms.1.halfTerm.endsOn', years, 2026)).toBe('spring.halfTerm.endsOn')
    expect(termField('years.1.terms.1.name', years, 2026)).toBe('spring.startsOn')
    expect(termField('years.2.terms.0.startsOn', years, 2026)).toBe('summer.endsOn')
    expect(termField('years.1.startsIn', years, 2026)).toBe('startsIn')
  })
})
