// Finding settings in a list of 2,500 as somebody types: by name, URN, postcode, town or SENCO, and by what is true of
// them. Pure and quick: the browser prepares the texts once and filters on every key.
import type { Coverage } from './coverage.ts'
import type { SettingSummary } from './model.ts'
import type { RequirementLevel } from './requirement.ts'
import { settingLabel, spellsOf } from './summary.ts'

/** Case, accents and apostrophes do not matter when looking for somebody. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’‘]/g, '')
    .toLowerCase()

const squeeze = (text: string): string => text.replace(/\s+/g, '')

/** A setting with the text that it is found by. */
export interface Findable {
  readonly summary: SettingSummary
  readonly text: string
}

/** A postcode and a URN are found with and without their spaces. */
export const findable = (summary: SettingSummary): Findable => {
  const { urn, postcode, town } = summary
  const sencos = spellsOf(summary).map(({ name }) => name)
  const compact = [postcode, urn].flatMap((one) => (one === undefined ? [] : [squeeze(one)]))
  const text = [settingLabel(summary), urn, postcode, ...compact, town, ...sencos]
  return { summary, text: plain(text.filter((one) => one !== undefined).join(' \n')) }
}

/** Every word must be found, in any order; the words run together count as one word too (`wa7 4` finds WA7 4AB). */
export const matches = ({ text }: Findable, query: string): boolean => {
  const wanted = plain(query).trim()
  if (wanted === '') return true
  return wanted.split(/\s+/).every((word) => text.includes(word)) || text.includes(squeeze(wanted))
}

export interface SettingFilter {
  readonly query?: string | undefined
  readonly level?: RequirementLevel | undefined
  readonly status?: Coverage['status'] | undefined
  readonly providerType?: SettingSummary['providerType'] | undefined
  /** `not-known` finds those without a ward. */
  readonly wardCode?: string | undefined
  readonly clusterId?: string | undefined
  readonly areaSencoId?: string | undefined
  /** Out-of-scope and closed settings are left out unless asked for. */
  readonly everything?: boolean | undefined
}

const same = (wanted: string | undefined, value: string | undefined, unknown = 'not-known'): boolean =>
  wanted === undefined || (value ?? unknown) === wanted

/** Keeps the settings that pass; `coverageFor` gives the coverage that the page has worked out already. */
export const filterSettings = (
  all: readonly Findable[],
  filter: SettingFilter,
  coverageFor: (summary: SettingSummary) => Coverage,
): SettingSummary[] =>
  all
    .filter((one) => {
      const { summary } = one
      if (filter.everything !== true && (!summary.inScope || summary.status === 'closed')) return false
      if (!same(filter.providerType, summary.providerType) || !same(filter.wardCode, summary.wardCode)) return false
      if (!same(filter.clusterId, summary.clusterId) || !same(filter.areaSencoId, summary.areaSencoId)) return false
      if (filter.level !== undefined || filter.status !== undefined) {
        const { level, status } = coverageFor(summary)
        if (!same(filter.level, level) || !same(filter.status, status)) return false
      }
      return matches(one, filter.query ?? '')
    })
    .map(({ summary }) => summary)

/** The addresses of a list for "Copy e-mail addresses": the SENCO's, else the setting's, each once. */
export const emailAddressesOf = (settings: readonly SettingSummary[]): string[] => [
  ...new Set(settings.flatMap(({ senco, email }) => senco?.email ?? email ?? [])),
]
