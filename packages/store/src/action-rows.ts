// The row of an action in the council's list, of at most 250 bytes: one-letter attributes, and texts cut to what fits.
import type { ActionRow, ActionState } from '@senco/domain/actions/model'
import * as z from 'zod/mini'

const stateCodes = {
  open: 'o',
  'in-progress': 'p',
  done: 'd',
  verified: 'v',
  cancelled: 'c',
} as const satisfies Record<ActionState, string>
const states = Object.keys(stateCodes) as ActionState[]

/** The prefix of an id says what it is an id of. */
const kinds = { per: 'person', stg: 'setting', clu: 'cluster', cou: 'council' } as const
const kindOf = (id: string) => kinds[z.enum(['per', 'stg', 'clu', 'cou']).parse(id.slice(0, 3))]

const Row = z.object({
  sk: z.string(),
  v: z.literal(1),
  t: z.string(),
  d: z.string(),
  s: z.enum(Object.values(stateCodes)),
  o: z.string(),
  n: z.string(),
  c: z.string(),
  k: z.optional(z.number()),
})

const titleBytes = 100
const nameBytes = 40

/** At most so many bytes, cut at a whole character and ended by an ellipsis. */
export const cut = (text: string, bytes: number): string => {
  const size = (part: string) => new TextEncoder().encode(part).length
  if (size(text) <= bytes) return text
  const letters = [...text]
  while (size(`${letters.join('')}…`) > bytes) letters.pop()
  return `${letters.join('').trimEnd()}…`
}

/** Everything but the key. */
export const packRow = ({ title, dueOn, state, owner, context, doneCount }: ActionRow) => ({
  t: cut(title, titleBytes),
  d: dueOn,
  s: stateCodes[state],
  o: owner.id,
  n: cut(owner.name, nameBytes),
  c: context.id,
  ...(doneCount === undefined ? {} : { k: doneCount }),
})

export const unpackRow = (item: Readonly<Record<string, unknown>>): ActionRow => {
  const { sk, t, d, s, o, n, c, k } = Row.parse(item)
  const [context, doer] = [kindOf(c), kindOf(o)]
  if (doer === 'council') throw new Error(`The action ${sk} is done by nobody in particular`)
  if (context === 'person') throw new Error(`The action ${sk} is about a person`)
  return {
    actionId: sk,
    context: { kind: context, id: c },
    title: t,
    owner: { kind: doer, id: o, name: n },
    dueOn: d,
    state: states.find((state) => stateCodes[state] === s) ?? 'open',
    ...(k === undefined ? {} : { doneCount: k }),
  }
}
