import { Turn } from '@senco/domain/training/model'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineOf, turnOf } from './stored-turn.ts'

const id = (prefix: string) => fc.stringMatching(/^[a-z0-9]{20}$/).map((tail) => `${prefix}_${tail}`)
const people = fc.uniqueArray(id('per'), { minLength: 1, maxLength: 5 })
const at = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  .map((day) => day.toISOString())
const yes = fc.boolean()
const turn = fc.record(
  {
    ids: people,
    settingId: id('stg'),
    at,
    fresh: fc.nat(5),
    need: fc.record({ newSenco: yes, nobodyTrained: yes, gapOnTopic: yes, underReached: yes }),
    extra: yes,
    forStaff: people,
  },
  { requiredKeys: ['ids', 'settingId', 'at', 'fresh'] },
)

test('a turn of a list is the same after it was a line of text, whatever it says', () => {
  fc.assert(
    fc.property(turn, (one) => {
      expect(Turn.parse(turnOf(lineOf(one)))).toEqual(one)
    }),
  )
})
