// What differs between two versions of an entry, field by field: before and after, with the changed words marked.
import type { Difference } from '@senco/contract/offer-editing/page'
import { Table } from '../govuk/table.tsx'
import { type Piece, wordDiff } from '../text/word-diff.ts'

interface Props {
  readonly differences: readonly Difference[]
  readonly caption: string
  readonly before: string
  readonly after: string
  readonly same: string
}

const Side = ({ pieces, kind }: { readonly pieces: readonly Piece[]; readonly kind: 'gone' | 'new' }) => {
  const shown = pieces.filter((piece) => piece.kind === 'same' || piece.kind === kind)
  if (shown.length === 0) return <span className="when">Nothing</span>
  return (
    <span className="keep-lines break-anywhere">
      {shown.map((piece, at) => {
        const key = `${at} ${piece.kind}`
        if (piece.kind === 'gone') return <del key={key}>{piece.text}</del>
        if (piece.kind === 'new') return <ins key={key}>{piece.text}</ins>
        return <span key={key}>{piece.text}</span>
      })}
    </span>
  )
}

export const Differences = ({ differences, caption, before, after, same }: Props) => {
  const rows = differences.map((one) => ({ ...one, pieces: wordDiff(one.before ?? '', one.after ?? '') }))
  return (
    <Table
      caption={caption}
      columns={[
        { name: 'Part', of: ({ label }) => label },
        { name: before, of: ({ pieces }) => <Side pieces={pieces} kind="gone" /> },
        { name: after, of: ({ pieces }) => <Side pieces={pieces} kind="new" /> },
      ]}
      rows={rows}
      keyOf={({ field }) => field}
      empty={same}
    />
  )
}
