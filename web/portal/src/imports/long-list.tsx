// A list that may have hundreds of rows: the first few, and the rest when somebody asks.
import { type ReactNode, useState } from 'react'
import { Button } from '../govuk/button.tsx'

const first = 20

interface Props<T> {
  readonly heading: string
  readonly hint?: string
  readonly rows: readonly T[]
  readonly children: (shown: readonly T[]) => ReactNode
}

export const LongList = <T,>({ heading, hint, rows, children }: Props<T>) => {
  const [all, setAll] = useState(false)
  if (rows.length === 0) return null
  return (
    <section>
      <h2 className="govuk-heading-m">
        {heading}: {rows.length.toLocaleString('en-GB')}
      </h2>
      {hint === undefined ? null : <p className="govuk-body">{hint}</p>}
      {children(all ? rows : rows.slice(0, first))}
      {all || rows.length <= first ? null : (
        <Button look="secondary" onClick={() => setAll(true)}>
          Show all {rows.length.toLocaleString('en-GB')}
        </Button>
      )}
    </section>
  )
}
