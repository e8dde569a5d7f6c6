// Two people change one setting at the same moment: what the condition on the version is for, and what happens without.
import { nameSenco } from '@senco/domain/register/designation'
import { isLive } from '@senco/domain/register/summary'
import type { Tables } from '@senco/store/client'
import { Stale } from '@senco/store/outcomes'
import { readSetting, type StoredSetting, settingWrites } from '@senco/store/register/settings'
import { transact, type Write } from '@senco/store/transact'
import { expect, test } from 'vitest'
import { aRecord } from '../support/register-builders.ts'
import { freshTables } from '../support/tables.ts'

const now = '2026-11-22T09:00:00.000Z'
const by = { mayApprove: true, today: '2026-11-22' }
const people = Array.from({ length: 12 }, (_, n) => ({
  designationId: `dsg_person${n}`,
  personId: `per_person${n}`,
  name: `Person ${n}`,
}))

const withGuard = (writes: Write[]): Write[] => writes
/** The negative control: the same writes with no condition on what was read. */
const withoutGuard = (writes: Write[]): Write[] =>
  writes.map((write) => {
    if (write.Put === undefined) return write
    const { TableName, Item } = write.Put
    return { Put: { TableName, Item } }
  })

/** Everybody reads first, then everybody writes: the worst moment. Resolves how many were told that it was kept. */
const nameAllAtOnce = async (
  tables: Tables,
  settingId: string,
  guard: (writes: Write[]) => Write[],
): Promise<number> => {
  const read = await Promise.all(people.map(() => readSetting(tables, settingId)))
  const outcomes = await Promise.allSettled(
    people.map((named, n) => {
      const before = read[n] as StoredSetting
      const { record } = nameSenco(before, { startsOn: by.today }, named, by)
      return transact(tables, guard(settingWrites(tables, before, record, now)))
    }),
  )
  for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(Stale)
  return outcomes.filter(({ status }) => status === 'fulfilled').length
}

const active = async (tables: Tables, settingId: string) =>
  (await readSetting(tables, settingId))?.designations.filter((one) => isLive(one, by.today)) ?? []

test('of twelve people who name a SENCO at the same moment one is kept, and the others are told to look again', async () => {
  const tables = await freshTables()
  const record = aRecord()
  await transact(tables, settingWrites(tables, undefined, record, now))
  expect(await nameAllAtOnce(tables, record.setting.settingId, withGuard)).toBe(1)
  expect(await active(tables, record.setting.settingId)).toHaveLength(1)
})

test('without the condition several are told that theirs was kept, and all but one are lost', async () => {
  const tables = await freshTables()
  const record = aRecord()
  await transact(tables, settingWrites(tables, undefined, record, now))
  const told = await nameAllAtOnce(tables, record.setting.settingId, withoutGuard)
  const kept = await active(tables, record.setting.settingId)
  expect(told).toBeGreaterThan(kept.length)
})
