import { describe, expect, it } from 'vitest'
import { type Ask, addressOf, askFrom, asksSomething, noAsk, queryOf } from './ask.ts'
import { outwardCodesIn, typedAsk } from './typed-ask.ts'

const known = new Set(['WA8', 'WA7'])
const typed = (q: string, near = '') => typedAsk({ q, near }, known)
const address = (q: string, near = '') => addressOf(typed(q, near).ask)

describe('The address of a search', () => {
  it('"2 year old not talking WA8" is words, an age and an outward code', () => {
    expect(address('2 year old not talking WA8')).toBe('?q=not+talking&near=WA8&age=24-35')
  })

  it('never holds a whole postcode, wherever it was typed and however', () => {
    for (const [q, near] of [
      ['portage WA8 7QF', ''],
      ['portage wa87qf', ''],
      ['portage', 'WA8 7QF'],
      ['portage', ' wa87qf '],
      // Of another country of outward codes: not known, and a postcode all the same.
      ['portage L24 4AD', ''],
      ['portage WA8 7QF', 'WA7 2AA'],
    ] as const) {
      expect(address(q, near), `${q} / ${near}`).not.toMatch(/\d[a-z]{2}(?![a-z0-9])/i)
      expect(typed(q, near).whole).toBe(true)
    }
    expect(address('portage', 'WA8 7QF')).toBe('?q=portage&near=WA8+7')
    expect(typed('portage', 'WA8 7').whole).toBe(false)
  })

  it('takes for the first half of a postcode only what is one', () => {
    expect(outwardCodesIn('ks1 child WA8')).toEqual(['KS1', 'WA8'])
    expect(typed('ks1 child').ask.words).toBe('ks1 child')
    expect(typed('help', 'Widnes')).toMatchObject({ notAPostcode: true, ask: { near: undefined } })
    expect(typed('play near me').wantsPlace).toBe(true)
    expect(typed('play near me WA8').wantsPlace).toBe(false)
  })

  it('says the same when it is read again, and passes over what nobody knows', () => {
    const ask: Ask = {
      ...noAsk,
      words: 'fish & chips, + 50%',
      near: 'WA8 7',
      withinMiles: 3,
      age: { from: 24, to: 35 },
      needs: ['hearing', 'sleep'],
      kinds: ['group'],
      costs: ['free'],
      ways: ['turn-up'],
      access: ['bsl'],
      days: ['MO'],
      time: 'morning',
      languages: ['pl'],
      sort: 'checked',
      page: 3,
      list: ['ent_abcd1', 'ent_abcd2'],
    }
    const fields = Object.fromEntries(new URLSearchParams(addressOf(ask)))
    expect(typedAsk(fields, known).ask).toEqual({ ...ask, at: undefined })
    expect(addressOf(askFrom({ need: 'nonsense', age: '99-2', page: '0', list: 'x,<b>' }, '', undefined))).toBe('')
  })

  it('rounds where a browser is to about a kilometre', () => {
    expect(addressOf(askFrom({ at: '53.363123,-2.733849' }, '', undefined))).toBe('?at=53.36,-2.73')
    expect(askFrom({ at: '95,0' }, '', undefined).at).toBeUndefined()
  })

  it('becomes a query of what is asked and nothing else', () => {
    const from = { lat: 53.36, lng: -2.73 }
    expect(queryOf(noAsk, { from: undefined, today: '2026-11-22', take: 10 })).toEqual({
      today: '2026-11-22',
      take: 10,
      skip: 0,
    })
    const ask: Ask = { ...noAsk, words: 'x', withinMiles: 1, time: 'evening', page: 2 }
    expect(queryOf(ask, { from, today: '2026-11-22', take: 10 })).toEqual({
      ...{ today: '2026-11-22', take: 10, skip: 10, text: 'x', from, withinMetres: 1609.344 },
      time: { from: 1020, to: 1440 },
    })
    expect([asksSomething(noAsk), asksSomething({ ...noAsk, near: 'WA8' }), asksSomething(ask)]).toEqual([
      ...[false, false, true],
    ])
  })
})
