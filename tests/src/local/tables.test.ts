// The local database: tables of the shapes that the infrastructure uses.
import { DescribeTableCommand, DescribeTimeToLiveCommand } from '@aws-sdk/client-dynamodb'
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { tableShapes } from '@senco/store/tables'
import { expect, test } from 'vitest'
import { freshTables } from '../support/tables.ts'

test("each test has tables of its own, with the keys and stream of the real ones, and nothing in them expires by the machine's clock", async () => {
  const tables = await freshTables({ streams: true })
  for (const shape of tableShapes) {
    const TableName = tables[shape.name]
    const { Table } = await tables.document.send(new DescribeTableCommand({ TableName }))
    expect(Table?.KeySchema?.map((key) => key.AttributeName)).toEqual(['pk', 'sk'])
    expect(Table?.StreamSpecification?.StreamViewType).toBe(shape.stream ? 'NEW_IMAGE' : undefined)
    const ttl = await tables.document.send(new DescribeTimeToLiveCommand({ TableName }))
    expect(ttl.TimeToLiveDescription?.TimeToLiveStatus).toBe('DISABLED')
  }
})

test('what one test writes another does not see', async () => {
  const [mine, yours] = [await freshTables({ streams: true }), await freshTables()]
  const Key = { pk: 'SETTING#1', sk: 'META' }
  await mine.document.send(new PutCommand({ TableName: mine.service, Item: Key }))
  expect((await mine.document.send(new GetCommand({ TableName: mine.service, Key }))).Item).toEqual(Key)
  expect((await yours.document.send(new GetCommand({ TableName: yours.service, Key }))).Item).toBeUndefined()
})
