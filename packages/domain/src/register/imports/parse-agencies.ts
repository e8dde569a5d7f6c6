// Ofsted's list of childminder agencies. All are kept: an agency registers childminders outside its own area.
import { postcodeOf, textOf } from './cell.ts'
import { type Aliases, Columns } from './columns.ts'
import { present, type Reader, rejected } from './reader.ts'

const aliases = {
  reference: ['CA Reference', 'Agency reference', 'Agency URN', 'Provider URN'],
  name: ['Provider name', 'Agency name'],
  status: ['Provider status', 'Agency status'],
  postcode: ['Provider postcode', 'Postcode'],
} as const satisfies Aliases<string>

export const isAgenciesHeader = (names: readonly string[]): boolean =>
  names.includes('ca reference') || names.includes('agency reference') || names.includes('agency urn')

export const agenciesReader = (header: readonly string[]): Reader => {
  const columns = new Columns(header, aliases)
  return (line) => {
    const key = textOf(columns.cell(line, 'reference'))?.toUpperCase()
    const name = textOf(columns.cell(line, 'name'))
    if (key === undefined) return rejected('The line has no agency reference.')
    if (!/^[A-Z]{2}\d{3,9}$/.test(key)) return rejected(`"${key}" is not an agency reference.`)
    if (name === undefined) return rejected('The line has no name.', key)
    const word = textOf(columns.cell(line, 'status')) ?? 'Active'
    const row = present({
      kind: 'agency' as const,
      key,
      line: line.number,
      name,
      status: /^(active|actv)/i.test(word) ? ('active' as const) : ('closed' as const),
      postcode: postcodeOf(columns.cell(line, 'postcode')),
    })
    return { kind: 'kept', row }
  }
}
