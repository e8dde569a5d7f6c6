// Operations on clusters themselves: the list, a new one, a changed one, and which settings are in it.
import type { clusters } from '@senco/contract/clusters'
import { invalid, notFound } from '@senco/domain/refusal'
import { clusterPartition, clusterWrites, readClusters } from '@senco/store/clusters'
import { commit } from '@senco/store/commit'
import { readSettings, settingPartition, settingWrites } from '@senco/store/register/settings'
import type { Deps } from '../deps.ts'
import type { Handlers } from '../serve/context.ts'

type Wanted = 'listClusters' | 'addCluster' | 'changeCluster' | 'placeSettings'

const nameIsFree = (
  others: readonly { readonly name: string; readonly clusterId: string }[],
  name: string,
  but = '',
) => {
  if (others.some((other) => other.clusterId !== but && other.name.toLowerCase() === name.toLowerCase()))
    throw invalid([{ field: 'name', message: 'Another cluster has this name. Choose a different one.' }])
}

export const keepingClusters = ({ tables }: Deps): Pick<Handlers<typeof clusters>, Wanted> => ({
  listClusters: async () => ({
    clusters: (await readClusters(tables)).sort((one, other) => one.name.localeCompare(other.name)),
  }),

  addCluster: async (input, ctx) => {
    nameIsFree(await readClusters(tables), input.name)
    const cluster = { ...input, clusterId: ctx.newId('cluster'), status: 'active' as const }
    return commit(tables, ctx, {
      writes: clusterWrites(tables, undefined, cluster),
      history: [{ on: clusterPartition(cluster.clusterId), summary: `Added the cluster ${cluster.name}` }],
      answer: { cluster },
    })
  },

  changeCluster: async ({ clusterId, leadAreaSencoId, ...changed }, ctx) => {
    const all = await readClusters(tables)
    const before = all.find((each) => each.clusterId === clusterId)
    if (before === undefined) throw notFound()
    if (changed.name !== undefined) nameIsFree(all, changed.name, clusterId)
    const { version: _version, ...kept } = before
    const cluster = {
      ...kept,
      name: changed.name ?? kept.name,
      wardCodes: changed.wardCodes ?? kept.wardCodes,
      leadAreaSencoId: leadAreaSencoId === null ? undefined : (leadAreaSencoId ?? kept.leadAreaSencoId),
    }
    return commit(tables, ctx, {
      writes: clusterWrites(tables, before, cluster),
      history: [{ on: clusterPartition(clusterId), summary: `Changed the cluster ${cluster.name}` }],
      answer: { cluster },
    })
  },

  placeSettings: async ({ clusterId, settingIds }, ctx) => {
    const [all, settings] = await Promise.all([readClusters(tables), readSettings(tables, settingIds)])
    const cluster = all.find((each) => each.clusterId === clusterId)
    if (cluster === undefined || settings.length < new Set(settingIds).size) throw notFound()
    const moving = settings.filter(({ setting }) => setting.clusterId !== clusterId)
    return commit(tables, ctx, {
      writes: moving.flatMap((before) => {
        const setting = { ...before.setting, clusterId, updatedAt: ctx.now }
        return settingWrites(tables, before, { setting, designations: before.designations }, ctx.now)
      }),
      history: moving.map(({ setting }) => ({
        on: settingPartition(setting.settingId),
        summary: `Placed in the cluster ${cluster.name}`,
      })),
      answer: { placed: moving.length },
    })
  },
})
