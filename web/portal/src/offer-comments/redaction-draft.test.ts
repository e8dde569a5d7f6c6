import { describe, expect, it } from 'vitest'
import { isOut, passagesOf, putBack, selectionIn, takenOut } from './redaction-draft.ts'

const original = 'My son Oliver waits for Ms Penrose.'
const oliver = { from: 7, to: 13, kind: 'name' } as const
const penrose = { from: 27, to: 34, kind: 'name' } as const

describe('choosing what is taken out', () => {
  it('takes the words of a selection without the spaces around them, and nothing of an empty one', () => {
    expect(selectionIn(original, 6, 14, 'name')).toEqual(oliver)
    expect(selectionIn(original, 6, 7, 'name')).toBeUndefined()
    expect(selectionIn(original, 5, 5, 'name')).toBeUndefined()
  })

  it('takes out and puts back, and keeps what was chosen beside it', () => {
    const both = takenOut(original, takenOut(original, [], oliver), penrose)
    expect(both).toEqual([oliver, penrose])
    expect(isOut(both, penrose)).toBe(true)
    expect(putBack(both, oliver)).toEqual([penrose])
    expect(isOut(putBack(both, oliver), oliver)).toBe(false)
  })

  it('shows one button for a suggestion that a wider selection covers', () => {
    const wide = { from: 3, to: 13, kind: 'name' } as const
    expect(passagesOf([oliver], [wide, penrose])).toEqual([oliver, penrose])
    expect(isOut([wide], oliver)).toBe(true)
  })
})
