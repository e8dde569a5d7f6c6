// Bytes of an official file to text: UTF-8 with or without its mark, UTF-16, or Windows-1252, found from the bytes.
// It knows nothing of rows. Works on a Blob, which a browser's File is and which Node opens with `openAsBlob`.
import { Refusal } from '../../refusal.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** How far a parse is: `done` of `total`, in bytes while reading and in characters of text afterwards. */
export interface Progress {
  readonly stage: 'reading' | 'rows'
  readonly done: number
  readonly total: number
}
export interface Watcher {
  readonly onProgress?: ((progress: Progress) => void) | undefined
  readonly signal?: AbortSignal | undefined
}

const sliceSize = 1 << 20
/** Larger than any edition seen (18.6 MB), small enough for a browser to hold. */
const largest = 200_000_000

const startsWith = (bytes: Uint8Array, ...wanted: number[]): boolean => wanted.every((byte, at) => bytes[at] === byte)

const refuseOtherFormats = (start: Uint8Array): void => {
  if (startsWith(start, 0x50, 0x4b))
    throw new Refusal(
      'invalid',
      'spreadsheet',
      'This is a spreadsheet or a zip file. Open it, save the sheet as CSV, and choose that file.',
    )
  if (startsWith(start, 0x1f, 0x8b))
    throw new Refusal('invalid', 'compressed', 'This file is compressed. Unpack it first, and choose the CSV inside.')
  if (startsWith(start, 0x25, 0x50, 0x44, 0x46) || startsWith(start, 0xd0, 0xcf, 0x11, 0xe0))
    throw new Refusal('invalid', 'not-csv', 'This is not a CSV file. Save the table as CSV, and choose that file.')
}

/** Without a mark, UTF-16 betrays itself by a zero in every second byte of plain English. */
const utf16Of = (start: Uint8Array): Encoding | undefined => {
  if (startsWith(start, 0xff, 0xfe)) return 'utf-16le'
  if (startsWith(start, 0xfe, 0xff)) return 'utf-16be'
  const zeros = [0, 0]
  for (let at = 0; at < start.length; at++) if (start[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const quarter = start.length / 4
  if ((zeros[1] ?? 0) > quarter) return 'utf-16le'
  return (zeros[0] ?? 0) > quarter ? 'utf-16be' : undefined
}

const decodeAs = async (file: Blob, encoding: Encoding, watcher: Watcher): Promise<string> => {
  const decoder = new TextDecoder(encoding, { fatal: encoding === 'utf-8' })
  const parts: string[] = []
  for (let from = 0; from < file.size; from += sliceSize) {
    watcher.signal?.throwIfAborted()
    const bytes = new Uint8Array(await file.slice(from, from + sliceSize).arrayBuffer())
    parts.push(decoder.decode(bytes, { stream: true }))
    watcher.onProgress?.({ stage: 'reading', done: Math.min(file.size, from + sliceSize), total: file.size })
  }
  parts.push(decoder.decode())
  return parts.join('')
}

/** The text with plain line feeds. What is not valid UTF-8 is Windows-1252, as older editions are. */
export const decodeText = async (
  file: Blob,
  watcher: Watcher = {},
): Promise<{ readonly text: string; readonly encoding: Encoding }> => {
  if (file.size > largest)
    throw new Refusal('invalid', 'too-large', 'This file is larger than 200 MB. Choose the provider-level CSV.')
  const start = new Uint8Array(await file.slice(0, 2000).arrayBuffer())
  refuseOtherFormats(start)
  const read = async (encoding: Encoding) => ({
    text: (await decodeAs(file, encoding, watcher)).replace(/\r\n?/g, '\n'),
    encoding,
  })
  const wide = utf16Of(start)
  if (wide !== undefined) return read(wide)
  try {
    return await read('utf-8')
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return read('windows-1252')
  }
}
