// What the pages read of clusters and meetings: each key in one place.
import { queryOptions } from '@tanstack/react-query'
import { call } from '../api/call.ts'

const clustersKey = ['clusters'] as const

export const clustersQuery = () =>
  queryOptions({ queryKey: [...clustersKey, 'all'], queryFn: () => call('listClusters', {}) })

/** One cluster with its table of three terms. */
export const clusterQuery = (clusterId: string) =>
  queryOptions({ queryKey: [...clustersKey, 'one', clusterId], queryFn: () => call('viewCluster', { clusterId }) })

export const reachQuery = () =>
  queryOptions({ queryKey: [...clustersKey, 'reach'], queryFn: () => call('viewReach', {}) })

/** Meetings of other clusters, where a setting is welcome too. */
export const otherMeetingsQuery = () =>
  queryOptions({
    queryKey: [...clustersKey, 'meetings', 'elsewhere'],
    queryFn: () => call('listMeetings', { elsewhere: 'yes' }),
  })

/** Who has not replied, with telephone numbers. */
export const notRepliedQuery = (meetingId: string) =>
  queryOptions({
    queryKey: [...clustersKey, 'not-replied', meetingId],
    queryFn: () => call('listNotReplied', { meetingId }),
  })

/** The home page of the team. */
export const weekQuery = () => queryOptions({ queryKey: [...clustersKey, 'week'], queryFn: () => call('viewWeek', {}) })

/** The home page of a setting. */
export const myMeetingsQuery = () =>
  queryOptions({ queryKey: [...clustersKey, 'mine'], queryFn: () => call('viewMyMeetings', {}) })

export const meetingsQuery = () =>
  queryOptions({ queryKey: [...clustersKey, 'meetings'], queryFn: () => call('listMeetings', {}) })

export const meetingQuery = (meetingId: string) =>
  queryOptions({ queryKey: [...clustersKey, 'meeting', meetingId], queryFn: () => call('viewMeeting', { meetingId }) })

/** Agenda, minutes, topics and who has read. */
export const papersQuery = (meetingId: string) =>
  queryOptions({ queryKey: [...clustersKey, 'papers', meetingId], queryFn: () => call('viewPapers', { meetingId }) })

/** What would keep a SENCO of this setting from the meeting. */
export const sencoTrainingQuery = (meetingId: string, settingId: string) =>
  queryOptions({
    queryKey: [...clustersKey, 'senco-training', meetingId, settingId],
    queryFn: () => call('listSencoTraining', { meetingId, settingId }),
  })
