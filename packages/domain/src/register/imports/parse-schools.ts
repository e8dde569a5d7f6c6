// Schools: the full layout of Get Information about Schools, and a derived list with la_code_NNN_confirmed columns.
import type { Authority } from '../../authority/authority.ts'
import type { SettingStatus } from '../model.ts'
import { isAuthority } from './authority-names.ts'
import { dateOf, postcodeOf, textOf } from './cell.ts'
import { type Aliases, Columns, headerName } from './columns.ts'
import type { Line } from './csv-lines.ts'
import { type Outcome, present, type Reader, rejected } from './reader.ts'
import { kindOfEstablishment, kindOfSchool } from './school-type.ts'

const aliases = {
  urn: ['URN'],
  authorityCode: ['LA (code)'],
  authorityName: ['LA (name)'],
  name: ['EstablishmentName', 'name'],
  type: ['TypeOfEstablishment (name)'],
  group: ['EstablishmentTypeGroup (name)'],
  phase: ['PhaseOfEducation (name)'],
  status: ['EstablishmentStatus (name)'],
  opened: ['OpenDate', 'open_date'],
  closed: ['CloseDate', 'close_date'],
  nursery: ['NurseryProvision (name)'],
  street: ['Street'],
  locality: ['Locality'],
  address3: ['Address3'],
  town: ['Town'],
  postcode: ['Postcode'],
  telephone: ['TelephoneNum'],
  ward: ['AdministrativeWard (code)', 'ward_code'],
  census: ['census2019_type'],
  tables: ['school_type_pp2021'],
  laestab: ['laestab'],
} as const satisfies Aliases<string>
type Column = keyof typeof aliases

const derivedCode = /^la code (\d{3}) confirmed$/

export const isSchoolsHeader = (names: readonly string[]): boolean =>
  names.includes('urn') && (names.includes('establishmentname') || names.some((name) => derivedCode.test(name)))

const statusOf = (columns: Columns<Column>, line: Line): SettingStatus => {
  const word = textOf(columns.cell(line, 'status'))?.toLowerCase()
  if (word === undefined) return textOf(columns.cell(line, 'closed')) === undefined ? 'active' : 'closed'
  if (word.startsWith('closed')) return 'closed'
  return word.startsWith('proposed') ? 'proposed' : 'active'
}

const nurseryOf = (cell: string | undefined): boolean | undefined => {
  const words = textOf(cell)?.toLowerCase()
  if (words === undefined) return undefined
  if (words.startsWith('has')) return true
  return words.startsWith('no ') ? false : undefined
}

const read = (columns: Columns<Column>, line: Line): Outcome => {
  const cell = (column: Column) => textOf(columns.cell(line, column))
  const urn = cell('urn')
  if (urn === undefined) return rejected('The line has no URN.')
  if (!/^\d{5,7}$/.test(urn)) return rejected(`"${urn}" is not the URN of a school.`)
  const name = cell('name')
  if (name === undefined) return rejected('The line has no name.', urn)
  const status = statusOf(columns, line)
  const kind = columns.has('type')
    ? kindOfEstablishment(cell('type') ?? '', cell('group') ?? '', cell('phase') ?? '')
    : kindOfSchool(cell('census'), cell('tables'), cell('laestab'), name)
  const opened = dateOf(columns.cell(line, 'opened'))
  const closedOn = dateOf(columns.cell(line, 'closed'))
  const row = present({
    kind: 'provider' as const,
    key: urn,
    line: line.number,
    ...kind,
    status,
    closedOn: status === 'closed' ? (closedOn ?? undefined) : undefined,
    registeredOn: opened ?? undefined,
    name,
    addressLines: [cell('street'), cell('locality'), cell('address3')].filter((text) => text !== undefined),
    town: cell('town'),
    postcode: postcodeOf(columns.cell(line, 'postcode')),
    wardCode: cell('ward'),
    telephone: cell('telephone'),
    nurseryProvision: nurseryOf(columns.cell(line, 'nursery')),
  })
  return opened === null || closedOn === null
    ? { kind: 'kept', row, remark: 'We could not read a date, so it counts as blank.' }
    : { kind: 'kept', row }
}

export const schoolsReader = (header: readonly string[], authority: Authority): Reader => {
  const columns = new Columns(header, aliases)
  const derived = header.map((cell) => derivedCode.exec(headerName(cell))?.[1]).find((code) => code !== undefined)
  const ours = (line: Line): boolean => {
    if (derived !== undefined) return derived === authority.schoolsCode
    const sameName = isAuthority(columns.cell(line, 'authorityName') ?? '', authority.name)
    const sameCode = textOf(columns.cell(line, 'authorityCode')) === authority.schoolsCode
    // A demo authority borrows a real one's codes, so there the name decides.
    return authority.demo ? sameName : sameCode || (!columns.has('authorityCode') && sameName)
  }
  return (line) => (ours(line) ? read(columns, line) : { kind: 'left-out' })
}
