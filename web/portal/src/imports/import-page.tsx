// One import: what it would change, what has to be decided, and applying it.
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../govuk/button.tsx'
import { ErrorSummary } from '../govuk/error-summary.tsx'
import { PageLink } from '../govuk/link.tsx'
import { SummaryList } from '../govuk/summary-list.tsx'
import { ListTools } from '../lists/list-tools.tsx'
import { paths } from '../paths.ts'
import { importQuery } from '../queries/register.ts'
import { useMe } from '../session/person.ts'
import { Progress } from '../shared/progress.tsx'
import { Page } from '../shell/page.tsx'
import { dateWords } from '../text/dates.ts'
import { undecided } from './apply-plan.ts'
import { differenceRows } from './difference-rows.ts'
import { Absent, Added, Changed, Closed, Kept, Restored } from './differences.tsx'
import { type Choices, forgetImport, keepChoices, readChoices } from './import-draft.ts'
import { ImportResult } from './import-result.tsx'
import { Rejected } from './rejected.tsx'
import { sourceName } from './sources.ts'
import { useApply } from './use-apply.ts'

export const ImportPage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const importId = params['importId'] ?? ''
  const { personId } = useMe().person
  const { data } = useSuspenseQuery(importQuery(importId))
  const [choices, setChoices] = useState(() => readChoices(personId, importId))
  const [attempt, setAttempt] = useState(0)
  const { applying, run } = useApply(data, choices)
  const choose = (next: Choices): void => {
    setChoices(next)
    keepChoices(personId, importId, next)
  }
  const open = attempt > 0 ? undecided(data, choices) : []
  const press = (): void => {
    setAttempt((count) => count + 1)
    if (undecided(data, choices).length === 0) void run()
  }
  const stopped = data.stopped !== undefined
  const nothing = [data.added, data.changed, data.closed, data.restored, data.absent].every((list) => list.length === 0)
  if (applying.state === 'done') forgetImport(personId, importId)
  const over = applying.state === 'done' || data.status === 'applied'
  return (
    <Page
      title="Import"
      heading={sourceName(data.source)}
      caption={`As at ${dateWords(data.edition)}`}
      crumbs={[{ name: 'Imports', to: paths.imports.to() }]}
    >
      <ErrorSummary
        message={applying.state === 'failed' ? applying.words : undefined}
        problems={open.map((one) => ({
          field: `same-${one.key}`,
          message: `Say whether ${one.label} is a nursery we know.`,
        }))}
        attempt={attempt}
      />
      {over ? <ImportResult result={applying.state === 'done' ? applying.result : undefined} /> : null}
      {stopped && !over ? (
        <div className="govuk-warning-text">
          <span className="govuk-warning-text__icon" aria-hidden="true">
            !
          </span>
          <strong className="govuk-warning-text__text">
            <span className="govuk-visually-hidden">Warning</span>
            {data.stopped}
          </strong>
        </div>
      ) : null}
      {data.status === 'applying' && applying.state === 'idle' ? (
        <div className="govuk-inset-text">
          Applying this import was interrupted. What is applied is kept. Go on with the button below.
        </div>
      ) : null}
      <SummaryList
        facts={[
          { name: 'File', value: <span className="break-anywhere">{data.fileName}</span> },
          data.previousEdition === undefined
            ? undefined
            : { name: 'Edition before', value: dateWords(data.previousEdition) },
          { name: 'The same as before', value: data.same.toLocaleString('en-GB') },
          { name: 'New', value: data.added.length.toLocaleString('en-GB') },
          { name: 'Changed', value: data.changed.length.toLocaleString('en-GB') },
          { name: 'Closed', value: data.closed.length.toLocaleString('en-GB') },
          { name: 'Open again', value: data.restored.length.toLocaleString('en-GB') },
          { name: 'Not in this file', value: data.absent.length.toLocaleString('en-GB') },
          { name: 'Could not be taken', value: data.rejected.length.toLocaleString('en-GB') },
          data.alreadyClosed === 0
            ? undefined
            : { name: 'Closed before we held them: not added', value: data.alreadyClosed.toLocaleString('en-GB') },
        ]}
      />
      {over || stopped ? null : (
        <>
          {nothing ? <p className="govuk-body">The register already says what this file says.</p> : null}
          <Added differences={data} choices={choices} choose={choose} open={open.map((one) => one.key)} />
          <Absent differences={data} choices={choices} choose={choose} />
          <Closed differences={data} />
          <Restored differences={data} />
          <Changed differences={data} />
          <Kept differences={data} />
          {nothing ? null : <ListTools name="import-differences" rows={() => differenceRows(data)} />}
        </>
      )}
      <Rejected lines={data.rejected} />
      {over || stopped ? (
        <p className="govuk-body">
          <PageLink to={paths.imports.to()}>Import another file</PageLink>
        </p>
      ) : applying.state === 'running' ? (
        <Progress label="Applying" done={applying.done} total={applying.total} />
      ) : (
        <Button onClick={press}>
          {data.status === 'applying' ? 'Go on applying' : nothing ? 'Note this edition' : 'Apply these changes'}
        </Button>
      )}
    </Page>
  )
}
