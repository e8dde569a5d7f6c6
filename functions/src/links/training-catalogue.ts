// The public catalogue of training, signed out: the small rows of runs to come, which name nobody.
import type { links } from '@senco/contract/links'
import { trainingPage } from '@senco/site/training-page'
import { readRunRows } from '@senco/store/training/runs'
import type { Deps } from '../deps.ts'
import type { Handlers } from '../serve/context.ts'

export const trainingCatalogue = (deps: Deps): Pick<Handlers<typeof links>, 'showTrainingCatalogue'> => ({
  showTrainingCatalogue: async (_input, { now }) => {
    const rows = await readRunRows(deps.tables, now)
    const runs = rows.filter((row) => row.status === 'open' && row.settingId === undefined && row.startsAt > now)
    return { html: trainingPage({ authority: deps.authority, runs }), cacheControl: 'public, max-age=300' }
  },
})
