// What a line of the law or of the toolkit is, and where the council says that it is met. Judging is left to board.ts.
import * as z from 'zod/mini'
import { PlainDate } from '../../time.ts'

export interface LinePart {
  /** Begins with the id of its line. */
  readonly partId: string
  readonly words: string
}

export interface OfferLine {
  readonly lineId: string
  readonly source: 'law' | 'toolkit'
  /** Section, regulation or paragraph; absent where its wording was not read, so that no page names a wrong one. */
  readonly reference?: string
  /** In our words. */
  readonly words: string
  /** A rule says how the offer is made or kept; content is what a family can read in it. */
  readonly nature: 'content' | 'rule'
  /** How this service keeps a rule. */
  readonly keptBy?: string
  /** Only `must` is law, or quoted as such by the toolkit. */
  readonly strength: 'must' | 'should'
  /** Each of them is covered on its own, or all of them by what covers the line. */
  readonly parts: readonly LinePart[]
}

/** The council says that a line, or one part of it, is on its main local offer: the early years need not repeat it. */
export const Elsewhere = z.object({
  /** The id of a line or of a part. */
  ref: z.string(),
  url: z.string(),
  checkedOn: PlainDate,
  checkedBy: z.string(),
})
export type Elsewhere = z.infer<typeof Elsewhere>
