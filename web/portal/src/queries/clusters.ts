// What the pages read of clusters and meetings: each key in one place.
import { queryOptions } from '@tanstack/react-query'
import { call } from '../api/call.ts'

const clustersKey = ['clusters'] as const

export const clustersQuery = () =>
  queryOptions({ queryKey: [...clustersKey, 'all'], queryFn: () => call('listClusters', {}) })

export const meetingsQuery = () =>
  queryOptions({ queryKey: [...clustersKey, 'meetings'], queryFn: () => call('listMeetings', {}) })

export const meetingQuery = (meetingId: string) =>
  queryOptions({ queryKey: [...clustersKey, 'meeting', meetingId], queryFn: () => call('viewMeeting', { meetingId }) })
