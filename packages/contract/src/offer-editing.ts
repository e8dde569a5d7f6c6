// Keeping the local offer on the wire: entries and their moves, the coverage board and imports. Reading it is offer.ts.
import { coverage } from './offer-editing/coverage.ts'
import { entries } from './offer-editing/entries.ts'
import { imports } from './offer-editing/imports.ts'
import { moves } from './offer-editing/moves.ts'

export const offerEditing = { ...entries, ...moves, ...coverage, ...imports }
