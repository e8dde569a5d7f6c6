// The calculator against AWS's own published examples and rounding rules.
import { describe, expect, it } from 'vitest'
import { batchGetUnits, getUnits, itemSize, queryUnits, writeUnits } from './capacity.ts'

describe('The calculator of capacity', () => {
  it('counts the bytes of names and values', () => {
    expect(itemSize({ pk: { S: 'abc' } })).toBe(5)
    expect(itemSize({ name: { S: 'é' } })).toBe(6)
    expect(itemSize({ n: { N: '1234' } })).toBe(4)
    expect(itemSize({ n: { N: '-1234' } })).toBe(5)
    expect(itemSize({ on: { BOOL: true } })).toBe(3)
    expect(itemSize({ l: { L: [{ S: 'ab' }, { S: 'c' }] } })).toBe(1 + 3 + 2 + 3)
    expect(itemSize({ m: { M: { a: { S: 'bc' } } } })).toBe(1 + 3 + 1 + 3)
  })

  it('charges a read for each 4 KB begun, half of it when it may be stale', () => {
    expect(getUnits(0, true)).toBe(1)
    expect(getUnits(4096, true)).toBe(1)
    expect(getUnits(4097, true)).toBe(2)
    expect(getUnits(4097, false)).toBe(1)
  })

  it('rounds a query once and a batch for each item', () => {
    const hundred = Array.from({ length: 100 }, () => 400)
    expect(queryUnits(hundred, false)).toBe(5)
    expect(batchGetUnits(hundred, false)).toBe(50)
  })

  it('charges a write for each 1 KB begun of the larger version, twice in a transaction', () => {
    expect(writeUnits(0, 1024, false)).toBe(1)
    expect(writeUnits(3000, 100, false)).toBe(3)
    expect(writeUnits(0, 1025, true)).toBe(4)
    expect(writeUnits(0, 0, true)).toBe(2)
  })
})
