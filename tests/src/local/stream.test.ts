// New mail and events reach the dispatch function in order and at least once, whatever happens to it.
import { PutCommand } from '@aws-sdk/lib-dynamodb'
import type { LambdaHandler } from '@senco/local/functions'
import { type Positions, startStreamDispatcher } from '@senco/local/stream-dispatcher'
import type { Tables } from '@senco/store/client'
import type { DynamoDBStreamEvent } from 'aws-lambda'
import { expect, inject, onTestFinished, test } from 'vitest'
import { freshTables } from '../support/tables.ts'

const listen = async (
  tables: Tables,
  consume: LambdaHandler,
  more: { from?: Positions; tries?: number; now?: number } = {},
) => {
  const { now = Date.now(), ...rest } = more
  let positions: Positions = {}
  const stream = await startStreamDispatcher({
    endpoint: inject('dynamodb'),
    table: tables.service,
    handler: async () => consume,
    now: () => now,
    remember: (latest) => {
      positions = { ...latest }
    },
    ...rest,
  })
  onTestFinished(() => stream.stop())
  return { stream, positions: () => positions }
}

const write = (tables: Tables, pk: string) =>
  tables.document.send(new PutCommand({ TableName: tables.service, Item: { pk, sk: '-' } }))

const keysOf = (event: unknown): string[] =>
  (event as DynamoDBStreamEvent).Records.map((record) => record.dynamodb?.Keys?.['pk']?.S ?? '')

const keeper = () => {
  const seen: string[] = []
  const consume: LambdaHandler = async (event) => void seen.push(...keysOf(event))
  return { seen, consume }
}

test('new mail and events arrive once and in order, and nothing else does', async () => {
  const tables = await freshTables({ streams: true })
  const { seen, consume } = keeper()
  const { stream } = await listen(tables, consume)
  const written = Array.from({ length: 60 }, (_, index) => `EVENT#${String(index).padStart(3, '0')}`)
  for (const pk of written) await write(tables, pk)
  await write(tables, 'SETTING#1')
  await write(tables, 'OUTBOX#1')
  await write(tables, 'OUTBOX#1')
  await stream.drained()
  expect(seen).toEqual([...written, 'OUTBOX#1'])
})

test('what a consumer writes is delivered too before the stream counts as drained', async () => {
  const tables = await freshTables({ streams: true })
  const { seen, consume } = keeper()
  const { stream } = await listen(tables, async (event, context) => {
    await consume(event, context)
    if (keysOf(event).includes('EVENT#first')) await write(tables, 'OUTBOX#caused')
  })
  await write(tables, 'EVENT#first')
  await stream.drained()
  expect(seen).toEqual(['EVENT#first', 'OUTBOX#caused'])
})

test('a consumer that fails is called again until it succeeds', async () => {
  const tables = await freshTables({ streams: true })
  const { seen, consume } = keeper()
  let failures = 0
  const { stream } = await listen(tables, async (event, context) => {
    if (failures++ < 3) throw new Error('The consumer fell over')
    await consume(event, context)
  })
  await write(tables, 'EVENT#1')
  await stream.drained()
  expect(failures).toBe(4)
  expect(seen).toEqual(['EVENT#1'])
  expect(stream.setAside()).toEqual([])
})

test('only what failed in a batch comes again', async () => {
  const tables = await freshTables({ streams: true })
  const calls: string[][] = []
  let failed = false
  await write(tables, 'EVENT#1')
  await write(tables, 'EVENT#2')
  await write(tables, 'EVENT#3')
  const { stream } = await listen(tables, async (event) => {
    calls.push(keysOf(event))
    const second = (event as DynamoDBStreamEvent).Records.find((_, index) => keysOf(event)[index] === 'EVENT#2')
    if (failed || second === undefined) return { batchItemFailures: [] }
    failed = true
    return { batchItemFailures: [{ itemIdentifier: second.dynamodb?.SequenceNumber }] }
  })
  await stream.drained()
  expect(calls).toEqual([
    ['EVENT#1', 'EVENT#2', 'EVENT#3'],
    ['EVENT#2', 'EVENT#3'],
  ])
})

test('a record that never goes through is set aside and does not hold up the rest', async () => {
  const tables = await freshTables({ streams: true })
  const { seen, consume } = keeper()
  await write(tables, 'EVENT#poison')
  await write(tables, 'EVENT#after')
  const { stream } = await listen(
    tables,
    async (event, context) => {
      if (keysOf(event).includes('EVENT#poison')) throw new Error('The consumer cannot read this one')
      await consume(event, context)
    },
    { tries: 2 },
  )
  await stream.drained()
  expect(stream.setAside().map((record) => record.dynamodb?.Keys?.['pk']?.S)).toEqual(['EVENT#poison'])
  expect(seen).toEqual(['EVENT#after'])
})

test('after a restart delivery goes on where it stopped; without the position it begins again', async () => {
  const tables = await freshTables({ streams: true })
  const first = await listen(tables, keeper().consume)
  await write(tables, 'EVENT#1')
  await first.stream.drained()
  await first.stream.stop()
  await write(tables, 'EVENT#2')
  const goingOn = keeper()
  const second = await listen(tables, goingOn.consume, { from: first.positions() })
  await second.stream.drained()
  expect(goingOn.seen).toEqual(['EVENT#2'])
  const fromTheStart = keeper()
  const third = await listen(tables, fromTheStart.consume)
  await third.stream.drained()
  expect(fromTheStart.seen).toEqual(['EVENT#1', 'EVENT#2'])
})

test('consumers are told the time of the portal, not of the machine', async () => {
  const tables = await freshTables({ streams: true })
  const times: (number | undefined)[] = []
  const now = Date.parse('2027-03-01T09:00:00Z')
  const consume: LambdaHandler = async (event) => {
    for (const record of (event as DynamoDBStreamEvent).Records)
      times.push(record.dynamodb?.ApproximateCreationDateTime)
  }
  const { stream } = await listen(tables, consume, { now })
  await write(tables, 'EVENT#1')
  await stream.drained()
  expect(times).toEqual([now / 1000])
})
