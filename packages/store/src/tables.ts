// The shapes of the three tables, as data: infra makes CDK tables of them and the local cloud makes real ones.

export type TableName = 'service' | 'child' | 'offer'

export interface TableShape {
  readonly name: TableName
  readonly partitionKey: 'pk'
  readonly sortKey: 'sk'
  readonly indexes: readonly { readonly name: string; readonly partitionKey: string; readonly sortKey: string }[]
  /** Attribute that holds the epoch second after which an item may be removed. */
  readonly timeToLive: 'expiresAt'
  /** Whether the dispatcher listens: the outbox and events are rows of the service table. */
  readonly stream: boolean
  /** Own KMS key: only for children's records. */
  readonly ownKey: boolean
}

const shape = (name: TableName, rest: Pick<TableShape, 'stream' | 'ownKey'>): TableShape => ({
  name,
  partitionKey: 'pk',
  sortKey: 'sk',
  indexes: [],
  timeToLive: 'expiresAt',
  ...rest,
})

export const tableShapes: readonly TableShape[] = [
  shape('service', { stream: true, ownKey: false }),
  shape('child', { stream: false, ownKey: true }),
  shape('offer', { stream: false, ownKey: false }),
]
