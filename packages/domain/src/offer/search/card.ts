// What a list of results shows of an entry, kept in the snapshot beside the index, so that a search reads nothing else.
import * as z from 'zod/mini'
import { PlainDate } from '../../time.ts'
import { Point } from '../model.ts'
import type { Published } from '../published.ts'
import { AccessWay, Anywhere, CostKind, EntryKind } from '../vocabulary.ts'

export const Card = z.object({
  entryId: z.string(),
  kind: EntryKind,
  title: z.string(),
  provider: z.string(),
  summary: z.string(),
  fromMonths: z.optional(z.number()),
  toMonths: z.optional(z.number()),
  ways: z.array(AccessWay),
  cost: CostKind,
  waiting: z.optional(z.object({ words: z.string(), asOf: PlainDate })),
  telephone: z.optional(z.string()),
  anywhere: z.array(Anywhere),
  places: z.array(
    z.object({
      name: z.optional(z.string()),
      town: z.string(),
      postcode: z.optional(z.string()),
      point: z.optional(Point),
    }),
  ),
  checkedOn: z.optional(PlainDate),
  checkDueOn: z.optional(PlainDate),
  neverHidden: z.optional(z.boolean()),
  impartialAdvice: z.optional(z.boolean()),
})
export type Card = z.infer<typeof Card>

/** Without what is not there: JSON keeps no undefined. */
export const cardOf = (entry: Published): Card => {
  const { entryId, kind, title, provider, summary, whoFor, howToGetIt, cost, waitingTime, anywhere, places } = entry
  const telephone = entry.contacts.find((contact) => contact.telephone !== undefined)?.telephone
  const { checkedOn, checkDueOn, neverHidden, impartialAdvice } = entry
  return {
    ...{ entryId, kind, title, provider, summary, ways: howToGetIt.ways, cost: cost.kind, anywhere },
    ...(whoFor.fromMonths === undefined ? {} : { fromMonths: whoFor.fromMonths }),
    ...(whoFor.toMonths === undefined ? {} : { toMonths: whoFor.toMonths }),
    ...(waitingTime === undefined ? {} : { waiting: waitingTime }),
    ...(telephone === undefined ? {} : { telephone }),
    places: places.map(({ name, town, postcode, point }) => ({
      town,
      ...(name === undefined ? {} : { name }),
      ...(postcode === undefined ? {} : { postcode }),
      ...(point === undefined ? {} : { point }),
    })),
    ...(checkedOn === undefined ? {} : { checkedOn }),
    ...(checkDueOn === undefined ? {} : { checkDueOn }),
    ...(neverHidden === undefined ? {} : { neverHidden }),
    ...(impartialAdvice === undefined ? {} : { impartialAdvice }),
  }
}
