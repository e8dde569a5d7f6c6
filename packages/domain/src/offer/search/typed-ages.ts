// Ages as parents type them: `2 year old`, `18 months`, `two and a half`, `under 5`, `3 to 4 year olds`.

/** Whole months, both included. A two-year-old is 24 to 35 months old. */
export interface Age {
  readonly from: number
  readonly to: number
}

const numberWords: readonly string[] = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]

const number = `(\\d{1,2}(?:\\.\\d)?|${numberWords.join('|')})`
const half = '( and a half|\\.5)?'
const years = "(?:[ -]?(?:years?|yrs?|yr|y/o|yo|y)(?:[ -]olds?)?|[ -]olds?)(?:'s|s)?"
const months = '[ -]?(?:months?|mths?|mos?|m/o)(?:[ -]olds?)?'
const between = ' ?(?:to|-|–|and|or) ?'
/** `2 year check` is a review and `30 hours` is childcare: neither says how old a child is. */
const notOfAge = '(?![a-z0-9])(?! (?:old )?(?:check|review|health check|development check|wait))'

const countOf = (text: string): number => {
  const at = numberWords.indexOf(text)
  return at < 0 ? Number(text) : at
}

interface Pattern {
  readonly shape: RegExp
  readonly age: (one: string, two: string) => Age
}

const wholeYears = (from: number, to: number): Age => ({ from: Math.round(from * 12), to: Math.round(to * 12) + 11 })
/** Two and a half is the second half of being two. */
const year = (one: string, halved: string): Age => {
  const value = countOf(one) + (halved === '' || one.includes('.') ? 0 : 0.5)
  return Number.isInteger(value)
    ? wholeYears(value, value)
    : { from: Math.round(value * 12), to: Math.round(value * 12) + 5 }
}

const pattern = (shape: string, age: Pattern['age']): Pattern => ({
  shape: new RegExp(`(?<![a-z0-9./])${shape}${notOfAge}`),
  age,
})

/** The most telling first: what is found is taken out, and nothing else is looked for. */
const patterns: readonly Pattern[] = [
  pattern(`${number}${between}${number}${months}`, (one, two) => ({ from: countOf(one), to: countOf(two) })),
  pattern(`(?:aged? )?${number}${between}${number}${years}`, (one, two) => wholeYears(countOf(one), countOf(two))),
  pattern(`(?:aged?|ages) ${number}${between}${number}`, (one, two) => wholeYears(countOf(one), countOf(two))),
  pattern(`under[ -]?${number}(?: ?'?s|${years})?`, (one) => ({ from: 0, to: countOf(one) * 12 - 1 })),
  pattern(`under[ -]?fives`, () => ({ from: 0, to: 59 })),
  pattern(`${number}${months}`, (one) => ({ from: Math.floor(countOf(one)), to: Math.floor(countOf(one)) })),
  pattern(`${number} years? and a half(?: old)?`, (one) => year(one, 'half')),
  pattern(`${number}${half}${years}`, year),
  pattern(`${number}( and a half)(?: old)?`, year),
  pattern(`(?:aged?|age of|turned|turning|nearly|almost|just|is|he's|she's) ${number}${half}`, year),
  pattern('(?:new ?born|newborn baby)', () => ({ from: 0, to: 1 })),
  pattern('(?:my|a|our|the|for) (?:baby|bubba)', () => ({ from: 0, to: 11 })),
  pattern('(?:my|a|our|the|for) toddler', () => ({ from: 12, to: 35 })),
]

/** The age in a text and the text without it. Older than 25 is no child's age (the local offer ends there). */
export const ageIn = (text: string): { readonly age: Age; readonly rest: string } | undefined => {
  for (const { shape, age } of patterns) {
    const found = shape.exec(text)
    if (found === null) continue
    const [whole, one = '', two = ''] = found
    const read = age(one, two)
    if (read.to < read.from || read.to < 0 || read.from >= 26 * 12) continue
    return { age: read, rest: `${text.slice(0, found.index)} ${text.slice(found.index + whole.length)}` }
  }
  return undefined
}
