// Which words of an entry it is found by, and how much each place of the entry counts.
import type { Published } from '../published.ts'
import { type Concept, concepts } from './concepts.ts'
import { readTerms } from './terms.ts'
import type { Word } from './words.ts'

/** 3 its names, 2 who gives it and the needs that it is for, 1 what a list shows, 0 the rest of the page. */
export type Tier = 0 | 1 | 2 | 3

/** Texts of an entry with their tier. Complaints, links and how it is decided are on every entry: they find nothing. */
const textsOf = (entry: Published): readonly (readonly [Tier, string])[] => [
  [3, entry.title],
  ...entry.alsoKnownAs.map((name) => [3, name] as const),
  [2, entry.provider],
  [1, entry.summary],
  [1, entry.whoFor.words],
  ...entry.places.flatMap(({ name, town }) => [[1, name ?? ''] as const, [1, town] as const]),
  ...entry.sections.flatMap(({ heading, text }) => [[1, heading] as const, [0, text] as const]),
  [0, entry.whatHappens],
  ...entry.howToGetIt.steps.map((step) => [0, step] as const),
]

/** A term may come several times: its best tier counts. */
export interface EntryTermTaker {
  readonly word: (word: Word, tier: Tier) => void
  readonly concept: (concept: Concept, tier: Tier) => void
}

export const readEntryTerms = (entry: Published, take: EntryTermTaker): void => {
  let tier: Tier = 0
  const ofText = {
    word: (word: Word) => take.word(word, tier),
    concept: (concept: Concept) => take.concept(concept, tier),
  }
  for (const [at, text] of textsOf(entry)) {
    tier = at
    if (text !== '') readTerms(text, at >= 2, ofText)
  }
  for (const concept of concepts)
    if (concept.need !== undefined && entry.whoFor.needs.includes(concept.need)) take.concept(concept, 2)
}
