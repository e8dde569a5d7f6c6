// Clusters: a short council-wide list. Which settings are in one is `clusterId` on the setting, kept by the register.
import { MemberRow } from '@senco/domain/clusters/membership'
import { Cluster, TermsOfReference } from '@senco/domain/clusters/model'
import type { Tables } from './client.ts'
import { keys } from './keys.ts'
import { queryAll } from './query-all.ts'
import type { Write } from './transact.ts'

/** `version` counts the writes. */
export interface StoredCluster extends Cluster {
  readonly version: number
}

/** Every cluster, closed ones included. One Query of rows under 1 KB. */
export const readClusters = async (tables: Tables): Promise<StoredCluster[]> => {
  const items = await queryAll(tables, {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': keys.board('clusters', '').pk },
    ConsistentRead: true,
  })
  return items.map((item) => ({ ...Cluster.parse(item), version: Number(item['version']) }))
}

/** A new or changed cluster, on condition that nobody wrote since `before` was read. */
export const clusterWrites = (tables: Tables, before: StoredCluster | undefined, after: Cluster): Write[] => [
  {
    Put: {
      TableName: tables.service,
      Item: { ...keys.board('clusters', after.clusterId), v: 1, ...after, version: (before?.version ?? 0) + 1 },
      ...(before === undefined
        ? { ConditionExpression: 'attribute_not_exists(pk)' }
        : {
            ConditionExpression: '#version = :version',
            ExpressionAttributeNames: { '#version': 'version' },
            ExpressionAttributeValues: { ':version': before.version },
          }),
    },
  },
]

/** The partition that keeps the history of a cluster. */
export const clusterPartition = (clusterId: string): string => keys.cluster(clusterId).pk

/** Who came into a cluster and left it, and when: one Query of rows under 150 bytes. */
export const readMembers = async (tables: Tables, clusterId: string): Promise<MemberRow[]> => {
  const items = await queryAll(tables, {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :member)',
    ExpressionAttributeValues: { ':pk': clusterPartition(clusterId), ':member': 'MEMBER#' },
  })
  return items.map((item) => MemberRow.parse(item))
}

/** Every version of the terms of reference, newest first. */
export const readTerms = async (tables: Tables, clusterId: string): Promise<TermsOfReference[]> => {
  const items = await queryAll(tables, {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :terms)',
    ExpressionAttributeValues: { ':pk': clusterPartition(clusterId), ':terms': 'TERMS#' },
    ScanIndexForward: false,
    ConsistentRead: true,
  })
  return items.map((item) => TermsOfReference.parse(item))
}

/** A version of the terms of reference; the condition on the cluster, which names the version, guards it. */
export const termsWrite = (tables: Tables, clusterId: string, terms: TermsOfReference): Write => ({
  Put: { TableName: tables.service, Item: { ...keys.terms(clusterId, terms.version), v: 1, ...terms } },
})
