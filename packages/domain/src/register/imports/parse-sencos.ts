// The council's own list of SENCOs, in the portal's CSV template.
import { EmailAddress } from '../../people/model.ts'
import { dateOf, textOf } from './cell.ts'
import { type Aliases, Columns } from './columns.ts'
import { present, type Reader, rejected } from './reader.ts'

/** What "Download the template" gives: the header, and nothing else to delete. */
export const sencoTemplate = 'Setting URN,SENCO name,SENCO email,Start date,Cluster\r\n'

const aliases = {
  urn: ['Setting URN', 'Provider URN', 'URN', 'School URN'],
  name: ['SENCO name', 'Name of SENCO', 'SENCO'],
  email: ['SENCO email', 'SENCO e-mail', 'Email', 'E-mail', 'Email address'],
  startsOn: ['Start date', 'SENCO start date', 'Started'],
  cluster: ['Cluster', 'Cluster name', 'SENCO cluster'],
} as const satisfies Aliases<string>

export const isSencosHeader = (names: readonly string[]): boolean => names.includes('senco name')

export const sencosReader = (header: readonly string[]): Reader => {
  const columns = new Columns(header, aliases)
  return (line) => {
    const key = textOf(columns.cell(line, 'urn'))?.toUpperCase().replaceAll(' ', '')
    const name = textOf(columns.cell(line, 'name'))
    const startsOn = dateOf(columns.cell(line, 'startsOn'))
    if (key === undefined) return rejected('Enter the URN of the setting.')
    if (name === undefined) return rejected('Enter the name of the SENCO.', key)
    if (startsOn == null) return rejected('Enter the start date, like 01/09/2026.', key)
    const typed = textOf(columns.cell(line, 'email'))
    const email = typed === undefined ? undefined : EmailAddress.safeParse(typed)
    if (email?.success === false)
      return rejected('Enter an e-mail address, like name@example.com, or leave it blank.', key)
    const clusterName = textOf(columns.cell(line, 'cluster'))
    const row = present({
      kind: 'senco' as const,
      key,
      line: line.number,
      name,
      email: email?.data,
      startsOn,
      clusterName,
    })
    return { kind: 'kept', row }
  }
}
