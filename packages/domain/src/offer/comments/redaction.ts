// Takes what could identify somebody out of a comment before it is published, beside an original that stays as it was,
// and suggests passages to look at. Which of them go is the moderator's decision.
import { identifyingPassages, type PassageKind } from '../../clusters/identifying.ts'
import type { PlainDate } from '../../time.ts'
import type { Redaction, RedactionKind } from './model.ts'

export const redactionNames: Readonly<Record<RedactionKind, string>> = {
  name: 'name removed',
  contact: 'contact details removed',
  'date-of-birth': 'date removed',
  number: 'number removed',
  place: 'place removed',
  other: 'words removed',
}

/** In order, apart from each other, inside the text, and never through the middle of one character. */
export const settledRedactions = (original: string, redactions: readonly Redaction[]): readonly Redaction[] => {
  const isInside = (at: number): boolean => /[\uDC00-\uDFFF]/.test(original[at] ?? '') && at > 0
  const whole = redactions
    .map(({ from, to, kind }) => ({ from: Math.max(0, from), to: Math.min(original.length, to), kind }))
    .filter(({ from, to }) => from < to)
    .map(({ from, to, kind }) => ({ from: isInside(from) ? from - 1 : from, to: isInside(to) ? to + 1 : to, kind }))
    .sort((one, other) => one.from - other.from || one.to - other.to)
  const merged: Redaction[] = []
  for (const next of whole) {
    const last = merged.at(-1)
    if (last === undefined || next.from >= last.to) merged.push(next)
    else {
      const kind = last.kind === next.kind ? last.kind : 'other'
      merged.splice(-1, 1, { from: last.from, to: Math.max(last.to, next.to), kind })
    }
  }
  return merged
}

/** What the public reads: each passage taken out is named for what it was. */
export const redactedText = (original: string, redactions: readonly Redaction[]): string => {
  let text = ''
  let at = 0
  for (const { from, to, kind } of settledRedactions(original, redactions)) {
    text += `${original.slice(at, from)}[${redactionNames[kind]}]`
    at = to
  }
  return text + original.slice(at)
}

/** What is left when the passages are out, without the words that stand for them. */
export const keptText = (original: string, redactions: readonly Redaction[]): string =>
  settledRedactions(original, redactions)
    .reduceRight((text, { from, to }) => `${text.slice(0, from)} ${text.slice(to)}`, original)
    .trim()

const kinds: Readonly<Record<PassageKind, RedactionKind>> = {
  'date-of-birth': 'date-of-birth',
  'nhs-number': 'number',
  upn: 'number',
}

const kin = '(?:son|daughter|child|boy|girl|baby|grandson|granddaughter|nephew|niece|brother|sister|twins?|little one)'
const patterns: readonly (readonly [RedactionKind, RegExp])[] = [
  ['contact', /[^\s@<>]+@[^\s@<>]+\.[\p{L}]{2,}/dgu],
  ['contact', /(?<!\d)(?:\+44[ -]?\(?0?\)?[ -]?|\(?0)(?:\d[ \-)]{0,2}){8,9}\d(?!\d)/dg],
  ['place', /(?<![\p{L}\d])[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}(?![\p{L}\d])/dgiu],
  [
    'place',
    /(?<!\d)\d{1,3}[a-z]? (?:\p{Lu}\p{Ll}+ ){1,3}(?:Road|Street|Avenue|Close|Drive|Lane|Way|Court|Crescent|Place|Grove)\b/dgu,
  ],
  // After words of the family, or a title, a capital begins a name. Names are guessed by where they stand, never looked up.
  [
    'name',
    new RegExp(`\\b${kin},? (?:(?:is )?(?:called|named) )?(?<name>\\p{Lu}\\p{Ll}+(?:[ -]\\p{Lu}\\p{Ll}+)*)`, 'gdu'),
  ],
  ['name', /\b(?:Mrs|Mr|Ms|Miss|Mx|Dr|Sister|Nurse)\.? (?<name>\p{Lu}[\p{L}'’]+(?:[ -]\p{Lu}[\p{L}'’]+)*)/dgu],
  ['name', /\b(?:called|named|name is) (?<name>\p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{Ll}+)*)/dgu],
]

/** Passages that a moderator should look at, in the order of the text. `today` tells which dates could be a birth. */
export const suggestedRedactions = (original: string, today: PlainDate): readonly Redaction[] => {
  const known = identifyingPassages(original, today).map(({ index, passage, kind }) => ({
    from: index,
    to: index + passage.length,
    kind: kinds[kind],
  }))
  const guessed = patterns.flatMap(([kind, pattern]) =>
    [...original.matchAll(pattern)].map((match) => {
      const [from, to] = match.indices?.groups?.['name'] ?? match.indices?.[0] ?? [match.index, match.index]
      return { from, to, kind }
    }),
  )
  return settledRedactions(original, [...known, ...guessed])
}
