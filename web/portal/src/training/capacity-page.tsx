// Another number of places: what it would do is shown before it is done.
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { call, type OutputOf } from '../api/call.ts'
import { Form } from '../forms/form.tsx'
import { useForm } from '../forms/use-form.ts'
import { useSend } from '../forms/use-send.ts'
import { Button } from '../govuk/button.tsx'
import { Input } from '../govuk/input.tsx'
import { paths } from '../paths.ts'
import { runQuery } from '../queries/training.ts'
import { Page } from '../shell/page.tsx'
import { runCrumbs } from './crumbs.ts'

export const CapacityPage = ({ params }: { readonly params: Readonly<Record<string, string>> }) => {
  const runId = params['runId'] ?? ''
  const [, navigate] = useLocation()
  const { data } = useSuspenseQuery(runQuery(runId))
  const [preview, setPreview] = useState<OutputOf<'previewCapacity'>>()
  const back = paths.run.to({ runId })
  const change = useSend(
    (capacity: number, key: string) => call('changeCapacity', { runId, capacity }, key),
    () => navigate(back, { state: { saved: 'The number of places is changed.' } }),
  )
  const form = useForm({
    draft: `capacity ${runId}`,
    initial: { capacity: String(data.run.capacity) },
    check: ({ capacity }) =>
      /^\d{1,4}$/.test(capacity.trim()) ? [] : [{ field: 'capacity', message: 'Enter a whole number.' }],
    send: ({ capacity }) => call('previewCapacity', { runId, capacity: capacity.trim() }),
    saved: setPreview,
  })
  return (
    <Page title="Change the number of places" caption={data.run.title} crumbs={runCrumbs(runId, data.run.title)}>
      <Form form={form} button="Show what it would do" cancel={back}>
        <Input field={form.field('capacity')} label="Places" width={5} inputMode="numeric" />
      </Form>
      <div role="status">
        {preview === undefined ? null : (
          <>
            <h2 className="govuk-heading-m">With {preview.capacity} places</h2>
            <p className="govuk-body">{preview.words}</p>
          </>
        )}
      </div>
      {change.problem === undefined ? null : (
        <p className="govuk-error-message" role="alert">
          {change.problem}
        </p>
      )}
      {preview === undefined || preview.tooFew > 0 ? null : (
        <Button busy={change.busy} onClick={() => void change.send(preview.capacity)}>
          Change to {String(preview.capacity)} places
        </Button>
      )}
    </Page>
  )
}
