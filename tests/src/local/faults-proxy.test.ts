// The faults proxy really does what it says: other tests lean on it.
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, GetCommand, PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { type Faults, startFaultsProxy } from '@senco/local/faults-proxy'
import { expect, inject, onTestFinished, test } from 'vitest'
import { freshTables } from '../support/tables.ts'

const withProxy = async (faults: Faults, seed = 1) => {
  const tables = await freshTables()
  const proxy = await startFaultsProxy({ engine: inject('dynamodb'), seed })
  // One try, so that each fault is seen.
  const client = new DynamoDBClient({
    endpoint: proxy.endpoint,
    region: 'eu-west-2',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  })
  onTestFinished(async () => {
    client.destroy()
    await proxy.stop()
  })
  const document = DynamoDBDocumentClient.from(client)
  const putOf = (pk: string) => new PutCommand({ TableName: tables.service, Item: { pk, sk: '-' } })
  const outcome = (command: PutCommand | TransactWriteCommand): Promise<string> =>
    document.send(command as PutCommand).then(
      () => 'done',
      (error: Error & { readonly code?: string }) => error.code ?? error.name,
    )
  const isKept = async (pk: string) =>
    (await tables.document.send(new GetCommand({ TableName: tables.service, Key: { pk, sk: '-' } }))).Item !== undefined
  proxy.set(faults)
  return { proxy, tables, outcome, putOf, isKept }
}

const names = (count: number) => Array.from({ length: count }, (_, index) => `ROW#${index}`)

test('without faults every write arrives', async () => {
  const { outcome, putOf, isKept } = await withProxy({ before: 0, after: 0 })
  for (const pk of names(20)) {
    expect(await outcome(putOf(pk))).toBe('done')
    expect(await isKept(pk)).toBe(true)
  }
})

test('a fault before the commit refuses in four ways, and nothing is kept', async () => {
  const { outcome, putOf, isKept, tables } = await withProxy({ before: 1, after: 0 })
  const seen = new Set<string>()
  for (const pk of names(40)) {
    seen.add(await outcome(putOf(pk)))
    const items = [{ Put: { TableName: tables.service, Item: { pk, sk: '-' } } }]
    seen.add(await outcome(new TransactWriteCommand({ TransactItems: items })))
    expect(await isKept(pk)).toBe(false)
  }
  expect([...seen].sort()).toEqual([
    'ECONNRESET',
    'InternalServerError',
    'ProvisionedThroughputExceededException',
    'ThrottlingException',
    'TransactionCanceledException',
  ])
})

test('a fault after the commit loses the reply, and the row is kept', async () => {
  const { outcome, putOf, isKept } = await withProxy({ before: 0, after: 1 })
  for (const pk of names(10)) {
    expect(await outcome(putOf(pk))).toBe('ECONNRESET')
    expect(await isKept(pk)).toBe(true)
  }
})

test('about as many calls fail as were asked for, and the same seed fails the same ones', async () => {
  const run = async (seed: number) => {
    const { outcome, putOf } = await withProxy({ before: 0.2, after: 0 }, seed)
    const outcomes: string[] = []
    for (const pk of names(200)) outcomes.push(await outcome(putOf(pk)))
    return outcomes
  }
  const [first, again, other] = [await run(7), await run(7), await run(8)]
  const failed = first.filter((one) => one !== 'done').length
  expect(failed).toBeGreaterThan(20)
  expect(failed).toBeLessThan(60)
  expect(again).toEqual(first)
  expect(other).not.toEqual(first)
})

test('calls are counted with their tables while they are recorded', async () => {
  const { proxy, tables, outcome, putOf } = await withProxy({ before: 0, after: 0 })
  await outcome(putOf('ROW#unrecorded'))
  const recording = proxy.record()
  await outcome(putOf('ROW#1'))
  const items = ['ROW#2', 'ROW#3'].map((pk) => ({ Put: { TableName: tables.offer, Item: { pk, sk: '-' } } }))
  await outcome(new TransactWriteCommand({ TransactItems: items }))
  recording.stop()
  await outcome(putOf('ROW#4'))
  expect(recording.calls).toEqual([
    { operation: 'PutItem', tables: [tables.service], fault: 'none' },
    { operation: 'TransactWriteItems', tables: [tables.offer], fault: 'none' },
  ])
})
