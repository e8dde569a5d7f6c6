import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RedactionKind } from './model.ts'
import { keptText, redactedText, settledRedactions, suggestedRedactions } from './redaction.ts'

const today = '2026-03-10'
const taken = (text: string) =>
  suggestedRedactions(text, today).map(({ from, to, kind }) => [kind, text.slice(from, to)])

describe('words taken out of a comment', () => {
  it('names what was taken out and leaves everything else as it was', () => {
    expect(redactedText('Ask Ann on 1 May.', [{ from: 4, to: 7, kind: 'name' }])).toBe('Ask [name removed] on 1 May.')
    expect(redactedText('Nothing goes.', [])).toBe('Nothing goes.')
  })

  it('never cuts a character in half, whatever is asked for', () => {
    const text = 'So 😀 good'
    expect(redactedText(text, [{ from: 4, to: 5, kind: 'other' }])).toBe('So [words removed] good')
  })

  it('any selections at all: what stays is the original without them, in order', () => {
    const words = fc.string({ unit: 'binary', maxLength: 60 })
    const spans = fc.array(
      fc.record({
        from: fc.integer({ min: -3, max: 70 }),
        to: fc.integer({ min: -3, max: 70 }),
        kind: fc.constantFrom(...RedactionKind.options),
      }),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(words, spans, (text, redactions) => {
        const settled = settledRedactions(text, redactions)
        const isGone = (at: number) => settled.some(({ from, to }) => from <= at && at < to)
        const isAsked = (at: number) => redactions.some(({ from, to }) => from <= at && at < to)
        const places = Array.from(text.split(''), (_, at) => at)
        const left = places.filter((at) => !isGone(at)).map((at) => text[at])
        const shown = settled.reduceRight(
          (whole, { from, to, kind }) =>
            whole.slice(0, from) + redactedText('x', [{ from: 0, to: 1, kind }]) + whole.slice(to),
          text,
        )
        return (
          settled.every(({ from }, at) => at === 0 || from >= (settled[at - 1]?.to ?? 0)) &&
          places.filter(isAsked).every(isGone) &&
          keptText(text, redactions).replace(/\s/gu, '') === left.join('').replace(/\s/gu, '') &&
          redactedText(text, redactions) === shown
        )
      }),
      { numRuns: 200 },
    )
  })

  it('suggests births, numbers, addresses, telephones, postcodes and names by where they stand', () => {
    expect(taken('My son Oliver Sample was born on 4 May 2023.')).toEqual([
      ['name', 'Oliver Sample'],
      ['date-of-birth', '4 May 2023'],
    ])
    expect(taken('Ask Mrs Example at 12 High Street, or ring 01632 960 001 or write to ann@example.com.')).toEqual([
      ['name', 'Example'],
      ['place', '12 High Street'],
      ['contact', '01632 960 001'],
      ['contact', 'ann@example.com'],
    ])
    expect(taken('NHS number 943 476 5919, at WA8 7QF')).toEqual([
      ['number', '943 476 5919'],
      ['place', 'WA8 7QF'],
    ])
  })

  it('leaves ordinary words alone', () => {
    for (const text of [
      'The nursery in Sampleton closes on 3 April 2026 for 14 days.',
      'My son needs speech and language therapy. The wait is 40 weeks.',
      'Your page says Monday but the group meets on Tuesdays at 10.30.',
    ])
      expect(taken(text), text).toEqual([])
  })
})
