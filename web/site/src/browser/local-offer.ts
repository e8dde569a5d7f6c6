// What a browser does beyond the plain pages of the local offer: each part looks for what it helps with, and every page
// works without any of them.
import { keepDrafts } from './drafts.ts'
import { filterAtOnce } from './instant-filters.ts'
import { askWhereWeAre } from './near-here.ts'
import { onePress } from './one-press.ts'
import { printHere } from './printing.ts'
import { shareLinks } from './sharing.ts'
import { suggestWords } from './suggestions.ts'

for (const enhance of [askWhereWeAre, suggestWords, filterAtOnce, shareLinks, printHere, keepDrafts, onePress])
  enhance(document)
