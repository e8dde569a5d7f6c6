// The register on the wire: settings, their SENCOs and the geography. Importing files is in register-imports.ts.
import { Id } from '@senco/domain/ids'
import { EmailAddress } from '@senco/domain/people/model'
import {
  Designation,
  DesignationBasis,
  HistoryEntry,
  ProviderType,
  Qualification,
  Setting,
  SettingSummary,
  ToldBy,
} from '@senco/domain/register/model'
import { councilStaff, settingStaff } from '@senco/domain/roles'
import { Instant, PlainDate } from '@senco/domain/time'
import * as z from 'zod/mini'
import { hoursUpTo } from './hours.ts'
import { operation } from './operation.ts'
import { registerImports } from './register-imports.ts'

const SettingId = Id('setting')
const DesignationId = Id('designation')
const name = z
  .string()
  .check(z.trim(), z.minLength(1, 'Enter a name.'), z.maxLength(160, 'Use 160 characters or fewer.'))
const shortText = z.string().check(z.trim(), z.maxLength(200, 'Use 200 characters or fewer.'))

/** Staff may record for a setting what it could do itself; then `toldBy` says how they came to know. */
const told = { toldBy: z.optional(ToldBy) }

const withSetting = [...councilStaff, ...settingStaff, 'agency-coordinator'] as const

const SettingPage = z.object({
  setting: Setting,
  summary: SettingSummary,
  designations: z.array(Designation),
  history: z.array(HistoryEntry),
  areaSenco: z.optional(
    z.object({
      personId: Id('person'),
      name: z.string(),
      email: z.optional(z.string()),
      telephone: z.optional(z.string()),
    }),
  ),
  /** For each who is SENCO here and elsewhere: at how many settings in all (rule R5, "shared across 3"). */
  shared: z.optional(z.array(z.object({ personId: Id('person'), settings: z.number() }))),
})
export type SettingPage = z.infer<typeof SettingPage>

/** What every change answers: enough to update a list; pages read the rest again. */
const Saved = z.object({ settingId: SettingId, summary: SettingSummary, designationId: z.optional(DesignationId) })

export const register = {
  listSettings: operation({
    method: 'GET',
    path: '/api/register/settings',
    kind: 'json',
    who: [...councilStaff, 'auditor'],
    summary: 'Every setting of the authority with its present SENCO, for lists and the coverage board',
    input: z.object({}),
    output: z.object({
      authority: z.string(),
      asOf: Instant,
      settings: z.array(SettingSummary),
      agencies: z.array(z.object({ agencyId: z.string(), name: z.string() })),
      areaSencos: z.array(z.object({ personId: Id('person'), name: z.string() })),
    }),
  }),
  listMySettings: operation({
    method: 'GET',
    path: '/api/register/my-settings',
    kind: 'json',
    who: [...settingStaff, 'agency-coordinator', 'school-senco'],
    summary: 'The settings of the person signed in',
    input: z.object({}),
    output: z.object({ asOf: Instant, settings: z.array(SettingPage) }),
  }),
  viewSetting: operation({
    method: 'GET',
    path: '/api/register/settings/{settingId}',
    kind: 'json',
    who: [...withSetting, 'school-senco', 'auditor'],
    summary: 'One setting: facts, SENCOs past and present, history, Area SENCO',
    input: z.object({ settingId: SettingId }),
    output: SettingPage,
  }),
  listSencoChanges: operation({
    method: 'GET',
    path: '/api/register/senco-changes',
    kind: 'json',
    who: [...councilStaff, 'auditor'],
    summary: 'Changes of SENCO of the last four weeks, newest first: named, proposed, accepted, ended, vacant',
    input: z.object({}),
    output: z.object({
      asOf: Instant,
      changes: z.array(
        z.object({
          at: Instant,
          settingId: SettingId,
          settingLabel: z.string(),
          /** A sentence, for example "Named Amira Khan as SENCO from 1 September 2026". */
          summary: z.string(),
          areaSencoId: z.optional(z.string()),
        }),
      ),
    }),
  }),
  addSetting: operation({
    method: 'POST',
    path: '/api/register/settings',
    kind: 'json',
    who: councilStaff,
    summary: 'Add a setting that no official file names, such as an agency-registered childminder',
    input: z.object({
      name,
      providerType: ProviderType,
      agencyId: z.optional(Id('agency')),
      agencyRef: z.optional(shortText),
      town: z.optional(shortText),
      postcode: z.optional(shortText),
      email: z.optional(EmailAddress),
      telephone: z.optional(shortText),
    }),
    output: Saved,
  }),
  changeSetting: operation({
    method: 'PUT',
    path: '/api/register/settings/{settingId}',
    kind: 'json',
    who: withSetting,
    summary:
      'Change what people keep: name and contact details (settings), and cluster, Area SENCO, scope, notes (staff)',
    input: z.object({
      settingId: SettingId,
      name: z.optional(name),
      email: z.optional(z.nullable(EmailAddress)),
      telephone: z.optional(z.nullable(shortText)),
      postcode: z.optional(z.nullable(shortText)),
      clusterId: z.optional(z.nullable(Id('cluster'))),
      areaSencoId: z.optional(z.nullable(Id('person'))),
      scopeDecision: z.optional(z.nullable(z.enum(['in', 'out']))),
      nurseryProvision: z.optional(z.boolean()),
      anonymous: z.optional(z.boolean()),
      /** Whether its childminder agency may see and change its record: for the member to say. */
      agencyAccepted: z.optional(z.boolean()),
      notes: z.optional(z.nullable(z.string().check(z.maxLength(4000, 'Use 4,000 characters or fewer.')))),
      ...told,
    }),
    output: Saved,
  }),
  nameSenco: operation({
    method: 'POST',
    path: '/api/register/settings/{settingId}/sencos',
    kind: 'json',
    who: withSetting,
    summary: 'Name the SENCO of a setting; the one before ends the day before, and is told',
    input: z.object({
      settingId: SettingId,
      /** A person the service knows, for sharing one SENCO across settings; else name and e-mail. */
      personId: z.optional(Id('person')),
      name: z.optional(name),
      email: z.optional(EmailAddress),
      startsOn: PlainDate,
      basis: z.optional(DesignationBasis),
      hoursPerWeek: z.optional(hoursUpTo(60)),
      isManager: z.optional(z.boolean()),
      isHead: z.optional(z.boolean()),
      qualifiedTeacher: z.optional(z.boolean()),
      schoolSencoSince: z.optional(PlainDate),
      qualifications: z.optional(z.array(Qualification).check(z.maxLength(8))),
      publishName: z.optional(z.boolean()),
      /** Keep the present SENCO too (a job share) instead of ending that designation. */
      keepPresent: z.optional(z.boolean()),
      ...told,
    }),
    output: Saved,
  }),
  acceptSenco: operation({
    method: 'POST',
    path: '/api/register/settings/{settingId}/sencos/{designationId}/accept',
    kind: 'json',
    who: withSetting,
    summary: 'Accept a SENCO whom an agency, a network or the SENCO proposed',
    input: z.object({ settingId: SettingId, designationId: DesignationId, ...told }),
    output: Saved,
  }),
  changeSencoFacts: operation({
    method: 'PUT',
    path: '/api/register/settings/{settingId}/sencos/{designationId}',
    kind: 'json',
    who: withSetting,
    summary: 'Record qualifications, teacher status, hours and the rest of a designation',
    input: z.object({
      settingId: SettingId,
      designationId: DesignationId,
      hoursPerWeek: z.optional(hoursUpTo(60)),
      isManager: z.optional(z.boolean()),
      isHead: z.optional(z.boolean()),
      qualifiedTeacher: z.optional(z.boolean()),
      schoolSencoSince: z.optional(PlainDate),
      qualifications: z.optional(z.array(Qualification).check(z.maxLength(8))),
      publishName: z.optional(z.boolean()),
      ...told,
    }),
    output: Saved,
  }),
  endSenco: operation({
    method: 'POST',
    path: '/api/register/settings/{settingId}/sencos/{designationId}/end',
    kind: 'json',
    who: withSetting,
    summary: 'End a designation here; the same person stays SENCO elsewhere',
    input: z.object({ settingId: SettingId, designationId: DesignationId, endsOn: PlainDate, ...told }),
    output: Saved,
  }),
  recordVacancy: operation({
    method: 'POST',
    path: '/api/register/settings/{settingId}/vacancy',
    kind: 'json',
    who: withSetting,
    summary: 'Say that there is no SENCO at present',
    input: z.object({ settingId: SettingId, since: PlainDate, ...told }),
    output: Saved,
  }),
  confirmSenco: operation({
    method: 'POST',
    path: '/api/register/settings/{settingId}/confirm',
    kind: 'json',
    who: withSetting,
    summary: 'Confirm, once a year, that the recorded SENCO is still right',
    input: z.object({ settingId: SettingId, ...told }),
    output: Saved,
  }),
  viewGeography: operation({
    method: 'GET',
    path: '/api/register/geography',
    kind: 'json',
    who: [...councilStaff, ...settingStaff, 'agency-coordinator', 'school-senco', 'auditor'],
    summary: 'The wards of the authority and their outlines, for the map and its table',
    input: z.object({}),
    output: z.object({
      wards: z.array(
        z.object({
          wardCode: z.string(),
          name: z.string(),
          /** Rings of [longitude, latitude] in degrees. */
          outline: z.array(z.array(z.tuple([z.number(), z.number()]))),
        }),
      ),
      source: z.string(),
    }),
  }),
  ...registerImports,
}
