// Imports somebody else's list of services: choose, say what the columns are, see what was read, compare.
import { useState } from 'react'
import { Button } from '../../govuk/button.tsx'
import { ErrorSummary } from '../../govuk/error-summary.tsx'
import { FieldError, FieldHint, FormGroup } from '../../govuk/field.tsx'
import { Input } from '../../govuk/input.tsx'
import { Radios } from '../../govuk/radios.tsx'
import { OfferPages } from '../../shared/offer-pages.tsx'
import { Page } from '../../shell/page.tsx'
import { offerCrumb } from '../offer-crumb.ts'
import { MappingStep } from './mapping-step.tsx'
import type { ListKind } from './read-list.ts'
import { ReadStep } from './read-step.tsx'
import { useListImport } from './use-list-import.ts'

const kinds = [
  { value: 'open-referral', label: 'Open Referral UK', hint: 'A page or a file of a feed, version 1.0 or 3.0 (JSON).' },
  { value: 'csv', label: 'A table', hint: 'A CSV file. You say what each column is.' },
] as const

export const OfferImportsPage = () => {
  const { state, trouble, attempt, choose, map, read, send, again } = useListImport()
  const [kind, setKind] = useState<ListKind>('open-referral')
  const [feed, setFeed] = useState('')
  const [file, setFile] = useState<File>()
  const [whole, setWhole] = useState('')
  const errorAt = (field: string) => trouble.problems.find((problem) => problem.field === field)?.message
  return (
    <Page title="Import a list of services" crumbs={[offerCrumb]}>
      <OfferPages here="imports" />
      <ErrorSummary message={trouble.message} problems={trouble.problems} attempt={attempt} />
      {state.step === 'map' ? (
        <MappingStep
          headings={state.headings}
          mapping={state.mapping}
          problems={trouble.problems}
          onChange={map}
          onRead={() => void read()}
          onCancel={again}
        />
      ) : null}
      {state.step === 'read' ? (
        <ReadStep
          read={state.read}
          fileName={state.chosen.fileName}
          whole={whole}
          onWhole={setWhole}
          sent={state.sent}
          onSend={() => void send(whole === 'yes')}
          onCancel={again}
        />
      ) : null}
      {state.step === 'choose' ? (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            void choose(kind, feed, file)
          }}
        >
          <p className="govuk-body">
            New services come in as drafts, to be read before they are published. What we changed ourselves stays ours.
          </p>
          <Input
            field={{ name: 'feed', value: feed, error: errorAt('feed'), onChange: setFeed }}
            label="What do you call this list?"
            hint="Use the same name each time, so that its services are known again."
          />
          <Radios
            field={{
              name: 'kind',
              value: kind,
              onChange: (value) => setKind(value === 'csv' ? 'csv' : 'open-referral'),
            }}
            label="What kind of file is it?"
            choices={kinds}
          />
          <FormGroup error={errorAt('file')}>
            <label className="govuk-label" htmlFor="file">
              File
            </label>
            <FieldHint name="file" hint="It is read on this computer first." />
            <FieldError name="file" error={errorAt('file')} />
            <input
              className="govuk-file-upload"
              id="file"
              type="file"
              accept=".csv,.json,.ndjson,.txt"
              aria-describedby="file-hint"
              onChange={(event) => setFile(event.target.files?.[0])}
            />
          </FormGroup>
          <Button type="submit">Read the file</Button>
        </form>
      ) : null}
    </Page>
  )
}
