// The lists that the feed classifies services by: our own, with parents. No public list with addresses of its own was
// found for them, so no term claims one.

import type { Published } from '../published.ts'
import {
  type AccessFeature,
  accessFeatures,
  accessWays,
  entryKinds,
  kindNames,
  type Need,
  type NeedArea,
  needAreas,
  needNames,
  needs,
  wayNames,
} from '../vocabulary.ts'
import { type Fields, given, stableId } from './fields.ts'

export interface Term {
  readonly id: string
  readonly key: string
  readonly name: string
  readonly parentId?: string
  readonly taxonomyId: string
}
export interface Taxonomy {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly terms: readonly Term[]
}

const areaNames: Readonly<Record<NeedArea, string>> = {
  communication: 'Communication and interaction',
  learning: 'Cognition and learning',
  emotions: 'Social, emotional and mental health',
  physical: 'Sensory and physical needs',
  family: 'Family support',
}

const featureWords: Readonly<Record<AccessFeature, string>> = {
  'step-free': 'Step-free',
  'accessible-toilet': 'Accessible toilet',
  'changing-place': 'Changing Places toilet',
  'accessible-parking': 'Accessible parking',
  'hearing-loop': 'Hearing loop',
  bsl: 'British Sign Language',
  makaton: 'Makaton',
  'quiet-space': 'Quiet space',
  'sensory-room': 'Sensory room',
  'easy-read': 'Easy Read',
  'large-print': 'Large print',
  interpreter: 'Interpreter',
}

const costWords: Readonly<Record<Published['cost']['kind'], string>> = {
  free: 'Free',
  'low-cost': 'Low cost',
  paid: 'Paid',
  varies: 'The cost varies',
}

const deliveryWords: Readonly<Record<Published['anywhere'][number], string>> = {
  everywhere: 'Across the area',
  online: 'Online',
  telephone: 'By telephone',
  home: 'At home',
}

type Words = readonly (readonly [key: string, name: string, parent?: string])[]

const taxonomy = (key: string, name: string, description: string, words: Words): Taxonomy => {
  const id = stableId('taxonomy', key)
  const termId = (term: string): string => stableId('taxonomy-term', key, term)
  const terms = words.map(([term, termName, parent]) => ({
    id: termId(term),
    key: term,
    name: termName,
    taxonomyId: id,
    ...(parent === undefined ? {} : { parentId: termId(parent) }),
  }))
  return { id, name, description, terms }
}

const needWords: Words = [
  ...needAreas.map((area) => [`area-${area}`, areaNames[area]] as const),
  ...needs.map((need) => [need, needNames[need].words, `area-${needNames[need].area}`] as const),
]
const entriesOf = (words: Readonly<Record<string, string>>): Words => Object.entries(words)

const lists = {
  needs: taxonomy(
    'needs',
    'Needs',
    'What families come with, under the four areas of need of the SEND code of practice.',
    needWords,
  ),
  kinds: taxonomy(
    'kinds',
    'Kinds of entry',
    'What sort of help it is.',
    entryKinds.map((kind) => [kind, kindNames[kind]]),
  ),
  ways: taxonomy(
    'ways',
    'How to get it',
    'Who can ask for it.',
    accessWays.map((way) => [way, wayNames[way]]),
  ),
  costs: taxonomy('costs', 'Cost', 'Whether families pay.', entriesOf(costWords)),
  delivery: taxonomy(
    'delivery',
    'Where it happens',
    'For services without one place to go to.',
    entriesOf(deliveryWords),
  ),
  access: taxonomy(
    'access',
    'Access',
    'What makes it easier to take part.',
    accessFeatures.map((feature) => [feature, featureWords[feature]]),
  ),
}

export const taxonomies: readonly Taxonomy[] = Object.values(lists)
export const terms: readonly Term[] = taxonomies.flatMap((each) => each.terms)
const byId = new Map(terms.map((term) => [term.id, term]))

const byKey = new Map(taxonomies.map((list) => [list, new Map(list.terms.map((term) => [term.key, term]))]))
const termOf = (list: Taxonomy, key: string): Term[] => {
  const term = byKey.get(list)?.get(key)
  return term === undefined ? [] : [term]
}

/** The terms that an entry is classified by, without their parents. */
export const termsOf = (entry: Published): readonly Term[] => [
  ...termOf(lists.kinds, entry.kind),
  ...entry.whoFor.needs.flatMap((need: Need) => termOf(lists.needs, need)),
  ...entry.howToGetIt.ways.flatMap((way) => termOf(lists.ways, way)),
  ...termOf(lists.costs, entry.cost.kind),
  ...entry.anywhere.flatMap((where) => termOf(lists.delivery, where)),
  ...entry.access.features.flatMap((feature) => termOf(lists.access, feature)),
]

/** A term and everything above it: a search for an area of need finds what is filed under its needs. */
export const withParents = (term: Term): readonly Term[] => {
  const parent = term.parentId === undefined ? undefined : byId.get(term.parentId)
  return parent === undefined ? [term] : [term, ...withParents(parent)]
}

export const isTopTerm = ({ parentId }: Term): boolean => parentId === undefined
export const featureNames: Readonly<Record<AccessFeature, string>> = featureWords
export const deliveryNames: Readonly<Record<Published['anywhere'][number], string>> = deliveryWords

export const termFields = ({ id, key, name, parentId, taxonomyId }: Term): Fields =>
  given({
    id,
    name,
    description: name,
    parent_id: parentId,
    taxonomy: taxonomies.find((each) => each.id === taxonomyId)?.name,
    taxonomy_id: taxonomyId,
    code: key,
  })

export const taxonomyFields = ({ id, name, description, terms: own }: Taxonomy, full: boolean): Fields =>
  given({ id, name, description, version: '1', ...(full ? { taxonomy_terms: own.map(termFields) } : {}) })
