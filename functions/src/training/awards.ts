// Awards from elsewhere: recorded by the person, shown by an uploaded certificate, which is a row of the database.
import type { training } from '@senco/contract/training'
import { isCouncilStaff } from '@senco/domain/access'
import { conflict, notFound } from '@senco/domain/refusal'
import { hasRole } from '@senco/domain/roles'
import { checkFile, newAward } from '@senco/domain/training/awards'
import { commit } from '@senco/store/commit'
import {
  awardDeletes,
  awardFileWrite,
  awardWrite,
  readAward,
  readAwardFile,
  readLearner,
} from '@senco/store/training/learners'
import type { Deps } from '../deps.ts'
import type { Handlers } from '../serve/context.ts'

type Wanted = 'recordAward' | 'uploadAwardFile' | 'downloadAwardFile' | 'removeAward'

/** More than anybody has: somebody's loop must not fill the table. */
const mostAwards = 60

export const awards = (deps: Deps): Pick<Handlers<typeof training>, Wanted> => ({
  recordAward: async (said, ctx) => {
    const { personId } = ctx.actor
    const { awards: present } = await readLearner(deps.tables, personId)
    if (present.length >= mostAwards) throw conflict('too-many-awards', 'You have as many courses as we can keep.')
    const award = newAward(said, ctx.newId('award'), personId, ctx.now)
    return commit(deps.tables, ctx, { writes: [awardWrite(deps.tables, undefined, award)], answer: { award } })
  },

  uploadAwardFile: async ({ awardId, name, content }, ctx) => {
    const before = await readAward(deps.tables, ctx.actor.personId, awardId)
    if (before === undefined) throw notFound()
    const bytes = new Uint8Array(Buffer.from(content, 'base64'))
    const award = { ...before, file: checkFile(name, bytes), version: before.version + 1 }
    return commit(deps.tables, ctx, {
      writes: [awardWrite(deps.tables, before, award), awardFileWrite(deps.tables, award, bytes)],
      answer: { award },
    })
  },

  downloadAwardFile: async ({ personId, awardId }, { actor }) => {
    if (personId !== actor.personId && !isCouncilStaff(actor) && !hasRole(actor, ['auditor'])) throw notFound()
    const award = await readAward(deps.tables, personId, awardId)
    const bytes = award?.file === undefined ? undefined : await readAwardFile(deps.tables, awardId)
    if (award?.file === undefined || bytes === undefined) throw notFound()
    return {
      body: Buffer.from(bytes).toString('base64'),
      base64: true,
      contentType: award.file.type,
      filename: award.file.name,
    }
  },

  removeAward: async ({ awardId }, ctx) => {
    const award = await readAward(deps.tables, ctx.actor.personId, awardId)
    if (award === undefined) throw notFound()
    return commit(deps.tables, ctx, { writes: awardDeletes(deps.tables, award), answer: { awardId } })
  },
})
