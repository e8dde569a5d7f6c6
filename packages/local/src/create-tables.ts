// Makes the three tables of the service in a local engine, from the same shapes that the infrastructure uses.
import { CreateTableCommand, DynamoDBClient, ResourceInUseException } from '@aws-sdk/client-dynamodb'
import { openTables, type Tables } from '@senco/store/client'
import { type TableName, type TableShape, tableShapes } from '@senco/store/tables'

/** The engine's address and whatever keeps one set of tables apart from another, such as `test-1a2b-`. */
export interface LocalTables {
  readonly endpoint: string
  readonly prefix?: string
  /** False makes tables that nobody listens to: the engine's streams slow every write as they grow. */
  readonly streams?: boolean
}

export const tableNames = (prefix = ''): Readonly<Record<TableName, string>> => ({
  service: `${prefix}service`,
  child: `${prefix}child`,
  offer: `${prefix}offer`,
})

const pair = (partition: string, sort: string) => [
  { AttributeName: partition, KeyType: 'HASH' as const },
  { AttributeName: sort, KeyType: 'RANGE' as const },
]

const described = (shape: TableShape, name: string, streams: boolean): CreateTableCommand => {
  const attributes = new Set([
    shape.partitionKey,
    shape.sortKey,
    ...shape.indexes.flatMap((index) => [index.partitionKey, index.sortKey]),
  ])
  const indexes = shape.indexes.map((index) => ({
    IndexName: index.name,
    KeySchema: pair(index.partitionKey, index.sortKey),
    Projection: { ProjectionType: 'ALL' as const },
  }))
  return new CreateTableCommand({
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [...attributes].map((attribute) => ({ AttributeName: attribute, AttributeType: 'S' })),
    KeySchema: pair(shape.partitionKey, shape.sortKey),
    ...(indexes.length > 0 ? { GlobalSecondaryIndexes: indexes } : {}),
    ...(streams && shape.stream ? { StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' } } : {}),
  })
}

export const localClient = (endpoint: string): DynamoDBClient =>
  new DynamoDBClient({
    endpoint,
    region: 'eu-west-2',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  })

/**
 * Creates what is missing and leaves what is there alone. Expiry stays off: the engine goes by the machine's clock and
 * within seconds, so a portal whose clock was set back would lose its sessions. Nothing may rely on expiry anyway,
 * because the cloud takes days over it.
 */
export const createTables = async ({ endpoint, prefix = '', streams = true }: LocalTables): Promise<Tables> => {
  const client = localClient(endpoint)
  const names = tableNames(prefix)
  for (const shape of tableShapes) {
    const name = names[shape.name]
    try {
      await client.send(described(shape, name, streams))
    } catch (error) {
      if (!(error instanceof ResourceInUseException)) throw error
    }
  }
  client.destroy()
  return openTables({ ...names, endpoint })
}
