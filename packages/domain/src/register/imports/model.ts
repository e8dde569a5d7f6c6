// The shapes of an import: rows as every official file is reduced to them, and the differences from what we hold.
import * as z from 'zod/mini'
import { Id } from '../../ids.ts'
import { PlainDate } from '../../time.ts'
import { ProviderType, SettingStatus } from '../model.ts'

export const ImportSource = z.enum(['ofsted', 'schools', 'agencies', 'postcodes', 'wards', 'sencos'])
export type ImportSource = z.infer<typeof ImportSource>

/** Longitude or latitude. A magnitude that no place has would be more than the database can keep. */
const Degrees = z.number().check(
  z.gte(-180),
  z.lte(180),
  z.refine((degrees) => degrees === 0 || Math.abs(degrees) > 1e-12, 'Give longitude and latitude in degrees.'),
)

/** Ofsted's files have halves of places; hundredths are as fine as any file has been. */
const Places = z.number().check(
  z.gte(0),
  z.lte(100_000),
  z.refine((places) => places === Math.round(places * 100) / 100, 'Give places to two decimals at most.'),
)

const text = z.string().check(z.maxLength(200))

/** One provider or school as its official file states it. `key` is the URN and never changes. */
export const ProviderRow = z.object({
  kind: z.literal('provider'),
  key: text,
  /** Line of the file, from 1, for messages. */
  line: z.int(),
  providerType: ProviderType,
  status: SettingStatus,
  closedOn: z.optional(PlainDate),
  registeredOn: z.optional(PlainDate),
  name: z.optional(text),
  addressLines: z.array(text),
  town: z.optional(text),
  postcode: z.optional(text),
  wardCode: z.optional(text),
  telephone: z.optional(text),
  places: z.optional(Places),
  onEarlyYearsRegister: z.optional(z.boolean()),
  nurseryProvision: z.optional(z.boolean()),
  phase: z.optional(z.enum(['nursery', 'primary', 'secondary', 'all-through', 'other'])),
  registeredPersonUrn: z.optional(text),
})
export type ProviderRow = z.infer<typeof ProviderRow>

export const AgencyRow = z.object({
  kind: z.literal('agency'),
  key: text,
  line: z.int(),
  name: text,
  status: SettingStatus,
  postcode: z.optional(text),
})
export type AgencyRow = z.infer<typeof AgencyRow>

/** Postcodes travel packed by sector, `WA8 7` with its inward endings, because there are thousands. */
export const PostcodeSectorRow = z.object({
  kind: z.literal('postcodes'),
  key: text,
  line: z.int(),
  /** `7AB` -> [ward code, latitude, longitude]. */
  units: z.record(text, z.tuple([text, Degrees, Degrees])),
})
export type PostcodeSectorRow = z.infer<typeof PostcodeSectorRow>

export const WardRow = z.object({
  kind: z.literal('ward'),
  key: text,
  line: z.int(),
  name: text,
  outline: z.array(z.array(z.tuple([Degrees, Degrees]))),
})
export type WardRow = z.infer<typeof WardRow>

/** One line of the council's own list of SENCOs, in our CSV template. */
export const SencoRow = z.object({
  kind: z.literal('senco'),
  key: text,
  line: z.int(),
  name: text,
  email: z.optional(text),
  startsOn: PlainDate,
  clusterName: z.optional(text),
})
export type SencoRow = z.infer<typeof SencoRow>

export const ImportRow = z.discriminatedUnion('kind', [ProviderRow, AgencyRow, PostcodeSectorRow, WardRow, SencoRow])
export type ImportRow = z.infer<typeof ImportRow>

/** A line that was not taken, or was taken without one of its cells, and why. */
export const RejectedLine = z.object({
  line: z.int(),
  key: z.optional(z.string().check(z.maxLength(200))),
  reason: z.string().check(z.maxLength(300)),
})
export type RejectedLine = z.infer<typeof RejectedLine>

const Label = z.object({ key: z.string(), label: z.string(), settingId: z.optional(Id('setting')) })
/** `kept`: what a person entered, which stays whatever the file says. */
const FieldChange = z.object({
  field: z.string(),
  from: z.optional(z.string()),
  to: z.optional(z.string()),
  kept: z.optional(z.string()),
})
export type FieldChange = z.infer<typeof FieldChange>

/**
 * What applying an import would change. Only differences are listed; `same` counts the rest, and `alreadyClosed` the
 * rows that were closed before we ever held them, which are not added.
 */
export const ImportDifferences = z.object({
  importId: Id('import'),
  source: ImportSource,
  edition: PlainDate,
  fileName: z.string(),
  previousEdition: z.optional(PlainDate),
  status: z.enum(['staged', 'applying', 'applied', 'stopped']),
  /** Why the import may not be applied, in words; absent when it may. */
  stopped: z.optional(z.string()),
  same: z.number(),
  alreadyClosed: z.number(),
  /** How many of the added will be out of scope until somebody says otherwise. */
  addedOutOfScope: z.number(),
  added: z.array(
    z.extend(Label, {
      providerType: z.optional(ProviderType),
      /** Settings that this may be under a new registration: same postcode, or a very like name. */
      maybeSameAs: z.array(z.object({ settingId: Id('setting'), label: z.string(), why: z.string() })),
      /** For a SENCO whose line names no cluster: the one that most settings of the ward are in. */
      suggestedCluster: z.optional(z.object({ clusterId: Id('cluster'), why: z.string() })),
    }),
  ),
  changed: z.array(z.extend(Label, { fields: z.array(FieldChange) })),
  closed: z.array(z.extend(Label, { closedOn: z.optional(PlainDate), openWork: z.array(z.string()) })),
  restored: z.array(Label),
  absent: z.array(z.extend(Label, { openWork: z.array(z.string()), askedBefore: z.optional(PlainDate) })),
  /** For information: what people entered differs from the file, and stays. */
  kept: z.array(z.extend(Label, { reason: z.string() })),
  rejected: z.array(RejectedLine),
})
export type ImportDifferences = z.infer<typeof ImportDifferences>

/** What a comparison finds; the rest of ImportDifferences is about the import itself. */
export type Comparison = Pick<
  ImportDifferences,
  | 'same'
  | 'alreadyClosed'
  | 'addedOutOfScope'
  | 'added'
  | 'changed'
  | 'closed'
  | 'restored'
  | 'absent'
  | 'kept'
  | 'rejected'
> & { readonly stopped?: string }

export const nothingFound = (): Comparison => ({
  same: 0,
  alreadyClosed: 0,
  addedOutOfScope: 0,
  added: [],
  changed: [],
  closed: [],
  restored: [],
  absent: [],
  kept: [],
  rejected: [],
})

/** What to do with a setting that the file leaves out, or with a new registration of a nursery we know. */
export const Decision = z.object({
  key: z.string().check(z.maxLength(40)),
  decision: z.enum(['closed', 'moved', 'ask-next-month', 'same-nursery', 'new']),
  sameAs: z.optional(Id('setting')),
  /** For a SENCO line: put the setting, when it is in no cluster, into this one. */
  clusterId: z.optional(Id('cluster')),
})
export type Decision = z.infer<typeof Decision>
