// The council's list of SENCOs puts a setting into a cluster: the one that the list names, or the one that a person chose.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Cluster } from '@senco/domain/clusters/model'
import type { Tables } from '@senco/store/client'
import { clusterWrites } from '@senco/store/clusters'
import { readBoard } from '@senco/store/register/board'
import { readSetting, settingWrites } from '@senco/store/register/settings'
import { transact } from '@senco/store/transact'
import { beforeEach, describe, expect, it } from 'vitest'
import { type Importer, importer } from '../support/importing.ts'
import { freshTables } from '../support/tables.ts'

const samples = join(import.meta.dirname, '..', '..', '..', 'packages', 'local', 'src', 'sample-files')
const register = 'childcare-providers-2026-09-30.csv'
const list = `Setting URN,SENCO name,SENCO email,Start date,Cluster
EY990001,Priya Example,,01/09/2025,
EY990002,Tom Sample,,01/09/2025,Kingfisher
EY990003,Rhian Pretend,,01/09/2025,
EY990004,Jo Invented,,01/09/2025,Kingfisher
`
const keys = ['EY990001', 'EY990002', 'EY990003', 'EY990004']
const ward = 'E05013169'
const aCluster = (clusterId: string, name: string, wardCodes: string[] = []): Cluster => ({
  clusterId,
  name,
  wardCodes,
  status: 'active',
})
const heron = aCluster('clu_0000000000000001', 'Heron', [ward])
const kingfisher = aCluster('clu_0000000000000002', 'Kingfisher')
const wren = aCluster('clu_0000000000000003', 'Wren')

describe("the council's list of SENCOs", { timeout: 180_000 }, () => {
  let tables: Tables
  let office: Importer
  beforeEach(async () => {
    tables = await freshTables()
    office = importer(tables)
    await office.run('ofsted', new Blob([readFileSync(join(samples, register))]), register)
    await transact(
      tables,
      [heron, kingfisher, wren].flatMap((cluster) => clusterWrites(tables, undefined, cluster)),
    )
    for (const [urn, facts] of [
      ['EY990001', { wardCode: ward }],
      ['EY990003', { wardCode: ward }],
      ['EY990004', { clusterId: wren.clusterId }],
    ] as const) {
      const before = await byUrn(urn)
      const after = { ...before, setting: { ...before.setting, ...facts } }
      await transact(tables, settingWrites(tables, before, after, '2026-11-22T09:00:00.000Z'))
    }
  })

  const byUrn = async (urn: string) => {
    const found = (await readBoard(tables)).find((summary) => summary.urn === urn)
    const stored = await readSetting(tables, found?.settingId ?? '')
    if (stored === undefined) throw new Error(`No setting has ${urn}`)
    return stored
  }
  const clusters = () => Promise.all(keys.map(async (urn) => (await byUrn(urn)).setting.clusterId))

  it('suggests a cluster by name or ward, and none for a setting that is in one', async () => {
    const { found } = await office.stage('sencos', list, 'sencos.csv')
    expect(found.added.map(({ key, suggestedCluster }) => [key, suggestedCluster])).toEqual([
      ['EY990001', { clusterId: heron.clusterId, why: 'Its ward belongs to Heron' }],
      ['EY990002', { clusterId: kingfisher.clusterId, why: 'The list says Kingfisher' }],
      ['EY990003', { clusterId: heron.clusterId, why: 'Its ward belongs to Heron' }],
      ['EY990004', undefined],
    ])
  })

  it('puts a setting where a person chose; where nobody chose, the name in the list counts and the ward alone does not', async () => {
    const { importId } = await office.stage('sencos', list, 'sencos.csv')
    const chosen = { key: 'EY990001', decision: 'new', clusterId: wren.clusterId } as const
    expect((await office.apply(importId, keys, [chosen])).body).toMatchObject({ applied: 4 })
    expect(await clusters()).toEqual([wren.clusterId, kingfisher.clusterId, undefined, wren.clusterId])
    expect((await byUrn('EY990003')).designations).toMatchObject([{ name: 'Rhian Pretend', status: 'active' }])
  })

  it('lets a choice go before the name in the list, keeps the cluster that a setting is in, and takes no cluster that is not there', async () => {
    const { importId } = await office.stage('sencos', list, 'sencos.csv')
    const chosen = [
      ['EY990001', 'clu_9999999999999999'],
      ['EY990002', heron.clusterId],
      ['EY990004', heron.clusterId],
    ] as const
    const decisions = chosen.map(([key, clusterId]) => ({ key, decision: 'new' as const, clusterId }))
    expect((await office.apply(importId, keys, decisions)).body).toMatchObject({ applied: 4 })
    expect(await clusters()).toEqual([undefined, heron.clusterId, undefined, wren.clusterId])
  })
})
