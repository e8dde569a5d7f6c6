import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { weekdayOf } from '../time.ts'
import { bankHolidays, bankHolidaysOf, easterSunday } from './bank-holidays.ts'

const published = join(
  import.meta.dirname,
  '../../../../../shared/data/calendar/bank-holidays-england-and-wales-2024-2028.json',
)

interface Published {
  readonly 'england-and-wales': { readonly events: readonly { readonly title: string; readonly date: string }[] }
}

const plain = (name: string): string => name.replace(' (substitute day)', '')

describe('The bank holidays of England by rule', () => {
  it('finds Easter as the church tables do, at its earliest and its latest too', () => {
    const known = ['1818-03-22', '1943-04-25', '2000-04-23', '2024-03-31', '2025-04-20', '2026-04-05', '2038-04-25']
    expect(known.map((date) => easterSunday(Number(date.slice(0, 4))))).toEqual(known)
  })

  it('gives the next free weekday for Christmas and Boxing Day at a weekend, and for New Year', () => {
    const days = (year: number) => bankHolidays(year).map(({ date, name }) => `${date} ${name}`)
    expect(days(2027).slice(-2)).toEqual([
      '2027-12-27 Christmas Day (substitute day)',
      '2027-12-28 Boxing Day (substitute day)',
    ])
    expect(days(2022).slice(-2)).toEqual(['2022-12-26 Boxing Day', '2022-12-27 Christmas Day (substitute day)'])
    expect(days(2026).slice(-2)).toEqual(['2026-12-25 Christmas Day', '2026-12-28 Boxing Day (substitute day)'])
    expect(days(2028)[0]).toBe('2028-01-03 New Year’s Day (substitute day)')
  })

  it('gives eight days a year, each another one, never at a weekend, for a hundred years', () => {
    for (let year = 1980; year < 2080; year++) {
      const dates = bankHolidays(year).map(({ date }) => date)
      expect(new Set(dates).size).toBe(8)
      expect(dates.filter((date) => weekdayOf(date) > 5)).toEqual([])
    }
  })

  it('counts those of an academic year from September to August', () => {
    const dates = bankHolidaysOf(2026).map(({ date }) => date)
    expect([dates.length, dates[0], dates.at(-1)]).toEqual([8, '2026-12-25', '2027-08-30'])
  })

  if (existsSync(published))
    it('agrees with what the government published for 2024 to 2028, day for day', () => {
      const file: Published = JSON.parse(readFileSync(published, 'utf8'))
      const events = file['england-and-wales'].events.map(({ title, date }) => `${date} ${title}`)
      const rule = [2024, 2025, 2026, 2027, 2028].flatMap(bankHolidays)
      expect(rule.map(({ date, name }) => `${date} ${plain(name)}`)).toEqual(events)
    })
  else
    it('was not compared with what the government published: the file is not beside this project', () => {
      console.info('No file of published bank holidays here, so the rule was compared with known days only.')
      expect(existsSync(published)).toBe(false)
    })
})
