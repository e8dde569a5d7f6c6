import { expect, test } from 'vitest'
import { ageWords, oldestWords, readOldest, readYoungest, youngestWords } from './entry-ages.ts'

test('ages are read as people type them, and a year means until the next birthday', () => {
  expect(['2', '2 years', '18 months', '2 years 6 months', 'birth', '1yr'].map(readYoungest)).toEqual([
    24, 24, 18, 30, 0, 12,
  ])
  expect(['4', '4 years', '18 months', '2 years 6 months'].map(readOldest)).toEqual([59, 59, 18, 30])
  for (const typed of ['', 'two', 'years', '2-3']) expect(readYoungest(typed)).toBeUndefined()
})

test('every age that an entry keeps comes back the same from its words', () => {
  for (let months = 0; months <= 311; months++) {
    expect(readYoungest(youngestWords(months))).toBe(months)
    expect(readOldest(oldestWords(months))).toBe(months)
  }
  expect(ageWords({ fromMonths: 18, toMonths: 59 })).toBe('From 1 year 6 months to 4 years')
  expect(ageWords({})).toBe('')
})
