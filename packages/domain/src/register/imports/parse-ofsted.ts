// Ofsted's "childcare providers and inspections" file, provider level: the 2021 edition and the layouts of 2025 and 2026.
import type { Authority } from '../../authority/authority.ts'
import type { ProviderType, SettingStatus } from '../model.ts'
import { isAuthority } from './authority-names.ts'
import { dateOf, flagOf, numberOf, postcodeOf, textOf } from './cell.ts'
import { type Aliases, Columns } from './columns.ts'
import type { Line } from './csv-lines.ts'
import { type Outcome, present, type Reader, rejected } from './reader.ts'

const aliases = {
  urn: ['Provider URN', 'URN'],
  registered: ['Registration date', 'Provider registration date'],
  type: ['Provider type'],
  subtype: ['Provider subtype'],
  status: ['Provider status', 'Registration status'],
  combinations: ['Individual Register combinations'],
  earlyYears: ['Provider Early Years Register flag', 'Early Years Register flag'],
  personUrn: ['Registered person URN'],
  name: ['Provider name', 'Setting name'],
  line1: ['Provider address line 1', 'Address line 1'],
  line2: ['Provider address line 2', 'Address line 2'],
  line3: ['Provider address line 3', 'Address line 3'],
  town: ['Provider town', 'Town'],
  postcode: ['Provider postcode', 'Postcode'],
  telephone: ['Telephone number', 'Provider telephone number'],
  authority: ['Local authority', 'Provider local authority'],
  places: ['Places', 'Places including estimates'],
  closed: ['Closed date', 'Provider closed date', 'Resignation date', 'Cancellation date'],
} as const satisfies Aliases<string>
type Column = keyof typeof aliases

export const isOfstedHeader = (names: readonly string[]): boolean => names.includes('provider urn')

/**
 * Out-of-school day care stays `out-of-school` even on the Early Years Register: the subtype says that the children are
 * at school in the day, and the council leaves such clubs out of scope by default (it can put one in by hand).
 */
const typeOf = (type: string, subtype: string | undefined): ProviderType | undefined => {
  const word = type.toLowerCase()
  if (word.startsWith('home childcarer') || word === 'hcr') return 'home-childcarer'
  if (word.startsWith('childminder agenc')) return undefined
  if (word.startsWith('childminder') || word === 'cmr') return 'childminder'
  if (word === 'childcare on domestic premises' || word === 'ccd') return 'domestic'
  if (word !== 'childcare on non-domestic premises' && word !== 'ccn') return undefined
  return subtype !== undefined && /^out[- ]of[- ]school/i.test(subtype) ? 'out-of-school' : 'group'
}

const statuses: readonly (readonly [RegExp, SettingStatus])[] = [
  [/^(active|actv|registered|open)/i, 'active'],
  [/^(proposed|prop\b|application|applied)/i, 'proposed'],
  [/^susp/i, 'suspended'],
  [/^(cancel|canc|resign|resg|inactive|inac|refus|refu|closed|removed|lapsed)/i, 'closed'],
]
/** A file without the column lists what is registered. */
const statusOf = (word: string | undefined): SettingStatus | undefined =>
  word === undefined ? 'active' : statuses.find(([pattern]) => pattern.test(word))?.[1]

const onEarlyYears = (columns: Columns<Column>, line: Line): boolean | undefined => {
  const flag = flagOf(columns.cell(line, 'earlyYears'))
  const combinations = textOf(columns.cell(line, 'combinations'))
  return flag ?? (combinations === undefined ? undefined : /\b(all|eyr)\b/i.test(combinations))
}

/** `null` when there is something that is no number of places. */
const placesOf = (cell: string | undefined): number | null | undefined => {
  const places = numberOf(cell)
  if (typeof places !== 'number') return places
  return places < 0 || places > 100_000 ? null : Math.round(places * 100) / 100
}

const unreadable = (line: Line, columns: Columns<Column>): string | undefined => {
  const wrong = [
    dateOf(columns.cell(line, 'registered')) === null ? 'registration date' : undefined,
    placesOf(columns.cell(line, 'places')) === null ? 'places' : undefined,
    textOf(columns.cell(line, 'postcode')) !== undefined && postcodeOf(columns.cell(line, 'postcode')) === undefined
      ? 'postcode'
      : undefined,
  ].filter((name) => name !== undefined)
  return wrong.length === 0 ? undefined : `We could not read the ${wrong.join(' and the ')}, so it counts as blank.`
}

const read = (columns: Columns<Column>, line: Line, urn: string): Outcome => {
  const cell = (column: Column) => textOf(columns.cell(line, column))
  const type = cell('type')
  if (type === undefined) return rejected('The line has no provider type.', urn)
  const providerType = typeOf(type, cell('subtype'))
  if (providerType === undefined) return rejected(`We do not know the provider type "${type}".`, urn)
  const status = statusOf(cell('status'))
  if (status === undefined) return rejected(`We do not know the provider status "${cell('status')}".`, urn)
  const remark = unreadable(line, columns)
  const row = present({
    kind: 'provider' as const,
    key: urn,
    line: line.number,
    providerType,
    status,
    closedOn: status === 'closed' ? (dateOf(columns.cell(line, 'closed')) ?? undefined) : undefined,
    registeredOn: dateOf(columns.cell(line, 'registered')) ?? undefined,
    name: cell('name'),
    addressLines: [cell('line1'), cell('line2'), cell('line3')].filter((text) => text !== undefined),
    town: cell('town'),
    postcode: postcodeOf(columns.cell(line, 'postcode')),
    telephone: cell('telephone'),
    places: placesOf(columns.cell(line, 'places')) ?? undefined,
    onEarlyYearsRegister: onEarlyYears(columns, line),
    registeredPersonUrn: cell('personUrn'),
  })
  return remark === undefined ? { kind: 'kept', row } : { kind: 'kept', row, remark }
}

/** What every edition must have; the names are shown when one is missing. */
export const ofstedNeeds = (header: readonly string[]): string[] => {
  const columns = new Columns(header, aliases)
  const needed = [
    ['urn', 'Provider URN'],
    ['type', 'Provider type'],
    ['authority', 'Local authority'],
  ] as const
  return needed.filter(([column]) => !columns.has(column)).map(([, name]) => name)
}

export const ofstedReader = (header: readonly string[], authority: Authority): Reader => {
  const columns = new Columns(header, aliases)
  return (line) => {
    const urn = textOf(columns.cell(line, 'urn'))?.toUpperCase().replaceAll(' ', '')
    const place = columns.cell(line, 'authority')
    if (place === undefined) return rejected('The line ends before its local authority.', urn)
    if (!isAuthority(place, authority.name)) return { kind: 'left-out' }
    if (urn === undefined) return rejected('The line has no Provider URN.')
    if (!/^[A-Z]{0,3}\d{3,9}$/.test(urn)) return rejected(`"${urn}" is not a Provider URN.`)
    return read(columns, line, urn)
  }
}
