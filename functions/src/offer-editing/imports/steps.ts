// What one record of a list does, as the wire shows it; and which entry a record becomes.
import { createHash } from 'node:crypto'
import type { OfferImportRow } from '@senco/contract/offer-editing/imports'
import { idFrom } from '@senco/domain/ids'
import type { Entry } from '@senco/domain/offer/model'
import type { ImportStep } from '@senco/domain/offer/open-referral/import-merge'
import type { SourceRecord } from '@senco/domain/offer/open-referral/import-model'

/** The same for the same record of the same feed, so that two who import at once make one entry of it. */
export const entryIdOfSource = (feed: string, id: string): string =>
  idFrom('entry', createHash('sha256').update(`${feed}\u001f${id}`).digest())

export const knownOf = (sources: readonly SourceRecord[], entries: readonly Entry[]) => {
  const byId = new Map(entries.map((entry) => [entry.entryId, entry]))
  return sources.flatMap((record) => {
    const entry = byId.get(record.entryId)
    return entry === undefined ? [] : [{ record, entry }]
  })
}

const shownRepairs = 20

export const rowOfStep = (step: ImportStep): OfferImportRow => {
  if (step.kind === 'gone')
    return {
      id: step.record.id,
      title: step.title,
      step: 'gone',
      entryId: step.record.entryId,
      taken: [],
      kept: [],
      repairs: [],
    }
  const { id, title, repairs } = step.incoming
  const merged = step.kind === 'change' || step.kind === 'remember' ? step.merged : undefined
  return {
    id,
    title,
    step: step.kind,
    ...('record' in step ? { entryId: step.record.entryId } : {}),
    taken: [...(merged?.taken ?? [])],
    kept: [...(merged?.kept ?? [])],
    repairs: repairs.slice(0, shownRepairs),
  }
}
