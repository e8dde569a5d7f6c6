// Whether a new registration may be a nursery that we know: sold nurseries keep their door and mostly their name.
import type { ProviderType } from '../model.ts'

const generic =
  /\b(the|day|nursery|nurseries|pre|school|preschool|playgroup|childcare|child|care|centre|center|limited|ltd|llp|early|years|at|and|of|in)\b/g

const essence = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9 ]+/g, ' ')
    .replace(generic, ' ')
    .replace(/\s+/g, ' ')
    .trim()

const pairs = (text: string): string[] =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2))

/** Dice's measure over pairs of letters, from 0 to 1, of what is left when words that every nursery has are gone. */
export const likeness = (one: string, other: string): number => {
  const [a, b] = [pairs(essence(one)), pairs(essence(other))]
  if (a.length === 0 || b.length === 0) return 0
  const rest = [...b]
  let shared = 0
  for (const pair of a) {
    const at = rest.indexOf(pair)
    if (at < 0) continue
    shared++
    rest.splice(at, 1)
  }
  return (2 * shared) / (a.length + b.length)
}

export const veryAlike = 0.8

/** Kinds that one registration can turn into another without being a different place. */
const family: Readonly<Record<ProviderType, string>> = {
  'maintained-nursery-school': 'school',
  school: 'school',
  'independent-school': 'school',
  'special-school': 'school',
  'pupil-referral-unit': 'school',
  group: 'premises',
  'out-of-school': 'premises',
  domestic: 'premises',
  childminder: 'home',
  'home-childcarer': 'home',
}

export const sameFamily = (one: ProviderType, other: ProviderType): boolean => family[one] === family[other]
