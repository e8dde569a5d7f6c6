// Reads the real stream of the service table and calls the dispatch function with it, as Lambda's event source would:
// in order, in batches, a failed batch again until it goes through or is set aside.
import { DescribeTableCommand } from '@aws-sdk/client-dynamodb'
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type _Record as StreamRecord,
} from '@aws-sdk/client-dynamodb-streams'
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import { localClient } from './create-tables.ts'
import { type LambdaHandler, lambdaContext } from './functions.ts'

/** Last position handled in each shard. Kept over a restart so that a start does not go through a day's rows again. */
export type Positions = Readonly<Record<string, string>>

export interface DispatcherSettings {
  readonly endpoint: string
  readonly table: string
  /** Resolves undefined as long as there is no dispatch function: rows are then passed over. */
  readonly handler: () => Promise<LambdaHandler | undefined>
  /** Consumers take their time from the event. */
  readonly now: () => number
  readonly from?: Positions
  readonly remember?: (positions: Positions) => void
  /** A record that failed this often is set aside, as with a dead-letter queue. */
  readonly tries?: number
}

export interface StreamDispatcher {
  /** Resolves when all that was written before the call, and all that came of it, has been dispatched. */
  drained(): Promise<void>
  /** Says that something may have been written, so that it is looked for at once. */
  nudge(): void
  /** Records given up after too many failures. */
  setAside(): readonly DynamoDBRecord[]
  stop(): Promise<void>
}

const eventRecord = (record: StreamRecord, table: string, now: number): DynamoDBRecord => ({
  eventID: record.eventID ?? '',
  eventName: record.eventName ?? 'INSERT',
  eventVersion: '1.1',
  eventSource: 'aws:dynamodb',
  awsRegion: 'eu-west-2',
  eventSourceARN: `arn:aws:dynamodb:eu-west-2:000000000000:table/${table}/stream/local`,
  dynamodb: {
    ...(record.dynamodb as DynamoDBRecord['dynamodb']),
    ApproximateCreationDateTime: Math.floor(now / 1000),
  },
})

/** The filter and the batch size of the event source in infra. */
const isNewMailOrEvent = (record: DynamoDBRecord): boolean =>
  record.eventName === 'INSERT' && /^(OUTBOX|EVENT)#/.test(record.dynamodb?.Keys?.['pk']?.S ?? '')
const batchSize = 25

const sequenceOf = (record: DynamoDBRecord | undefined): string | undefined => record?.dynamodb?.SequenceNumber

export const startStreamDispatcher = async (settings: DispatcherSettings): Promise<StreamDispatcher> => {
  const { endpoint, table, tries = 9 } = settings
  const client = new DynamoDBStreamsClient({
    endpoint,
    region: 'eu-west-2',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  })
  const StreamArn = await streamOf(endpoint, table)
  const positions: Record<string, string> = { ...settings.from }
  const iterators = new Map<string, string>()
  const finished = new Set<string>()
  const aside: DynamoDBRecord[] = []
  const stopping = new AbortController()

  const iteratorOf = async (ShardId: string): Promise<string | undefined> => {
    const known = iterators.get(ShardId)
    if (known !== undefined) return known
    const after = positions[ShardId]
    const found = await client
      .send(
        new GetShardIteratorCommand({
          StreamArn,
          ShardId,
          ...(after === undefined
            ? { ShardIteratorType: 'TRIM_HORIZON' }
            : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: after }),
        }),
      )
      .catch(() => client.send(new GetShardIteratorCommand({ StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' })))
    return found.ShardIterator
  }

  /** Resolves the records that failed: none, from the first that the function named, or all when it threw. */
  const attempt = async (records: readonly DynamoDBRecord[]): Promise<readonly DynamoDBRecord[]> => {
    const handler = await settings.handler()
    if (handler === undefined) return []
    const event: DynamoDBStreamEvent = { Records: [...records] }
    const answer = (await handler(event, lambdaContext('dispatch', crypto.randomUUID()))) as
      | DynamoDBBatchResponse
      | undefined
    const failed = new Set(answer?.batchItemFailures?.map((failure) => failure.itemIdentifier))
    const first = records.findIndex((record) => failed.has(sequenceOf(record) ?? ''))
    return first < 0 ? [] : records.slice(first)
  }

  const deliverBatch = async (records: readonly DynamoDBRecord[]): Promise<void> => {
    let left = records
    for (let failures = 0; left.length > 0 && !stopping.signal.aborted; ) {
      const before = left.length
      left = await attempt(left).catch((error: unknown) => {
        if (failures === 0) console.error('Delivery failed and is tried again:', error)
        return left
      })
      failures = left.length < before ? 0 : failures + 1
      if (failures >= tries && left[0] !== undefined) {
        aside.push(left[0])
        left = left.slice(1)
        failures = 0
      }
      if (failures > 0) await pause(Math.min(1000, 5 * 2 ** failures), stopping.signal)
    }
  }

  const deliver = async (records: readonly DynamoDBRecord[]): Promise<void> => {
    const wanted = records.filter(isNewMailOrEvent)
    for (let at = 0; at < wanted.length; at += batchSize) await deliverBatch(wanted.slice(at, at + batchSize))
  }

  const readShard = async (ShardId: string): Promise<number> => {
    const ShardIterator = await iteratorOf(ShardId)
    if (ShardIterator === undefined) return 0
    const page = await client.send(new GetRecordsCommand({ ShardIterator, Limit: 100 })).catch((error: Error) => {
      // An iterator lives 15 minutes; the position does not age.
      iterators.delete(ShardId)
      if (error.name === 'ExpiredIteratorException' || error.name === 'TrimmedDataAccessException') return undefined
      throw error
    })
    if (page === undefined) return 1
    const records = (page.Records ?? []).map((record) => eventRecord(record, table, settings.now()))
    await deliver(records)
    if (stopping.signal.aborted) return 0
    const last = sequenceOf(records.at(-1))
    if (last !== undefined) {
      positions[ShardId] = last
      settings.remember?.(positions)
    }
    if (page.NextShardIterator === undefined) {
      iterators.delete(ShardId)
      finished.add(ShardId)
    } else iterators.set(ShardId, page.NextShardIterator)
    return records.length
  }

  /** One look at every shard, parents before children. */
  const readOnce = async (): Promise<number> => {
    if (open.length === 0) open = await openShards()
    let records = 0
    for (const shard of open) records += await readShard(shard)
    if (open.some((shard) => finished.has(shard))) open = await openShards()
    return records
  }

  let open: readonly string[] = []
  const openShards = async (): Promise<readonly string[]> => {
    const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn }))
    return (StreamDescription?.Shards ?? []).flatMap(({ ShardId }) =>
      ShardId === undefined || finished.has(ShardId) ? [] : [ShardId],
    )
  }

  let round: Promise<unknown> = Promise.resolve()
  /** Rounds follow one another, so that two readers never deliver one record side by side. */
  const untilEmpty = (): Promise<void> => {
    const mine = round.then(async () => {
      while (!stopping.signal.aborted && (await readOnce()) > 0);
    })
    round = mine.catch(() => undefined)
    return mine
  }

  let nudged = Promise.withResolvers<void>()
  const loop = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      nudged = Promise.withResolvers<void>()
      await untilEmpty().catch((error: unknown) => {
        if (!stopping.signal.aborted) console.error('The stream could not be read and is read again:', error)
      })
      // A write that went past the proxy nudges; the second is for what was written in another way.
      await Promise.race([nudged.promise, pause(1000, stopping.signal)])
    }
  }
  const looping = loop()

  return {
    drained: untilEmpty,
    nudge: () => nudged.resolve(),
    setAside: () => aside,
    stop: async () => {
      stopping.abort()
      await looping
      client.destroy()
    },
  }
}

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    signal.addEventListener('abort', done)
    if (signal.aborted) done()
  })

const streamOf = async (endpoint: string, table: string): Promise<string> => {
  const client = localClient(endpoint)
  const { Table } = await client.send(new DescribeTableCommand({ TableName: table }))
  client.destroy()
  if (Table?.LatestStreamArn === undefined) throw new Error(`The table ${table} has no stream`)
  return Table.LatestStreamArn
}
