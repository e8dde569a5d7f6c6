// What is known of one web address that entries name, and what a new look at it makes of that: one failure may be bad
// luck, failures on two days in a row are a broken link (the council's choice).
import * as z from 'zod/mini'
import { PlainDate } from '../../time.ts'

export const LinkCheck = z.object({
  url: z.string(),
  status: z.enum(['works', 'failed-once', 'broken']),
  lookedOn: PlainDate,
  /** The first day of the failures. */
  failedOn: z.optional(PlainDate),
  /** In words for an editor. */
  problem: z.optional(z.string()),
  /** Entries that name it now. */
  entryIds: z.array(z.string()),
})
export type LinkCheck = z.infer<typeof LinkCheck>

/** What came of a look: nothing wrong, or what was. */
export interface Look {
  readonly problem?: string
}

export const afterLook = (
  before: LinkCheck | undefined,
  { url, entryIds, today }: { readonly url: string; readonly entryIds: readonly string[]; readonly today: PlainDate },
  { problem }: Look,
): LinkCheck => {
  const seen = { url, lookedOn: today, entryIds: [...entryIds] }
  if (problem === undefined) return { ...seen, status: 'works' }
  const failedOn = before?.failedOn ?? today
  return { ...seen, status: failedOn < today ? 'broken' : 'failed-once', failedOn, problem }
}
