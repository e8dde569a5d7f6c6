// What the pages read of the local offer as the council keeps it: each key in one place.
import { queryOptions } from '@tanstack/react-query'
import { call } from '../api/call.ts'

const offerKey = ['offer-editing'] as const

export const entriesQuery = () =>
  queryOptions({ queryKey: [...offerKey, 'entries'], queryFn: () => call('listEntries', {}) })

export const entryQuery = (entryId: string) =>
  queryOptions({ queryKey: [...offerKey, 'entry', entryId], queryFn: () => call('viewEntry', { entryId }) })

export const entryVersionQuery = (entryId: string, version: string) =>
  queryOptions({
    queryKey: [...offerKey, 'version', entryId, version],
    queryFn: () => call('viewEntryVersion', { entryId, version }),
  })

export const entryOwnersQuery = () =>
  queryOptions({ queryKey: [...offerKey, 'owners'], queryFn: () => call('listEntryOwners', {}) })

export const offerCoverageQuery = () =>
  queryOptions({ queryKey: [...offerKey, 'coverage'], queryFn: () => call('viewCoverage', {}) })

export const offerImportQuery = (importId: string) =>
  queryOptions({ queryKey: [...offerKey, 'import', importId], queryFn: () => call('previewOfferImport', { importId }) })
