// The register as it is stored: one item a setting, one small row a setting on the board, identities that are unique.
import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { summaryOf } from '@senco/domain/register/summary'
import { keys } from '@senco/store/keys'
import { Stale } from '@senco/store/outcomes'
import { packSummary, readBoard, unpackSummary } from '@senco/store/register/board'
import { findByIdentity } from '@senco/store/register/identities'
import { readSencoOf, readSetting, readSettings, settingWrites } from '@senco/store/register/settings'
import { transact } from '@senco/store/transact'
import { expect, test } from 'vitest'
import { aRecord } from '../support/register-builders.ts'
import { freshTables } from '../support/tables.ts'

const now = '2026-11-22T09:00:00.000Z'
const today = '2026-11-22'

test('a setting comes back as it was written, and so does its line on the board', async () => {
  const tables = await freshTables()
  const record = aRecord(
    { ofstedUrn: 'EY100200', wardCode: 'E05001234', town: 'Brindleford', vacancyRecordedOn: '2026-01-05' },
    {
      endsOn: '2027-02-28',
      isHead: false,
      qualifiedTeacher: true,
      schoolSencoSince: '2019-09-01',
      confirmedOn: '2026-09-09',
      qualificationsKnown: true,
      qualifications: [
        { kind: 'nasenco', status: 'achieved', begunOn: '2020-09-01', achievedOn: '2021-07-01' },
        { kind: 'npq-senco', status: 'enrolled' },
      ],
    },
    { name: 'Beth Lowe', status: 'active', startsOn: '2027-03-01', email: 'beth@larkfield.example' },
  )
  await transact(tables, settingWrites(tables, undefined, record, now))
  const { version, ...stored } = (await readSetting(tables, record.setting.settingId)) ?? { version: 0 }
  expect(stored).toEqual(record)
  expect(version).toBe(1)
  expect(await readBoard(tables)).toEqual([summaryOf(record, today)])
  expect(await readSettings(tables, [record.setting.settingId, 'stg_unknown0000'])).toHaveLength(1)
})

test('a change decided on an older reading is refused, and nothing of it is kept', async () => {
  const tables = await freshTables()
  const record = aRecord()
  await transact(tables, settingWrites(tables, undefined, record, now))
  const read = await readSetting(tables, record.setting.settingId)
  const renamed = (name: string) => ({ ...record, setting: { ...record.setting, name } })
  await transact(tables, settingWrites(tables, read, renamed('First Steps'), now))
  await expect(transact(tables, settingWrites(tables, read, renamed('Second Steps'), now))).rejects.toThrow(Stale)
  expect((await readBoard(tables)).map(({ name }) => name)).toEqual(['First Steps'])
})

test('an official number belongs to one setting only, and is free again when its setting lets it go', async () => {
  const tables = await freshTables()
  const [one, other] = [aRecord({ ofstedUrn: 'EY1' }), aRecord({ ofstedUrn: 'EY1' })]
  await transact(tables, settingWrites(tables, undefined, one, now))
  await expect(transact(tables, settingWrites(tables, undefined, other, now))).rejects.toThrow(Stale)
  const identity = { kind: 'ofsted', reference: 'EY1' } as const
  expect((await findByIdentity(tables, [identity])).get('EY1')).toBe(one.setting.settingId)

  const { ofstedUrn: _, ...without } = one.setting
  const read = await readSetting(tables, one.setting.settingId)
  await transact(tables, settingWrites(tables, read, { ...one, setting: without }, now))
  await transact(tables, settingWrites(tables, undefined, other, now))
  expect((await findByIdentity(tables, [identity])).get('EY1')).toBe(other.setting.settingId)
})

test('the settings of a shared SENCO are found beside the person, and an ended one is no longer there', async () => {
  const tables = await freshTables()
  const personId = 'per_shared0000'
  const [one, other] = [aRecord({}, { personId }), aRecord({}, { personId })]
  for (const record of [one, other]) await transact(tables, settingWrites(tables, undefined, record, now))
  expect(await readSencoOf(tables, personId)).toHaveLength(2)
  const read = await readSetting(tables, one.setting.settingId)
  const designations = one.designations.map((d) => ({ ...d, status: 'ended' as const, endsOn: today }))
  await transact(tables, settingWrites(tables, read, { ...one, designations }, now))
  expect(await readSencoOf(tables, personId)).toEqual([other.setting.settingId])
})

test('a row that no version of ours wrote is refused loudly', async () => {
  const tables = await freshTables()
  const Item = { ...keys.board('settings', 'stg_strange0000'), v: 1, t: 'unheard of' }
  await tables.document.send(new PutCommand({ TableName: tables.service, Item }))
  await expect(readBoard(tables)).rejects.toThrow()
})

/** A county of invented settings in the shares of a real register: half are childminders without name or address. */
const realistic = (index: number) => {
  const id = String(index).padStart(16, '0')
  const common = { settingId: `stg_${id}`, clusterId: `clu_${id}`, areaSencoId: `per_${id}` }
  if (index % 2 === 0)
    return aRecord({ ...common, name: null, providerType: 'childminder', ofstedUrn: `EY${100000 + index}` })
  const contact = {
    ...common,
    wardCode: `E0500${1000 + (index % 18)}`,
    name: index % 3 === 0 ? `Little Acorns Nursery and Preschool ${index}` : `Larkfield School ${index}`,
    town: 'Brindleford',
    postcode: 'WA7 5XX',
    email: `office${index}@acorns.example`,
  }
  const senco = { personId: `per_${id}`, name: 'Margaret Atherton', confirmedOn: '2026-09-20' }
  const teacher = {
    ...senco,
    email: `senco${index}@acorns.example`,
    qualifiedTeacher: true,
    isHead: false,
    qualificationsKnown: true,
    qualifications: [{ kind: 'nasenco', status: 'achieved', begunOn: '2020-09-01', achievedOn: '2021-07-01' } as const],
  }
  return index % 5 === 0
    ? aRecord({ ...contact, providerType: 'school', schoolUrn: String(100000 + index) }, teacher)
    : aRecord({ ...contact, ofstedUrn: `EY${100000 + index}` }, { ...senco, email: contact.email })
}

/** What DynamoDB charges for a value: text by its bytes, a number by its digits, a list or map 3 and 1 an element. */
const bytesOf = (value: unknown): number => {
  if (typeof value === 'string') return Buffer.byteLength(value)
  if (typeof value === 'number') return Math.ceil(String(value).length / 2) + 1
  if (Array.isArray(value)) return 3 + value.reduce((sum: number, one) => sum + 1 + bytesOf(one), 0)
  if (typeof value !== 'object' || value === null) return 1
  return 3 + Object.entries(value).reduce((sum, [name, one]) => sum + name.length + 1 + bytesOf(one), 0)
}
const itemBytes = (item: Record<string, unknown>): number =>
  Object.entries(item).reduce((sum, [name, value]) => sum + name.length + bytesOf(value), 0)

test('2,500 settings are read in one page of under 1 MB for at most 50 read units, and no row is over 300 bytes', async () => {
  const tables = await freshTables()
  const rows = Array.from({ length: 2500 }, (_, index) => packSummary(summaryOf(realistic(index), today)))
  for (let at = 0; at < rows.length; at += 100)
    await transact(
      tables,
      rows.slice(at, at + 100).map((Item) => ({ Put: { TableName: tables.service, Item } })),
    )
  const page = await tables.document.send(
    new QueryCommand({
      TableName: tables.service,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': 'BOARD#settings' },
      ReturnConsumedCapacity: 'TOTAL',
    }),
  )
  const sizes = rows.map(itemBytes)
  const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length
  const longest = Math.max(...sizes)
  console.info(
    `board: ${page.ConsumedCapacity?.CapacityUnits} units, mean ${mean.toFixed(0)}, longest ${longest} bytes`,
  )
  expect(page.Count).toBe(2500)
  expect(page.LastEvaluatedKey).toBeUndefined()
  expect(page.ConsumedCapacity?.CapacityUnits).toBeLessThanOrEqual(50)
  expect(longest).toBeLessThanOrEqual(300)
  expect(page.Items?.map(unpackSummary)).toHaveLength(2500)
})
