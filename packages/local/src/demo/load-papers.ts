// Writes the papers of the demo's meetings through the portal's own operations, each at its own time.
import type { Actor } from '@senco/domain/roles'
import { act, idOf } from './act.ts'
import { type DemoEntry, lateDraft, nextAgenda, sentMinutes, threePoints, topics, toRead } from './papers.ts'
import { actorOf, type DemoPortal } from './portal.ts'

const meetingIdOf = (key: string): string => idOf('meeting', `meeting ${key}`)

const entries = (written: readonly DemoEntry[]) =>
  written.map(({ actions = [], ...entry }) => ({
    ...entry,
    actionIds: actions.map((key) => idOf('action', `action ${key}`)),
  }))

/** Some settings voted, and some of those who missed it have read. */
const voteAndRead = async (portal: DemoPortal, by: Actor, meetingId: string): Promise<void> => {
  const { at, day } = portal.calendar
  const look = { by, at: at(day(-19), '09:00'), label: 'look papers' }
  const { settings, outcomes } = await act('viewMeeting', portal.clusters.viewMeeting, { meetingId }, look)
  const missed = outcomes.filter(({ outcome }) => outcome === 'not-represented').map(({ settingId }) => settingId)
  for (const [n, { settingId }] of settings.entries()) {
    const topic = topics[n % 5 === 1 ? 1 : n % 7 === 2 ? 2 : 0]
    if (n % 3 === 2) continue
    const doing = { by, at: at(day(-18), '10:00'), label: `vote ${settingId}` }
    await act('voteTopic', portal.clusters.voteTopic, { meetingId, settingId, topic }, doing)
  }
  for (const settingId of missed.slice(0, 2)) {
    const reader: Actor = {
      personId: by.personId,
      name: 'The SENCO',
      scopes: [{ role: 'setting-senco', settingIds: [settingId] }],
    }
    const doing = { by: reader, at: at(day(-17), '12:30'), label: `read ${settingId}` }
    await act('readMinutes', portal.clusters.readMinutes, { meetingId, settingId }, doing)
  }
}

export const loadPapers = async (portal: DemoPortal): Promise<void> => {
  const { at, day } = portal.calendar
  const { saveMinutes, circulateMinutes, offerTopics, saveAgenda } = portal.clusters
  const curlew = actorOf(portal, 'area-senco')
  const sent = meetingIdOf('held-2')
  const wrote = { by: curlew, at: at(day(-22), '16:10'), label: 'minutes held-2' }
  const offering = { ...wrote, label: 'topics held-2' }
  const minutes = { items: entries(sentMinutes), digest: [...threePoints], resources: toRead, reasons: [], version: 0 }
  await act('saveMinutes', saveMinutes, { meetingId: sent, ...minutes }, wrote)
  await act('offerTopics', offerTopics, { meetingId: sent, topics: [...topics], version: 0 }, offering)
  const sending = { by: curlew, at: at(day(-20), '09:15'), label: 'minutes held-2 sent' }
  await act('circulateMinutes', circulateMinutes, { meetingId: sent }, sending)
  await voteAndRead(portal, curlew, sent)
  const kingfisher = { by: actorOf(portal, 'area-senco-2'), at: at(day(-31), '17:00'), label: 'minutes held' }
  const late = { items: entries(lateDraft), digest: [], resources: [], reasons: [], version: 0 }
  await act('saveMinutes', saveMinutes, { meetingId: meetingIdOf('held'), ...late }, kingfisher)
  const agenda = { items: nextAgenda.map((item) => ({ ...item })), reasons: [], version: 0 }
  const doing = { by: curlew, at: at(day(-5), '11:20'), label: 'agenda next-week' }
  await act('saveAgenda', saveAgenda, { meetingId: meetingIdOf('next-week'), ...agenda }, doing)
}
