// Keeping the local offer: the operations of the contract. What the public reads of it is written by the dispatcher.
import type { offerEditing } from '@senco/contract/offer-editing'
import { notFound } from '@senco/domain/refusal'
import type { Deps } from './deps.ts'
import { comments } from './offer-editing/comments.ts'
import { coverage } from './offer-editing/coverage.ts'
import { gaps } from './offer-editing/gaps.ts'
import { moving } from './offer-editing/moving.ts'
import { reviews } from './offer-editing/reviews.ts'
import { seeing } from './offer-editing/seeing.ts'
import { writing } from './offer-editing/writing.ts'
import type { Handlers } from './serve/context.ts'

/** Until its handler is there. */
const notYet = async (): Promise<never> => {
  throw notFound()
}

export const operations = (deps: Deps): Handlers<typeof offerEditing> => ({
  ...seeing(deps),
  ...writing(deps),
  ...moving(deps),
  ...coverage(deps),
  startOfferImport: notYet,
  stageOfferRecords: notYet,
  previewOfferImport: notYet,
  applyOfferImport: notYet,
  ...comments(deps),
  ...reviews(deps),
  ...gaps(deps),
})
