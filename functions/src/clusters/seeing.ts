// What of a meeting an actor is shown: staff everything, others their own settings' replies and no queue but themselves.
import type { MeetingPage } from '@senco/contract/clusters'
import {
  canSeeAllReplies,
  canSeePlannedMeetings,
  canSeeSetting,
  ownAgencyIds,
  ownSettingIds,
} from '@senco/domain/access'
import type { Authority } from '@senco/domain/authority/authority'
import { outcomeOf } from '@senco/domain/clusters/attendance'
import { mailboxesOf, membersOf } from '@senco/domain/clusters/contacts'
import { statusAt } from '@senco/domain/clusters/meeting'
import type { Meeting, Reply, Slot } from '@senco/domain/clusters/model'
import { withPosition } from '@senco/domain/clusters/reply'
import { meetingWarnings } from '@senco/domain/clusters/warnings'
import type { SettingSummary } from '@senco/domain/register/model'
import { settingLabel, summaryOf } from '@senco/domain/register/summary'
import type { Actor } from '@senco/domain/roles'
import { type Instant, londonDate } from '@senco/domain/time'
import type { Tables } from '@senco/store/client'
import type { StoredMeetingPage } from '@senco/store/meetings'
import { readBoard } from '@senco/store/register/board'
import { readSettings } from '@senco/store/register/settings'

/** The settings whose replies an actor may see: every one for staff and auditors, else their own. */
export const visibleSettings = async (tables: Tables, actor: Actor, now: Instant): Promise<SettingSummary[]> => {
  if (canSeeAllReplies(actor)) return readBoard(tables)
  const agencies = ownAgencyIds(actor)
  const members =
    agencies.length === 0 ? [] : (await readBoard(tables)).filter(({ agencyId }) => agencies.includes(agencyId ?? ''))
  const ids = [...new Set([...ownSettingIds(actor), ...members.map(({ settingId }) => settingId)])]
  const records = ids.length === 0 ? [] : await readSettings(tables, ids)
  return records
    .filter(({ setting }) => canSeeSetting(actor, setting))
    .map((record) => summaryOf(record, londonDate(now)))
}

/** A planned meeting is for those who plan; cancelled and held ones stay to be read. */
export const maySeeMeeting = (actor: Actor, meeting: Pick<Meeting, 'status'>): boolean =>
  meeting.status !== 'planned' || canSeePlannedMeetings(actor) || canSeeAllReplies(actor)

const slotFor = (slot: Slot, own: readonly Reply[], all: boolean): Slot => {
  if (all) return { ...slot, waiting: slot.queue.length }
  const { joinLink, accessNotes, queue, ...shown } = slot
  const coming = own.some((reply) => reply.slotId === slot.slotId && reply.place === 'held')
  return {
    ...shown,
    queue: queue.filter((settingId) => own.some((reply) => reply.settingId === settingId)),
    waiting: queue.length,
    ...(coming && joinLink !== undefined ? { joinLink } : {}),
    ...(coming && accessNotes !== undefined ? { accessNotes } : {}),
  }
}

interface Viewer {
  readonly actor: Actor
  readonly now: Instant
  readonly authority: Pick<Authority, 'policies'>
}

/** `visible` are the settings that the actor may see at all. */
export const pageFor = (page: StoredMeetingPage, visible: readonly SettingSummary[], viewer: Viewer): MeetingPage => {
  const { actor, now, authority } = viewer
  const all = canSeeAllReplies(actor)
  const today = londonDate(now)
  const { meeting } = page
  const members = membersOf(meeting.clusterIds, visible)
  const concerned = new Set([...page.replies, ...page.attendance].map(({ settingId }) => settingId))
  const settings = all
    ? [...members, ...visible.filter((each) => concerned.has(each.settingId) && !members.includes(each))]
    : visible
  // At another cluster's meeting a setting is welcome and not expected (M4).
  const part = settings.filter((each) => members.includes(each) || concerned.has(each.settingId))
  const seen = new Set(settings.map(({ settingId }) => settingId))
  const replies = page.replies
    .filter(({ settingId }) => seen.has(settingId))
    .map((reply) => withPosition(meeting, reply))
  const attendance = page.attendance.filter(({ settingId }) => seen.has(settingId))
  const withMail = members.map((each) => ({ providerType: each.providerType, email: mailboxesOf(each, today)[0] }))
  return {
    meeting: {
      ...meeting,
      status: statusAt(meeting, now),
      slots: meeting.slots.map((slot) => slotFor(slot, replies, all)),
    },
    settings: settings.map((each) => ({
      settingId: each.settingId,
      name: each.name,
      label: settingLabel(each),
      providerType: each.providerType,
      email: mailboxesOf(each, today)[0],
    })),
    replies,
    attendance,
    papers: all || part.length > 0,
    outcomes: part.map(({ settingId, providerType }) => ({
      settingId,
      outcome: outcomeOf(
        meeting,
        providerType,
        replies.find((reply) => reply.settingId === settingId),
        attendance.find((mark) => mark.settingId === settingId),
        now,
      ),
    })),
    warnings: all ? meetingWarnings(meeting.slots, withMail, authority.policies.eveningFrom) : [],
  }
}
