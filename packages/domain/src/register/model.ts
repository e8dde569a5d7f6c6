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
  hoursPerWeek: z.optional(z.number()),
  isManager: z.optional(z.boolean()),
  /** Head teacher, or acting head, of the school (SEND Regulations 2014 reg 49). Undefined: nobody has said. */
  isHead: z.optional(z.boolean()),
  /** A qualified teacher working at the school (reg 49). Undefined: nobody has said. */
  qualifiedTeacher: z.optional(z.boolean()),
  /** First day as SENCO of any school, when before `startsOn`: earlier service of over 12 months shows "check". */
  schoolSencoSince: z.optional(PlainDate),
  qualifications: z.array(Qualification),
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
  addressLines: z.array(z.string()),
  town: z.optional(z.string()),
  postcode: z.optional(z.string()),
  /** ONS ward code; undefined is shown as "not known". */
  wardCode: z.optional(z.string()),
  email: z.optional(z.string()),
  telephone: z.optional(z.string()),
  clusterId: z.optional(z.string()),
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
  /** A person recorded that there is no SENCO. Undefined and no designation means "Not recorded yet". */
  vacancyRecordedOn: z.optional(PlainDate),
  notes: z.optional(z.string()),
  /** The registration that this one continues, after a sale. */
  continues: z.optional(Id('setting')),
  updatedAt: Instant,
})
export type Setting = z.infer<typeof Setting>

/** The part of a setting and its present SENCO that lists, the board and coverage are computed from. */
export const SettingSummary = z.object({
  settingId: Id('setting'),
  name: z.nullable(z.string()),
  providerType: ProviderType,
  status: SettingStatus,
  urn: z.optional(z.string()),
  town: z.optional(z.string()),
  postcode: z.optional(z.string()),
  wardCode: z.optional(z.string()),
  clusterId: z.optional(z.string()),
  areaSencoId: z.optional(z.string()),
  email: z.optional(z.string()),
  inScope: z.boolean(),
  vacancyRecordedOn: z.optional(PlainDate),
  /** The latest active designation's facts; a future start counts from its date. */
  senco: z.optional(
    z.object({
      personId: Id('person'),
      name: z.string(),
      startsOn: PlainDate,
      endsOn: z.optional(PlainDate),
      isHead: z.optional(z.boolean()),
      qualifiedTeacher: z.optional(z.boolean()),
      schoolSencoSince: z.optional(PlainDate),
      qualifications: z.array(Qualification),
      confirmedOn: z.optional(PlainDate),
    }),
  ),
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
