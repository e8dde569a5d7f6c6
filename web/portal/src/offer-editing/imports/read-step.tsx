// What was read from a list, every record accounted for, before anything is sent.
import type { Turned } from '@senco/domain/offer/open-referral/import-model'
import { Button } from '../../govuk/button.tsx'
import { Checkbox } from '../../govuk/checkboxes.tsx'
import { Details } from '../../govuk/details.tsx'
import { SummaryList } from '../../govuk/summary-list.tsx'
import { Table } from '../../govuk/table.tsx'
import { Progress } from '../../shared/progress.tsx'
import { counted } from '../../text/dates.ts'
import type { ReadList } from './read-list.ts'

export const TurnedRecords = ({
  records,
  summary,
}: {
  readonly records: readonly Turned[]
  readonly summary: string
}) =>
  records.length === 0 ? null : (
    <Details summary={summary}>
      <Table
        caption={summary}
        captionHidden
        columns={[
          { name: 'Record', of: ({ at, title, id }) => title ?? id ?? `Number ${at}` },
          { name: 'Where', of: ({ at }) => at },
          { name: 'Why', of: ({ reason }) => reason },
        ]}
        rows={records.slice(0, 200)}
        keyOf={({ at, reason }) => `${at} ${reason}`}
      />
    </Details>
  )

interface Props {
  readonly read: ReadList
  readonly fileName: string
  readonly whole: string
  readonly onWhole: (value: string) => void
  /** Records sent so far; undefined before it begins. */
  readonly sent: number | undefined
  readonly onSend: () => void
  readonly onCancel: () => void
}

export const ReadStep = ({ read, fileName, whole, onWhole, sent, onSend, onCancel }: Props) => {
  const repairs = read.kept.filter((one) => one.repairs.length > 0).length
  return (
    <>
      <h2 className="govuk-heading-m">What the file holds</h2>
      <SummaryList
        facts={[
          { name: 'File', value: <span className="break-anywhere">{fileName}</span> },
          { name: 'Records', value: read.records.toLocaleString('en-GB') },
          { name: 'Taken', value: read.kept.length.toLocaleString('en-GB') },
          { name: 'Taken after repairs', value: repairs.toLocaleString('en-GB') },
          { name: 'Left out: closed', value: read.leftOut.length.toLocaleString('en-GB') },
          { name: 'Could not be taken', value: read.rejected.length.toLocaleString('en-GB') },
          read.empty === 0 ? undefined : { name: 'Empty rows', value: read.empty.toLocaleString('en-GB') },
        ]}
      />
      <TurnedRecords records={read.leftOut} summary={`${counted(read.leftOut.length, 'record')} left out`} />
      <TurnedRecords
        records={read.rejected}
        summary={`${counted(read.rejected.length, 'record')} could not be taken`}
      />
      {sent !== undefined ? (
        <Progress label="Sending the records" done={sent} total={read.kept.length} />
      ) : read.kept.length === 0 ? (
        <>
          <p className="govuk-body">Nothing in this file can be taken.</p>
          <Button onClick={onCancel}>Choose another file</Button>
        </>
      ) : (
        <>
          <Checkbox
            field={{ name: 'whole', value: whole, onChange: onWhole }}
            label="This is the whole list"
            hint="Then we say which entries the list no longer has. Nothing happens to them by itself."
          />
          <div className="govuk-button-group">
            <Button onClick={onSend}>Compare with our entries</Button>
            <Button look="secondary" onClick={onCancel}>
              Choose another file
            </Button>
          </div>
        </>
      )}
    </>
  )
}
