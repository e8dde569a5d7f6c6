// A person's calendar feed, read by calendar programs with its secret address and no session. Who the person is and what
// they may see is read fresh each time; an address that ended answers like one that never was.
import { createHash } from 'node:crypto'
import type { links } from '@senco/contract/links'
import { isCouncilStaff } from '@senco/domain/access'
import { publishedFile, slotEntry } from '@senco/domain/clusters/calendar-entry'
import { rowsOfFeed, settingsOfFeed } from '@senco/domain/clusters/feed'
import { type CalendarEvent, calendarType } from '@senco/domain/icalendar/calendar-file'
import { notFound } from '@senco/domain/refusal'
import { type Actor, councilStaff, hasRole, scopesOn, settingStaff } from '@senco/domain/roles'
import { type Instant, londonDate } from '@senco/domain/time'
import { readClusters } from '@senco/store/clusters'
import { findFeedOwner } from '@senco/store/feeds'
import { readMeetingRows } from '@senco/store/meetings'
import { readReplies, readSlots, readSlotsOf } from '@senco/store/places'
import type { Deps } from '../deps.ts'
import { parseToken } from '../invitation-token.ts'
import type { Handlers } from '../serve/context.ts'

const ownerOf = async ({ tables }: Deps, token: string, now: Instant): Promise<Actor> => {
  const { personId, secret } = parseToken(token) ?? {}
  if (personId === undefined || secret === undefined) throw notFound()
  const account = await findFeedOwner(tables, personId, secret)
  if (account === undefined) throw notFound()
  const actor = { personId, name: account.name, scopes: scopesOn(account.scopes, londonDate(now)) }
  if (!hasRole(actor, [...councilStaff, ...settingStaff])) throw notFound()
  return actor
}

/** Three round trips after the person: the list of meetings, the replies, the times of the places held. */
const entriesOf = async (deps: Deps, actor: Actor, now: Instant): Promise<CalendarEvent[]> => {
  const { tables } = deps
  const [rows, clusters] = await Promise.all([
    readMeetingRows(tables),
    isCouncilStaff(actor) ? readClusters(tables) : [],
  ])
  const { led, others } = rowsOfFeed(actor, rows, clusters, now)
  const asked = settingsOfFeed(actor).flatMap((settingId) => others.map(({ meetingId }) => ({ meetingId, settingId })))
  const [slotsLed, replies] = await Promise.all([readSlotsOf(tables, led), readReplies(tables, asked)])
  /** One entry a time, also where several settings of the actor hold a place at it. */
  const versions = new Map<string, number>()
  const held = new Map<string, { readonly meetingId: string; readonly slotId: string }>()
  for (const { meetingId, slotId, place, version } of replies) {
    if (slotId === undefined || place !== 'held') continue
    versions.set(slotId, Math.max(version, versions.get(slotId) ?? 1))
    held.set(slotId, { meetingId, slotId })
  }
  const shown = [...slotsLed, ...(await readSlots(tables, [...held.values()]))]
  const byId = new Map(rows.map((row) => [row.meetingId, row]))
  return shown
    .flatMap(({ meetingId, slot }) => {
      const row = byId.get(meetingId)
      const reader = { coming: true, replyVersion: versions.get(slot.slotId) }
      return row === undefined ? [] : [slotEntry(row, slot, reader, deps)]
    })
    .sort((one, other) => `${one.startsAt}${one.uid}`.localeCompare(`${other.startsAt}${other.uid}`))
}

/** Weak, because two files that say the same differ in when they were made. */
const etagOf = (file: string): string => `W/"${createHash('sha256').update(file).digest('base64url').slice(0, 27)}"`

export const feed = (deps: Deps): Pick<Handlers<typeof links>, 'showFeed'> => ({
  showFeed: async ({ token }, { now }) => {
    const actor = await ownerOf(deps, token, now)
    const entries = await entriesOf(deps, actor, now)
    const written = (stamp: Instant) => publishedFile(entries, deps, stamp, `${deps.authority.name} SENCO meetings`)
    return {
      body: written(now),
      contentType: calendarType('PUBLISH'),
      cacheControl: 'private, no-cache',
      etag: etagOf(written('1970-01-01T00:00:00.000Z')),
    }
  },
})
