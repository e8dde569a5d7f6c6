import { expect, test } from 'vitest'
import { readDate, typedFrom } from './typed-date.ts'

test('a date is read as people type it: short, with a word for the month, with a two-digit year', () => {
  for (const typed of ['1/9/2026', '01/09/2026', '1/sept/26', ' 1 /September/2026'])
    expect(readDate(typed, 'the start date')).toEqual({ date: '2026-09-01' })
})

test('what is missing is named, and a day that does not exist is not accepted', () => {
  expect(readDate('', 'the start date')).toEqual({ problem: 'Enter the start date.' })
  expect(readDate('/9/2026', 'the start date')).toEqual({ problem: 'Enter the day of the start date.' })
  for (const typed of ['31/6/2026', '29/2/2026', '1/13/2026', '1/x/2026', '1/1/126'])
    expect(readDate(typed, 'the start date')).toMatchObject({ problem: expect.stringContaining('real date') })
})

test('a date we hold fills the form in and reads back the same', () => {
  expect(typedFrom('2028-02-29')).toBe('29/2/2028')
  expect(readDate(typedFrom('2028-02-29'), 'it')).toEqual({ date: '2028-02-29' })
})
