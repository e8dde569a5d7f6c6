// What those who plan meetings need to be there before they decide.
import { notFound } from '@senco/domain/refusal'
import { readClusters, type StoredCluster } from '@senco/store/clusters'
import { readMeeting, type StoredMeeting } from '@senco/store/meetings'
import type { Deps } from '../deps.ts'

/** @throws Refusal not-found */
export const found = async (deps: Deps, meetingId: string): Promise<StoredMeeting> => {
  const meeting = await readMeeting(deps.tables, meetingId)
  if (meeting === undefined) throw notFound()
  return meeting
}

/**
 * Every cluster there is, once it is known that these are among them.
 * @throws Refusal not-found
 */
export const checkClusters = async (deps: Deps, clusterIds: readonly string[]): Promise<readonly StoredCluster[]> => {
  const clusters = await readClusters(deps.tables)
  const known = new Set(clusters.map(({ clusterId }) => clusterId))
  if (clusterIds.some((clusterId) => !known.has(clusterId))) throw notFound()
  return clusters
}
