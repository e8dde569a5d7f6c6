import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addYears, dateInWords } from '../time.ts'
import { identifyingPassages, isNhsNumber, isUpn } from './identifying.ts'

const today = '2026-11-22'
const kinds = (text: string) => identifyingPassages(text, today).map(({ kind }) => kind)
const passages = (text: string) => identifyingPassages(text, today).map(({ passage }) => passage)

/** A day on which somebody was born who is 1 to 18 today. */
const birthday = fc
  .integer({ min: 367, max: 19 * 365 })
  .map((days) => addDays(today, -days))
  .filter((date) => date < addYears(today, -1))

const waysOfWriting: readonly ((date: string) => string)[] = [
  (date) => date,
  (date) => date.replaceAll('-', '/'),
  (date) => date.split('-').reverse().join('/'),
  (date) => date.split('-').reverse().map(Number).join('/'),
  (date) => date.split('-').reverse().join('.'),
  (date) => date.split('-').reverse().join('-'),
  (date) => date.split('-').reverse().join(' '),
  (date) => date.split('-').reverse().join(''),
  (date) => date.replaceAll('-', ''),
  (date) => date.slice(2).split('-').reverse().join('/'),
  (date) => dateInWords(date),
  (date) => dateInWords(date).toUpperCase(),
  (date) => dateInWords(date).replace(' ', 'th of '),
  (date) => dateInWords(date).replace(/ (\p{L}{3})\p{L}* /u, '-$1-'),
  (date) => dateInWords(date).replace(/^(\d+) (\p{L}+) /u, '$2 $1, '),
]

const nhsOf = (nine: readonly number[]): string => {
  const check = (11 - (nine.reduce((sum, digit, at) => sum + digit * (10 - at), 0) % 11)) % 11
  return `${nine.join('')}${check}`
}
const nine = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 })
const nhsNumber = nine.map(nhsOf).filter((text) => text.length === 10)

const letters = 'ABCDEFGHJKLMNPQRTUVWXYZ'
const upn = fc
  .tuple(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 11, maxLength: 11 }), fc.integer({ min: 0, max: 32 }))
  .map(([digits, last]) => {
    const sum = [...digits, last < 23 ? last : last - 23].reduce((total, value, at) => total + value * (at + 2), 0)
    return `${letters[sum % 23]}${digits.join('')}${last < 23 ? letters[last] : last - 23}`
  })

describe('A10 Passages that could identify a child', () => {
  it('finds a date of birth of anybody from 1 to 18, however it is written', () => {
    fc.assert(
      fc.property(birthday, fc.constantFrom(...waysOfWriting), (date, write) => {
        const text = `We spoke about somebody (${write(date)}), who settles well.`
        expect(passages(text)).toEqual([write(date)])
      }),
      { numRuns: 600 },
    )
  })

  it('leaves dates to come, dates of this year and dates of grown-ups alone', () => {
    const other = fc.oneof(
      fc.integer({ min: 0, max: 364 }).map((days) => addDays(today, -days)),
      fc.integer({ min: 1, max: 3000 }).map((days) => addDays(today, days)),
      fc.integer({ min: 20 * 366, max: 60 * 366 }).map((days) => addDays(today, -days)),
    )
    fc.assert(
      fc.property(other, (date) => {
        for (const words of [date, dateInWords(date), date.split('-').reverse().join('/')])
          expect(kinds(`The meeting of ${words} agreed this.`)).toEqual([])
      }),
      { numRuns: 400 },
    )
  })

  it('takes a date of this year for a birth when a word about birth or age stands beside it', () => {
    expect(passages('The baby, 3 March 2026, has started.')).toEqual(['3 March 2026'])
    expect(passages('DOB: 03/03/26')).toEqual(['03/03/26'])
    expect(passages('d.o.b 030321 and born in March 2021, birthday on 3rd March')).toEqual([
      '030321',
      'March 2021',
      '3rd March',
    ])
    expect(kinds('We met on 3 March 2026.')).toEqual([])
  })

  it('leaves the date of an older meeting alone when its day of the week stands before it', () => {
    expect(kinds('On Tuesday 4 June 2024 we agreed to meet in the evening.')).toEqual([])
    expect(kinds('On 4 June 2024 we agreed to meet in the evening.')).toEqual(['date-of-birth'])
  })

  it('knows an NHS number by its check digit, with spaces and without', () => {
    expect(passages('Number 943 476 5919 and 9434765919.')).toEqual(['943 476 5919', '9434765919'])
    fc.assert(
      fc.property(nhsNumber, fc.constantFrom('', ' ', '-'), (number, between) => {
        const written = [number.slice(0, 3), number.slice(3, 6), number.slice(6)].join(between)
        expect(kinds(`See ${written}.`)).toEqual(['nhs-number'])
        const wrong = `${number.slice(0, 9)}${(Number(number[9]) + 1) % 10}`
        expect(isNhsNumber(wrong)).toBe(false)
      }),
    )
  })

  it('knows a unique pupil number, temporary ones too, by its check letter', () => {
    expect(isUpn('B801200005001')).toBe(true)
    expect(isUpn('A801200005001')).toBe(false)
    expect(kinds('B801200005001')).toEqual(['upn'])
    fc.assert(
      fc.property(upn, (number) => {
        expect(kinds(`Pupil ${number}, pupil ${number.toLowerCase()}`)).toEqual(['upn', 'upn'])
        const other = letters[(letters.indexOf(number[0] ?? '') + 1) % 23]
        expect(kinds(`Pupil ${other}${number.slice(1)}`)).toEqual([])
      }),
    )
  })

  it('leaves telephone numbers, registrations, times, paragraphs and money alone', () => {
    for (const text of [
      'Ring 0151 511 8000 or 07700 900123, or +44 151 511 8000.',
      'EY123456 and URN 511234, paragraph 3.67, section 19, 9:30 to 11:00, £1,250.00 for 2026/27.',
      'Rooms 12 13 14 15 16, 24/7 support, version 2.1, WA8 7QF, 1/2 of the group.',
      'The SEND Code of Practice of 2015, page 88.',
    ])
      expect(identifyingPassages(text, today)).toEqual([])
  })

  it('says where each passage stands, in the order of the text, each once', () => {
    const text = 'Born 3/4/2022, 943 476 5919, B801200005001, 3/4/2022.'
    const all = identifyingPassages(text, today)
    expect(all.map(({ kind }) => kind)).toEqual(['date-of-birth', 'nhs-number', 'upn', 'date-of-birth'])
    for (const { passage, index } of all) expect(text.slice(index, index + passage.length)).toBe(passage)
  })

  it('reads any text at all without stopping, and finds nothing in one without digits', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (text) => {
        const none = text.replace(/\d/g, '')
        expect(identifyingPassages(none, today)).toEqual([])
        for (const { passage, index } of identifyingPassages(text, today))
          expect(text.slice(index, index + passage.length)).toBe(passage)
      }),
    )
    expect(identifyingPassages('1 2 '.repeat(20_000), today)).toEqual([])
  })
})
