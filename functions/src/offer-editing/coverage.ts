// Operations of the coverage board: every line of the law and of the toolkit, and what is on the main local offer.
import type { offerEditing } from '@senco/contract/offer-editing'
import { keepsOffer } from '@senco/domain/access'
import { boardTotals, coverageBoard, offerLines } from '@senco/domain/offer/coverage/board'
import { boardEntryOf } from '@senco/domain/offer/entry-row'
import { webAddress } from '@senco/domain/offer/open-referral/fields'
import { trustOf } from '@senco/domain/offer/states'
import { invalid, notFound } from '@senco/domain/refusal'
import { londonDate } from '@senco/domain/time'
import { commit } from '@senco/store/commit'
import { elsewhereDelete, elsewhereWrite, offerPartition, readElsewhere } from '@senco/store/entries'
import type { Deps } from '../deps.ts'
import type { Handlers } from '../serve/context.ts'
import { wholeOffer } from './reaching.ts'

type Wanted = 'viewCoverage' | 'noteElsewhere' | 'removeElsewhere'

const contentRefs: ReadonlyMap<string, string> = new Map(
  offerLines
    .filter(({ nature }) => nature === 'content')
    .flatMap(({ lineId, words, parts }) => [
      [lineId, words] as const,
      ...parts.map((part) => [part.partId, part.words] as const),
    ]),
)

/** What is elsewhere changes which entries the law keeps shown, so the dispatcher looks at them again. */
const again = [{ type: 'entry-changed', data: { entryIds: [] } }]

export const coverage = (deps: Deps): Pick<Handlers<typeof offerEditing>, Wanted> => ({
  viewCoverage: async (_input, { actor, now }) => {
    const today = londonDate(now)
    const [{ rows, held }, elsewhere] = await Promise.all([wholeOffer(deps.tables), readElsewhere(deps.tables)])
    const entries = rows.flatMap((row) => boardEntryOf(row) ?? [])
    const lines = coverageBoard({ entries, elsewhere, today })
    const named = new Set(
      lines.flatMap(({ coverage: whole, parts }) => [
        ...(whole?.entryIds ?? []),
        ...parts.flatMap((each) => each.entryIds),
      ]),
    )
    return {
      asOf: now,
      lines,
      totals: boardTotals(lines),
      entries: rows
        .filter(({ entryId, isLive }) => isLive && (named.has(entryId) || held.has(entryId)))
        .map((row) => ({
          entryId: row.entryId,
          title: row.title,
          ...(row.checkedOn === undefined ? {} : { checkedOn: row.checkedOn }),
          owned: (row.ownerId ?? row.ownerOrganisation) !== undefined,
          red: trustOf({ ...row, neverHidden: held.has(row.entryId) }, today).red,
        })),
      mayChange: keepsOffer(actor),
    }
  },

  noteElsewhere: async ({ ref, url }, ctx) => {
    const words = contentRefs.get(ref)
    if (words === undefined) throw notFound()
    const address = webAddress(url)
    if (address === undefined)
      throw invalid([{ field: 'url', message: 'Enter a web address that begins with https:// or http://.' }])
    const elsewhere = { ref, url: address, checkedOn: londonDate(ctx.now), checkedBy: ctx.actor.name }
    return commit(deps.tables, ctx, {
      writes: [elsewhereWrite(deps.tables, elsewhere)],
      history: [{ on: offerPartition, summary: `On the main local offer: ${words}` }],
      events: again,
      answer: { elsewhere },
    })
  },

  removeElsewhere: async ({ ref }, ctx) => {
    const words = contentRefs.get(ref)
    if (words === undefined) throw notFound()
    return commit(deps.tables, ctx, {
      writes: [elsewhereDelete(deps.tables, ref)],
      history: [{ on: offerPartition, summary: `No longer on the main local offer: ${words}` }],
      events: again,
      answer: { ref },
    })
  },
})
