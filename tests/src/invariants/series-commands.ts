// What may happen to a series: edits of one meeting, of the later ones or of all, replies, apologies, marks and
// cancellations, at random. What becomes of it is left to series-model.ts and to the service.
import fc from 'fast-check'
import type { Edit, Scope } from './series-model.ts'

/** Days of the meetings of a series; on day 0, at noon, the history begins. */
export const days = [-30, 0, 60, 118, 160]
export const people = 6

export type Command =
  | { readonly kind: 'edit'; readonly at: number; readonly scope: Scope; readonly edit: Edit }
  | {
      readonly kind: 'come'
      readonly at: number
      readonly who: number
      readonly slot: number
      readonly answer: 'coming' | 'deputy'
    }
  | { readonly kind: 'sorry' | 'mark'; readonly at: number; readonly who: number }
  | { readonly kind: 'cancel'; readonly at: number }

const slot = fc.nat(7)
const start = fc.integer({ min: 36, max: 80 }).map((quarter) => quarter * 15)
const minutes = fc.constantFrom(60, 90, 120)
const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ what: fc.constant('title' as const), title: fc.constantFrom('North', 'Speech', 'Sleep') }),
  fc.record({ what: fc.constant('venue' as const), slot, venue: fc.constantFrom('Town Hall', 'Library', 'Hub') }),
  fc.record({ what: fc.constant('places' as const), slot, places: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ what: fc.constant('clock' as const), slot, start, length: minutes }),
  fc.record({ what: fc.constant('day' as const), slot, days: fc.constantFrom(-2, -1, 1, 2, 7) }),
  fc.record({ what: fc.constant('add' as const), start }),
  fc.record({ what: fc.constant('remove' as const), slot }),
)
const anyMeeting = fc.nat(days.length - 1)
const who = fc.nat(people - 1)
/** Histories of so many commands. */
export const historiesOf = (length: number): fc.Arbitrary<Command[]> =>
  fc.array(
    fc.oneof(
      {
        weight: 60,
        arbitrary: fc.record({
          kind: fc.constant('edit' as const),
          at: anyMeeting,
          scope: fc.constantFrom<Scope>('this', 'later', 'all'),
          edit: edits,
        }),
      },
      {
        weight: 30,
        arbitrary: fc.record({
          ...{ kind: fc.constant('come' as const), at: fc.integer({ min: 2, max: 4 }), who, slot },
          answer: fc.constantFrom('coming' as const, 'coming' as const, 'deputy' as const),
        }),
      },
      {
        weight: 10,
        arbitrary: fc.record({ kind: fc.constant('sorry' as const), at: fc.integer({ min: 2, max: 4 }), who }),
      },
      { weight: 10, arbitrary: fc.record({ kind: fc.constant('mark' as const), at: fc.nat(1), who }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('cancel' as const), at: anyMeeting }) },
    ) as fc.Arbitrary<Command>,
    { minLength: length, maxLength: length },
  )
/** Whatever else happens, one meeting is moved alone at the beginning. */
export const moveOne: Command = { kind: 'edit', at: 3, scope: 'this', edit: { what: 'day', slot: 0, days: 2 } }
