// Other people's categories to our lists: by our own ids, by our words, or by the council's mapping. What fits none is
// counted, so that somebody can map it once and import again.

import type { z } from 'zod/mini'
import {
  type AccessFeature,
  Anywhere,
  accessFeatures,
  accessWays,
  CostKind,
  type EntryKind,
  entryKinds,
  kindNames,
  type Need,
  needNames,
  needs,
} from '../vocabulary.ts'
import type { Log } from './import-model.ts'
import { plainText } from './import-text.ts'
import { type Raw, rawOf, rawsOf } from './import-values.ts'
import { featureNames, terms } from './taxonomies.ts'

export type OurTerm =
  | { readonly list: 'needs'; readonly key: Need }
  | { readonly list: 'access'; readonly key: AccessFeature }
  | { readonly list: 'kinds'; readonly key: EntryKind }
  | { readonly list: 'ways'; readonly key: (typeof accessWays)[number] }
  | { readonly list: 'delivery'; readonly key: z.infer<typeof Anywhere> }
  | { readonly list: 'costs'; readonly key: z.infer<typeof CostKind> }

/** The council's choice: a category of the source, in small letters, to one of ours. */
export type TermMapping = Readonly<Record<string, OurTerm>>

const ours: readonly OurTerm[] = [
  ...needs.map((key) => ({ list: 'needs', key }) as const),
  ...accessFeatures.map((key) => ({ list: 'access', key }) as const),
  ...entryKinds.map((key) => ({ list: 'kinds', key }) as const),
  ...accessWays.map((key) => ({ list: 'ways', key }) as const),
  ...Anywhere.options.map((key) => ({ list: 'delivery', key }) as const),
  ...CostKind.options.map((key) => ({ list: 'costs', key }) as const),
]
const byKey = new Map(ours.map((term) => [term.key as string, term]))
const byId = new Map(terms.map(({ id, key }) => [id, byKey.get(key)]))
const byWords = new Map<string, OurTerm>([
  ...needs.map((key) => [needNames[key].words.toLowerCase(), { list: 'needs', key }] as const),
  ...accessFeatures.map((key) => [featureNames[key].toLowerCase(), { list: 'access', key }] as const),
  ...entryKinds.map((key) => [kindNames[key].toLowerCase(), { list: 'kinds', key }] as const),
])

export const ourTerm = (id: string, name: string, mapping: TermMapping): OurTerm | undefined => {
  const words = name.trim().toLowerCase()
  return mapping[words] ?? byId.get(id) ?? byWords.get(words)
}

type Keys = { [T in OurTerm as T['list']]: T['key'] }

/** Those of one of our lists, each once. */
export const keysIn = <L extends OurTerm['list']>(found: readonly OurTerm[], list: L): Keys[L][] => [
  ...new Set(found.flatMap((term) => (term.list === list ? [term.key as Keys[L]] : []))),
]

/** Everything that a record is filed under. */
export const termsIn = (raw: Raw, mapping: TermMapping, log: Log): readonly OurTerm[] =>
  rawsOf(raw['attributes']).flatMap((attribute, at) => {
    const term = rawOf(attribute['taxonomy_term'])
    const name = plainText(String(term['name'] ?? '')).text
    const found = ourTerm(String(term['id'] ?? ''), name, mapping)
    if (found === undefined && name !== '')
      log(`attributes.${at}`, `We have no word for the category "${name.slice(0, 60)}": left out.`)
    return found ?? []
  })
