// What official files say of a setting, kept apart from what people typed: learning a new edition, and letting it
// change only what nobody has typed over.
import * as z from 'zod/mini'
import { PlainDate } from '../../time.ts'
import type { Setting } from '../model.ts'
import { type FieldChange, ProviderRow } from './model.ts'

/** The statements of the newest edition that made one; a blank in a later file says nothing and takes nothing away. */
export const OfficialFacts = z.omit(ProviderRow, { kind: true, key: true, line: true })
export type OfficialFacts = z.infer<typeof OfficialFacts>

/**
 * One registration that an official file named. `gone`: it left the register, by the file or by a person's decision;
 * `replaced` by a new registration of the same setting. `askedOn`: it was missing then, and somebody chose to wait.
 */
export const Official = z.object({
  key: z.string(),
  settingId: z.string(),
  facts: OfficialFacts,
  edition: PlainDate,
  gone: z.optional(z.enum(['closed', 'moved', 'replaced'])),
  askedOn: z.optional(PlainDate),
})
export type Official = z.infer<typeof Official>

const isNone = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

const same = (one: unknown, other: unknown): boolean =>
  (isNone(one) && isNone(other)) || JSON.stringify(one) === JSON.stringify(other)

/** The facts after an edition: what the row states, over what was known. */
export const learn = (known: OfficialFacts | undefined, row: ProviderRow): OfficialFacts => {
  const { kind: _kind, key: _key, line: _line, ...stated } = row
  const said = Object.fromEntries(Object.entries(stated).filter(([, value]) => !isNone(value)))
  const { closedOn: _closedOn, ...before } = known ?? { addressLines: [] as string[] }
  return OfficialFacts.parse({ ...before, ...said })
}

/** Fields by their words for people, in the order that a person reads them. */
const words = {
  name: 'Name',
  providerType: 'Type',
  status: 'Status',
  addressLines: 'Address',
  town: 'Town',
  postcode: 'Postcode',
  wardCode: 'Ward',
  telephone: 'Telephone',
  places: 'Places',
  onEarlyYearsRegister: 'On the Early Years Register',
  nurseryProvision: 'Nursery classes',
  phase: 'Phase',
  registeredOn: 'Registered on',
  registeredPersonUrn: 'Registered person',
  closedOn: 'Closed on',
} as const satisfies Record<keyof OfficialFacts, string>
const fields = Object.keys(words) as (keyof OfficialFacts)[]

export const inWords = (value: unknown): string | undefined => {
  if (isNone(value)) return undefined
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return Array.isArray(value) ? value.join(', ') : String(value)
}

/** What people may type too. All else is the file's to say. */
const typable = ['name', 'addressLines', 'town', 'postcode', 'telephone', 'places', 'nurseryProvision'] as const
type Typable = (typeof typable)[number]
const isTypable = (field: keyof OfficialFacts): field is Typable => (typable as readonly string[]).includes(field)

/** A person typed it when it is neither blank nor what the last edition said. */
const typed = (setting: Setting, known: OfficialFacts | undefined, field: Typable): boolean =>
  !isNone(setting[field]) && !same(setting[field], known?.[field])

const change = (field: keyof OfficialFacts, from: unknown, to: unknown, kept: unknown): FieldChange => ({
  field: words[field],
  ...optional('from', inWords(from)),
  ...optional('to', inWords(to)),
  ...optional('kept', inWords(kept)),
})

const optional = <K extends string>(key: K, value: string | undefined): { [P in K]?: string } =>
  value === undefined ? {} : ({ [key]: value } as { [P in K]?: string })

/** Field by field, what a new edition says otherwise; `kept` is what a person typed, which stays. */
export const changesOf = (known: OfficialFacts | undefined, next: OfficialFacts, setting?: Setting): FieldChange[] =>
  fields
    .filter((field) => !same(known?.[field], next[field]))
    .map((field) => {
      const stays = setting !== undefined && isTypable(field) && typed(setting, known, field)
      const kept = stays && !same(setting[field], next[field]) ? setting[field] : undefined
      return change(field, known?.[field], next[field], kept)
    })

/** The setting with the new facts, except where somebody typed over the last ones. A ward is worked out elsewhere. */
export const withFacts = (setting: Setting, known: OfficialFacts | undefined, next: OfficialFacts): Setting => {
  const taken = typable.filter((field) => !isNone(next[field]) && !typed(setting, known, field))
  const official: Partial<Setting> = {
    providerType: next.providerType,
    // Only news changes the status: a setting that the council closed stays closed while the file says what it said.
    status: same(known?.status, next.status) || setting.status === 'closed' ? setting.status : next.status,
    ...(next.onEarlyYearsRegister === undefined ? {} : { onEarlyYearsRegister: next.onEarlyYearsRegister }),
    ...(next.phase === undefined ? {} : { phase: next.phase }),
  }
  return { ...setting, ...official, ...Object.fromEntries(taken.map((field) => [field, next[field]])) }
}
