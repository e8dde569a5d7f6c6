// Operations that move an entry on: review, publishing, checking, the archive.
import type { offerEditing } from '@senco/contract/offer-editing'
import { factsOfEntry, mayEditEntry, mayPublishEntry, publicRoleOf } from '@senco/domain/access'
import { sentBackLetter, waitsForReviewLetter } from '@senco/domain/offer/letters'
import type { Entry } from '@senco/domain/offer/model'
import {
  archive,
  confirmCorrect,
  handInForReview,
  publish,
  sendBack,
  takeOutOfArchive,
} from '@senco/domain/offer/moves'
import { requireShowable } from '@senco/domain/offer/setting-entry'
import { Refusal } from '@senco/domain/refusal'
import { londonDate } from '@senco/domain/time'
import { Replayed } from '@senco/store/outcomes'
import { readPeople } from '@senco/store/people'
import { readSetting } from '@senco/store/register/settings'
import { step } from '../consumers.ts'
import type { Deps } from '../deps.ts'
import { keepEntry } from '../keep-entry.ts'
import type { Ctx, Handlers } from '../serve/context.ts'
import { decideAgain } from '../serve/run.ts'
import { ownerMailboxes } from './owner-mail.ts'
import { withFacts } from './places.ts'
import { reachEntry, requireMay, requireSeen } from './reaching.ts'

type Wanted =
  | 'handInEntry'
  | 'sendBackEntry'
  | 'publishEntry'
  | 'confirmEntry'
  | 'confirmEntries'
  | 'archiveEntry'
  | 'takeEntryOut'

const moverOf = ({ actor, now }: Ctx, entry: Entry) => ({
  personId: actor.personId,
  role: publicRoleOf(actor, factsOfEntry(entry)),
  now,
})

const addressOf = ({ baseUrl }: Deps, { entryId }: Entry): string => `${baseUrl}/portal/local-offer/entries/${entryId}`

const confirmOne = async (deps: Deps, ctx: Ctx, entryId: string) => {
  const before = await reachEntry(deps.tables, ctx, entryId)
  requireMay(mayEditEntry, ctx, before)
  return keepEntry(deps, ctx, before, confirmCorrect(before, moverOf(ctx, before)))
}

export const moving = (deps: Deps): Pick<Handlers<typeof offerEditing>, Wanted> => ({
  handInEntry: async ({ entryId, version }, ctx) => {
    const before = await reachEntry(deps.tables, ctx, entryId)
    requireMay(mayEditEntry, ctx, before)
    requireSeen(before, version)
    const moved = handInForReview(before, ctx.now)
    const asks = !mayPublishEntry(ctx.actor, factsOfEntry(before))
    const letter = waitsForReviewLetter(before.content.title, addressOf(deps, before), deps.authority)
    const mail = asks ? [{ ...letter, to: deps.authority.email, kind: 'entry-waits' }] : []
    return keepEntry(deps, ctx, before, moved, { mail })
  },

  sendBackEntry: async ({ entryId, version, reason }, ctx) => {
    const before = await reachEntry(deps.tables, ctx, entryId)
    requireMay(mayPublishEntry, ctx, before)
    requireSeen(before, version)
    const moved = sendBack(before, reason, ctx.now)
    const letter = sentBackLetter(before.content.title, reason, addressOf(deps, before), deps.authority)
    const boxes = await ownerMailboxes(deps, before, await readPeople(deps.tables), londonDate(ctx.now))
    const mail = boxes.slice(0, 10).map(({ to }) => ({ ...letter, to, kind: 'entry-sent-back' }))
    return keepEntry(deps, ctx, before, moved, { mail })
  },

  publishEntry: async ({ entryId, version }, ctx) => {
    const before = await reachEntry(deps.tables, ctx, entryId)
    requireMay(mayPublishEntry, ctx, before)
    requireSeen(before, version)
    const setting = before.content.setting && (await readSetting(deps.tables, before.content.setting.settingId))
    if (setting !== undefined) requireShowable(setting.setting)
    const fresh = { ...before, content: await withFacts(deps, before, before.content) }
    return keepEntry(deps, ctx, before, publish(fresh, moverOf(ctx, before)))
  },

  confirmEntry: ({ entryId }, ctx) => confirmOne(deps, ctx, entryId),

  confirmEntries: async ({ entryIds }, ctx) => {
    const confirmed: string[] = []
    const refused: { entryId: string; reason: string }[] = []
    for (const entryId of new Set(entryIds)) {
      const alone = { ...ctx, ...step(ctx, entryId) }
      try {
        await decideAgain(() => confirmOne(deps, alone, entryId))
        confirmed.push(entryId)
      } catch (error) {
        if (error instanceof Replayed) confirmed.push(entryId)
        else if (error instanceof Refusal) refused.push({ entryId, reason: error.message })
        else throw error
      }
    }
    return { confirmed, refused }
  },

  archiveEntry: async ({ entryId, reason }, ctx) => {
    const before = await reachEntry(deps.tables, ctx, entryId)
    requireMay(mayPublishEntry, ctx, before)
    return keepEntry(deps, ctx, before, archive(before, reason, ctx.now))
  },

  takeEntryOut: async ({ entryId }, ctx) => {
    const before = await reachEntry(deps.tables, ctx, entryId)
    requireMay(mayPublishEntry, ctx, before)
    return keepEntry(deps, ctx, before, takeOutOfArchive(before, ctx.now))
  },
})
