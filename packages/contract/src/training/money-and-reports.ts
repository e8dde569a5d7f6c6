// Charges on their way to finance, and the report on training, on the wire. No card data anywhere.
import { Id } from '@senco/domain/ids'
import { ProviderType } from '@senco/domain/register/model'
import { councilStaff } from '@senco/domain/roles'
import { Instant, PlainDate } from '@senco/domain/time'
import { DueCharge } from '@senco/domain/training/charges'
import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { line, Share, Shown } from './fields.ts'

const year = z.string().check(z.regex(/^20\d\d$/, 'Enter a year, like 2026.'))
const money = ['administrator', 'team-manager'] as const

export const TrainingReportPage = z.object({
  asOf: Instant,
  from: PlainDate,
  to: PlainDate,
  /** People who came. Numbers of one to four are not shown. */
  people: Shown,
  reach: Share,
  byType: z.array(z.object({ key: ProviderType, share: Share })),
  byWard: z.array(z.object({ key: z.optional(z.string()), name: z.string(), share: Share })),
  waitingDays: z.optional(z.number()),
  noShows: Share,
  noShowPence: z.optional(z.number()),
  confidenceGain: z.optional(z.number()),
  answered: Share,
  evidence: Share,
  /** Of SENCOs who began in the period: trained within two terms (practice 11.2). */
  induction: z.object({ share: Share, stillInTime: Shown }),
})
export type TrainingReportPage = z.infer<typeof TrainingReportPage>

export const moneyAndReports = {
  listCharges: operation({
    method: 'GET',
    path: '/api/training/charges/{year}',
    kind: 'json',
    who: [...councilStaff, 'auditor'],
    summary: 'Charges of a calendar year, newest first, with the reasons for which one may be waived',
    input: z.object({ year }),
    output: z.object({
      asOf: Instant,
      charges: z.array(DueCharge),
      duePence: z.number(),
      waiverReasons: z.array(z.string()),
      mayWaive: z.boolean(),
    }),
  }),
  waiveCharge: operation({
    method: 'POST',
    path: '/api/training/charges/{year}/{chargeId}/waiver',
    kind: 'json',
    who: money,
    summary: 'Waive a charge for one of the council’s reasons',
    input: z.object({
      year,
      chargeId: Id('charge'),
      reason: line.check(z.minLength(1, 'Choose why the charge is waived.')),
      note: z.optional(line),
    }),
    output: z.object({ charge: DueCharge }),
  }),
  downloadCharges: operation({
    method: 'GET',
    path: '/api/training/charges/{year}/charges.csv',
    kind: 'file',
    who: money,
    summary: 'The charges of a year for finance, as a file that runs nothing',
    input: z.object({ year }),
    output: z.object({}),
  }),
  sendChargesToFinance: operation({
    method: 'POST',
    path: '/api/training/charges/{year}/sent',
    kind: 'json',
    who: money,
    summary: 'Say that finance has the charges that are due: they can no longer be waived here',
    input: z.object({ year, chargeIds: z.array(Id('charge')).check(z.minLength(1), z.maxLength(90)) }),
    output: z.object({ sent: z.number() }),
  }),
  viewTrainingReport: operation({
    method: 'GET',
    path: '/api/training/report',
    kind: 'json',
    who: [...councilStaff, 'auditor'],
    summary:
      'What training does: reach, waiting, no-shows, confidence, impact and timely induction; small numbers hidden',
    /** Absent: this school year. */
    input: z.object({ from: z.optional(PlainDate), to: z.optional(PlainDate) }),
    output: TrainingReportPage,
  }),
}
