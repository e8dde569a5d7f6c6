// Keeping the local offer: the operations of the contract. What the public reads of it is written by the dispatcher.
import type { offerEditing } from '@senco/contract/offer-editing'
import { notFound } from '@senco/domain/refusal'
import type { Deps } from './deps.ts'
import { comments } from './offer-editing/comments.ts'
import { gaps } from './offer-editing/gaps.ts'
import { reviews } from './offer-editing/reviews.ts'
import type { Handlers } from './serve/context.ts'

/** Until its handler is there. */
const notYet = async (): Promise<never> => {
  throw notFound()
}

export const operations = (deps: Deps): Handlers<typeof offerEditing> => ({
  listEntries: notYet,
  viewEntry: notYet,
  viewEntryVersion: notYet,
  startEntry: notYet,
  saveEntry: notYet,
  setEntryOwner: notYet,
  setEntryCovers: notYet,
  recordChildminderAgreement: notYet,
  listEntryOwners: notYet,
  handInEntry: notYet,
  sendBackEntry: notYet,
  publishEntry: notYet,
  confirmEntry: notYet,
  confirmEntries: notYet,
  archiveEntry: notYet,
  takeEntryOut: notYet,
  viewCoverage: notYet,
  noteElsewhere: notYet,
  removeElsewhere: notYet,
  startOfferImport: notYet,
  stageOfferRecords: notYet,
  previewOfferImport: notYet,
  applyOfferImport: notYet,
  ...comments(deps),
  ...reviews(deps),
  ...gaps(deps),
})
