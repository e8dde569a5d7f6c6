// A time of a meeting as a file to put in one's calendar. Bug 51: only those who have a place read how to get in.
import type { clusters } from '@senco/contract/clusters'
import { canSeeAllReplies, isCouncilStaff } from '@senco/domain/access'
import { publishedFile, slotEntry } from '@senco/domain/clusters/calendar-entry'
import { calendarType } from '@senco/domain/icalendar/calendar-file'
import { notFound } from '@senco/domain/refusal'
import { readMeetingPage } from '@senco/store/meetings'
import type { Deps } from '../deps.ts'
import type { Handlers } from '../serve/context.ts'
import { maySeeMeeting, visibleSettings } from './seeing.ts'

export const calendarFiles = (deps: Deps): Pick<Handlers<typeof clusters>, 'downloadMeeting'> => ({
  downloadMeeting: async ({ meetingId, slotId }, { actor, now }) => {
    const [page, visible] = await Promise.all([
      readMeetingPage(deps.tables, meetingId),
      canSeeAllReplies(actor) ? [] : visibleSettings(deps.tables, actor, now),
    ])
    const slot = page?.meeting.slots.find((each) => each.slotId === slotId)
    if (page === undefined || slot === undefined || !maySeeMeeting(actor, page.meeting)) throw notFound()
    const own = new Set(visible.map(({ settingId }) => settingId))
    const held = page.replies.filter(
      (reply) => reply.place === 'held' && reply.slotId === slotId && own.has(reply.settingId),
    )
    const reader = {
      coming: isCouncilStaff(actor) || held.length > 0,
      replyVersion: Math.max(1, ...held.map(({ version }) => version)),
    }
    return {
      body: publishedFile([slotEntry(page.meeting, slot, reader, deps)], deps, now),
      contentType: calendarType('PUBLISH'),
      filename: 'meeting.ics',
    }
  },
})
