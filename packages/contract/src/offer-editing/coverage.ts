// The coverage board: every line of the law and of the toolkit, and where families find it.
import { Elsewhere } from '@senco/domain/offer/coverage/model'
import { councilStaff } from '@senco/domain/roles'
import { Instant, PlainDate } from '@senco/domain/time'
import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { keepers } from './fields.ts'

const covered = {
  state: z.enum(['here', 'elsewhere', 'here-stale', 'elsewhere-stale', 'missing']),
  /** Why it is red. */
  gap: z.optional(z.enum(['nothing', 'no-owner', 'never-checked', 'long-overdue'])),
  entryIds: z.readonly(z.array(z.string())),
  elsewhere: z.optional(Elsewhere),
}
const Part = z.object({ partId: z.string(), words: z.string() })

export const CoverageLine = z.object({
  line: z.object({
    lineId: z.string(),
    source: z.enum(['law', 'toolkit']),
    /** Absent where the wording of the law was not read: no paragraph number is shown then. */
    reference: z.optional(z.string()),
    words: z.string(),
    nature: z.enum(['content', 'rule']),
    keptBy: z.optional(z.string()),
    strength: z.enum(['must', 'should']),
    parts: z.readonly(z.array(Part)),
  }),
  state: z.enum(['here', 'elsewhere', 'here-stale', 'elsewhere-stale', 'missing', 'rule']),
  /** Of the line as a whole, when it has no parts. */
  coverage: z.optional(z.object(covered)),
  parts: z.readonly(z.array(z.object({ part: Part, ...covered }))),
})
export type CoverageLine = z.infer<typeof CoverageLine>

export const CoveragePage = z.object({
  asOf: Instant,
  lines: z.readonly(z.array(CoverageLine)),
  totals: z.object({
    lines: z.number(),
    here: z.number(),
    elsewhere: z.number(),
    rules: z.number(),
    stale: z.number(),
    missing: z.number(),
  }),
  /** Titles of the entries that the lines name. */
  entries: z.array(
    z.object({
      entryId: z.string(),
      title: z.string(),
      checkedOn: z.optional(PlainDate),
      owned: z.boolean(),
      /** Past the day on which others are hidden, and shown because of the law. */
      red: z.boolean(),
    }),
  ),
  mayChange: z.boolean(),
})
export type CoveragePage = z.infer<typeof CoveragePage>

const ref = z.string().check(z.maxLength(60))

export const coverage = {
  viewCoverage: operation({
    method: 'GET',
    path: '/api/offer-editing/coverage',
    kind: 'json',
    who: [...councilStaff, 'auditor'],
    summary: 'The coverage board: each line is covered here, is on the main local offer, is a rule, or is red',
    input: z.object({}),
    output: CoveragePage,
  }),
  noteElsewhere: operation({
    method: 'PUT',
    path: '/api/offer-editing/coverage/{ref}/elsewhere',
    kind: 'json',
    who: keepers,
    summary: 'Say that a line or a part of it is on the main local offer, with its address; it counts as checked today',
    input: z.object({
      ref,
      url: z.string().check(z.trim(), z.maxLength(500, 'Use 500 characters or fewer.')),
    }),
    output: z.object({ elsewhere: Elsewhere }),
  }),
  removeElsewhere: operation({
    method: 'DELETE',
    path: '/api/offer-editing/coverage/{ref}/elsewhere',
    kind: 'json',
    who: keepers,
    summary: 'Say that a line is no longer on the main local offer',
    input: z.object({ ref }),
    output: z.object({ ref: z.string() }),
  }),
}
