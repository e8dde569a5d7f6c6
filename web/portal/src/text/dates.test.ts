import { expect, test } from 'vitest'
import { counted, dateWords, readTime } from './dates.ts'

test('times are read as people type them', () => {
  const typed = ['9:30', '9.30am', '0930', '9am', '6 pm', '18:00', 'noon', '12am']
  expect(typed.map(readTime)).toEqual(['09:30', '09:30', '09:30', '09:00', '18:00', '18:00', '12:00', '00:00'])
  for (const noTime of ['', 'evening', '25:00', '9:75', '13pm']) expect(readTime(noTime)).toBeUndefined()
})

test('dates and counts are written in the GOV.UK style', () => {
  expect(dateWords('2026-09-01')).toBe('1 September 2026')
  expect(dateWords('2026-09-01T23:30:00Z')).toBe('2 September 2026')
  expect([counted(1, 'setting'), counted(2500, 'setting')]).toEqual(['1 setting', '2,500 settings'])
})
