// One import of a list of services: what each record would do, what was repaired in it, and applying it.
import type { OfferImportRow } from '@senco/contract/offer-editing/imports'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../govuk/button.tsx'
import { Details } from '../../govuk/details.tsx'
import { ErrorSummary } from '../../govuk/error-summary.tsx'
import { PageLink } from '../../govuk/link.tsx'
import { SuccessBanner } from '../../govuk/notification-banner.tsx'
import { Pagination } from '../../govuk/pagination.tsx'
import { SummaryList } from '../../govuk/summary-list.tsx'
import { Table } from '../../govuk/table.tsx'
import { paths } from '../../paths.ts'
import { offerImportQuery } from '../../queries/offer-editing.ts'
import { Progress } from '../../shared/progress.tsx'
import { Page } from '../../shell/page.tsx'
import { counted, dateWords } from '../../text/dates.ts'
import { offerCrumb } from '../offer-crumb.ts'
import { TurnedRecords } from './read-step.tsx'
import { useApplyList } from './use-apply-list.ts'

const stepNames: Readonly<Record<OfferImportRow['step'], string>> = {
  add: 'New: comes in as a draft',
  change: 'Changed',
  remember: 'Changed, and our words stay',
  same: 'The same as before',
  gone: 'The list no longer has it',
}
const atOnce = 50

const What = ({ row }: { readonly row: OfferImportRow }) => (
  <>
    {stepNames[row.step]}
    {row.taken.length === 0 ? null : <span className="when">From the list: {row.taken.join(', ')}</span>}
    {row.kept.length === 0 ? null : <span className="when">Ours stays: {row.kept.join(', ')}</span>}
  </>
)

const Repairs = ({ row }: { readonly row: OfferImportRow }) =>
  row.repairs.length === 0 ? (
    'None'
  ) : (
    <Details summary={counted(row.repairs.length, 'repair')}>
      <ul className="govuk-list govuk-list--bullet">
        {row.repairs.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            {field}: {message}
          </li>
        ))}
      </ul>
    </Details>
  )

export const OfferImportPage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const { data } = useSuspenseQuery(offerImportQuery(params['importId'] ?? ''))
  const { applying, run, count } = useApplyList(data)
  const [page, setPage] = useState(1)
  const [attempt, setAttempt] = useState(0)
  const { accounted, counts } = data
  const whole = data.staged === accounted.kept
  const number = (value: number): string => value.toLocaleString('en-GB')
  return (
    <Page
      title="Import of a list"
      heading={data.feed}
      caption={`Begun on ${dateWords(data.startedAt)}`}
      crumbs={[offerCrumb, { name: 'Import a list', to: paths.offerImports.to() }]}
    >
      <ErrorSummary
        message={applying.state === 'failed' ? applying.words : undefined}
        problems={[]}
        attempt={attempt}
      />
      {applying.state === 'done' ? (
        <SuccessBanner title="Applied">
          <p className="govuk-notification-banner__heading">
            {counted(applying.applied, 'entry is', 'entries are')} kept
            {applying.unchanged === 0 ? '' : `, ${number(applying.unchanged)} were applied before`}
            {applying.refused.length === 0 ? '.' : `, ${number(applying.refused.length)} could not be.`}
          </p>
          <p className="govuk-body">
            <PageLink to={`${paths.localOffer.to()}?show=draft`}>Read the drafts, then publish them</PageLink>
          </p>
        </SuccessBanner>
      ) : null}
      {whole ? null : (
        <div className="govuk-inset-text">
          Only {number(data.staged)} of {number(accounted.kept)} records have arrived. Import the file again.
        </div>
      )}
      <SummaryList
        facts={[
          { name: 'File', value: <span className="break-anywhere">{data.fileName}</span> },
          { name: 'Records in the file', value: number(accounted.records) },
          { name: 'Left out: closed', value: number(accounted.leftOut) },
          { name: 'Could not be taken', value: number(accounted.rejected) },
          { name: 'New', value: number(counts.add) },
          { name: 'Changed', value: number(counts.change) },
          { name: 'Changed, and our words stay', value: number(counts.remember) },
          { name: 'The same as before', value: number(counts.same) },
          { name: 'No longer in the list', value: number(counts.gone) },
        ]}
      />
      {applying.state === 'done' && applying.refused.length > 0 ? (
        <Table
          caption="Could not be applied"
          columns={[
            { name: 'Record', of: ({ id }) => data.rows.find((row) => row.id === id)?.title ?? id },
            { name: 'Why', of: ({ reason }) => reason },
          ]}
          rows={applying.refused}
          keyOf={({ id }) => id}
        />
      ) : null}
      <Table
        caption="Each record"
        columns={[
          {
            name: 'Title',
            of: ({ title, entryId }) =>
              entryId === undefined ? title : <PageLink to={paths.entry.to({ entryId })}>{title}</PageLink>,
          },
          { name: 'What it does', of: (row) => <What row={row} /> },
          { name: 'Repairs', of: (row) => <Repairs row={row} /> },
        ]}
        rows={data.rows.slice((page - 1) * atOnce, page * atOnce)}
        keyOf={({ id }) => id}
      />
      <Pagination page={page} pages={Math.ceil(data.rows.length / atOnce)} onPage={setPage} label="Records" />
      <TurnedRecords records={data.leftOut} summary={`${counted(data.leftOut.length, 'record')} left out`} />
      <TurnedRecords
        records={data.rejected}
        summary={`${counted(data.rejected.length, 'record')} could not be taken`}
      />
      {applying.state === 'running' ? (
        <Progress label="Applying" done={Math.min(applying.done, applying.total)} total={applying.total} />
      ) : applying.state === 'done' || !whole ? null : count === 0 ? (
        <p className="govuk-body">Our entries already say what this list says.</p>
      ) : (
        <Button
          onClick={() => {
            setAttempt((tries) => tries + 1)
            void run()
          }}
        >
          Apply {counted(count, 'record')}
        </Button>
      )}
    </Page>
  )
}
