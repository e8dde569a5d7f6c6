import { describe, expect, test } from 'vitest'
import type { Setting } from '../register/model.ts'
import { agreeTerms, changeCluster } from './cluster.ts'
import { covers, membershipsOf, placedIn, spellsIn } from './membership.ts'
import type { Cluster } from './model.ts'

const cluster = (clusterId: string, more: Partial<Cluster> = {}): Cluster => ({
  clusterId,
  name: clusterId,
  wardCodes: [],
  status: 'active',
  ...more,
})
const setting = (more: Partial<Setting> = {}): Setting => ({
  settingId: 'stg_aaaa',
  name: 'Larkfield',
  providerType: 'group',
  status: 'active',
  addressLines: [],
  updatedAt: '2026-09-01T09:00:00.000Z',
  ...more,
})
const [north, south] = [cluster('clu_north'), cluster('clu_south')]
const minders = cluster('clu_minders', { kind: 'special-interest' })

describe('A setting is in one home cluster and may be in special-interest ones besides', () => {
  test('a home cluster takes the place of the one before; a special-interest one comes besides', () => {
    const home = placedIn(setting({ clusterId: 'clu_south' }), north, false)
    expect(home?.clusterId).toBe('clu_north')
    const both = placedIn(home ?? setting(), minders, false)
    expect(both).toMatchObject({ clusterId: 'clu_north', alsoInClusterIds: ['clu_minders'] })
    expect(placedIn(both ?? setting(), minders, false)).toBeUndefined()
    expect(placedIn(both ?? setting(), minders, true)).not.toHaveProperty('alsoInClusterIds')
    expect(placedIn(both ?? setting(), south, false)).toMatchObject({
      clusterId: 'clu_south',
      alsoInClusterIds: ['clu_minders'],
    })
  })

  test('nobody is put in a closed cluster, and a closed setting belongs nowhere', () => {
    expect(() => placedIn(setting(), cluster('clu_old', { status: 'closed' }), false)).toThrow('closed')
    expect(membershipsOf(setting({ clusterId: 'clu_north', status: 'closed' }))).toEqual([])
  })
})

describe('Membership over time', () => {
  const row = (from: string, member: boolean) => ({ settingId: 'stg_aaaa', from, member })

  test('a setting that left and came back was in the cluster twice', () => {
    const spells = spellsIn([row('2026-01-10', true), row('2026-04-01', false), row('2026-09-01', true)], [])
    expect(spells).toEqual([
      { settingId: 'stg_aaaa', from: '2026-01-10', until: '2026-04-01' },
      { settingId: 'stg_aaaa', from: '2026-09-01' },
    ])
    expect(
      ['2026-01-09', '2026-01-10', '2026-04-01', '2026-10-01'].map((day) => spells.some((s) => covers(s, day))),
    ).toEqual([false, true, false, true])
  })

  test('one that was there before anybody kept it has always been there; one placed by mistake never was', () => {
    expect(spellsIn([], ['stg_aaaa'])).toEqual([{ settingId: 'stg_aaaa' }])
    expect(spellsIn([row('2026-01-10', false)], [])).toEqual([])
  })
})

describe('Changing a cluster', () => {
  const facts = { others: [south], members: 0, sencoIds: ['per_aaaa'] }

  test('it is closed only when its settings have gone elsewhere', () => {
    expect(() => changeCluster(north, { status: 'closed' }, { ...facts, members: 2 })).toThrow('2 settings are in')
    expect(changeCluster(north, { status: 'closed' }, facts)).toMatchObject({
      cluster: { status: 'closed' },
      sentence: 'Closed the cluster clu_north',
    })
  })

  test('co-leads are SENCOs of settings; one who stays needs no second look', () => {
    expect(changeCluster(north, { coLeadIds: ['per_aaaa'] }, facts).cluster.coLeadIds).toEqual(['per_aaaa'])
    const problems = [expect.objectContaining({ field: 'coLeadIds' })]
    expect(() => changeCluster(north, { coLeadIds: ['per_bbbb'] }, facts)).toThrow(
      expect.objectContaining({ problems }),
    )
    const kept = { ...north, coLeadIds: ['per_bbbb'] }
    expect(changeCluster(kept, { coLeadIds: ['per_bbbb'] }, facts).cluster.coLeadIds).toEqual(['per_bbbb'])
    expect(changeCluster(kept, { coLeadIds: [] }, facts).cluster).not.toHaveProperty('coLeadIds')
  })

  test('other words are a new version of the terms of reference; the same words are not', () => {
    const first = agreeTerms(undefined, 'We meet each term.', undefined, '2026-11-22')
    expect(first).toEqual({ text: 'We meet each term.', version: 1 })
    const agreed = agreeTerms(first, 'We meet each term.', '2026-11-20', '2026-11-22')
    expect(agreed).toEqual({ ...first, agreedOn: '2026-11-20' })
    expect(agreeTerms(agreed, 'We meet each term.', undefined, '2026-11-22')).toEqual(agreed)
    expect(agreeTerms(first, 'We meet twice a term.', undefined, '2026-11-22').version).toBe(2)
    expect(() => agreeTerms(first, 'x', '2026-12-01', '2026-11-22')).toThrow('Check')
  })
})
