// What an entry is given besides what people write: points and wards of its postcodes, and the facts of the register.
import type { Entry, EntryContent } from '@senco/domain/offer/model'
import { factsOfSetting } from '@senco/domain/offer/setting-entry'
import { placesOfPostcodes } from '@senco/store/postcodes'
import { readSetting } from '@senco/store/register/settings'
import type { Deps } from '../deps.ts'

/** `wa87qf` to `WA8 7QF`; what is no postcode stays as it is. */
const tidyPostcode = (text: string): string => {
  const plain = text.toUpperCase().replace(/\s+/g, '')
  return /^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/.test(plain) ? `${plain.slice(0, -3)} ${plain.slice(-3)}` : text.trim()
}

/** Where our table knows a postcode, its point and ward take the place of what was sent. */
export const placed = async ({ tables }: Deps, content: EntryContent): Promise<EntryContent> => {
  const tidy = content.places.map((place) =>
    place.postcode === undefined ? place : { ...place, postcode: tidyPostcode(place.postcode) },
  )
  const postcodes = tidy.flatMap(({ postcode }) =>
    postcode !== undefined && / \d[A-Z]{2}$/.test(postcode) ? [postcode] : [],
  )
  const found = await placesOfPostcodes(tables, [...new Set(postcodes)])
  return {
    ...content,
    places: tidy.map((place) => {
      const known = found.get(place.postcode ?? '')
      if (known === undefined) return place
      const { point, wardCode } = known
      return { ...place, point: { ...point }, ...(wardCode === undefined ? {} : { wardCode }) }
    }),
  }
}

/** Nobody types the facts of a setting: they are the register's, and the agreement is recorded on its own. */
export const withFacts = async ({ tables }: Deps, before: Entry, content: EntryContent): Promise<EntryContent> => {
  const { setting: _, ...words } = content
  const held = before.content.setting
  if (held === undefined) return words
  const record = await readSetting(tables, held.settingId)
  return { ...words, setting: record === undefined ? held : factsOfSetting(record.setting, held.agreedOn) }
}
