// How a term was for a setting, in words: supportive ones, because nobody has to come.
import type { ClusterPage } from '@senco/contract/clusters/representing'

export type Cell = ClusterPage['settings'][number]['cells'][number]
export type Total = ClusterPage['totals'][number]

const words: Readonly<Record<Cell['outcome'], string>> = {
  represented: 'Came',
  apology: 'Sent an apology',
  'not-represented': 'Did not come',
  'not-counted': 'Not counted',
  'no-register': 'No attendance taken',
  'no-meeting': 'No meeting',
  'not-expected': 'Not in the cluster then',
}

export const cellWords = (cell: Cell | undefined): string => {
  if (cell === undefined) return ''
  if (cell.outcome !== 'represented') return words[cell.outcome]
  if (cell.elsewhere) return 'Came to another cluster’s meeting'
  return cell.deputy ? 'Somebody came for the SENCO' : words.represented
}

/** "12 of 20 (60%)" */
export const totalWords = (total: Total | undefined): string =>
  total?.percent === undefined ? 'Nothing recorded' : `${total.represented} of ${total.of} (${total.percent}%)`
