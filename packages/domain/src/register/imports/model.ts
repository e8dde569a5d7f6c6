// The shapes of an import: rows as every official file is reduced to them, and the differences from what we hold.
import * as z from 'zod/mini'
import { Id } from '../../ids.ts'
import { PlainDate } from '../../time.ts'
import { ProviderType, SettingStatus } from '../model.ts'

export const ImportSource = z.enum(['ofsted', 'schools', 'agencies', 'postcodes', 'wards', 'sencos'])
export type ImportSource = z.infer<typeof ImportSource>

const text = z.string().check(z.maxLength(200))

/** One provider or school as its official file states it. `key` is the URN and never changes. */
export const ProviderRow = z.object({
  kind: z.literal('provider'),
  key: text,
  /** Line of the file, from 1, for messages. */
  line: z.number(),
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
  places: z.optional(z.number()),
  onEarlyYearsRegister: z.optional(z.boolean()),
  nurseryProvision: z.optional(z.boolean()),
  phase: z.optional(z.enum(['nursery', 'primary', 'secondary', 'all-through', 'other'])),
  registeredPersonUrn: z.optional(text),
})
export type ProviderRow = z.infer<typeof ProviderRow>

export const AgencyRow = z.object({
  kind: z.literal('agency'),
  key: text,
  line: z.number(),
  name: text,
  status: SettingStatus,
  postcode: z.optional(text),
})
export type AgencyRow = z.infer<typeof AgencyRow>

/** Postcodes travel packed by sector, `WA8 7` with its inward endings, because there are thousands. */
export const PostcodeSectorRow = z.object({
  kind: z.literal('postcodes'),
  key: text,
  line: z.number(),
  /** `7AB` -> [ward code, latitude, longitude]. */
  units: z.record(text, z.tuple([text, z.number(), z.number()])),
})
export type PostcodeSectorRow = z.infer<typeof PostcodeSectorRow>

export const WardRow = z.object({
  kind: z.literal('ward'),
  key: text,
  line: z.number(),
  name: text,
  outline: z.array(z.array(z.tuple([z.number(), z.number()]))),
})
export type WardRow = z.infer<typeof WardRow>

/** One line of the council's own list of SENCOs, in our CSV template. */
export const SencoRow = z.object({
  kind: z.literal('senco'),
  key: text,
  line: z.number(),
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
  line: z.number(),
  key: z.optional(z.string().check(z.maxLength(200))),
  reason: z.string().check(z.maxLength(300)),
})
export type RejectedLine = z.infer<typeof RejectedLine>

const Label = z.object({ key: z.string(), label: z.string(), settingId: z.optional(Id('setting')) })

/** What applying an import would change. Only differences are listed; `same` counts the rest. */
export const ImportDifferences = z.object({
  importId: Id('import'),
  source: ImportSource,
  edition: PlainDate,
  previousEdition: z.optional(PlainDate),
  status: z.enum(['staged', 'applying', 'applied', 'stopped']),
  /** Why the import may not be applied, in words; absent when it may. */
  stopped: z.optional(z.string()),
  same: z.number(),
  added: z.array(
    z.extend(Label, {
      providerType: z.optional(ProviderType),
      /** Settings that this may be under a new registration: same postcode, or a very like name. */
      maybeSameAs: z.array(z.object({ settingId: Id('setting'), label: z.string(), why: z.string() })),
    }),
  ),
  changed: z.array(
    z.extend(Label, {
      fields: z.array(z.object({ field: z.string(), from: z.optional(z.string()), to: z.optional(z.string()) })),
    }),
  ),
  closed: z.array(z.extend(Label, { closedOn: z.optional(PlainDate), openWork: z.array(z.string()) })),
  restored: z.array(Label),
  absent: z.array(z.extend(Label, { openWork: z.array(z.string()), askedBefore: z.optional(PlainDate) })),
  rejected: z.array(RejectedLine),
})
export type ImportDifferences = z.infer<typeof ImportDifferences>
