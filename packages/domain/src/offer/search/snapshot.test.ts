import { describe, expect, it } from 'vitest'
import { blankContent } from '../blank-entry.ts'
import { buildSnapshot } from './build.ts'
import { readSnapshot, writeSnapshot } from './snapshot.ts'

const { places: _, setting: __, ...content } = blankContent('guide', 'Talking with your baby, über alles')
const snapshot = buildSnapshot([
  { ...content, entryId: 'ent_1', version: 1, places: [], updatedAt: '2026-11-22T09:00:00Z' },
])
const bytes = writeSnapshot(snapshot)

describe('The snapshot of the search index', () => {
  it('is the same after it was written and read, wherever its bytes lie', () => {
    expect(readSnapshot(bytes)).toEqual(snapshot)
    for (const offset of [1, 4, 8]) {
      const moved = new Uint8Array(bytes.length + offset)
      moved.set(bytes, offset)
      expect(readSnapshot(moved.subarray(offset))).toEqual(snapshot)
    }
  })

  it('is the same whatever order entries come in', () => {
    const { places: ___, setting: ____, ...other } = blankContent('guide', 'Sleep')
    const two = [
      { ...content, entryId: 'ent_1', version: 1, places: [], updatedAt: '2026-11-22T09:00:00Z' },
      { ...other, entryId: 'ent_2', version: 1, places: [], updatedAt: '2026-11-22T09:00:00Z' },
    ]
    expect(writeSnapshot(buildSnapshot(two.toReversed()))).toEqual(writeSnapshot(buildSnapshot(two)))
  })

  it('is refused when it is cut off or of another version', () => {
    expect(() => readSnapshot(bytes.slice(0, bytes.length - 40))).toThrow()
    const other = bytes.slice()
    const at = new TextDecoder().decode(bytes.subarray(4, 40)).indexOf('"version":1')
    other[4 + at + '"version":'.length] = '9'.charCodeAt(0)
    expect(() => readSnapshot(other)).toThrow(/version/)
  })
})
