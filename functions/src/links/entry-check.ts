// The check of an entry by the link of a reminder, signed out. Opening it changes nothing; a button does.
import type { links } from '@senco/contract/links'
import { identifyingPassages, passageNames } from '@senco/domain/clusters/identifying'
import { ownerKeyOf } from '@senco/domain/offer/check-reminders'
import { differencesOf } from '@senco/domain/offer/differences'
import { changeReportedLetter } from '@senco/domain/offer/letters'
import type { Entry } from '@senco/domain/offer/model'
import { confirmCorrect, reportChange } from '@senco/domain/offer/moves'
import { invalid, notFound, Refusal } from '@senco/domain/refusal'
import { londonDate } from '@senco/domain/time'
import { entryCheckPage } from '@senco/site/entry-check-page'
import { findReplay } from '@senco/store/commit'
import { readEntry } from '@senco/store/entries'
import { type EntryCheckLink, readEntryCheckLink } from '@senco/store/links'
import type { Deps } from '../deps.ts'
import { entryChange, keepAnd } from '../keep-entry.ts'
import type { Ctx, Handlers } from '../serve/context.ts'

interface Opened {
  readonly link: EntryCheckLink
  readonly entry: Entry
  readonly live: NonNullable<Entry['live']>
}

/** A wrong secret, an entry that is no longer public and one that has another owner by now answer alike. */
const opened = async ({ tables }: Deps, token: string): Promise<Opened> => {
  const link = await readEntryCheckLink(tables, token)
  const entry = link === undefined ? undefined : await readEntry(tables, link.entryId)
  if (link === undefined || entry?.live === undefined || entry.status === 'archived') throw notFound()
  if (ownerKeyOf(entry) !== link.ownerKey) throw notFound()
  return { link, entry, live: entry.live }
}

const longestNote = 2000

/** What the owner wrote, which staff read: nothing that could identify a child. */
const noteOf = (text: string, now: string): string => {
  const note = text.replace(/\r\n?/g, '\n').trim()
  const wrong = (message: string) => invalid([{ field: 'note', message }])
  if (note.length > longestNote) throw wrong('Use 2,000 characters or fewer.')
  const [found] = identifyingPassages(note, londonDate(now))
  if (found !== undefined) throw wrong(`"${found.passage}" ${passageNames[found.kind]}. Take it out.`)
  return note
}

interface Shown {
  readonly saved?: string | undefined
  readonly note?: string | undefined
  readonly refusal?: Refusal
}

const show = ({ authority }: Deps, ctx: Ctx, { entry, live }: Opened, { saved, note, refusal }: Shown): string =>
  entryCheckPage({
    authority,
    title: live.content.title,
    says: differencesOf(undefined, live.content).map(({ field, label, after = '' }) => ({
      field,
      label,
      words: after,
    })),
    publicAddress: `/local-offer/${entry.entryId}`,
    checkedOn: entry.checked?.on,
    saved: saved === 'correct' || saved === 'changed' ? saved : undefined,
    note,
    formIds: [ctx.newId('message'), ctx.newId('message')],
    ...(refusal === undefined ? {} : { problem: { message: refusal.message, problems: refusal.problems } }),
  })

const moved = (deps: Deps, ctx: Ctx, { entry, link, live }: Opened, answer: string | undefined, note: string) => {
  const { name, role } = link
  if (answer === 'still-correct')
    return {
      saved: 'correct',
      change: entryChange(deps, ctx, entry, confirmCorrect(entry, { role, personId: 'link', now: ctx.now })),
    }
  if (answer !== 'changed') throw invalid([{ field: 'note', message: 'Press one of the two buttons.' }])
  const report = reportChange(entry, noteOf(note, ctx.now), name, ctx.now)
  const letter = changeReportedLetter(
    live.content.title,
    `${deps.baseUrl}/portal/local-offer/entries/${entry.entryId}`,
    deps.authority,
  )
  const mail = [{ ...letter, to: deps.authority.email, kind: 'entry-changed' }]
  return { saved: 'changed', change: entryChange(deps, ctx, entry, report, { mail }) }
}

export const entryCheck = (deps: Deps): Pick<Handlers<typeof links>, 'showEntryCheck' | 'answerEntryCheck'> => ({
  showEntryCheck: async ({ token, saved }, ctx) => ({
    html: show(deps, ctx, await opened(deps, token), { saved }),
  }),

  answerEntryCheck: async ({ token, answer, note = '' }, ctx) => {
    const state = await opened(deps, token)
    // The history names who was written to; nobody is signed in here.
    const by = {
      ...ctx,
      actor: { personId: 'link', name: `${state.link.name}, by the link of a reminder`, scopes: [] },
    }
    try {
      const { saved, change } = moved(deps, by, state, answer, note)
      // Relative, so that the secret is not kept with the answer for repeats.
      return await keepAnd(deps, by, change, { seeOther: `?saved=${saved}` })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      // A second press of the button after the first was kept.
      const replay = await findReplay(deps.tables, by)
      if (replay !== undefined) return replay.answer as { seeOther: string }
      const status = error.kind === 'conflict' ? 409 : 400
      return { html: show(deps, ctx, state, { note, refusal: error }), status }
    }
  },
})
