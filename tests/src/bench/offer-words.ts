// Words of made-up entries: sentences of the trade, mixed with invented words of which few are common and most are rare,
// as in real text. Fictional throughout.
import { random } from '@senco/local/random'

export interface Draw {
  readonly share: () => number
  readonly upTo: (most: number) => number
  readonly chance: (share: number) => boolean
  readonly one: <T>(from: readonly [T, ...T[]]) => T
  readonly some: <T>(from: readonly T[], share: number) => T[]
}

export const drawing = (seed: number): Draw => {
  const share = random(seed)
  const upTo = (most: number): number => Math.floor(share() * (most + 1))
  return {
    share,
    upTo,
    chance: (part) => share() < part,
    one: ([first, ...others]) => (others.length === 0 ? first : (others[upTo(others.length) - 1] ?? first)),
    some: (from, part) => from.filter(() => share() < part),
  }
}

const syllables =
  'ba ce di fo gu ha ke li mo nu pa re si to vu wa ye zo bra cle dri flo gru pla ster tin mar len ver dol'.split(' ')

/** Invented words: `size` of them, the same each time. */
const invented = (size: number): readonly string[] => {
  const draw = drawing(7)
  const words = new Set<string>()
  while (words.size < size)
    words.add(Array.from({ length: 2 + draw.upTo(2) }, () => syllables[draw.upTo(syllables.length - 1)]).join(''))
  return [...words]
}
const vocabulary = invented(6000)

/** A rare word is as likely as its place in the list is near the front (Zipf). */
const rareWord = (draw: Draw): string => vocabulary[Math.floor(vocabulary.length ** draw.share()) - 1] ?? ''

const sentences: readonly [string, ...string[]] = [
  'We play, sing and look at books together.',
  'You can bring brothers and sisters.',
  'Ring us and we will ring you back within a week.',
  'Your health visitor or nursery can ask for it.',
  'A therapist watches your child play and talks with you.',
  'We help with talking, listening and taking turns.',
  'For children who are not talking yet or have few words.',
  'Help with sleep, meals and getting dressed.',
  'You do not need a diagnosis.',
  'The SENCO writes a plan with you.',
  'Support for children who are deaf or have glue ear.',
  'Signing and Makaton are used in every session.',
  'We visit you at home once a fortnight.',
  'It helps with an EHC needs assessment.',
  'There is a sensory room and a garden.',
  'Speech and language therapy is given in small groups.',
  'Autism advice for parents and carers.',
  'Biting, hitting and tantrums: what to try first.',
  'Potty training when your child learns in another way.',
  'Exercises for children who are not walking yet.',
]

export const sentence = (draw: Draw): string =>
  draw.chance(0.5)
    ? draw.one(sentences)
    : `${Array.from({ length: 5 + draw.upTo(7) }, () => rareWord(draw)).join(' ')}.`

export const paragraph = (draw: Draw, count: number): string =>
  Array.from({ length: count }, () => sentence(draw)).join(' ')

export const names: readonly [string, ...string[]] = [
  'Speech and language therapy',
  'Portage',
  'Talking Tots',
  'Sensory play',
  'Sleep clinic',
  "My child isn't talking yet",
  'Early years inclusion fund',
  'Parent carer forum',
  'Physiotherapy',
  'Toilet training course',
  'Stay and play',
  'Autism family group',
  'Hearing support service',
  'How an EHC plan is decided',
  'Short breaks',
  'Eating and feeding',
  'Little Acorns Nursery',
  'Sunrise Pre-school',
]

export const rareName = (draw: Draw): string => {
  const word = rareWord(draw)
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`
}
