// Identifiers say what they identify. Making one needs randomness, so `serve` does that; this file only knows the words.
import * as z from 'zod/mini'

/** Prefix of each kind of thing. An id is the prefix, an underscore and 16 characters of Crockford base 32. */
export const idPrefixes = {
  setting: 'stg',
  designation: 'dsg',
  person: 'per',
  agency: 'agy',
  import: 'imp',
  cluster: 'clu',
  meeting: 'mtg',
  slot: 'slt',
  event: 'evt',
  message: 'msg',
  history: 'his',
  invitation: 'inv',
  link: 'lnk',
  action: 'act',
  series: 'ser',
  item: 'itm',
  comment: 'cmt',
  review: 'rvw',
  statement: 'stm',
  entry: 'ent',
  course: 'crs',
  run: 'run',
  session: 'ses',
  charge: 'chg',
  certificate: 'crt',
  award: 'awd',
  need: 'ned',
} as const
export type IdKind = keyof typeof idPrefixes
export type NewId = (kind: IdKind) => string

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** Turns 16 or more random bytes into an id. */
export const idFrom = (kind: IdKind, bytes: Uint8Array): string =>
  `${idPrefixes[kind]}_${Array.from(bytes.subarray(0, 16), (byte) => alphabet[byte % 32]).join('')}`

/** The schema of an id of one kind. */
export const Id = (kind: IdKind) =>
  z.string().check(z.regex(new RegExp(`^${idPrefixes[kind]}_[0-9a-z]{4,40}$`), 'This is not an address we know.'))
