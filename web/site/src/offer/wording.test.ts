import { describe, expect, it } from 'vitest'
import { ageWords, askedAge, dialled, distanceWords, mailAddress, webAddress } from './wording.ts'

describe('Words of the local offer', () => {
  it('say ages as parents do', () => {
    expect([
      ageWords(undefined, undefined),
      ageWords(0, 59),
      ageWords(24, 35),
      ageWords(9, undefined),
      ageWords(undefined, 17),
    ]).toEqual([
      'Any age',
      'From birth to 5 years',
      'From 2 years to 3 years',
      'From 9 months',
      'From birth to 1 year and 6 months',
    ])
    expect(
      [
        { from: 24, to: 35 },
        { from: 18, to: 18 },
        { from: 0, to: 59 },
        { from: 30, to: 35 },
        { from: 0, to: 11 },
      ].map(askedAge),
    ).toEqual([
      '2 years old',
      '1 year and 6 months old',
      'under 5 years old',
      '2 years and 6 months to 3 years old',
      'under 1 year old',
    ])
  })

  it('say distances no finer than they are known', () => {
    expect([100, 1609, 2414, 16093].map(distanceWords)).toEqual([
      'less than half a mile away',
      'about 1 mile away',
      'about 1½ miles away',
      'about 10 miles away',
    ])
  })

  it('make links only of what opens a page, a letter or a call', () => {
    expect(webAddress('javascript:alert(1)')).toBeUndefined()
    expect(webAddress('java\nscript:alert(1)')).toBeUndefined()
    expect(webAddress('data:text/html,x')).toBeUndefined()
    expect(webAddress('example.org')).toBeUndefined()
    expect(webAddress('https://example.org/a b')).toBe('https://example.org/a%20b')
    expect([mailAddress('desk@example.org'), mailAddress('a@b.org?bcc=x@y.org')]).toEqual([
      'desk@example.org',
      undefined,
    ])
    expect(dialled('01632 960100 (ext)"><b>')).toBe('tel:01632960100')
  })
})
