// From what was typed into the form to what may stand in an address: an age, a postcode and "near me" are taken out of the
// words, and of the postcode nothing is kept beyond its sector. Knowing where a postcode is, is left to others.
import { type Ask, type AskFields, askFrom } from './ask.ts'
import { readTyped } from './typed.ts'

/** `WA8 7QF` becomes `WA8 7`: some thousands of homes. */
export const withoutUnit = (postcode: string): string => postcode.replace(/ (\d)[A-Z]{2}$/, ' $1')

const isWhole = (postcode: string | undefined): boolean => /\d[A-Z]{2}$/.test(postcode ?? '')

/** What in the words looks like the first half of a postcode: only asking tells `WA8` from `KS1`. */
export const outwardCodesIn = (words: string): readonly string[] => {
  const codes = new Set<string>()
  readTyped(words, (code) => {
    codes.add(code)
    return false
  })
  return [...codes]
}

export interface TypedAsk {
  readonly ask: Ask
  /** A whole postcode was given: an address with it in it is not kept. */
  readonly whole: boolean
  /** What stands in the field for a postcode is none. */
  readonly notAPostcode: boolean
  /** "near me", and no postcode to say where that is. */
  readonly wantsPlace: boolean
}

/** @param known outward codes among `outwardCodesIn` that exist. A whole postcode is taken for one in any case. */
export const typedAsk = (fields: AskFields, known: ReadonlySet<string>): TypedAsk => {
  const words = (fields.q ?? '').slice(0, 300).toWellFormed()
  const isWholeInWords = (code: string) =>
    new RegExp(`(?<![a-z0-9])${code} ?\\d[a-z]{2}(?![a-z0-9])`, 'i').test(words.replace(/\s+/g, ' '))
  const typed = readTyped(words, (code) => known.has(code) || isWholeInWords(code))
  const inField = readTyped((fields.near ?? '').slice(0, 60))
  const postcode = inField.postcode ?? typed.postcode
  const near = postcode === undefined ? undefined : withoutUnit(postcode)
  const ask = askFrom(fields, typed.text, near)
  return {
    ask: typed.age === undefined ? ask : { ...ask, age: typed.age },
    whole: isWhole(inField.postcode) || isWhole(typed.postcode),
    notAPostcode: inField.postcode === undefined && (fields.near ?? '').trim() !== '',
    wantsPlace: typed.nearHere === true && near === undefined && ask.at === undefined,
  }
}
