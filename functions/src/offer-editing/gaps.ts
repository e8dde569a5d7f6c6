// The one operation on searches that found nothing: their counts.
import type { offerEditing } from '@senco/contract/offer-editing'
import { gapCounts } from '@senco/domain/offer/search/gap-counts'
import { readGaps } from '@senco/store/comment-inbox'
import type { Deps } from '../deps.ts'
import type { Handlers } from '../serve/context.ts'

export const gaps = ({ tables }: Deps): Pick<Handlers<typeof offerEditing>, 'viewGaps'> => ({
  viewGaps: async (_input, { now }) => ({ asOf: now, ...gapCounts(await readGaps(tables)) }),
})
