// Queries as people might ask them of made-up entries: words of an entry, misspelled ones, phrases, and every filter.
import type { Published } from '@senco/domain/offer/published'
import type { OfferQuery } from '@senco/domain/offer/search/query'
import { accessFeatures, accessWays, entryKinds, needs, weekdays } from '@senco/domain/offer/vocabulary'
import { today } from './offer-entries.ts'
import { type Draw, drawing, rareName } from './offer-words.ts'

const phrases: readonly [string, ...string[]] = [
  'not talking',
  "isn't really talking yet",
  'SALT',
  'sendiass',
  'speach',
  'portige',
  'ehcp',
  'sensory',
  'autism',
  'help with biting',
  'potty training',
  'deaf',
  'my child is not walking',
  'nursery',
  'speech and language therapy',
  'sleep',
]

const letter = (draw: Draw): string => String.fromCharCode(97 + draw.upTo(25))

/** One letter put in, left out, changed or swapped. */
const misspelled = (word: string, draw: Draw): string => {
  const at = draw.upTo(Math.max(0, word.length - 2))
  const rest = word.slice(at + 1)
  return draw.one([
    `${word.slice(0, at)}${letter(draw)}${word.slice(at)}`,
    `${word.slice(0, at)}${rest}`,
    `${word.slice(0, at)}${letter(draw)}${rest}`,
    `${word.slice(0, at)}${rest.charAt(0)}${word.charAt(at)}${rest.slice(1)}`,
  ])
}

const textOf = (draw: Draw, entry: Published): string => {
  const words = `${entry.title} ${draw.chance(0.5) ? entry.summary : entry.whatHappens}`.split(' ')
  const drawn = Array.from({ length: 1 + draw.upTo(2) }, () => words[draw.upTo(words.length - 1)] ?? '')
  const text = draw.chance(0.3) ? draw.one(phrases) : drawn.join(' ')
  const changed = draw.chance(0.12)
    ? text
        .split(' ')
        .map((word) => misspelled(word, draw))
        .join(' ')
    : text
  return draw.chance(0.04) ? `${changed} ${rareName(draw)}` : changed
}

const pointOf = (draw: Draw, entry: Published): OfferQuery['from'] => {
  const point = entry.places[0]?.point ?? { lat: 53.37, lng: -2.73 }
  return draw.chance(0.2) ? point : { lat: point.lat + draw.share() / 20, lng: point.lng + draw.share() / 20 }
}

/** Each part is asked for by some queries, so that most combinations of two come up. */
export const queryOf = (seed: number, published: readonly Published[]): OfferQuery => {
  const draw = drawing(seed * 104_729 + 1)
  const [entry, there] = [published[draw.upTo(published.length - 1)], published[draw.upTo(published.length - 1)]]
  if (entry === undefined || there === undefined) return { today }
  const from = draw.upTo(72)
  const hour = 60 * (6 + draw.upTo(14))
  const near = draw.chance(0.5)
  return {
    today: draw.chance(0.1) ? '2027-03-01' : today,
    ...(draw.chance(0.7) ? { text: textOf(draw, entry) } : {}),
    ...(draw.chance(0.2) ? { kinds: draw.some(entryKinds, 0.3) } : {}),
    ...(draw.chance(0.3) ? { needs: draw.some(needs, 0.12) } : {}),
    ...(draw.chance(0.15) ? { costs: draw.some(['free', 'low-cost', 'paid', 'varies'], 0.4) } : {}),
    ...(draw.chance(0.15) ? { ways: draw.some(accessWays, 0.4) } : {}),
    ...(draw.chance(0.08) ? { languages: draw.some(['pl', 'UR', 'bfi', 'xx'], 0.5) } : {}),
    ...(draw.chance(0.1) ? { access: draw.some(accessFeatures, 0.15) } : {}),
    ...(draw.chance(0.1) ? { days: draw.some(weekdays, 0.3) } : {}),
    ...(draw.chance(0.08) ? { time: { from: hour, to: hour + 60 * (1 + draw.upTo(4)) } } : {}),
    ...(draw.chance(0.3) ? { age: { from, to: from + draw.one([0, 11, 5]) } } : {}),
    ...(near ? { from: pointOf(draw, there) } : {}),
    ...(near && draw.chance(0.3) ? { withinMetres: draw.one([1000, 5000, 20_000, 100_000]) } : {}),
    ...(draw.chance(0.4) ? { sort: draw.one(['relevance', 'distance', 'checked']) } : {}),
    ...(draw.chance(0.15) ? { skip: draw.upTo(60) } : {}),
    ...(draw.chance(0.2) ? { take: 1 + draw.upTo(60) } : {}),
  }
}
