// Recognises which layout a file has from its header, and says in words what is wrong when it is none that we know.
import type { Authority } from '../../authority/authority.ts'
import { Refusal } from '../../refusal.ts'
import { headerName } from './columns.ts'
import type { Line } from './csv-lines.ts'
import type { ImportSource } from './model.ts'
import { agenciesReader, isAgenciesHeader } from './parse-agencies.ts'
import { isOfstedHeader, ofstedNeeds, ofstedReader } from './parse-ofsted.ts'
import {
  codePointReader,
  isCodePointLine,
  isPostcodesHeader,
  type PostcodeOutcome,
  postcodesReader,
} from './parse-postcodes.ts'
import { isSchoolsHeader, schoolsReader } from './parse-schools.ts'
import { isSencosHeader, sencosReader } from './parse-sencos.ts'
import type { Outcome } from './reader.ts'

export interface Layout {
  readonly name: string
  /** The line it was recognised by is a row already. */
  readonly headerless?: boolean
  readonly read: (line: Line) => Outcome | PostcodeOutcome
}

const fileNames: Readonly<Record<ImportSource, string>> = {
  ofsted: "Ofsted's provider-level file",
  schools: 'the list of schools from Get Information about Schools',
  agencies: "Ofsted's list of childminder agencies",
  postcodes: 'a list of postcodes, such as Code-Point Open',
  wards: 'a GeoJSON file of wards',
  sencos: "the council's list of SENCOs in our template",
}
const anchors: Readonly<Record<ImportSource, string>> = {
  ofsted: 'Provider URN',
  schools: 'URN and EstablishmentName',
  agencies: 'CA Reference',
  postcodes: 'postcode and lat',
  wards: 'WD25CD',
  sencos: 'Setting URN and SENCO name',
}

const recognised: readonly (readonly [ImportSource, (names: readonly string[]) => boolean])[] = [
  ['agencies', isAgenciesHeader],
  ['ofsted', isOfstedHeader],
  ['schools', isSchoolsHeader],
  ['postcodes', isPostcodesHeader],
  ['sencos', isSencosHeader],
]

const sourceOfHeader = (cells: readonly string[]): ImportSource | undefined => {
  const names = cells.map(headerName)
  return isCodePointLine(cells) ? 'postcodes' : recognised.find(([, is]) => is(names))?.[0]
}

const refuse = (message: string): Refusal => new Refusal('invalid', 'wrong-file', message)

/** The layout whose header this line is, or undefined. @throws Refusal when it is another file's header. */
export const layoutOf = (source: ImportSource, cells: readonly string[], authority: Authority): Layout | undefined => {
  const found = sourceOfHeader(cells)
  const ours = source === 'sencos' && isSencosHeader(cells.map(headerName)) ? 'sencos' : found
  if (ours === undefined) return undefined
  if (ours !== source) throw refuse(`This looks like ${fileNames[ours]}. Choose ${fileNames[source]}.`)
  if (source === 'ofsted') return ofstedLayout(cells, authority)
  if (source === 'schools') return { name: 'List of schools', read: schoolsReader(cells, authority) }
  if (source === 'agencies') return { name: 'Childminder agencies', read: agenciesReader(cells) }
  if (source === 'sencos') return { name: 'List of SENCOs', read: sencosReader(cells) }
  return isCodePointLine(cells)
    ? { name: 'Code-Point Open', headerless: true, read: codePointReader(authority) }
    : { name: 'List of postcodes', read: postcodesReader(cells, authority) }
}

const ofstedLayout = (cells: readonly string[], authority: Authority): Layout => {
  const missing = ofstedNeeds(cells)
  if (missing.length > 0)
    throw refuse(`The file has no column called ${missing.join(' or ')}. Choose the provider-level file.`)
  return { name: 'Ofsted childcare providers', read: ofstedReader(cells, authority) }
}

export const missingHeader = (source: ImportSource, seen: readonly Line[]): Refusal =>
  refuse(
    `We looked for a heading "${anchors[source]}" in the first ${Math.max(1, seen.length)} lines and did not find it. Choose ${fileNames[source]}.`,
  )
