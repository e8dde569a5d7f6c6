// What can be done with an entry now: a button or a link for each move that this person may make.
import type { EntryPage } from '@senco/contract/offer-editing/page'
import { useState } from 'react'
import { Button, ButtonLink } from '../govuk/button.tsx'
import { ErrorSummary } from '../govuk/error-summary.tsx'
import { PageLink } from '../govuk/link.tsx'
import { SuccessBanner } from '../govuk/notification-banner.tsx'
import { paths } from '../paths.ts'
import { type OneStep, useEntrySteps } from './use-entry-steps.ts'

export const EntrySteps = ({ page }: { readonly page: EntryPage }) => {
  const { entryId, version, status } = page.entry
  const [said, setSaid] = useState('')
  const [attempt, setAttempt] = useState(0)
  const { send, busy, problem } = useEntrySteps(entryId, version, setSaid)
  const may = (way: EntryPage['ways'][number]): boolean => page.ways.includes(way)
  const press = async (step: OneStep) => {
    setSaid('')
    await send(step)
    setAttempt((tries) => tries + 1)
  }
  return (
    <>
      <ErrorSummary message={problem} problems={[]} attempt={attempt} />
      {said === '' ? null : (
        <SuccessBanner title="Saved">
          <p className="govuk-notification-banner__heading">{said}</p>
        </SuccessBanner>
      )}
      <div className="govuk-button-group">
        {may('publish') || may('send-back') ? (
          <ButtonLink to={paths.reviewEntry.to({ entryId })}>Review and publish</ButtonLink>
        ) : null}
        {may('confirm') ? (
          <Button busy={busy} look={may('publish') ? 'secondary' : 'primary'} onClick={() => void press('confirm')}>
            Still right
          </Button>
        ) : null}
        {may('hand-in') ? (
          <Button busy={busy} onClick={() => void press('hand-in')}>
            Hand in for review
          </Button>
        ) : null}
        {may('save') ? (
          <ButtonLink to={paths.writeEntry.to({ entryId })} look="secondary">
            {status === 'published' ? 'Change the words' : 'Go on writing'}
          </ButtonLink>
        ) : null}
        {may('record-agreement') ? (
          <ButtonLink to={paths.entryAgreement.to({ entryId })} look="secondary">
            Show name and address?
          </ButtonLink>
        ) : null}
        {may('take-out') ? (
          <Button busy={busy} look="secondary" onClick={() => void press('take-out')}>
            Take out of the archive
          </Button>
        ) : null}
        {may('archive') ? <PageLink to={paths.archiveEntry.to({ entryId })}>Archive</PageLink> : null}
      </div>
    </>
  )
}
