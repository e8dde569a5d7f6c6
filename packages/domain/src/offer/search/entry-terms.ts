// Which words of an entry it is found by, and how much each place of the entry counts.
import type { Published } from '../published.ts'
import { concepts } from './concepts.ts'
import { conceptTerm, termsOfText } from './terms.ts'
import type { Spellings } from './words.ts'

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

/** Each term once, with the best tier that it has. */
export const termsOfEntry = (entry: Published, spellings?: Spellings): ReadonlyMap<string, Tier> => {
  const best = new Map<string, Tier>()
  const add = (term: string, tier: Tier): void => {
    const before = best.get(term)
    if (before === undefined || before < tier) best.set(term, tier)
  }
  for (const [tier, text] of textsOf(entry)) for (const term of termsOfText(text, tier >= 2, spellings)) add(term, tier)
  for (const { id, need } of concepts)
    if (need !== undefined && entry.whoFor.needs.includes(need)) add(conceptTerm(id), 2)
  return best
}
