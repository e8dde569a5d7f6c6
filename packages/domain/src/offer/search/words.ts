// Text into words, and words into their stems, the same way for entries and for what somebody types. English only, and
// small: plurals, -ing and -ed. What belongs together beyond that is data in concepts.ts.

/** Ends a run of words: no phrase reaches across it. */
export const pause = '.'

/** `speech & language` and `co-ordinator` are written in two ways; accents and apostrophes are left out by many. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’‘ʼ]/g, '')
    .toLowerCase()
    .replace(/\bco[- ]ordinat/g, 'coordinat')

/** Words in lower case; a `pause` stands where a sentence, a bracket or a line ends. */
export const wordsOf = (text: string): string[] =>
  (plain(text).match(/[a-z0-9]+|[.!?;:()\n]+/g) ?? []).map((found) => (/^[a-z0-9]/.test(found) ? found : pause))

const vowel = /[aeiouy]/

/** `babies` and `baby` are one; so are `biting`, `bites` and `bite`. Stems need not be words. */
const computedStem = (word: string): string => {
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

/** The same few thousand words come again and again while an index is built. */
const known = new Map<string, string>()
const mostKnown = 20_000

export const stemOf = (word: string): string => {
  const before = known.get(word)
  if (before !== undefined) return before
  if (known.size >= mostKnown) known.clear()
  const stem = computedStem(word)
  known.set(word, stem)
  return stem
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

/** The shortest word seen for each stem, the first of the alphabet among equals: how people write it. */
export type Spellings = Map<string, string>

const noteSpelling = (spellings: Spellings, stem: string, word: string): void => {
  const held = spellings.get(stem)
  if (held === undefined || word.length < held.length || (word.length === held.length && word < held))
    spellings.set(stem, word)
}

/** Stems in order, without silent words, every negation as `not`. `spellings` takes down how they were written. */
export const stemsOf = (text: string, spellings?: Spellings): string[] => {
  const stems: string[] = []
  for (const word of wordsOf(text)) {
    if (negations.has(word)) stems.push(not)
    else if (!silent.has(word)) {
      const stem = stemOf(word)
      stems.push(stem)
      if (spellings !== undefined) noteSpelling(spellings, stem, word)
    }
  }
  return stems
}

/** A stem that an entry can be found by. */
export const isFindable = (stem: string): boolean => stem !== pause && stem !== not && !quiet.has(stem)
