// Shows what applying an import would change. Only differences travel.
import type { registerImports } from '@senco/contract/register-imports'
import { readEdition } from '@senco/store/register-imports'
import type { Deps } from '../deps.ts'
import type { Handlers } from '../serve/context.ts'
import { compareImport } from './held.ts'
import { openImport } from './stage.ts'

export const previewing = (deps: Deps): Pick<Handlers<typeof registerImports>, 'previewImport'> => ({
  previewImport: async ({ importId }, ctx) => {
    const found = await openImport(deps.tables, importId)
    const { comparison } = await compareImport(deps, found, ctx.now)
    const previous = await readEdition(deps.tables, found.source)
    const { source, edition, fileName, status } = found
    return {
      ...comparison,
      importId,
      source,
      edition,
      fileName,
      ...(previous === undefined ? {} : { previousEdition: previous.edition }),
      status: comparison.stopped !== undefined && status === 'staged' ? ('stopped' as const) : status,
      rejected: [...found.rejected, ...comparison.rejected],
    }
  },
})
