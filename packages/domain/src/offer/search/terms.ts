// What an entry is found by and what a query asks for: stems of words, and concepts that phrases stand for (`#portage`).
import { type Concept, concepts } from './concepts.ts'
import { isFindable, pause, spokenWords, stemsOf, type Word } from './words.ts'

export const conceptTerm = (id: string): string => `#${id}`

interface Phrase {
  readonly stems: readonly string[]
  readonly concept: Concept
  readonly inNamesOnly: boolean
}

const phrasesOf = (concept: Concept): Phrase[] => [
  ...concept.phrases.map((text) => ({ stems: stemsOf(text), concept, inNamesOnly: false })),
  ...(concept.inNames ?? []).map((text) => ({ stems: stemsOf(text), concept, inNamesOnly: true })),
]

interface Phrases {
  /** By the first stem, the longest first. */
  readonly byFirst: ReadonlyMap<string, readonly Phrase[]>
  /** Every stem that some phrase is made of. */
  readonly stems: ReadonlySet<string>
}

let made: Phrases | undefined

/** Some 500 phrases: a few milliseconds, which a cold start need not wait for. */
const phrases = (): Phrases => {
  if (made !== undefined) return made
  const byFirst = new Map<string, Phrase[]>()
  const all = concepts.flatMap(phrasesOf)
  for (const phrase of all) {
    const [first] = phrase.stems
    if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), phrase])
  }
  for (const each of byFirst.values()) each.sort((one, other) => other.stems.length - one.stems.length)
  made = { byFirst, stems: new Set(all.flatMap(({ stems }) => stems.filter(isFindable))) }
  return made
}

/** So that a misspelling of a word of a phrase is understood although no entry has it. */
export const phraseStems = (): ReadonlySet<string> => phrases().stems

const standsAt = (stems: readonly string[], at: number, phrase: Phrase): boolean =>
  phrase.stems.every((stem, ahead) => stems[at + ahead] === stem)

/** The longest phrase that begins at a place. */
const phraseAt = (stems: readonly string[], at: number, isName: boolean): Phrase | undefined =>
  phrases()
    .byFirst.get(stems[at] ?? pause)
    ?.find((phrase) => (isName || !phrase.inNamesOnly) && standsAt(stems, at, phrase))

/** Takes every term of a text of an entry: all words, and besides each concept that a phrase stands for. */
export interface TermTaker {
  readonly word: (word: Word) => void
  readonly concept: (concept: Concept) => void
}

export const readTerms = (text: string, isName: boolean, take: TermTaker): void => {
  const words = spokenWords(text)
  const stems = words.map(({ stem }) => stem)
  for (const word of words) if (word.isFindable) take.word(word)
  for (let at = 0; at < stems.length; ) {
    const phrase = phraseAt(stems, at, isName)
    if (phrase !== undefined) take.concept(phrase.concept)
    at += phrase?.stems.length ?? 1
  }
}

export interface AskedTerms {
  /** Each once. All of them must be found. */
  readonly terms: readonly string[]
  readonly concepts: readonly Concept[]
}

/** What stems of a query ask for: a phrase counts as its concept and no longer as its words. */
export const termsOfStems = (stems: readonly string[]): AskedTerms => {
  const terms = new Set<string>()
  const found = new Set<Concept>()
  for (let at = 0; at < stems.length; ) {
    const phrase = phraseAt(stems, at, true)
    const stem = stems[at] ?? pause
    if (phrase !== undefined) {
      terms.add(conceptTerm(phrase.concept.id))
      found.add(phrase.concept)
    } else if (isFindable(stem)) terms.add(stem)
    at += phrase?.stems.length ?? 1
  }
  return { terms: [...terms], concepts: [...found] }
}
