// What was read from a file: its date, its lines, and those that could not be taken. From here its rows are sent.
import type { ParsedFile } from '@senco/domain/register/imports/parse-file'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { call } from '../api/call.ts'
import { wordsOf } from '../api/problem.ts'
import { readDate, typedFrom } from '../forms/typed-date.ts'
import { Button } from '../govuk/button.tsx'
import { DateInput } from '../govuk/date-input.tsx'
import { ErrorSummary } from '../govuk/error-summary.tsx'
import { SummaryList } from '../govuk/summary-list.tsx'
import { paths } from '../paths.ts'
import { authorityQuery } from '../queries/people.ts'
import { useMe } from '../session/person.ts'
import { batchesOf } from '../shared/batches.ts'
import { Progress } from '../shared/progress.tsx'
import { keepLastImport } from './import-draft.ts'
import { Rejected } from './rejected.tsx'
import { sourceName } from './sources.ts'

interface Props {
  readonly parsed: ParsedFile
  readonly fileName: string
  readonly onCancel: () => void
}

/** As many rejected lines as the service keeps with an import. */
const keptRejected = 200

export const ReadFile = ({ parsed, fileName, onCancel }: Props) => {
  const { personId } = useMe().person
  const { data: authority } = useSuspenseQuery(authorityQuery())
  const [, navigate] = useLocation()
  const [edition, setEdition] = useState(() => typedFrom(parsed.edition?.date))
  const [sent, setSent] = useState<number>()
  const [trouble, setTrouble] = useState<{ readonly field?: string; readonly words: string }>()
  const [attempt, setAttempt] = useState(0)
  const exact = parsed.edition?.precision === 'day'

  const fail = (words: string, field?: string): void => {
    setSent(undefined)
    setTrouble({ words, ...(field === undefined ? {} : { field }) })
    setAttempt((count) => count + 1)
  }
  const compare = async (): Promise<void> => {
    const date = readDate(edition, 'the date of the file')
    if ('problem' in date) return fail(date.problem, 'edition')
    setTrouble(undefined)
    setSent(0)
    try {
      const { importId, batchSize } = await call(
        'startImport',
        {
          source: parsed.source,
          edition: date.date,
          fileName: fileName.slice(-200),
          rows: parsed.rows.length,
          rejected: parsed.rejected.slice(0, keptRejected),
          leftOut: parsed.counts.leftOut,
        },
        crypto.randomUUID(),
      )
      for (const [at, rows] of batchesOf(parsed.rows, batchSize).entries()) {
        // The number of the batch makes it safe to send again.
        await call('stageImportRows', { importId, batch: String(at), rows }, `${importId} ${at}`)
        setSent((count) => (count ?? 0) + rows.length)
      }
      keepLastImport(personId, importId)
      navigate(paths.import.to({ importId }))
    } catch (error) {
      fail(wordsOf(error))
    }
  }
  const { lines, kept, leftOut, rejected } = parsed.counts
  return (
    <>
      <ErrorSummary
        message={trouble?.field === undefined ? trouble?.words : undefined}
        problems={trouble?.field === undefined ? [] : [{ field: trouble.field, message: trouble.words }]}
        attempt={attempt}
      />
      <h2 className="govuk-heading-m">What the file holds</h2>
      <SummaryList
        facts={[
          { name: 'File', value: <span className="break-anywhere">{fileName}</span> },
          { name: 'Kind', value: `${sourceName(parsed.source)}: ${parsed.layout}` },
          { name: 'Lines', value: lines.toLocaleString('en-GB') },
          { name: 'Ours', value: kept.toLocaleString('en-GB') },
          { name: 'Left out: other authorities', value: leftOut.toLocaleString('en-GB') },
          { name: 'Could not be taken', value: rejected.toLocaleString('en-GB') },
        ]}
      />
      <Rejected lines={parsed.rejected} />
      <DateInput
        field={{
          name: 'edition',
          value: edition,
          onChange: setEdition,
          ...(trouble?.field === 'edition' ? { error: trouble.words } : {}),
        }}
        label="What date does the file describe?"
        hint={
          parsed.edition === undefined
            ? 'The file does not say. Look on the page you downloaded it from.'
            : exact
              ? `From its ${parsed.edition.from}.`
              : `Its ${parsed.edition.from} gives only the ${parsed.edition.precision}. Correct the day if you know it.`
        }
      />
      {kept === 0 ? (
        <>
          <p className="govuk-body">No line of this file is about {authority.name}, so there is nothing to compare.</p>
          <Button onClick={onCancel}>Choose another file</Button>
        </>
      ) : sent === undefined ? (
        <div className="govuk-button-group">
          <Button onClick={() => void compare()}>Compare with the register</Button>
          <Button look="secondary" onClick={onCancel}>
            Choose another file
          </Button>
        </div>
      ) : (
        <Progress label="Sending our rows" done={sent} total={parsed.rows.length} />
      )}
    </>
  )
}
