// What somebody probably meant by a word that no entry and no phrase has: the nearest word that one of them has.
import { ones } from './bits.ts'
import { lately, type SearchIndex } from './search-index.ts'
import { phraseStems } from './terms.ts'

/** Short words mean too much to be guessed; long ones may have two mistakes. */
const mistakesAllowed = (stem: string): number => (stem.length < 4 ? 0 : stem.length < 7 ? 1 : 2)

const longest = 40
/** Three rows of the table, used again for every pair of words. */
const rows = [new Uint8Array(longest + 1), new Uint8Array(longest + 1), new Uint8Array(longest + 1)] as const

/**
 * How many letters must be put in, left out, changed or swapped with their neighbour to make one word of the other, up to
 * `most`; more is `most + 1`. No letter is touched twice (optimal string alignment). Only the band of the table that can
 * stay within `most` is filled.
 */
export const mistakesBetween = (one: string, other: string, most: number): number => {
  const tooMany = most + 1
  if (Math.abs(one.length - other.length) > most || one.length > longest || other.length > longest) return tooMany
  let [twoBack, before, row] = rows
  for (let j = 0; j <= other.length; j++) before[j] = Math.min(j, tooMany)
  for (let i = 1; i <= one.length; i++) {
    const [from, to] = [Math.max(1, i - most), Math.min(other.length, i + most)]
    row[from - 1] = from === 1 ? Math.min(i, tooMany) : tooMany
    const letter = one.charCodeAt(i - 1)
    let least = row[from - 1] ?? tooMany
    for (let j = from; j <= to; j++) {
      const same = letter === other.charCodeAt(j - 1)
      // Beside the band stands nothing of use: what was there is of another row.
      const above = j === i + most ? tooMany : (before[j] ?? 0) + 1
      let cost = Math.min(above, (row[j - 1] ?? 0) + 1, (before[j - 1] ?? 0) + (same ? 0 : 1))
      const swapped =
        i > 1 && j > 1 && letter === other.charCodeAt(j - 2) && one.charCodeAt(i - 2) === other.charCodeAt(j - 1)
      if (swapped) cost = Math.min(cost, (twoBack[j - 2] ?? 0) + 1)
      row[j] = Math.min(cost, tooMany)
      least = Math.min(least, cost)
    }
    // A swap reaches back two rows, but never for less than the row between has.
    if (least > most) return tooMany
    const spare = twoBack
    twoBack = before
    before = row
    row = spare
  }
  return Math.min(before[other.length] ?? 0, tooMany)
}

/** One bit a letter: words that differ in many letters need not be looked at closely. */
const lettersOf = (word: string): number => {
  let letters = 0
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) - 97)
  return letters
}

interface Candidates {
  readonly words: readonly string[]
  readonly letters: Int32Array
  /** How many entries have each. */
  readonly weights: Uint32Array
  readonly guesses: (stem: string, make: () => string | undefined) => string | undefined
}

const isWord = (term: string): boolean => /^[a-z]{3,}$/.test(term)
const made = new WeakMap<SearchIndex, Candidates>()

/** Words of entries and of phrases, the shortest first, made when somebody first makes a mistake. */
const candidatesOf = (index: SearchIndex): Candidates => {
  const before = made.get(index)
  if (before !== undefined) return before
  const words = [...new Set([...index.terms, ...phraseStems()])].filter(isWord).sort()
  words.sort((one, other) => one.length - other.length)
  const candidates = {
    words,
    letters: Int32Array.from(words, lettersOf),
    weights: Uint32Array.from(words, (word) => index.posting(word)?.docs.length ?? 0),
    guesses: lately<string | undefined>(500),
  }
  made.set(index, candidates)
  return candidates
}

interface Guess {
  readonly word: string
  readonly mistakes: number
  readonly sameFirst: boolean
  readonly weight: number
}

const isBetter = (one: Guess, other: Guess): boolean => {
  if (one.mistakes !== other.mistakes) return one.mistakes < other.mistakes
  if (one.sameFirst !== other.sameFirst) return one.sameFirst
  if (one.weight !== other.weight) return one.weight > other.weight
  return one.word < other.word
}

const guess = ({ words, letters, weights }: Candidates, stem: string, allowed: number): string | undefined => {
  const own = lettersOf(stem)
  let best: Guess | undefined
  let most = allowed
  for (let at = 0; at < words.length; at++) {
    // Each mistake changes at most two letters of the set.
    if (ones(own ^ (letters[at] ?? 0)) > 2 * most) continue
    const word = words[at] ?? ''
    if (word.length > stem.length + most) break
    const mistakes = mistakesBetween(stem, word, most)
    if (mistakes > most) continue
    const found = { word, mistakes, sameFirst: word[0] === stem[0], weight: weights[at] ?? 0 }
    if (best === undefined || isBetter(found, best)) best = found
    most = best.mistakes
  }
  return best?.word
}

/**
 * The word with the fewest mistakes; among equals one with the same first letter, then the one that most entries have,
 * then the first of the alphabet. Undefined: nothing is near enough.
 */
export const meantBy = (index: SearchIndex, stem: string): string | undefined => {
  const allowed = mistakesAllowed(stem)
  if (allowed === 0 || !/^[a-z]+$/.test(stem)) return undefined
  const candidates = candidatesOf(index)
  return candidates.guesses(stem, () => guess(candidates, stem, allowed))
}

/** Words that need no guessing: some entry or some phrase has them. */
export const isKnown = (index: SearchIndex, stem: string): boolean =>
  phraseStems().has(stem) || index.posting(stem) !== undefined
