// Operations on the papers of a meeting: agenda, minutes, digest, topics, what was read.
import type { papers as contract } from '@senco/contract/clusters/papers'
import { mayActForSetting } from '@senco/domain/access'
import { ownerWords } from '@senco/domain/actions/actions'
import { askForItem, defaultAgenda, writeAgenda } from '@senco/domain/clusters/agenda'
import { statusAt } from '@senco/domain/clusters/meeting'
import { agreeMinutes, circulateMinutes, follows, writeMinutes } from '@senco/domain/clusters/minutes'
import { offerTopics, voteForTopic, voteIsOpen } from '@senco/domain/clusters/topics'
import { conflict, notFound } from '@senco/domain/refusal'
import { settingLabel, summaryOf } from '@senco/domain/register/summary'
import { londonDate } from '@senco/domain/time'
import { readActionsOf } from '@senco/store/actions'
import { commit } from '@senco/store/commit'
import { meetingPartition, readMeeting, readMeetingPage, readMeetingRows } from '@senco/store/meetings'
import { agendaWrites, minutesWrites, readPapers, topicsWrite, voteWrites } from '@senco/store/papers'
import { readSettings, settingPartition } from '@senco/store/register/settings'
import type { Deps } from '../deps.ts'
import { keepRead } from '../keep-read.ts'
import type { Ctx, Handlers } from '../serve/context.ts'
import { concerns, lineOf, papersPage, seePapers } from './papers-seeing.ts'

/** What staff write papers on. A cancelled meeting has none. */
const forWriting = async ({ tables }: Deps, meetingId: string) => {
  const [meeting, papers] = await Promise.all([readMeeting(tables, meetingId), readPapers(tables, meetingId)])
  if (meeting === undefined) throw notFound()
  if (meeting.status === 'cancelled') throw conflict('meeting-cancelled', 'This meeting is cancelled.')
  return { meeting, papers }
}

/** What a setting of the actor does with papers that concern it; anybody else's meets nothing. */
const forSetting = async ({ tables }: Deps, ctx: Ctx, meetingId: string, settingId: string) => {
  const [page, papers, [record]] = await Promise.all([
    readMeetingPage(tables, meetingId),
    readPapers(tables, meetingId),
    readSettings(tables, [settingId]),
  ])
  if (page === undefined || page.meeting.status === 'planned' || record === undefined) throw notFound()
  const summary = summaryOf(record, londonDate(ctx.now))
  if (!mayActForSetting(ctx.actor, record.setting) || !concerns(page, summary)) throw notFound()
  return { page, papers, name: settingLabel(summary) }
}

const writing = (ctx: Ctx) => ({ today: londonDate(ctx.now), newItemId: () => ctx.newId('item') })

export const papers = (deps: Deps): Handlers<typeof contract> => ({
  viewPapers: async ({ meetingId }, { actor, now }) =>
    papersPage(deps, await seePapers(deps, meetingId, actor, now), actor, now),

  saveAgenda: async ({ meetingId, ...command }, ctx) => {
    const { meeting, papers: kept } = await forWriting(deps, meetingId)
    const agenda = writeAgenda(kept.agenda ?? defaultAgenda(), command, writing(ctx))
    return commit(deps.tables, ctx, {
      writes: agendaWrites(deps.tables, meetingId, kept.agenda, agenda),
      history: [{ on: meetingPartition(meetingId), summary: `Saved the agenda of ${meeting.title}` }],
      answer: { agenda },
    })
  },

  askForItem: async ({ meetingId, settingId, ...asked }, ctx) => {
    const { page, papers: kept, name } = await forSetting(deps, ctx, meetingId, settingId)
    if (page.meeting.status === 'cancelled') throw conflict('meeting-cancelled', 'This meeting is cancelled.')
    const begun = Date.parse(lineOf(page).startsAt) <= Date.parse(ctx.now)
    const before = kept.agenda ?? defaultAgenda(page.meeting.theme)
    const agenda = askForItem(before, { ...asked, askedBy: name }, begun, writing(ctx))
    return commit(deps.tables, ctx, {
      writes: agendaWrites(deps.tables, meetingId, kept.agenda, agenda),
      history: [
        { on: settingPartition(settingId), summary: `Asked for something on the agenda of ${page.meeting.title}` },
      ],
      answer: { agenda: { items: agenda.items, version: agenda.version } },
    })
  },

  saveMinutes: async ({ meetingId, ...command }, ctx) => {
    const { meeting, papers: kept } = await forWriting(deps, meetingId)
    const minutes = writeMinutes(kept.minutes, command, writing(ctx))
    const words = minutes.state === 'draft' ? 'Saved a draft of the minutes of' : 'Put right the minutes of'
    return commit(deps.tables, ctx, {
      writes: minutesWrites(deps.tables, meetingId, kept.minutes, minutes),
      history: [{ on: meetingPartition(meetingId), summary: `${words} ${meeting.title}` }],
      answer: { minutes },
    })
  },

  circulateMinutes: async ({ meetingId }, ctx) => {
    const { meeting, papers: kept } = await forWriting(deps, meetingId)
    const actions = (
      await Promise.all(meeting.clusterIds.map((id) => readActionsOf(deps.tables, { kind: 'cluster', id })))
    ).flat()
    const agreed = actions.map(({ actionId, title, owner, dueOn }) => ({
      actionId,
      title,
      owner: ownerWords(owner),
      dueOn,
    }))
    const minutes = circulateMinutes(kept.minutes, statusAt(meeting, ctx.now) === 'held', ctx.now, agreed)
    if (minutes === kept.minutes) return { minutes }
    return commit(deps.tables, ctx, {
      writes: minutesWrites(deps.tables, meetingId, kept.minutes, minutes),
      history: [{ on: meetingPartition(meetingId), summary: `Sent the minutes of ${meeting.title}` }],
      events: [{ type: 'minutes-circulated', data: { meetingId } }],
      answer: { minutes },
    })
  },

  agreeMinutes: async ({ meetingId, atMeetingId }, ctx) => {
    const [{ meeting, papers: kept }, rows] = await Promise.all([
      forWriting(deps, meetingId),
      readMeetingRows(deps.tables),
    ])
    const next = rows.find((row) => row.meetingId === atMeetingId && row.status === 'open')
    const own = rows.find((row) => row.meetingId === meetingId)
    if (next === undefined || own === undefined) throw notFound()
    const minutes = agreeMinutes(kept.minutes, { ...next, follows: follows(own, next) }, ctx.now)
    if (minutes === kept.minutes) return { minutes }
    return commit(deps.tables, ctx, {
      writes: minutesWrites(deps.tables, meetingId, kept.minutes, minutes),
      history: [
        { on: meetingPartition(meetingId), summary: `The minutes of ${meeting.title} were agreed at ${next.title}` },
      ],
      answer: { minutes },
    })
  },

  readMinutes: async ({ meetingId, settingId }, ctx) => {
    const { page, papers: kept } = await forSetting(deps, ctx, meetingId, settingId)
    const read = { settingId, readAt: ctx.now }
    return keepRead(deps, ctx, page.meeting, kept, read, (mark) => ({ read: mark }))
  },

  offerTopics: async ({ meetingId, topics: typed, version }, ctx) => {
    const { meeting, papers: kept } = await forWriting(deps, meetingId)
    const topics = offerTopics(typed)
    if (version !== (kept.topics?.version ?? 0))
      throw conflict('topics-changed', 'Somebody else changed the topics. Open the page again.')
    return commit(deps.tables, ctx, {
      writes: [topicsWrite(deps.tables, meetingId, kept.topics, topics)],
      history: [{ on: meetingPartition(meetingId), summary: `Offered topics for the meeting after ${meeting.title}` }],
      answer: { topics: [...topics] },
    })
  },

  voteTopic: async ({ meetingId, settingId, topic }, ctx) => {
    const { page, papers: kept } = await forSetting(deps, ctx, meetingId, settingId)
    const open = voteIsOpen(page.meeting.status, kept.minutes?.state)
    if (kept.topics === undefined) throw conflict('vote-closed', 'There is nothing to vote for yet.')
    const vote = voteForTopic(kept.topics.topics, { settingId, topic }, open)
    const before = kept.votes.find((each) => each.settingId === settingId)
    return commit(deps.tables, ctx, {
      writes: voteWrites(deps.tables, meetingId, kept.topics, before, vote),
      history: [{ on: settingPartition(settingId), summary: `Voted for the topic after ${page.meeting.title}` }],
      answer: { vote },
    })
  },
})
