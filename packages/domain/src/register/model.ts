// The shapes of the register: settings, SENCO designations and qualifications (practice 10.1). Rules live beside it.
import * as z from 'zod/mini'
import { Id } from '../ids.ts'
import { Instant, PlainDate } from '../time.ts'

/** What kind of provider a setting is; the SENCO requirement follows from it (see requirement.ts). */
export const providerTypes = [
  'maintained-nursery-school',
  'school',
  'independent-school',
  'special-school',
  'pupil-referral-unit',
  'group',
  'childminder',
  'domestic',
  'home-childcarer',
  'out-of-school',
] as const
export const ProviderType = z.enum(providerTypes)
export type ProviderType = z.infer<typeof ProviderType>

export const SettingStatus = z.enum(['proposed', 'active', 'suspended', 'closed'])
export type SettingStatus = z.infer<typeof SettingStatus>

export const QualificationKind = z.enum(['npq-senco', 'nasenco', 'level-3-early-years-senco', 'other'])
export const Qualification = z.object({
  kind: QualificationKind,
  status: z.enum(['enrolled', 'achieved']),
  begunOn: z.optional(PlainDate),
  achievedOn: z.optional(PlainDate),
})
export type Qualification = z.infer<typeof Qualification>

/** Why this person is the SENCO here: the setting's own, shared through an agency or network, or standing in. */
export const DesignationBasis = z.enum(['own', 'shared-agency', 'shared-network', 'interim'])

/**
 * One person's time as SENCO of one setting. `proposed` waits for the setting's manager (or, for a share, for the
 * setting) to accept; `active` counts towards coverage from `startsOn`; `ended` keeps the history.
 */
export const Designation = z.object({
  designationId: Id('designation'),
  settingId: Id('setting'),
  personId: Id('person'),
  name: z.string(),
  email: z.optional(z.string()),
  status: z.enum(['proposed', 'active', 'ended']),
  startsOn: PlainDate,
  endsOn: z.optional(PlainDate),
  basis: DesignationBasis,
  /** A job share: the SENCO who is there stays. Kept so that accepting a proposal can follow it. */
  keepPresent: z.optional(z.boolean()),
  hoursPerWeek: z.optional(z.number()),
  isManager: z.optional(z.boolean()),
  /** Head teacher, or acting head, of the school (SEND Regulations 2014 reg 49). Undefined: nobody has said. */
  isHead: z.optional(z.boolean()),
  /** A qualified teacher working at the school (reg 49). Undefined: nobody has said. */
  qualifiedTeacher: z.optional(z.boolean()),
  /** First day as SENCO of any school, when before `startsOn`: earlier service of over 12 months shows "check". */
  schoolSencoSince: z.optional(PlainDate),
  qualifications: z.array(Qualification),
  /** Somebody said that `qualifications` is all there is. Undefined: an empty list means that nobody has said. */
  qualificationsKnown: z.optional(z.boolean()),
  confirmedOn: z.optional(PlainDate),
  publishName: z.optional(z.boolean()),
})
export type Designation = z.infer<typeof Designation>

/** How the council came to know something that the setting could have entered itself. Shown in the history. */
export const ToldBy = z.enum(['portal', 'telephone', 'email', 'visit', 'letter', 'reply-link', 'import'])
export type ToldBy = z.infer<typeof ToldBy>

export const Setting = z.object({
  settingId: Id('setting'),
  /** Null while nobody has told us: Ofsted publishes childminders without a name. */
  name: z.nullable(z.string()),
  providerType: ProviderType,
  status: SettingStatus,
  closedOn: z.optional(PlainDate),
  /** Ofsted's unique reference number, text such as `EY299267`; absent for agency-registered childminders. */
  ofstedUrn: z.optional(z.string()),
  /** The school's unique reference number in Get Information about Schools. */
  schoolUrn: z.optional(z.string()),
  /** Agency-registered childminders are known by the agency and its own reference (rule R10). */
  agencyId: z.optional(z.string()),
  agencyRef: z.optional(z.string()),
  /** The member lets its agency see and change its record (practice 9.1); undefined means that it has not said so. */
  agencyAccepted: z.optional(z.boolean()),
  addressLines: z.array(z.string()),
  town: z.optional(z.string()),
  postcode: z.optional(z.string()),
  /** ONS ward code; undefined is shown as "not known". */
  wardCode: z.optional(z.string()),
  email: z.optional(z.string()),
  telephone: z.optional(z.string()),
  /** The home cluster. */
  clusterId: z.optional(z.string()),
  /** Special-interest clusters that it belongs to besides. */
  alsoInClusterIds: z.optional(z.array(z.string())),
  areaSencoId: z.optional(z.string()),
  places: z.optional(z.number()),
  /** Whether a person has put it in or out of scope; undefined leaves it to the rule in scope.ts. */
  scopeDecision: z.optional(z.enum(['in', 'out'])),
  /** What the official files say that the scope rule needs, for example whether it is on the Early Years Register. */
  onEarlyYearsRegister: z.optional(z.boolean()),
  nurseryProvision: z.optional(z.boolean()),
  phase: z.optional(z.enum(['nursery', 'primary', 'secondary', 'all-through', 'other'])),
  /** The setting asked for anonymity, or is sensitive: hidden from every public page (rule R9). */
  anonymous: z.optional(z.boolean()),
  /** First day without a SENCO, as a person recorded it. Undefined and no designation means "Not recorded yet". */
  vacancyRecordedOn: z.optional(PlainDate),
  notes: z.optional(z.string()),
  /** The registration that this one continues, after a sale. */
  continues: z.optional(Id('setting')),
  updatedAt: Instant,
})
export type Setting = z.infer<typeof Setting>

/** A setting with every designation it ever had: what the rules of the register decide on, and what is stored. */
export const SettingRecord = z.object({ setting: Setting, designations: z.array(Designation) })
export type SettingRecord = z.infer<typeof SettingRecord>

/** What lists and coverage need to know of one designation. */
export const SencoSummary = z.object({
  personId: Id('person'),
  name: z.string(),
  email: z.optional(z.string()),
  startsOn: PlainDate,
  endsOn: z.optional(PlainDate),
  isHead: z.optional(z.boolean()),
  qualifiedTeacher: z.optional(z.boolean()),
  schoolSencoSince: z.optional(PlainDate),
  qualifications: z.array(Qualification),
  qualificationsKnown: z.optional(z.boolean()),
  confirmedOn: z.optional(PlainDate),
})
export type SencoSummary = z.infer<typeof SencoSummary>

/** The part of a setting and its present SENCO that lists, the board and coverage are computed from. */
export const SettingSummary = z.object({
  settingId: Id('setting'),
  name: z.nullable(z.string()),
  providerType: ProviderType,
  status: SettingStatus,
  urn: z.optional(z.string()),
  agencyId: z.optional(z.string()),
  town: z.optional(z.string()),
  postcode: z.optional(z.string()),
  wardCode: z.optional(z.string()),
  clusterId: z.optional(z.string()),
  alsoInClusterIds: z.optional(z.array(z.string())),
  areaSencoId: z.optional(z.string()),
  email: z.optional(z.string()),
  inScope: z.boolean(),
  vacancyRecordedOn: z.optional(PlainDate),
  /** Who is SENCO on the day that the summary was made for; else who starts next; else who ended last. */
  senco: z.optional(SencoSummary),
  /** Further active designations: a job share, or one that starts or ends later. */
  others: z.optional(z.array(SencoSummary)),
  /** How many designations wait for the setting to accept them. */
  proposed: z.optional(z.number()),
})
export type SettingSummary = z.infer<typeof SettingSummary>

/** One line of an object's history: who did what, when, and how we were told. */
export const HistoryEntry = z.object({
  at: Instant,
  actorId: z.string(),
  actorName: z.string(),
  operation: z.string(),
  /** A sentence for people, for example "Named Amira Khan as SENCO from 1 September 2026". */
  summary: z.string(),
  toldBy: z.optional(ToldBy),
})
export type HistoryEntry = z.infer<typeof HistoryEntry>
