import { describe, expect, it } from 'vitest'
import { knownAcronyms } from '../readability/acronyms.ts'
import { needs } from '../vocabulary.ts'
import { concepts } from './concepts.ts'
import { termsOfStems } from './terms.ts'
import { isFindable, stemsOf } from './words.ts'

const phrases = concepts.flatMap(({ id, phrases, inNames = [] }) =>
  [...phrases, ...inNames].map((text) => ({ id, text })),
)

describe('Words that belong together', () => {
  it('belong to one thing each, and every need has its words', () => {
    const owners = new Map<string, string>()
    for (const { id, text } of phrases) {
      const stems = stemsOf(text).join(' ')
      expect([text, owners.get(stems) ?? id]).toEqual([text, id])
      owners.set(stems, id)
    }
    expect(new Set(concepts.map(({ id }) => id)).size).toBe(concepts.length)
    for (const need of needs) expect(concepts.filter((concept) => concept.need === need).length).toBe(1)
  })

  it('still say something once small words are left out', () => {
    for (const { text } of phrases) {
      expect([text, stemsOf(text).some(isFindable)]).toEqual([text, true])
      // A phrase of several words that shrank to one common word would find far too much.
      if (text.includes(' '))
        expect([text, stemsOf(text).length]).toEqual([text, expect.toBeOneOf([2, 3, 4, 5, 6, 7, 8, 9])])
    }
  })

  it('take the longest that fits', () => {
    const ids = (text: string) => termsOfStems(stemsOf(text)).terms
    expect(ids('area SENCO')).toEqual(['#area-senco'])
    expect(ids('SENCO')).toEqual(['#senco'])
    expect(ids('education, health and care plan')).toEqual(['#ehc-plan'])
    expect(ids('my child is not talking and bites')).toEqual(['#speech-language', '#behaviour'])
    // A sentence ends between them: not eye contact.
    expect(ids('She shut one eye. Contact us.')).toEqual(['shut', 'eye', 'contact'])
  })

  it('know what the acronyms of the trade stand for: both find the same', () => {
    for (const short of [
      'SALT',
      'SLT',
      'SENDIASS',
      'IASS',
      'EHCP',
      'ADHD',
      'ASD',
      'DLA',
      'DAF',
      'EAL',
      'SENCO',
      'PCF',
      'SEND',
    ])
      expect([short, termsOfStems(stemsOf(short)).terms]).toEqual([
        short,
        termsOfStems(stemsOf(knownAcronyms[short] ?? '')).terms,
      ])
  })
})
