// Keeping the local offer: the operations of the contract. What the public reads of it is written by the dispatcher.
import type { offerEditing } from '@senco/contract/offer-editing'
import type { Deps } from './deps.ts'
import { comments } from './offer-editing/comments.ts'
import { coverage } from './offer-editing/coverage.ts'
import { gaps } from './offer-editing/gaps.ts'
import { imports } from './offer-editing/imports.ts'
import { moving } from './offer-editing/moving.ts'
import { reviews } from './offer-editing/reviews.ts'
import { seeing } from './offer-editing/seeing.ts'
import { writing } from './offer-editing/writing.ts'
import type { Handlers } from './serve/context.ts'

export const operations = (deps: Deps): Handlers<typeof offerEditing> => ({
  ...seeing(deps),
  ...writing(deps),
  ...moving(deps),
  ...coverage(deps),
  ...imports(deps),
  ...comments(deps),
  ...reviews(deps),
  ...gaps(deps),
})
