// What every list offers: copy the e-mail addresses, and a CSV file whose cells no spreadsheet will run.
import { useState } from 'react'
import { Button } from '../govuk/button.tsx'
import { counted } from '../text/dates.ts'
import { addressesOf } from './addresses.ts'
import { saveText } from './save-text.ts'

interface Props {
  /** Of the file, without personal data. */
  readonly name: string
  /** Absent for a list of what nobody can be written to about. */
  readonly emails?: readonly (string | undefined)[]
  /** The first row is the heading. Made only when somebody asks. */
  readonly rows: () => readonly (readonly string[])[]
}

const save = async (name: string, rows: Props['rows']): Promise<void> => {
  const { csvOf } = await import('@senco/domain/csv')
  const [headings = [], ...lines] = rows()
  saveText(`${name}.csv`, csvOf(headings, lines))
}

export const ListTools = ({ name, emails, rows }: Props) => {
  const [said, setSaid] = useState('')
  const [shown, setShown] = useState<string>()
  const copy = async (): Promise<void> => {
    const addresses = addressesOf(emails ?? [])
    const text = addresses.join('; ')
    try {
      await navigator.clipboard.writeText(text)
      setShown(undefined)
      setSaid(
        addresses.length === 0
          ? 'Nobody here has an e-mail address.'
          : `${counted(addresses.length, 'address', 'addresses')} copied.`,
      )
    } catch {
      setShown(text)
      setSaid('This browser does not let us copy. Copy the addresses from the box.')
    }
  }
  return (
    <>
      <div className="list-tools">
        {emails === undefined ? null : (
          <Button look="secondary" onClick={() => void copy()}>
            Copy e-mail addresses
          </Button>
        )}
        <Button look="secondary" onClick={() => void save(name, rows)}>
          Download as CSV
        </Button>
        <p className="govuk-body" role="status">
          {said}
        </p>
      </div>
      {shown === undefined ? null : (
        <textarea className="govuk-textarea" aria-label="E-mail addresses" readOnly rows={4} value={shown} />
      )}
    </>
  )
}
