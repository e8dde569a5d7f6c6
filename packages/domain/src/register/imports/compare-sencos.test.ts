// Which cluster the council's list of SENCOs suggests for a setting that is in none: the one it names, else its ward's.
import { describe, expect, it } from 'vitest'
import type { SettingSummary } from '../model.ts'
import { clusterFor, compareSencos } from './compare-sencos.ts'
import type { SencoRow } from './model.ts'

const aRow = (facts: Partial<SencoRow> = {}): SencoRow => ({
  kind: 'senco',
  key: 'EY1',
  line: 2,
  name: 'Priya Example',
  startsOn: '2025-09-01',
  ...facts,
})

const aSetting = (facts: Partial<SettingSummary> = {}): SettingSummary => ({
  settingId: 'stg_1',
  name: 'Acorn Lane Nursery',
  providerType: 'group',
  status: 'active',
  urn: 'EY1',
  wardCode: 'W1',
  inScope: true,
  ...facts,
})

const kingfisher = { clusterId: 'clu_kingfisher', name: 'Kingfisher', wardCodes: ['W2'] }
const heron = { clusterId: 'clu_heron', name: 'Heron', wardCodes: ['W1'] }
const unplanned = [kingfisher, { ...heron, wardCodes: [] }]
const inHeron = aSetting({ settingId: 'stg_2', clusterId: heron.clusterId })
const inKingfisher = aSetting({ settingId: 'stg_3', clusterId: kingfisher.clusterId })

const suggested = (row: SencoRow, setting: SettingSummary, others: readonly SettingSummary[], clusters = unplanned) =>
  clusterFor(row, setting, others, { clusters })

describe('the cluster that a list of SENCOs suggests', () => {
  it('is the one that the line names, in whatever case and spacing, before what the ward says', () => {
    expect(suggested(aRow({ clusterName: ' kingFISHER ' }), aSetting(), [inHeron], [kingfisher, heron])).toEqual({
      clusterId: kingfisher.clusterId,
      why: 'The list says Kingfisher',
    })
  })

  it('is the one that the ward belongs to, whatever cluster most of its settings are in', () => {
    expect(suggested(aRow(), aSetting(), [inKingfisher, inKingfisher], [kingfisher, heron])).toEqual({
      clusterId: heron.clusterId,
      why: 'Its ward belongs to Heron',
    })
  })

  it('is the one that most open settings of the ward are in, when no cluster has the ward', () => {
    const closed = { ...inHeron, status: 'closed' as const }
    const elsewhere = { ...inHeron, wardCode: 'W9' }
    const others = [closed, closed, elsewhere, elsewhere, inHeron, inKingfisher, inKingfisher]
    expect(suggested(aRow(), aSetting(), others)).toEqual({
      clusterId: kingfisher.clusterId,
      why: 'Most settings of the ward are in Kingfisher',
    })
  })

  it('is none for a setting in a cluster, without a ward, in a ward of nobody, or under a name that we do not know', () => {
    const { wardCode: _ward, ...withoutWard } = aSetting()
    expect(suggested(aRow({ clusterName: 'Kingfisher' }), aSetting({ clusterId: 'clu_other' }), [])).toBeUndefined()
    expect(suggested(aRow(), withoutWard, [inHeron], [kingfisher, heron])).toBeUndefined()
    expect(suggested(aRow(), aSetting(), [])).toBeUndefined()
    expect(suggested(aRow({ clusterName: 'Wren' }), aSetting(), [inHeron], [kingfisher, heron])).toBeUndefined()
    expect(suggested(aRow(), aSetting(), [aSetting({ settingId: 'stg_4', clusterId: 'clu_ended' })])).toBeUndefined()
  })

  it('stands beside each new SENCO, and beside nobody whom the list cannot add', () => {
    const rows = [aRow(), aRow({ key: 'EY2', name: 'Tom Sample' }), aRow({ key: 'EY3' })]
    const named = aSetting({
      settingId: 'stg_5',
      senco: { personId: 'per_1', name: 'Amira Khan', startsOn: '2025-01-06', qualifications: [] },
    })
    const held = new Map([
      ['EY1', aSetting()],
      ['EY2', named],
    ])
    const found = compareSencos(rows, (urn) => held.get(urn), [aSetting(), named, inHeron], { clusters: unplanned })
    expect(found.added).toEqual([
      {
        key: 'EY1',
        settingId: 'stg_1',
        label: 'Acorn Lane Nursery: Priya Example',
        maybeSameAs: [],
        suggestedCluster: { clusterId: heron.clusterId, why: 'Most settings of the ward are in Heron' },
      },
    ])
    expect(found.kept.map(({ key }) => key)).toEqual(['EY2'])
    expect(found.rejected.map(({ key }) => key)).toEqual(['EY3'])
  })
})
