// Records of a list in batches that one call takes: so many of them, and so many bytes. The page and the command send alike.
import type { Incoming } from './import-model.ts'

/** A call of several megabytes is refused on its way. */
const mostBytes = 1_500_000

const encoder = new TextEncoder()

export const batchesToSend = (records: readonly Incoming[], most: number, bytesAtMost = mostBytes): Incoming[][] => {
  const batches: Incoming[][] = []
  let bytes = 0
  for (const record of records) {
    const size = encoder.encode(JSON.stringify(record)).length
    const last = batches.at(-1)
    if (last === undefined || last.length >= most || bytes + size > bytesAtMost) {
      batches.push([record])
      bytes = size
    } else {
      last.push(record)
      bytes += size
    }
  }
  return batches
}
