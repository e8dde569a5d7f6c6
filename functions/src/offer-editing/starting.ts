// Beginning a draft: blank, from what the register knows of a setting, or as a copy.
import type { offerEditing } from '@senco/contract/offer-editing'
import type { Input } from '@senco/contract/operation'
import { keepsOffer, speaksForSetting } from '@senco/domain/access'
import { blankContent } from '@senco/domain/offer/blank-entry'
import type { Entry, EntryContent } from '@senco/domain/offer/model'
import { contentOfSetting, entryIdOfSetting, requireShowable } from '@senco/domain/offer/setting-entry'
import { conflict, notFound } from '@senco/domain/refusal'
import { hasRole } from '@senco/domain/roles'
import { londonDate } from '@senco/domain/time'
import { readEntry } from '@senco/store/entries'
import { readSetting } from '@senco/store/register/settings'
import type { Deps } from '../deps.ts'
import { keepEntry } from '../keep-entry.ts'
import type { Ctx, Handlers } from '../serve/context.ts'
import { placed } from './places.ts'
import { reachEntry } from './reaching.ts'

type From = Input<typeof offerEditing.startEntry>['from']
type Begun = Pick<Entry, 'entryId' | 'content'> &
  Partial<Pick<Entry, 'impartialAdvice' | 'source'>> & { readonly how: string }

const fromSetting = async ({ tables }: Deps, { actor, now }: Ctx, settingId: string): Promise<Begun> => {
  if (!keepsOffer(actor) && !speaksForSetting(actor, settingId)) throw notFound()
  const record = await readSetting(tables, settingId)
  if (record === undefined) throw notFound()
  requireShowable(record.setting)
  const entryId = entryIdOfSetting(settingId)
  if ((await readEntry(tables, entryId)) !== undefined)
    throw conflict('has-entry', 'This setting has an entry already. Open that one.')
  const urn = record.setting.ofstedUrn
  return {
    entryId,
    content: contentOfSetting(record, londonDate(now)),
    source: urn === undefined ? { kind: 'manual' } : { kind: 'ofsted', urn },
    how: 'Begun from the register',
  }
}

/** A copy is nobody's setting, and says nothing of who agreed to what. */
const copied = ({ setting: _, profile: __, ...content }: EntryContent): EntryContent => ({
  ...content,
  title: `${content.title.slice(0, 140)} (copy)`,
})

const begun = async (deps: Deps, ctx: Ctx, from: From): Promise<Begun> => {
  if (from.from === 'setting') return fromSetting(deps, ctx, from.settingId)
  const entryId = ctx.newId('entry')
  if (from.from === 'copy') {
    const original = await reachEntry(deps.tables, ctx, from.entryId)
    return { entryId, content: copied(original.content), how: `Begun as a copy of ${original.content.title}` }
  }
  const mayAdvise = keepsOffer(ctx.actor) || hasRole(ctx.actor, ['iass-adviser'])
  return {
    entryId,
    content: blankContent(from.kind, from.title),
    ...(from.impartialAdvice === true && mayAdvise ? { impartialAdvice: true } : {}),
    how: 'Begun',
  }
}

/** Who is no keeper owns what they begin, with the organisation that they work for. */
const ownership = ({ actor }: Ctx): Partial<Pick<Entry, 'ownerId' | 'ownerOrganisation'>> => {
  if (keepsOffer(actor)) return {}
  const organisation = actor.scopes.find((scope) => scope.organisation !== undefined)?.organisation
  return { ownerId: actor.personId, ...(organisation === undefined ? {} : { ownerOrganisation: organisation }) }
}

export const starting = (deps: Deps): Pick<Handlers<typeof offerEditing>, 'startEntry'> => ({
  startEntry: async ({ from }, ctx) => {
    const { how, content, source = { kind: 'manual' }, ...rest } = await begun(deps, ctx, from)
    const entry: Entry = {
      ...rest,
      ...ownership(ctx),
      status: 'draft',
      content: await placed(deps, content),
      source,
      covers: [],
      version: 1,
      updatedAt: ctx.now,
    }
    return keepEntry(deps, ctx, undefined, { entry, sentence: how })
  },
})
