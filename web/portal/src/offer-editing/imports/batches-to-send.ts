// Records in batches that one call takes: so many of them, and so many bytes.
import type { Incoming } from '@senco/domain/offer/open-referral/import-model'

/** A call of several megabytes is refused on its way. */
const mostBytes = 1_500_000

export const batchesToSend = (records: readonly Incoming[], most: number, bytesAtMost = mostBytes): Incoming[][] => {
  const batches: Incoming[][] = []
  let bytes = 0
  for (const record of records) {
    const size = JSON.stringify(record).length * 2
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
