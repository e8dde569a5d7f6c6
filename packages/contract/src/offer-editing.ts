// Keeping the local offer on the wire: entries and their moves, the coverage board, imports, comments and reviews. Reading it is offer.ts.
import { comments } from './offer-editing/comments.ts'
import { coverage } from './offer-editing/coverage.ts'
import { entries } from './offer-editing/entries.ts'
import { gaps } from './offer-editing/gaps.ts'
import { imports } from './offer-editing/imports.ts'
import { moves } from './offer-editing/moves.ts'
import { reviews } from './offer-editing/reviews.ts'

export const offerEditing = { ...entries, ...moves, ...coverage, ...imports, ...comments, ...reviews, ...gaps }
