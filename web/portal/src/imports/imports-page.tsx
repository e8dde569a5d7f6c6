// Chooses an official file and reads it here in the browser. Nothing is sent until somebody has seen what was read.

import type { ImportSource } from '@senco/domain/register/imports/model'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button, TextButton } from '../govuk/button.tsx'
import { ErrorSummary } from '../govuk/error-summary.tsx'
import { FieldError, FieldHint, FormGroup } from '../govuk/field.tsx'
import { PageLink } from '../govuk/link.tsx'
import { Radios } from '../govuk/radios.tsx'
import { saveText } from '../lists/save-text.ts'
import { paths } from '../paths.ts'
import { authorityQuery } from '../queries/people.ts'
import { useMe } from '../session/person.ts'
import { Progress } from '../shared/progress.tsx'
import { Page } from '../shell/page.tsx'
import { lastImport } from './import-draft.ts'
import { ReadFile } from './read-file.tsx'
import { sources } from './sources.ts'
import { useParser } from './use-parser.ts'

const saveTemplate = async (): Promise<void> => {
  const { sencoTemplate } = await import('@senco/domain/register/imports/parse-sencos')
  saveText('sencos.csv', sencoTemplate)
}

export const ImportsPage = () => {
  const { personId } = useMe().person
  const { data: authority } = useSuspenseQuery(authorityQuery())
  const [source, setSource] = useState<ImportSource>('ofsted')
  const [file, setFile] = useState<File>()
  const [asked, setAsked] = useState(0)
  const { reading, start, cancel } = useParser()
  const again = (): void => {
    cancel()
    setFile(undefined)
    setAsked(0)
  }
  const begun = lastImport(personId)
  const missing = asked > 0 && file === undefined ? [{ field: 'file', message: 'Choose a file.' }] : []
  const failed = reading.state === 'failed' ? [{ field: 'file', message: reading.words }] : []
  const problems = [...missing, ...failed]
  const error = problems[0]?.message
  return (
    <Page title="Imports" heading="Import an official file" crumbs={[]}>
      <ErrorSummary problems={problems} attempt={asked} />
      {begun === undefined || reading.state !== 'idle' ? null : (
        <div className="govuk-inset-text">
          You began an import. <PageLink to={paths.import.to({ importId: begun })}>Go on with it</PageLink>
        </div>
      )}
      {reading.state === 'read' ? (
        <ReadFile parsed={reading.parsed} fileName={reading.fileName} onCancel={again} />
      ) : reading.state === 'reading' ? (
        <>
          <Progress label="Reading the file" done={reading.done} total={reading.total} />
          <Button look="secondary" onClick={again}>
            Cancel
          </Button>
        </>
      ) : (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            setAsked((count) => count + 1)
            if (file !== undefined) start({ file, source, authority: authority.slug })
          }}
        >
          <Radios
            field={{
              name: 'source',
              value: source,
              onChange: (value) => setSource(sources.find((one) => one.value === value)?.value ?? 'ofsted'),
            }}
            label="Which file is it?"
            choices={sources}
          />
          {source === 'sencos' ? (
            <p className="govuk-body">
              <TextButton onClick={() => void saveTemplate()}>Download the template</TextButton>
            </p>
          ) : null}
          <FormGroup error={error}>
            <label className="govuk-label" htmlFor="file">
              File
            </label>
            <FieldHint name="file" hint={`It is read on this computer. Only rows of ${authority.name} are sent.`} />
            <FieldError name="file" error={error} />
            <input
              className="govuk-file-upload"
              id="file"
              type="file"
              accept=".csv,.txt,.json,.geojson"
              aria-describedby="file-hint"
              onChange={(event) => setFile(event.target.files?.[0])}
            />
          </FormGroup>
          <Button type="submit">Read the file</Button>
        </form>
      )}
    </Page>
  )
}
