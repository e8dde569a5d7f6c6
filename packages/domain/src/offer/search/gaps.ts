// What may be kept of a search that found nothing, to see gaps in the offer (practice 10.5, rule L7): what it was about by
// our own lists, never a word that somebody typed, never a place smaller than an outward code.
import type { Asked } from './asked.ts'
import type { OfferQuery } from './query.ts'

export interface Gap {
  /** Ids of our own concepts and needs. */
  readonly about: readonly string[]
  /** Whole years; undefined when no age was given. */
  readonly years?: number
  readonly outwardCode?: string
  /** Something was typed that none of our concepts covers. What it was is not kept. */
  readonly otherWords: boolean
}

/** Only of outward codes that the council knows; another could be somebody's mistake in a box. */
export const gapOf = (
  query: OfferQuery,
  asked: Asked,
  outwardCode: string | undefined,
  ownCodes: ReadonlySet<string>,
): Gap => ({
  about: [...new Set([...asked.concepts.map(({ id }) => id), ...(query.needs ?? []), ...(query.kinds ?? [])])].sort(),
  ...(query.age === undefined ? {} : { years: Math.floor(query.age.from / 12) }),
  ...(outwardCode !== undefined && ownCodes.has(outwardCode) ? { outwardCode } : {}),
  otherWords: asked.terms.some((term) => !term.startsWith('#')),
})
