// Plans, publishes, answers and holds the demo's meetings, each step at its own time.
import type { Meeting } from '@senco/domain/clusters/model'
import { act } from './act.ts'
import { earlierMeetings } from './earlier-meetings.ts'
import { answerOf, type DemoMeeting, meetingsOn } from './meetings.ts'
import { actorOf, clusterIdOf, type DemoPortal } from './portal.ts'
import { accountChildminder } from './setting-people.ts'
import { leadOf } from './staff.ts'

const minutesAfter = (instant: string, minutes: number): string =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString()

const leadActor = (portal: DemoPortal, meeting: DemoMeeting) =>
  actorOf(portal, leadOf[meeting.clusters[0] ?? ''] ?? 'area-senco')

/** Settings of accounts to try have not replied to what is still to come. */
const silent = ['wishing-well-day-nursery', accountChildminder.key, 'teasel-and-thyme-nursery']

/** Replies come in one after another, a few minutes apart, so that the order of a waiting list is plain. */
const reply = async (portal: DemoPortal, told: DemoMeeting, meetingId: string): Promise<void> => {
  const by = leadActor(portal, told)
  const published = told.publishedAt ?? told.plannedAt
  const look = { by, at: published, label: `look ${told.key}` }
  const page = await act('viewMeeting', portal.clusters.viewMeeting, { meetingId }, look)
  const slots = page.meeting.slots
  const quiet = silent.map((key) => portal.settingIds.get(key))
  const members = page.settings.filter(({ settingId }) => told.attended || !quiet.includes(settingId))
  for (const [n, { settingId }] of members.entries()) {
    const meant = answerOf(told.replies[n % told.replies.length] ?? '.')
    if (meant === undefined) continue
    const slot: Meeting['slots'][number] | undefined =
      meant.slot === undefined ? undefined : (slots[meant.slot] ?? slots[0])
    const input = {
      meetingId,
      settingId,
      answer: meant.answer,
      toldBy: 'email' as const,
      ...(slot === undefined ? { reason: 'We are short of staff that day.' } : { slotId: slot.slotId }),
      ...(meant.answer === 'deputy' ? { deputyName: 'Our deputy manager' } : {}),
    }
    const doing = { by, at: minutesAfter(published, 30 + n * 7), label: `reply ${told.key} ${settingId}` }
    await act('replyForSetting', portal.clusters.replyForSetting, input, doing)
  }
}

const attend = async (portal: DemoPortal, told: DemoMeeting, meetingId: string): Promise<void> => {
  const by = leadActor(portal, told)
  const start = told.slots[0]?.startsAt ?? told.plannedAt
  const view = { by, at: start, label: `list ${told.key}` }
  const { replies } = await act('viewMeeting', portal.clusters.viewMeeting, { meetingId }, view)
  const held = replies.filter(({ place }) => place === 'held')
  for (const [n, { settingId, slotId }] of held.entries()) {
    if (slotId === undefined) continue
    const began = told.slots.at(-1)?.startsAt ?? start
    const mark = n % 7 === 5 ? ('absent' as const) : n % 5 === 3 ? ('late' as const) : ('present' as const)
    const doing = { by, at: minutesAfter(began, 10 + n), label: `mark ${told.key} ${settingId}` }
    await act('markAttendance', portal.clusters.markAttendance, { meetingId, settingId, slotId, mark }, doing)
  }
}

/** A few lines, a week after the meeting. */
const sendMinutes = async (portal: DemoPortal, told: DemoMeeting, meetingId: string): Promise<void> => {
  const at = minutesAfter(told.slots.at(-1)?.endsAt ?? told.plannedAt, 7 * 24 * 60)
  const doing = { by: leadActor(portal, told), at, label: `minutes ${told.key}` }
  const items = [{ kind: 'focus' as const, title: told.theme, text: 'Settings shared what works.', actionIds: [] }]
  const digest = ['Try one of the ideas.', 'Tell a colleague about it.', 'Bring a question to the next meeting.']
  const written = { meetingId, items, digest, resources: [], reasons: [], version: 0 }
  await act('saveMinutes', portal.clusters.saveMinutes, written, doing)
  await act(
    'circulateMinutes',
    portal.clusters.circulateMinutes,
    { meetingId },
    { ...doing, label: `${doing.label} sent` },
  )
}

const tell = async (portal: DemoPortal, told: DemoMeeting): Promise<void> => {
  const by = leadActor(portal, told)
  const label = `meeting ${told.key}`
  const plan = {
    clusterIds: told.clusters.map((name) => clusterIdOf(portal, name)),
    title: told.title,
    theme: told.theme,
    slots: [...told.slots],
    ...(told.replyBy === undefined ? {} : { replyBy: told.replyBy }),
    ...(told.cpdHours === undefined ? {} : { cpdHours: told.cpdHours }),
  }
  const doing = { by, at: told.plannedAt, label }
  const { meetingId } = await act('planMeeting', portal.clusters.planMeeting, plan, doing)
  if (told.publishedAt === undefined) return
  const open = { ...doing, at: told.publishedAt, label: `${label} open` }
  await act('publishMeeting', portal.clusters.publishMeeting, { meetingId }, open)
  await reply(portal, told, meetingId)
  if (told.attended) await attend(portal, told, meetingId)
  if (told.minutesSent === true) await sendMinutes(portal, told, meetingId)
  if (told.cancelled === undefined) return
  const { at, reason } = told.cancelled
  const ending = { ...doing, at, label: `${label} cancelled` }
  await act('cancelMeeting', portal.clusters.cancelMeeting, { meetingId, reason }, ending)
}

export const loadMeetings = async (portal: DemoPortal): Promise<void> => {
  await Promise.all(
    [...meetingsOn(portal.calendar), ...earlierMeetings(portal.calendar)].map((meeting) => tell(portal, meeting)),
  )
}
