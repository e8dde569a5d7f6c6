// Text into words, and words into their stems, the same way for entries and for what somebody types. English only, and
// small: plurals, -ing and -ed. What belongs together beyond that is data in concepts.ts.

/** Ends a run of words: no phrase reaches across it. */
export const pause = '.'

/** `speech & language` and `co-ordinator` are written in two ways; accents and apostrophes are left out by many. */
const plain = (text: string): string => {
  // Most texts have nothing to leave out, and looking is much quicker than leaving out.
  const open = /[^\n -&(-~]/.test(text) ? text.normalize('NFKD').replace(/[\u0300-\u036f'’‘ʼ]/g, '') : text
  const lower = open.toLowerCase()
  return lower.includes('ordinat') ? lower.replace(/\bco[- ]ordinat/g, 'coordinat') : lower
}

/** Takes a word by where it begins and ends, with a number that follows from its letters; a pause ends where it begins. */
type Taker = (from: number, to: number, hash: number) => void

const [letter, ending] = [1, 2]

/** What each of the 128 plain characters is. */
const sorts = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code)
  return /[a-z0-9]/.test(character) ? letter : /[.!?;:()\n]/.test(character) ? ending : 0
})

/** Goes through a plain text letter by letter: a regular expression would make a string of every word. */
const cutUp = (text: string, take: Taker): void => {
  let from = -1
  let hash = 0
  let isPausing = false
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 32
    const sort = sorts[code] ?? 0
    if (sort === letter) {
      if (from < 0) {
        from = at
        hash = 0
      }
      hash = (Math.imul(hash, 31) + code) | 0
      isPausing = false
      continue
    }
    if (from >= 0) take(from, at, hash)
    from = -1
    if (sort === ending && !isPausing) take(at, at, 0)
    isPausing = sort === ending
  }
}

/** Words in lower case; a `pause` stands where a sentence, a bracket or a line ends. */
export const wordsOf = (text: string): string[] => {
  const [whole, words] = [plain(text), [] as string[]]
  cutUp(whole, (from, to) => words.push(from === to ? pause : whole.slice(from, to)))
  return words
}

const vowel = /[aeiouy]/

/** `babies` and `baby` are one; so are `biting`, `bites` and `bite`. Stems need not be words. */
export const stemOf = (word: string): string => {
  if (word.length <= 3 || /\d/.test(word)) return word
  let stem = word
  if (/ie[sd]$/.test(stem) && stem.length > 4) stem = `${stem.slice(0, -3)}y`
  else if (/(ch|sh|x|s|z)es$/.test(stem)) stem = stem.slice(0, -2)
  else if (/[^suai]s$/.test(stem)) stem = stem.slice(0, -1)
  if (/ing$/.test(stem) && stem.length > 5 && vowel.test(stem.slice(0, -3))) stem = stem.slice(0, -3)
  else if (/[^e]ed$/.test(stem) && stem.length > 4 && vowel.test(stem.slice(0, -2))) stem = stem.slice(0, -2)
  if (/(bb|dd|gg|mm|nn|pp|rr|tt)$/.test(stem)) stem = stem.slice(0, -1)
  return stem.length > 3 && stem.endsWith('e') ? stem.slice(0, -1) : stem
}

const setOf = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((word) => word !== ''))

/** Says nothing. Left out before phrases are looked for, so that `is not really talking yet` is `not talking`. */
const silent = setOf(
  `a about after also always am an and any are as at be because been before being but by could did do does doing done even
  ever every everything few find finding for from gave get getting give go going got had has have having he her here him his
  how i if im in into is it its ive just know like look looking looks lot many may me might more most much my now of on one
  only or our out over please properly quite really she should so some somebody someone somewhere still such than that the
  their them then there these they theyre this those to too toward under until us very want wants was we well were what
  when where which while who whose why will with would yet you your yours yourself`,
)

/** Counts inside a phrase (`special needs`) and finds nothing by itself: nearly every entry has it. */
const quiet = setOf('boy child children daughter girl help kid little need old son support up year')

/** Many ways to say not. It matters inside a phrase (`not talking`) and nowhere else. */
const negations = new Set(
  'arent cant cannot couldnt didnt doesnt dont hardly hasnt havent isnt never no none nor not stopped unable wasnt wont wouldnt without'.split(
    ' ',
  ),
)
export const not = 'not'

/** A stem that an entry can be found by. */
export const isFindable = (stem: string): boolean => stem !== pause && stem !== not && !quiet.has(stem)

/** What a word of a text counts as. */
export interface Word {
  /** In lower case, as it is written. */
  readonly text: string
  /** A `pause` and every negation have one of their own. */
  readonly stem: string
  readonly isSilent: boolean
  readonly isFindable: boolean
}

const readWord = (text: string): Word => {
  const stem = text === pause ? pause : negations.has(text) ? not : stemOf(text)
  return { text, stem, isSilent: stem !== not && silent.has(text), isFindable: isFindable(stem) }
}

/** The same few thousand words come again and again while an index is built: each is read once, and found by its hash. */
const known = new Map<number, Word>()
const mostKnown = 20_000
const pausing = readWord(pause)

const knownWord = (text: string, from: number, to: number, hash: number): Word => {
  if (from === to) return pausing
  const held = known.get(hash)
  if (held?.text.length === to - from && text.startsWith(held.text, from)) return held
  if (known.size >= mostKnown) known.clear()
  const word = readWord(text.slice(from, to))
  known.set(hash, word)
  return word
}

/** Words in order, without silent ones. */
export const spokenWords = (text: string): Word[] => {
  const [whole, words] = [plain(text), [] as Word[]]
  cutUp(whole, (from, to, hash) => {
    const word = knownWord(whole, from, to, hash)
    if (!word.isSilent) words.push(word)
  })
  return words
}

/** Stems in order, without silent words, every negation as `not`. */
export const stemsOf = (text: string): string[] => spokenWords(text).map(({ stem }) => stem)
