// Takes a text apart into sentences and words, for the readability aid. It judges nothing.

/** A full stop after these ends no sentence. */
const abbreviation = /(?:^|[\s(])(?:e\.g|i\.e|etc|approx|dr|mr|mrs|ms|st|no|tel|ext|vs|a\.m|p\.m|am|pm)\.$/i

/** Line breaks end a sentence, as in a list; a mark at the start of a line is no word. */
const linesOf = (text: string): string[] =>
  text
    .split(/\n+/)
    .map((line) => line.replace(/^\s*(?:[-*•–]|\d+[.)])\s+/u, '').trim())
    .filter((line) => line !== '')

const sentencesOfLine = (line: string): string[] => {
  const found: string[] = []
  let open = ''
  for (const piece of line.split(/(?<=[.!?]["'’”)]*)\s+/u)) {
    open = open === '' ? piece : `${open} ${piece}`
    if (abbreviation.test(open)) continue
    found.push(open)
    open = ''
  }
  return open === '' ? found : [...found, open]
}

/** The sentences in the order of the text. */
export const sentencesOf = (text: string): readonly string[] => linesOf(text).flatMap(sentencesOfLine)

/** Addresses of pages and mailboxes, which nobody reads aloud. */
const addresses = /\b(?:https?:\/\/|www\.)\S+|\S+@\S+/giu

/** Words with a letter in them; numbers, times and addresses are left out. */
export const wordsOf = (text: string): readonly string[] =>
  text.replace(addresses, ' ').match(/\p{L}[\p{L}\p{M}'’]*(?:-\p{L}[\p{L}\p{M}'’]*)*/gu) ?? []
