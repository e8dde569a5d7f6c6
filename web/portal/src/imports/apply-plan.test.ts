import type { ImportDifferences } from '@senco/domain/register/imports/model'
import { expect, test } from 'vitest'
import { batchesToApply, undecided } from './apply-plan.ts'
import { noChoices } from './import-draft.ts'

const differences: ImportDifferences = {
  importId: 'imp_0001',
  source: 'ofsted',
  edition: '2026-11-01',
  fileName: 'file.csv',
  status: 'staged',
  same: 3,
  alreadyClosed: 0,
  addedOutOfScope: 0,
  added: [
    {
      key: 'EY1',
      label: 'Sold Nursery',
      maybeSameAs: [{ settingId: 'stg_0001', label: 'Old Nursery', why: 'same postcode' }],
    },
    { key: 'EY2', label: 'New Nursery', maybeSameAs: [] },
  ],
  changed: [{ key: 'EY3', label: 'Oak', fields: [] }],
  closed: [],
  restored: [],
  absent: [
    { key: 'EY4', label: 'Gone', openWork: [] },
    { key: 'EY5', label: 'Also gone', openWork: [] },
  ],
  kept: [],
  rejected: [],
}

test('a setting that the file leaves out goes along only when somebody chose what happened to it', () => {
  const [nothing] = batchesToApply(differences, noChoices)
  expect(nothing?.keys).toEqual(['EY1', 'EY2', 'EY3'])
  const [chosen] = batchesToApply(differences, { ...noChoices, decisions: { EY5: 'ask-next-month' } })
  expect(chosen?.keys).toEqual(['EY1', 'EY2', 'EY3', 'EY5'])
  expect(chosen?.decisions).toEqual([{ key: 'EY5', decision: 'ask-next-month' }])
})

test('a new registration that may be a nursery we know is asked about, and the answer is sent with it', () => {
  expect(undecided(differences, noChoices).map((one) => one.key)).toEqual(['EY1'])
  const choices = { ...noChoices, decisions: { EY1: 'stg_0001' } }
  expect(undecided(differences, choices)).toEqual([])
  expect(batchesToApply(differences, choices)[0]?.decisions).toEqual([
    { key: 'EY1', decision: 'same-nursery', sameAs: 'stg_0001' },
  ])
})

test('many differences go 50 at a time, each once', () => {
  const many = Array.from({ length: 120 }, (_, at) => ({ key: `EY${at}`, label: '', fields: [] }))
  const batches = batchesToApply({ ...differences, changed: many }, noChoices)
  expect(batches.map((batch) => batch.keys.length)).toEqual([50, 50, 20])
})
