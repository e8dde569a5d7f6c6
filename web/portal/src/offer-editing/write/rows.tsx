// Rows of a form that can be added, moved and taken away by buttons, so that a keyboard is enough. What is in a row is
// left to whoever shows it.
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Button, TextButton } from '../../govuk/button.tsx'

interface Props<Row> {
  /** Of the list in the form: ids begin with it. */
  readonly field: string
  readonly heading: string
  readonly hint?: string
  readonly rows: readonly Row[]
  readonly onChange: (rows: readonly Row[]) => void
  readonly empty: () => Row
  /** What a row is called: "Section 2". */
  readonly one: string
  readonly ordered?: boolean
  readonly children: (row: Row, at: number, set: (change: Partial<Row>) => void) => ReactNode
}

export const Rows = <Row,>({
  field,
  heading,
  hint,
  rows,
  onChange,
  empty,
  one,
  ordered = false,
  children,
}: Props<Row>) => {
  const focus = useRef<string>(undefined)
  const [said, setSaid] = useState('')
  useEffect(() => {
    if (focus.current !== undefined) document.getElementById(focus.current)?.focus()
    focus.current = undefined
  })
  const rowId = (at: number): string => `${field}-row-${at}`
  const add = () => {
    focus.current = rowId(rows.length)
    setSaid(`${one} ${rows.length + 1} is added.`)
    onChange([...rows, empty()])
  }
  const remove = (at: number) => {
    focus.current = rows.length > 1 ? rowId(Math.min(at, rows.length - 2)) : `${field}-add`
    setSaid(`${one} ${at + 1} is taken away.`)
    onChange(rows.filter((_, index) => index !== at))
  }
  const move = (at: number, step: -1 | 1) => {
    const next = [...rows]
    const [row] = next.splice(at, 1)
    if (row === undefined) return
    next.splice(at + step, 0, row)
    focus.current = rowId(at + step)
    setSaid(`It is now ${at + step + 1} of ${rows.length}.`)
    onChange(next)
  }
  return (
    <div className="form-rows">
      <h3 className="govuk-heading-s">{heading}</h3>
      {hint === undefined ? null : <p className="govuk-hint">{hint}</p>}
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no id of their own, and all of their state is in the form
        <fieldset className="govuk-fieldset slot-card" key={at} id={rowId(at)} tabIndex={-1}>
          <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">
            {one} {at + 1}
          </legend>
          {children(row, at, (change) =>
            onChange(rows.map((each, index) => (index === at ? { ...each, ...change } : each))),
          )}
          <div className="row-actions">
            {ordered && at > 0 ? (
              <TextButton onClick={() => move(at, -1)}>
                Move up<span className="govuk-visually-hidden">: {`${one} ${at + 1}`}</span>
              </TextButton>
            ) : null}
            {ordered && at < rows.length - 1 ? (
              <TextButton onClick={() => move(at, 1)}>
                Move down<span className="govuk-visually-hidden">: {`${one} ${at + 1}`}</span>
              </TextButton>
            ) : null}
            <TextButton onClick={() => remove(at)}>
              Take away<span className="govuk-visually-hidden">: {`${one} ${at + 1}`}</span>
            </TextButton>
          </div>
        </fieldset>
      ))}
      <p className="govuk-visually-hidden" role="status">
        {said}
      </p>
      <Button look="secondary" id={`${field}-add`} onClick={add}>
        Add {one.toLowerCase()}
      </Button>
    </div>
  )
}
