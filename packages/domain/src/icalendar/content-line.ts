// One line of an iCalendar file: its value made harmless, its parameters quoted, folded. What lines there are is given.

/** Printable ASCII: nearly every value, which then needs no second look. */
const plain = /^[ -~]*$/

/** RFC 5545 3.1: CONTROL is no part of any value. Every kind of line break becomes one, and a tab a space. */
const clean = (value: string): string =>
  plain.test(value)
    ? value
    : value
        .toWellFormed()
        .replace(/\r\n|[\n\r\u0085\u2028\u2029]/g, '\n')
        .replaceAll('\t', ' ')
        .replace(/[^\P{Cc}\n]/gu, '')

/** RFC 5545 3.3.11: in TEXT a backslash, semicolon and comma are escaped, and a line break is `\n`. */
export const text = (value: string): string =>
  clean(value)
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')

/** RFC 5545 3.3.3: a calendar address is a URI; nothing in it may end it or begin another (RFC 6068). */
export const mailto = (address: string): string =>
  `mailto:${encodeURI(clean(address).replace(/[\s<>"]/gu, '')).replace(/[,;?]/g, encodeURIComponent)}`

/** RFC 5545 3.3.13: a URI stands as it is, so only a whole web address may; undefined for anything else. */
export const webAddress = (value: string): string | undefined => {
  const url = URL.parse(clean(value).trim())
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url.href : undefined
}

/** RFC 6868: a caret, line break and quotation mark are written with carets; RFC 5545 3.2: the rest may stand in quotes. */
const parameter = ([name, value]: readonly [string, string]): string =>
  /^[\w/-]+$/.test(value)
    ? `;${name}=${value}`
    : `;${name}="${clean(value).replaceAll('^', '^^').replaceAll('\n', '^n').replaceAll('"', "^'")}"`

const octetsOf = (character: string): number => {
  const code = character.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}

/** RFC 5545 3.1: at most 75 octets a line, the rest on lines that begin with a space; cut between characters only. */
export const fold = (line: string): string => {
  if (line.length <= 75 && plain.test(line)) return line
  let folded = ''
  let octets = 0
  for (const character of line) {
    const size = octetsOf(character)
    if (octets + size > 75) {
      folded += '\r\n '
      octets = 1
    }
    folded += character
    octets += size
  }
  return folded
}

/** A line before it is folded. `value` has been through `text` or the like. */
export const contentLine = (name: string, value: string, parameters: Readonly<Record<string, string>> = {}): string =>
  `${name}${Object.entries(parameters).map(parameter).join('')}:${value}`
