// One cluster with who was represented over three terms, and the same for the whole council, on the wire.
import { Cluster, MeetingRow, TermsOfReference } from '@senco/domain/clusters/model'
import { ProviderType } from '@senco/domain/register/model'
import { councilStaff, settingStaff } from '@senco/domain/roles'
import { Instant, PlainDate } from '@senco/domain/time'
import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { ClusterId, SettingId } from './fields.ts'

const Cell = z.object({
  outcome: z.enum([
    'represented',
    'apology',
    'not-represented',
    'not-counted',
    'no-register',
    'no-meeting',
    'not-expected',
  ]),
  deputy: z.optional(z.literal(true)),
  elsewhere: z.optional(z.literal(true)),
})
/** Settings represented in at least one meeting of the term, of the active ones in scope. */
const Total = z.object({ represented: z.number(), of: z.number(), percent: z.optional(z.number()) })
const Term = z.object({ label: z.string(), startsOn: PlainDate, endsOn: PlainDate })
const Spell = z.object({ from: z.optional(PlainDate), until: z.optional(PlainDate) })

export const ClusterPage = z.object({
  asOf: Instant,
  cluster: Cluster,
  /** Names of its leads, whoever may be shown them. */
  lead: z.optional(z.string()),
  coLeads: z.array(z.string()),
  /** The last three that have begun, oldest first; cells and totals are in this order. */
  terms: z.array(Term),
  /** Every setting of these terms, by name; for a setting, its own. */
  settings: z.array(
    z.object({
      settingId: SettingId,
      label: z.string(),
      providerType: ProviderType,
      /** Belongs to it today. */
      member: z.boolean(),
      spells: z.array(Spell),
      cells: z.array(Cell),
    }),
  ),
  totals: z.array(Total),
  /** Its meetings of these terms and those to come. */
  meetings: z.array(MeetingRow),
  /** Newest first. */
  termsOfReference: z.array(TermsOfReference),
})
export type ClusterPage = z.infer<typeof ClusterPage>

export const representing = {
  viewReach: operation({
    method: 'GET',
    path: '/api/clusters/reach',
    kind: 'json',
    who: [...councilStaff, 'auditor'],
    summary: 'Who is represented at meetings: by cluster, kind of setting and ward over three terms, and whom to ring',
    input: z.object({}),
    output: z.object({
      asOf: Instant,
      terms: z.array(Term),
      totals: z.array(Total),
      clusters: z.array(z.object({ clusterId: ClusterId, totals: z.array(Total) })),
      byType: z.array(z.object({ providerType: ProviderType, totals: z.array(Total) })),
      byWard: z.array(z.object({ wardCode: z.optional(z.string()), totals: z.array(Total) })),
      /** Settings that nobody came from to the last two meetings (M3), by cluster. */
      toRing: z.array(
        z.object({
          settingId: SettingId,
          label: z.string(),
          clusterId: ClusterId,
          missed: z.array(PlainDate),
        }),
      ),
    }),
  }),
  viewCluster: operation({
    method: 'GET',
    path: '/api/clusters/{clusterId}',
    kind: 'json',
    who: [...councilStaff, ...settingStaff, 'agency-coordinator', 'auditor'],
    summary: 'One cluster: its leads, terms of reference, meetings, and who was represented over the last three terms',
    input: z.object({ clusterId: ClusterId }),
    output: ClusterPage,
  }),
}
