// Estimates how hard a text is to read. An aid for editors and nothing to refuse a text for: the count of syllables is a
// rule of thumb, within one of the truth for nearly all words.
import { sentencesOf, wordsOf } from './sentences.ts'

/** Words whose spelling misleads the rule. */
const exceptions: Readonly<Record<string, number>> = {
  area: 3,
  areas: 3,
  being: 2,
  business: 2,
  council: 2,
  create: 2,
  every: 2,
  evening: 2,
  evenings: 2,
  idea: 3,
  ideas: 3,
  people: 2,
  really: 2,
  science: 2,
  something: 2,
  someone: 2,
  sometimes: 2,
  somebody: 3,
  therapeutic: 4,
}

const ofPart = (part: string): number => {
  const known = exceptions[part]
  if (known !== undefined) return known
  if (part.length <= 3) return 1
  const trimmed = part
    // Silent endings: made, makes, asked; heard are: wanted, needed, places, changes, little.
    .replace(/(?<![tde])ed$/, '')
    .replace(/(?<![cgszx]|[cs]h)es$/, '')
    .replace(/(?<![lr]|[aeiouy])e$/, '')
    .replace(/(?<=[aeiouy]r|[aeiouy]l)e$/, '')
    .replace(/(?<=[a-z]{2})(?:e)(?=(?:ment|ments|ful|less|ly|ness)$)/, '')
  const groups = trimmed.match(/[aeiouy]+/g)?.length ?? 0
  // Two vowels said apart: di-et, mu-se-um, sci-ence; but not -tion, -cial, -tient.
  const apart =
    trimmed.match(/(?<![tcsg])i(?:a|o(?!ur))|eo(?!u)|eum|(?<!g)ua(?!r)|uou|iet|ying|eing|(?<![tc])ien|sms?$/g)
      ?.length ?? 0
  return Math.max(1, groups + apart)
}

/** Syllables of one word, hyphenated parts counted each. */
export const syllablesOf = (word: string): number =>
  word
    .toLowerCase()
    .replace(/['’]s?$/, '')
    .replace(/['’]/g, '')
    .split('-')
    .reduce((total, part) => total + ofPart(part.normalize('NFD').replace(/\p{M}/gu, '')), 0)

export interface Grade {
  readonly words: number
  readonly sentences: number
  /** Flesch-Kincaid grade level, to one decimal, never below 0. Source: Kincaid and others, 1975. */
  readonly grade: number
  /** The age at which most children read at that grade: grade and five, as British schools count. */
  readonly readingAge: number
}

/** Below this many words the formula says nothing, and nothing is answered. */
const fewest = 20

export const gradeOf = (text: string): Grade | undefined => {
  const words = wordsOf(text)
  const sentences = sentencesOf(text).filter((sentence) => wordsOf(sentence).length > 0).length
  if (words.length < fewest || sentences === 0) return undefined
  const syllables = words.reduce((total, word) => total + syllablesOf(word), 0)
  const raw = 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59
  const grade = Math.max(0, Math.round(raw * 10) / 10)
  return { words: words.length, sentences, grade, readingAge: Math.round(grade + 5) }
}
