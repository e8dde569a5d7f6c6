// What one council chooses and what it is called: everything that differs between authorities, in one typed value.
import type { PlainDate } from '../time.ts'
import { defaultTrainingPolicies, type TrainingPolicies } from '../training/policies.ts'

export interface Authority {
  /** Names the data folder and the rows kept: letters and hyphens. */
  readonly slug: string
  /** The name that Ofsted's and the DfE's files use for it. */
  readonly name: string
  readonly serviceName: string
  readonly teamName: string
  /** ONS code of the district, to tell its wards and postcodes. */
  readonly districtCode: string
  /** DfE code of the local authority, as the schools file has it. */
  readonly schoolsCode: string
  /** Fictional demo authorities say so on every page. */
  readonly demo: boolean
  readonly colour: string
  readonly fontFamily: string
  readonly telephone: string
  readonly email: string
  readonly impartialAdvice: { readonly name: string; readonly telephone: string; readonly url: string }
  readonly policies: Policies
}

/** Choices of the council. Each has a default here, and none of them is law. */
export interface Policies {
  /** Days after which a group setting without a SENCO turns from amber to red (practice R3). */
  readonly expectedSencoDays: number
  /** Month and day from which the yearly confirmation is asked, and the days after it of the two nudges (R7). */
  readonly confirmation: { readonly fromMonthDay: string; readonly nudgeAfterDays: readonly [number, number] }
  /** Share of settings that may be missing from a new file before the import stops. */
  readonly absentShareThatStops: number
  /** Session lengths in minutes. */
  readonly session: { readonly idleMinutes: number; readonly absoluteMinutes: number; readonly warnMinutes: number }
  /** Days an invitation stays open. */
  readonly invitationDays: number
  /** London time from which a meeting counts as an evening one, which childminders can come to (practice M1). */
  readonly eveningFrom: string
  /** Places on training: see training/policies.ts. */
  readonly training: TrainingPolicies
  /** First day on which this service keeps records, for histories that begin before it. */
  readonly since?: PlainDate
}

export const defaultPolicies: Policies = {
  expectedSencoDays: 30,
  confirmation: { fromMonthDay: '09-01', nudgeAfterDays: [14, 28] },
  absentShareThatStops: 0.05,
  session: { idleMinutes: 60, absoluteMinutes: 600, warnMinutes: 5 },
  invitationDays: 14,
  eveningFrom: '18:00',
  training: defaultTrainingPolicies,
}
