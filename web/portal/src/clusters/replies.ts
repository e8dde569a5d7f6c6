// Who replied what to a meeting, seen from its settings.
import type { MeetingPage } from '@senco/contract/clusters'
import type { Reply } from '@senco/domain/clusters/model'

export type MeetingSetting = MeetingPage['settings'][number]

export const replyOf = (page: MeetingPage, settingId: string): Reply | undefined =>
  page.replies.find((reply) => reply.settingId === settingId)

export const notReplied = (page: MeetingPage): readonly MeetingSetting[] =>
  page.settings.filter((setting) => replyOf(page, setting.settingId) === undefined)

export const byName = (one: MeetingSetting, other: MeetingSetting): number =>
  (one.name ?? '').localeCompare(other.name ?? '', 'en-GB')

/** Settings with a place at this time, by name. */
export const expectedAt = (page: MeetingPage, slotId: string): readonly MeetingSetting[] =>
  page.settings
    .filter((setting) => {
      const reply = replyOf(page, setting.settingId)
      return reply?.slotId === slotId && reply.place === 'held'
    })
    .sort(byName)
