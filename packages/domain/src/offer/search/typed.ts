// One box into what it asks: "2 year old not talking WA8" is an age, words and an outward code. Finding the point of a
// postcode, and what its words mean, is left to others. A postcode is taken out of the words and goes nowhere else.
import { type Age, ageIn } from './typed-ages.ts'

export interface Typed {
  /** What is left: the words to search for. */
  readonly text: string
  readonly age?: Age
  /** `WA8 7QF`, `WA8 7` or `WA8`, as much of a postcode as there was. */
  readonly postcode?: string
  readonly outwardCode?: string
  /** "near me": a page asks for a postcode when none was typed. */
  readonly nearHere?: boolean
}

/** Whether an outward code exists; `KS1` and `A2` look like some and are none. */
export type IsOutwardCode = (code: string) => boolean

/** Royal Mail's forms: one or two letters, a digit, perhaps another or a letter; then a digit and two letters. */
const postcode = /(?<![a-z0-9])([a-z]{1,2}\d[a-z\d]?)(?: ?(\d)(?:([a-z]{2})| ?([a-z]{2}))?)?(?![a-z0-9])/gi

const near =
  /(?<![a-z])(?:near (?:me|here|us|by)|nearby|close to (?:me|here|us|home)|in my area|locally|around here)(?![a-z])/i

const tidy = (text: string): string =>
  text
    .replace(/(?<![a-z])(?:in|near|around|at|,)\s*$/i, '')
    .replace(/\s+/g, ' ')
    .trim()

const codeIn = (text: string, isOutwardCode: IsOutwardCode) => {
  for (const found of text.matchAll(postcode)) {
    const [whole, outward = '', sector, unit, spaced] = found
    const code = outward.toUpperCase()
    if (!isOutwardCode(code)) continue
    const inward = sector === undefined ? '' : ` ${sector}${(unit ?? spaced ?? '').toUpperCase()}`
    const rest = `${text.slice(0, found.index)} ${text.slice(found.index + whole.length)}`
    return { outwardCode: code, postcode: `${code}${inward}`, rest }
  }
  return undefined
}

/** Postcodes typed without a space: `wa87qf` is WA8 7QF and not WA87. */
const withSpaces = (text: string): string =>
  text.replace(/(?<![a-z0-9])([a-z]{1,2}\d[a-z\d]?)(\d[a-z]{2})(?![a-z0-9])/gi, '$1 $2')

export const readTyped = (typed: string, isOutwardCode: IsOutwardCode = () => true): Typed => {
  const plain = typed
    .replace(/ ?(?:½|(?<=\d )1\/2)/g, ' and a half')
    .normalize('NFKC')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/\s+/g, ' ')
  const code = codeIn(withSpaces(plain), isOutwardCode)
  const lower = (code?.rest ?? plain).toLowerCase()
  const nearHere = near.test(lower)
  const withoutNear = lower.replace(near, ' ')
  const aged = ageIn(withoutNear)
  return {
    text: tidy(aged?.rest ?? withoutNear),
    ...(aged === undefined ? {} : { age: aged.age }),
    ...(code === undefined ? {} : { postcode: code.postcode, outwardCode: code.outwardCode }),
    ...(nearHere ? { nearHere } : {}),
  }
}
