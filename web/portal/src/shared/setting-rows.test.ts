import { defaultPolicies } from '@senco/domain/authority/authority'
import type { SettingSummary } from '@senco/domain/register/model'
import { expect, test } from 'vitest'
import { filterRows, rowsOf, tallyOf } from './setting-rows.ts'

const today = '2026-11-22'
const aSetting = (change: Partial<SettingSummary>): SettingSummary => ({
  settingId: 'stg_0001',
  name: 'Acorns',
  providerType: 'group',
  status: 'active',
  inScope: true,
  ...change,
})
const senco = { personId: 'per_0001', name: 'Zoë Bell', startsOn: '2026-09-01', qualifications: [] }
const rows = rowsOf(
  [
    aSetting({
      settingId: 'stg_0002',
      name: 'Oak Nursery',
      postcode: 'WA8 7AB',
      town: 'Widnes',
      urn: 'EY299267',
      senco,
    }),
    aSetting({ settingId: 'stg_0001', wardCode: 'E05012345', vacancyRecordedOn: '2026-11-01' }),
    aSetting({ settingId: 'stg_0003', name: null, providerType: 'childminder', urn: '303357' }),
    aSetting({ settingId: 'stg_0004', name: 'Old School', status: 'closed' }),
    aSetting({ settingId: 'stg_0005', name: 'After School', inScope: false }),
  ],
  today,
  defaultPolicies,
)
const found = (search: string, filters = {}) => filterRows(rows, filters, search).map((row) => row.label)

test('a setting is found by name, URN, postcode with or without its space, town and SENCO, accents or not', () => {
  for (const search of ['oak', 'ey299267', 'WA8 7AB', 'wa87ab', 'widnes', 'zoe bell', 'bell oak'])
    expect(found(search), search).toEqual(['Oak Nursery'])
  expect(found('303357')).toEqual(['Childminder 303357: details needed'])
  expect(found('oak acorns')).toEqual([])
})

test('a list begins with open settings in scope, by name, and shows the others when asked', () => {
  expect(found('')).toEqual(['Acorns', 'Childminder 303357: details needed', 'Oak Nursery'])
  expect(found('', { state: 'closed' })).toEqual(['Old School'])
  expect(found('', { state: 'all' })).toHaveLength(5)
})

test('filters add up, and a ward that nobody knows can be asked for', () => {
  expect(found('', { level: 'expected', status: 'not-in-place' })).toEqual(['Acorns'])
  expect(found('', { ward: 'not-known', level: 'expected' })).toEqual(['Oak Nursery'])
})

test('a childminder without a SENCO is counted, and never as something to act on', () => {
  expect(tallyOf(filterRows(rows, {}, ''))).toEqual({ total: 3, inPlace: 1, toAct: 1, notRecorded: 1 })
})

test('a list shows who has not confirmed their SENCO this school year, and those alone after two reminders', () => {
  const named = (settingId: string, confirmedOn?: string) =>
    aSetting({
      settingId,
      name: settingId,
      senco: { ...senco, startsOn: '2025-01-06', ...(confirmedOn === undefined ? {} : { confirmedOn }) },
    })
  const settings = [named('Answered', '2026-09-03'), named('Silent'), aSetting({ settingId: 'Nobody', name: 'Nobody' })]
  const on = (day: string, confirmed: string) =>
    filterRows(rowsOf(settings, day, defaultPolicies), { confirmed }, '').map((row) => row.label)
  expect(on('2026-09-10', 'due')).toEqual(['Silent'])
  expect(on('2026-09-10', 'unconfirmed')).toEqual([])
  expect(on('2026-12-10', 'unconfirmed')).toEqual(['Silent'])
  expect(on('2026-12-10', 'due')).toEqual(['Silent'])
  expect(on('2026-12-10', 'confirmed')).toEqual(['Answered'])
})
