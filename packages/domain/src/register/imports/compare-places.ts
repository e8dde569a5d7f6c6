// What a list of agencies, postcodes or wards would change. A new edition of wards or postcodes replaces the last one
// whole; an agency that a list leaves out stays, because childminders may still be named under it.
import { type AgencyRow, type Comparison, nothingFound, type PostcodeSectorRow, type WardRow } from './model.ts'

/** One thing held, with all that the file says of it as one comparable text. */
export interface HeldPlace {
  readonly key: string
  readonly label: string
  readonly said: string
}

/** Keys in order, so that the same facts give the same text. */
const sorted = (value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .sort(([one], [other]) => (one < other ? -1 : 1))
          .map(([key, inner]) => [key, sorted(inner)]),
      )
    : value

export const agencyPlace = ({ key, name, status }: Pick<AgencyRow, 'key' | 'name' | 'status'>): HeldPlace => ({
  key,
  label: name,
  said: JSON.stringify([name, status]),
})
export const sectorPlace = ({ key, units }: Pick<PostcodeSectorRow, 'key' | 'units'>): HeldPlace => ({
  key,
  label: `${key}: ${Object.keys(units).length} postcodes`,
  said: JSON.stringify(sorted(units)),
})
export const wardPlace = ({ key, name, outline }: Pick<WardRow, 'key' | 'name' | 'outline'>): HeldPlace => ({
  key,
  label: name,
  said: JSON.stringify([name, outline]),
})

export const comparePlaces = (
  rows: readonly HeldPlace[],
  held: readonly HeldPlace[],
  { replacesAll }: { readonly replacesAll: boolean },
): Comparison => {
  const found = nothingFound()
  const before = new Map(held.map((place) => [place.key, place]))
  const listed = new Set(rows.map(({ key }) => key))
  for (const { key, label, said } of rows) {
    const old = before.get(key)
    if (old === undefined) found.added.push({ key, label, maybeSameAs: [] })
    else if (old.said === said) found.same++
    else found.changed.push({ key, label, fields: [{ field: 'Details', from: old.label, to: label }] })
  }
  if (replacesAll)
    for (const { key, label } of held)
      if (!listed.has(key))
        found.changed.push({ key, label, fields: [{ field: 'In the file', from: 'yes', to: 'no' }] })
  return found
}
