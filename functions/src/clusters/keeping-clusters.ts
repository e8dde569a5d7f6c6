// Operations on clusters themselves: the list, a new one, a changed one, its terms of reference, which settings are in it.
import type { keeping } from '@senco/contract/clusters/keeping'
import { agreeTerms, changeCluster, requireFreeName } from '@senco/domain/clusters/cluster'
import { membersOf } from '@senco/domain/clusters/contacts'
import { placedIn } from '@senco/domain/clusters/membership'
import { notFound } from '@senco/domain/refusal'
import { inPost, spellsOf } from '@senco/domain/register/summary'
import { londonDate } from '@senco/domain/time'
import {
  clusterPartition,
  clusterWrites,
  readClusters,
  readTerms,
  type StoredCluster,
  termsWrite,
} from '@senco/store/clusters'
import { commit } from '@senco/store/commit'
import { readBoard } from '@senco/store/register/board'
import { readSettings, settingPartition, settingWrites } from '@senco/store/register/settings'
import type { Deps } from '../deps.ts'
import type { Handlers } from '../serve/context.ts'

const one = (all: readonly StoredCluster[], clusterId: string): StoredCluster => {
  const found = all.find((each) => each.clusterId === clusterId)
  if (found === undefined) throw notFound()
  return found
}

const withoutVersion = ({ version: _version, ...cluster }: StoredCluster) => cluster

export const keepingClusters = ({ tables }: Deps): Handlers<typeof keeping> => ({
  listClusters: async () => ({
    clusters: (await readClusters(tables)).sort((first, other) => first.name.localeCompare(other.name)),
  }),

  addCluster: async (input, ctx) => {
    requireFreeName(await readClusters(tables), input.name)
    const cluster = { ...input, clusterId: ctx.newId('cluster'), status: 'active' as const }
    return commit(tables, ctx, {
      writes: clusterWrites(tables, undefined, cluster),
      history: [{ on: clusterPartition(cluster.clusterId), summary: `Added the cluster ${cluster.name}` }],
      answer: { cluster },
    })
  },

  changeCluster: async ({ clusterId, ...change }, ctx) => {
    const asks = change.coLeadIds !== undefined || change.status === 'closed'
    const [all, board] = await Promise.all([readClusters(tables), asks ? readBoard(tables) : []])
    const before = one(all, clusterId)
    const today = londonDate(ctx.now)
    const { cluster, sentence } = changeCluster(withoutVersion(before), change, {
      others: all.filter((other) => other.clusterId !== clusterId),
      members: membersOf([clusterId], board).length,
      sencoIds: board.flatMap((setting) =>
        setting.status === 'closed'
          ? []
          : spellsOf(setting).flatMap((spell) => (inPost(spell, today) ? spell.personId : [])),
      ),
    })
    return commit(tables, ctx, {
      writes: clusterWrites(tables, before, cluster),
      history: [{ on: clusterPartition(clusterId), summary: sentence }],
      answer: { cluster },
    })
  },

  agreeTermsOfReference: async ({ clusterId, text, agreedOn }, ctx) => {
    const [all, [newest]] = await Promise.all([readClusters(tables), readTerms(tables, clusterId)])
    const before = one(all, clusterId)
    const terms = agreeTerms(newest, text, agreedOn, londonDate(ctx.now))
    const { text: _text, ...inForce } = terms
    return commit(tables, ctx, {
      writes: [
        ...clusterWrites(tables, before, { ...withoutVersion(before), termsOfReference: inForce }),
        termsWrite(tables, clusterId, terms),
      ],
      history: [
        { on: clusterPartition(clusterId), summary: `Kept version ${terms.version} of the terms of reference` },
      ],
      answer: { termsOfReference: terms },
    })
  },

  placeSettings: async ({ clusterId, settingIds, out = false }, ctx) => {
    const [all, settings] = await Promise.all([readClusters(tables), readSettings(tables, settingIds)])
    const cluster = one(all, clusterId)
    if (settings.length < new Set(settingIds).size) throw notFound()
    const moving = settings.flatMap((before) => {
      const setting = placedIn(before.setting, cluster, out)
      return setting === undefined ? [] : [{ before, setting: { ...setting, updatedAt: ctx.now } }]
    })
    return commit(tables, ctx, {
      writes: moving.flatMap(({ before, setting }) =>
        settingWrites(tables, before, { setting, designations: before.designations }, ctx.now),
      ),
      history: moving.map(({ setting }) => ({
        on: settingPartition(setting.settingId),
        summary: `${out ? 'Taken out of' : 'Placed in'} the cluster ${cluster.name}`,
      })),
      answer: { placed: moving.length },
    })
  },
})
