import { describe, expect, it } from 'vitest'
import { readTyped } from './typed.ts'

const outward = new Set(['WA7', 'WA8', 'WA87', 'L24', 'SW1A', 'M1', 'S17'])
const read = (text: string) => readTyped(text, (code) => outward.has(code))

describe('One box', () => {
  it('"2 year old not talking WA8" is an age, words and the first half of a postcode', () => {
    expect(read('2 year old not talking WA8')).toEqual({
      text: 'not talking',
      age: { from: 24, to: 35 },
      postcode: 'WA8',
      outwardCode: 'WA8',
    })
  })

  it("reads whole sentences of a parent: my 2-year-old isn't talking, near WA8 7", () => {
    expect(read("my 2-year-old isn't talking, near WA8 7")).toEqual({
      text: "my isn't talking,",
      age: { from: 24, to: 35 },
      postcode: 'WA8 7',
      outwardCode: 'WA8',
    })
  })

  it.each([
    ['2 year old', 24, 35],
    ['2yo', 24, 35],
    ['2 yr old', 24, 35],
    ['two-year-old', 24, 35],
    ['2 years', 24, 35],
    ['2 olds', 24, 35],
    ['aged 3', 36, 47],
    ['she is 4', 48, 59],
    ['18 months', 18, 18],
    ['18 month old', 18, 18],
    ['9m/o', 9, 9],
    ['two and a half', 30, 35],
    ['2 and a half year old', 30, 35],
    ['2½ year old', 30, 35],
    ['2 1/2 year old', 30, 35],
    ['2.5 years', 30, 35],
    ['2 years and a half', 30, 35],
    ['3 to 4 year olds', 36, 59],
    ['3-4 years', 36, 59],
    ['ages 2 to 3', 24, 47],
    ['6 to 12 months', 6, 12],
    ['under 5s', 0, 59],
    ['under fives', 0, 59],
    ['under 2', 0, 23],
    ['my toddler', 12, 35],
    ['newborn', 0, 1],
    ['24 year old', 288, 299],
  ])('%s is %i to %i months', (text, from, to) => {
    expect(read(`${text} deaf`)).toMatchObject({ age: { from, to } })
    expect(read(text).text.length).toBeLessThan(text.length)
  })

  it.each([
    '2 year check',
    '2 year old review',
    '30 hours',
    '15 free hours',
    'toddler group',
    'help for 2 children',
    '45 years',
    'phase 1',
  ])('%s is no age of a child', (text) => {
    expect(read(text).age).toBeUndefined()
  })

  it.each([
    ['wa87qf', 'WA8 7QF', 'WA8'],
    ['WA8 7QF', 'WA8 7QF', 'WA8'],
    ['wa8', 'WA8', 'WA8'],
    ['L24 4AD', 'L24 4AD', 'L24'],
    ['SW1A 1AA', 'SW1A 1AA', 'SW1A'],
    ['m1 1ae', 'M1 1AE', 'M1'],
  ])('%s is a postcode and no word', (typed, postcode, outwardCode) => {
    expect(read(`portage ${typed}`)).toEqual({ text: 'portage', postcode, outwardCode })
    expect(read(`portage in ${typed}`)).toEqual({ text: 'portage', postcode, outwardCode })
  })

  it('leaves alone what only looks like one', () => {
    expect(read('ks1 p4 ey12')).toEqual({ text: 'ks1 p4 ey12' })
  })

  it('notices "near me" and takes nothing for granted when there is nothing', () => {
    expect(read('stay and play near me')).toEqual({ text: 'stay and play', nearHere: true })
    expect(read('  ')).toEqual({ text: '' })
  })

  it('comes to an end whatever fills it', () => {
    for (const text of ['2 '.repeat(500), 'a1'.repeat(500), '1 to '.repeat(300), 'under '.repeat(300)])
      expect(read(text).text).not.toBe('')
  })
})
