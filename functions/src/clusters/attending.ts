// Operations of those who look at meetings, reply to them and take attendance.
import type { clusters } from '@senco/contract/clusters'
import { actsAsCouncil, canSeeAllReplies, mayActForSetting, mayActOnPlace } from '@senco/domain/access'
import { decideMark } from '@senco/domain/clusters/attendance'
import { clusterIdsOf } from '@senco/domain/clusters/membership'
import type { MeetingRow } from '@senco/domain/clusters/model'
import { notFound } from '@senco/domain/refusal'
import { settingLabel, summaryOf } from '@senco/domain/register/summary'
import { addDays, londonDate } from '@senco/domain/time'
import { trainingInTheWay } from '@senco/domain/training/meeting-clash'
import { commit } from '@senco/store/commit'
import {
  markWrites,
  readMeeting,
  readMeetingPage,
  readMeetingRows,
  type StoredMeetingPage,
} from '@senco/store/meetings'
import { readSettings, settingPartition } from '@senco/store/register/settings'
import { readDiary } from '@senco/store/training/taken'
import type { Deps } from '../deps.ts'
import { keepReply, readReplyState, standing } from '../keep-reply.ts'
import type { Handlers } from '../serve/context.ts'
import { maySeeMeeting, pageFor, visibleSettings } from './seeing.ts'

type Wanted = 'listMeetings' | 'viewMeeting' | 'replyForSetting' | 'listSencoTraining' | 'markAttendance'

/** Lists look back over the year; an older meeting keeps its own page. */
const daysListed = 400

const page = async (deps: Deps, meetingId: string): Promise<StoredMeetingPage> => {
  const found = await readMeetingPage(deps.tables, meetingId)
  if (found === undefined) throw notFound()
  return found
}

const marked = { present: 'Present', late: 'Late', absent: 'Absent' } as const

export const attending = (deps: Deps): Pick<Handlers<typeof clusters>, Wanted> => ({
  listMeetings: async ({ elsewhere }, { actor, now }) => {
    const [rows, visible] = await Promise.all([readMeetingRows(deps.tables), visibleSettings(deps.tables, actor, now)])
    const own = new Set(visible.flatMap(clusterIdsOf))
    const since = addDays(londonDate(now), -daysListed)
    // A setting that is in no cluster yet may come to any meeting.
    const isOwn = ({ clusterIds }: MeetingRow): boolean =>
      canSeeAllReplies(actor) || own.size === 0 || clusterIds.some((clusterId) => own.has(clusterId))
    const wanted = rows.filter((row) =>
      elsewhere === undefined
        ? maySeeMeeting(actor, row) && londonDate(row.endsAt) >= since && isOwn(row)
        : row.status === 'open' && row.endsAt > now && !isOwn(row),
    )
    const pages = await Promise.all(wanted.map((row) => page(deps, row.meetingId)))
    return {
      asOf: now,
      meetings: pages.map((each) => pageFor(each, visible, { actor, now, authority: deps.authority })),
    }
  },

  viewMeeting: async ({ meetingId }, { actor, now }) => {
    const [found, visible] = await Promise.all([page(deps, meetingId), visibleSettings(deps.tables, actor, now)])
    if (!maySeeMeeting(actor, found.meeting)) throw notFound()
    return pageFor(found, visible, { actor, now, authority: deps.authority })
  },

  replyForSetting: async ({ meetingId, toldBy, ...command }, ctx) => {
    const state = await readReplyState(deps, meetingId, command.settingId)
    if (!mayActForSetting(ctx.actor, state.setting.setting)) throw notFound()
    const how = actsAsCouncil(ctx.actor, state.setting.setting) ? (toldBy ?? 'telephone') : 'portal'
    const kept = await keepReply(deps, ctx, state, { ...command, toldBy: how }, (reply) => ({ reply }))
    return { reply: await standing(deps, kept.reply) }
  },

  listSencoTraining: async ({ meetingId, settingId }, { actor }) => {
    const [meeting, [record]] = await Promise.all([
      readMeeting(deps.tables, meetingId),
      readSettings(deps.tables, [settingId]),
    ])
    if (meeting === undefined || meeting.status === 'planned') throw notFound()
    if (record === undefined || !mayActForSetting(actor, record.setting)) throw notFound()
    // A colleague's training is for its manager to see.
    const sencos = record.designations.filter(
      (one) => one.status === 'active' && mayActOnPlace(actor, one, record.setting),
    )
    const training = await Promise.all(
      sencos.map(async (senco) => trainingInTheWay(meeting.slots, senco, await readDiary(deps.tables, senco.personId))),
    )
    return { training: training.flat() }
  },

  markAttendance: async ({ meetingId, ...command }, ctx) => {
    const [found, [record]] = await Promise.all([page(deps, meetingId), readSettings(deps.tables, [command.settingId])])
    if (record === undefined) throw notFound()
    const { settingId } = command
    const reply = found.replies.find((each) => each.settingId === settingId)
    const before = found.attendance.find((each) => each.settingId === settingId)
    const after = decideMark(found.meeting, reply, { ...command, placed: record.setting }, ctx.now)
    const name = settingLabel(summaryOf(record, londonDate(ctx.now)))
    const words =
      after === undefined ? 'Took the mark away' : `${marked[after.mark]}${after.walkIn ? ' without a place' : ''}`
    const answer = { attendance: after === undefined ? [] : [after] }
    if (before !== undefined || after !== undefined)
      await commit(deps.tables, ctx, {
        writes: markWrites(deps.tables, { meetingId, settingId }, before, after),
        history: [{ on: settingPartition(settingId), summary: `${words} at ${found.meeting.title}: ${name}` }],
        answer,
      })
    return answer
  },
})
