// Finds passages that could identify a child: dates of birth, NHS numbers and unique pupil numbers (practice M6, A10).
// Patterns alone: names of children are never looked up. Whether a passage may stay is left to papers.ts.
import type { PlainDate } from '../time.ts'
import { datePassages } from './identifying-dates.ts'

export type PassageKind = 'date-of-birth' | 'nhs-number' | 'upn'

export interface Passage {
  /** As it stands in the text. */
  readonly passage: string
  readonly kind: PassageKind
  readonly index: number
}

const digitsOf = (text: string): number[] => [...text].filter((each) => /\d/.test(each)).map(Number)

/**
 * Ten digits of which the last checks the others modulo 11, written together or in groups of three and more.
 * Source: NHS Data Model and Dictionary, "NHS NUMBER". A telephone number after +44 is none.
 */
const nhsPattern = /(?<![\p{L}\d])(?<!\+\d{1,3}[ \-\u2013]?)\d(?:[ .\-\u00a0\u2011\u2013]?\d){9}(?![ .-]?\d)(?!\p{L})/gu

export const isNhsNumber = (text: string): boolean => {
  const digits = digitsOf(text)
  if (digits.length !== 10 || text.split(/\D+/).some((group) => group.length < 3)) return false
  const sum = digits.slice(0, 9).reduce((total, digit, at) => total + digit * (10 - at), 0)
  // 10 is never given out, so it matches no digit.
  return (11 - (sum % 11)) % 11 === digits[9]
}

/** Without I, O and S: A is 0, Z is 22. */
const checkLetters = 'ABCDEFGHJKLMNPQRTUVWXYZ'

/**
 * A check letter and twelve digits; in a temporary number the last is a letter.
 * Source: Department for Education, "Unique pupil numbers"; Government Data Standards Catalogue, UPN 2.0.
 */
const upnPattern = /(?<![\p{L}\d])[A-Z](?:[ \-\u00a0]?\d){11}[ \-\u00a0]?[\dA-Z](?![\p{L}\d])/giu

export const isUpn = (text: string): boolean => {
  const [check, ...rest] = text.toUpperCase().replace(/[^A-Z\d]/g, '')
  if (check === undefined || rest.length !== 12) return false
  const values = rest.map((each) => (/\d/.test(each) ? Number(each) : checkLetters.indexOf(each)))
  const sum = values.reduce((total, value, at) => total + value * (at + 2), 0)
  return !values.includes(-1) && checkLetters[sum % 23] === check
}

const found = (text: string, pattern: RegExp, kind: PassageKind, counts: (passage: string) => boolean): Passage[] =>
  [...text.matchAll(pattern)].flatMap(({ 0: passage, index }) => (counts(passage) ? [{ passage, kind, index }] : []))

const overlaps = (one: Passage, other: Passage): boolean =>
  one.index < other.index + other.passage.length && other.index < one.index + one.passage.length

/**
 * Every passage of `text` that looks like a date of birth or a number of a person, in the order of the text.
 * `today` decides which dates could be a child's: see identifying-dates.ts.
 */
export const identifyingPassages = (text: string, today: PlainDate): readonly Passage[] => {
  const numbers = [...found(text, upnPattern, 'upn', isUpn), ...found(text, nhsPattern, 'nhs-number', isNhsNumber)]
  const dates = datePassages(text, today).map((each) => ({ ...each, kind: 'date-of-birth' as const }))
  return [...numbers, ...dates.filter((date) => !numbers.some((number) => overlaps(number, date)))].sort(
    (one, other) => one.index - other.index,
  )
}

export const passageNames: Readonly<Record<PassageKind, string>> = {
  'date-of-birth': 'looks like a date of birth',
  'nhs-number': 'looks like an NHS number',
  upn: 'looks like a unique pupil number',
}
