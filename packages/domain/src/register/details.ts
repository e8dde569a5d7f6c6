// Changing what people keep about a setting: a field that is not given stays, null takes it away.
import type { Setting, SettingRecord } from './model.ts'

const fieldWords = {
  name: 'name',
  email: 'e-mail address',
  telephone: 'telephone number',
  postcode: 'postcode',
  wardCode: 'ward',
  town: 'town',
  clusterId: 'cluster',
  areaSencoId: 'Area SENCO',
  scopeDecision: 'scope',
  nurseryProvision: 'nursery provision',
  agencyAccepted: 'sharing with the agency',
  anonymous: 'anonymity',
  notes: 'notes',
} as const
type Field = keyof typeof fieldWords
const fields = Object.keys(fieldWords) as Field[]

export type Details = { readonly [K in Field]?: Setting[K] | null | undefined }

/** The record with the details, and a sentence for the history; undefined when nothing is different. */
export const changeDetails = (
  { setting, designations }: SettingRecord,
  details: Details,
): { readonly record: SettingRecord; readonly sentence: string } | undefined => {
  const changed = fields.filter(
    (field) => details[field] !== undefined && (details[field] ?? undefined) !== (setting[field] ?? undefined),
  )
  if (changed.length === 0) return undefined
  const kept = Object.entries(setting).filter(([field]) => !changed.includes(field as Field))
  const given = changed.flatMap((field) => (details[field] === null ? [] : [[field, details[field]] as const]))
  const next = { ...Object.fromEntries([...kept, ...given]) } as Setting
  const sentence = `Changed ${changed.map((field) => fieldWords[field]).join(', ')}`
  return { record: { setting: { ...next, name: next.name ?? null }, designations }, sentence }
}
