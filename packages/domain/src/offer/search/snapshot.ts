// The search index as one run of bytes, and back: loading makes views on the bytes and copies nothing. Building is left
// to build.ts, compressing and keeping to whoever stores it.
import * as z from 'zod/mini'

/** Changes whenever bytes mean something else; readers refuse what they do not know. */
export const snapshotVersion = 1

const makers = {
  u8: Uint8Array,
  u16: Uint16Array,
  u32: Uint32Array,
  i32: Int32Array,
  f64: Float64Array,
} as const

/** Everything of an index. Entries are numbered from 0, the one checked last first. */
export interface Snapshot {
  /** How many entries. */
  readonly count: number
  /** Terms in alphabetical order, one a line. */
  readonly terms: string
  /** How the word of each term is spelled, one a line; empty where the stem is the word. For "did you mean". */
  readonly spellings: string
  /** Where the entries of each term begin in `docs` and `tiers`; one more than there are terms. */
  readonly starts: Uint32Array
  readonly docs: Uint16Array | Uint32Array
  /** Where the term stands in the entry, the best place: 3 a name, 2 provider or need, 1 summary, 0 elsewhere. */
  readonly tiers: Uint8Array
  readonly fromMonths: Uint16Array
  readonly toMonths: Uint16Array
  /** The last day on which it is shown, in days since 1970. */
  readonly lastDays: Int32Array
  /** Four numbers a session: weekday 0 to 6, minutes of opening and closing, last day; begins of each entry beside. */
  readonly sessionStarts: Uint32Array
  readonly sessions: Int32Array
  /** Latitude and longitude about which distances are reckoned. */
  readonly middle: Float64Array
  /** The points, in the order of their tree. */
  readonly lat: Float64Array
  readonly lng: Float64Array
  readonly pointDocs: Uint32Array
  readonly pointPlaces: Uint16Array
  readonly cardStarts: Uint32Array
  /** JSON of each card. */
  readonly cards: Uint8Array
}

const Header = z.object({
  version: z.literal(snapshotVersion),
  count: z.number(),
  parts: z.array(
    z.object({
      name: z.string(),
      type: z.enum(['u8', 'u16', 'u32', 'i32', 'f64', 'text']),
      from: z.number(),
      length: z.number(),
    }),
  ),
})

const aligned = (at: number): number => Math.ceil(at / 8) * 8

type Part = Exclude<Snapshot[keyof Snapshot], number | string>

const typeOf = (part: Part): keyof typeof makers => {
  if (part instanceof Uint8Array) return 'u8'
  if (part instanceof Uint16Array) return 'u16'
  if (part instanceof Uint32Array) return 'u32'
  return part instanceof Int32Array ? 'i32' : 'f64'
}

export const writeSnapshot = (snapshot: Snapshot): Uint8Array<ArrayBuffer> => {
  const { count, ...rest } = snapshot
  let at = 0
  const parts = Object.entries(rest).map(([name, part]) => {
    const bytes =
      typeof part === 'string'
        ? new TextEncoder().encode(part)
        : new Uint8Array(part.buffer, part.byteOffset, part.byteLength)
    const from = at
    at = aligned(at + bytes.byteLength)
    return { name, type: typeof part === 'string' ? 'text' : typeOf(part), from, length: bytes.byteLength, bytes }
  })
  const about = parts.map(({ name, type, from, length }) => ({ name, type, from, length }))
  const header = new TextEncoder().encode(JSON.stringify({ version: snapshotVersion, count, parts: about }))
  const begin = aligned(4 + header.length)
  const all = new Uint8Array(begin + at)
  new DataView(all.buffer).setUint32(0, header.length, true)
  all.set(header, 4)
  for (const { bytes, from } of parts) all.set(bytes, begin + from)
  return all
}

/** Views on `bytes`. Throws when they are of another version or cut off. */
export const readSnapshot = (bytes: Uint8Array<ArrayBuffer>): Snapshot => {
  // Views of numbers need a beginning that is a multiple of 8: what came as part of something larger is moved.
  const whole = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice()
  const length = new DataView(whole.buffer, whole.byteOffset).getUint32(0, true)
  const { count, parts } = Header.parse(JSON.parse(new TextDecoder().decode(whole.subarray(4, 4 + length))))
  const begin = whole.byteOffset + aligned(4 + length)
  const read = (name: keyof Snapshot) => {
    const part = parts.find((each) => each.name === name)
    if (part === undefined) throw new Error(`The snapshot has no ${name}.`)
    return { ...part, at: begin + part.from }
  }
  const text = (name: 'terms' | 'spellings'): string => {
    const part = read(name)
    return new TextDecoder().decode(new Uint8Array(whole.buffer, part.at, part.length))
  }
  const numbers = <const T extends keyof typeof makers>(name: keyof Snapshot, type: T) => {
    const part = read(name)
    if (part.type !== type) throw new Error(`The snapshot's ${name} is ${part.type} and not ${type}.`)
    const Make = makers[type]
    return new Make(whole.buffer, part.at, part.length / Make.BYTES_PER_ELEMENT) as InstanceType<(typeof makers)[T]>
  }
  return {
    count,
    terms: text('terms'),
    spellings: text('spellings'),
    starts: numbers('starts', 'u32'),
    docs: read('docs').type === 'u16' ? numbers('docs', 'u16') : numbers('docs', 'u32'),
    tiers: numbers('tiers', 'u8'),
    fromMonths: numbers('fromMonths', 'u16'),
    toMonths: numbers('toMonths', 'u16'),
    lastDays: numbers('lastDays', 'i32'),
    sessionStarts: numbers('sessionStarts', 'u32'),
    sessions: numbers('sessions', 'i32'),
    middle: numbers('middle', 'f64'),
    lat: numbers('lat', 'f64'),
    lng: numbers('lng', 'f64'),
    pointDocs: numbers('pointDocs', 'u32'),
    pointPlaces: numbers('pointPlaces', 'u16'),
    cardStarts: numbers('cardStarts', 'u32'),
    cards: numbers('cards', 'u8'),
  }
}
