// Operations that begin entries, write their words, and say who owns them and what they cover.
import type { offerEditing } from '@senco/contract/offer-editing'
import { keepsOffer, mayEditEntry, mayRecordAgreement, maySetEntryOwner } from '@senco/domain/access'
import { offerLines } from '@senco/domain/offer/coverage/board'
import { contentProblems } from '@senco/domain/offer/limits'
import type { Entry } from '@senco/domain/offer/model'
import { saveDraft } from '@senco/domain/offer/moves'
import { isChildminder } from '@senco/domain/offer/published'
import { conflict, invalid } from '@senco/domain/refusal'
import { hasRole } from '@senco/domain/roles'
import { londonDate } from '@senco/domain/time'
import { readPerson } from '@senco/store/people'
import type { Deps } from '../deps.ts'
import { keepEntry, keptOf } from '../keep-entry.ts'
import type { Ctx, Handlers } from '../serve/context.ts'
import { agreementChange } from './agreement.ts'
import { placed, withFacts } from './places.ts'
import { reachEntry, requireMay, requireSeen } from './reaching.ts'
import { starting } from './starting.ts'

type Wanted = 'startEntry' | 'saveEntry' | 'setEntryOwner' | 'setEntryCovers' | 'recordChildminderAgreement'

const knownRefs = new Set(offerLines.flatMap(({ lineId, parts }) => [lineId, ...parts.map(({ partId }) => partId)]))

/** The impartial service takes its entry over with the first words of its own. */
const takenOver = ({ actor }: Ctx, entry: Entry): Entry =>
  entry.impartialAdvice === true && entry.ownerId === undefined && hasRole(actor, ['iass-adviser'])
    ? { ...entry, ownerId: actor.personId }
    : entry

export const writing = (deps: Deps): Pick<Handlers<typeof offerEditing>, Wanted> => ({
  ...starting(deps),

  saveEntry: async ({ entryId, version, content, toldBy }, ctx) => {
    const before = await reachEntry(deps.tables, ctx, entryId)
    requireMay(mayEditEntry, ctx, before)
    requireSeen(before, version)
    const words = await withFacts(deps, before, await placed(deps, content))
    const problems = contentProblems(words, londonDate(ctx.now))
    if (problems.length > 0) throw invalid(problems)
    const moved = saveDraft(takenOver(ctx, before), words, ctx.now)
    return keepEntry(deps, ctx, before, moved, { toldBy })
  },

  setEntryOwner: async ({ entryId, ownerId, organisation }, ctx) => {
    const before = await reachEntry(deps.tables, ctx, entryId)
    requireMay(maySetEntryOwner, ctx, before)
    const owner = ownerId === undefined ? undefined : await readPerson(deps.tables, ownerId)
    const wrong = (message: string) => invalid([{ field: 'ownerId', message }])
    if (ownerId !== undefined && owner?.status !== 'active')
      throw wrong('Choose somebody who has access to the portal.')
    if (
      owner !== undefined &&
      before.impartialAdvice === true &&
      !owner.scopes.some(({ role }) => role === 'iass-adviser')
    )
      throw wrong('Choose an adviser of the information, advice and support service.')
    const { ownerId: _, ownerOrganisation: __, ...rest } = before
    const entry: Entry = {
      ...rest,
      ...(ownerId === undefined ? {} : { ownerId }),
      ...(organisation === undefined || organisation === '' ? {} : { ownerOrganisation: organisation }),
      updatedAt: ctx.now,
    }
    const names = [owner?.name, entry.ownerOrganisation].filter((name) => name !== undefined)
    const sentence = names.length === 0 ? 'Nobody owns it now' : `Now owned by ${names.join(', ')}`
    return keepEntry(deps, ctx, before, { entry, sentence })
  },

  setEntryCovers: async ({ entryId, covers }, ctx) => {
    const before = await reachEntry(deps.tables, ctx, entryId)
    const problems = covers.filter((ref) => !knownRefs.has(ref)).map((ref) => `There is no line "${ref}".`)
    if (problems.length > 0) throw invalid(problems.map((message) => ({ field: 'covers', message })))
    const wanted = [...new Set(covers)].sort()
    if (wanted.join() === [...before.covers].sort().join()) return keptOf(before)
    const entry = { ...before, covers: wanted, updatedAt: ctx.now }
    return keepEntry(deps, ctx, before, { entry, sentence: `Covers ${wanted.length} lines of the coverage board` })
  },

  recordChildminderAgreement: async ({ entryId, agrees, toldBy }, ctx) => {
    const before = await reachEntry(deps.tables, ctx, entryId)
    requireMay(mayRecordAgreement, ctx, before)
    if (!isChildminder(before.content.setting))
      throw conflict('no-childminder', 'Only a childminder is asked whether they agree to be shown.')
    const byStaff = keepsOffer(ctx.actor)
    if (byStaff && (toldBy === undefined || toldBy === 'portal'))
      throw invalid([{ field: 'toldBy', message: 'Say how the childminder told you.' }])
    return keepEntry(deps, ctx, before, agreementChange(before, agrees, ctx.now), byStaff ? { toldBy } : {})
  },
})
