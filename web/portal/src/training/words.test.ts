// How many places are left, in words.
import { describe, expect, it } from 'vitest'
import { placesLeft } from './words.ts'

describe('How many places of a run are left', () => {
  it('is a number only while anybody may have one', () => {
    expect(placesLeft({ free: 'general', run: { remaining: 3 }, waiting: 0 })).toBe('3')
    expect(placesLeft({ free: null, run: { remaining: 0 }, waiting: 0 })).toBe('Full')
  })

  it('is none while others wait for them, also where one is free that is too few for those (Bug 19)', () => {
    expect(placesLeft({ free: null, run: { remaining: 1 }, waiting: 2 })).toBe('Full. 2 requests wait.')
    expect(placesLeft({ free: 'held', run: { remaining: 1 }, waiting: 2 })).toBe('Places are held for new SENCOs.')
  })
})
