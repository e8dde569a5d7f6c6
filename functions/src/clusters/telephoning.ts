// The list for ringing those who have not replied: telephone numbers are kept with each setting, not in lists.
import type { telephoning as contract } from '@senco/contract/clusters/telephoning'
import { mailboxesOf, membersOf } from '@senco/domain/clusters/contacts'
import { statusAt } from '@senco/domain/clusters/meeting'
import { notFound } from '@senco/domain/refusal'
import { inPost, settingLabel, spellsOf, summaryOf } from '@senco/domain/register/summary'
import { londonDate } from '@senco/domain/time'
import { readMeetingPage } from '@senco/store/meetings'
import { readBoard } from '@senco/store/register/board'
import { readSettings } from '@senco/store/register/settings'
import type { Deps } from '../deps.ts'
import type { Handlers } from '../serve/context.ts'

export const telephoning = ({ tables }: Deps): Handlers<typeof contract> => ({
  listNotReplied: async ({ meetingId }, { now }) => {
    const [page, board] = await Promise.all([readMeetingPage(tables, meetingId), readBoard(tables)])
    if (page === undefined) throw notFound()
    const { meeting, replies } = page
    const replied = new Set(replies.map(({ settingId }) => settingId))
    const silent = membersOf(meeting.clusterIds, board).filter(({ settingId }) => !replied.has(settingId))
    const records = await readSettings(
      tables,
      silent.map(({ settingId }) => settingId),
    )
    const today = londonDate(now)
    const settings = records.map((record) => {
      const summary = summaryOf(record, today)
      return {
        settingId: summary.settingId,
        label: settingLabel(summary),
        providerType: summary.providerType,
        sencos: spellsOf(summary).flatMap((spell) => (inPost(spell, today) ? spell.name : [])),
        telephone: record.setting.telephone,
        email: mailboxesOf(summary, today)[0],
      }
    })
    return {
      asOf: now,
      meeting: { ...meeting, status: statusAt(meeting, now) },
      settings: settings.sort((one, other) => one.label.localeCompare(other.label, 'en-GB')),
    }
  },
})
