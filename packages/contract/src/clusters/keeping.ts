// Keeping clusters on the wire: the list, a new one, a changed one and who is in it.
import { Cluster } from '@senco/domain/clusters/model'
import { Id } from '@senco/domain/ids'
import { councilStaff, settingStaff } from '@senco/domain/roles'
import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { ClusterId, SettingId, title } from './fields.ts'

export const keeping = {
  listClusters: operation({
    method: 'GET',
    path: '/api/clusters',
    kind: 'json',
    who: [...councilStaff, ...settingStaff, 'agency-coordinator', 'auditor'],
    summary: 'The clusters of the authority',
    input: z.object({}),
    output: z.object({ clusters: z.array(Cluster) }),
  }),
  addCluster: operation({
    method: 'POST',
    path: '/api/clusters',
    kind: 'json',
    who: councilStaff,
    summary: 'Add a cluster',
    input: z.object({
      name: title,
      wardCodes: z.array(z.string().check(z.maxLength(20))).check(z.maxLength(100)),
      leadAreaSencoId: z.optional(Id('person')),
    }),
    output: z.object({ cluster: Cluster }),
  }),
  changeCluster: operation({
    method: 'PUT',
    path: '/api/clusters/{clusterId}',
    kind: 'json',
    who: councilStaff,
    summary: 'Change the name, wards or lead of a cluster',
    input: z.object({
      clusterId: ClusterId,
      name: z.optional(title),
      wardCodes: z.optional(z.array(z.string().check(z.maxLength(20))).check(z.maxLength(100))),
      leadAreaSencoId: z.optional(z.nullable(Id('person'))),
    }),
    output: z.object({ cluster: Cluster }),
  }),
  placeSettings: operation({
    method: 'PUT',
    path: '/api/clusters/{clusterId}/settings',
    kind: 'json',
    who: councilStaff,
    summary: 'Put up to 20 settings in a cluster; each leaves the one it was in',
    input: z.object({
      clusterId: ClusterId,
      settingIds: z.array(SettingId).check(z.minLength(1, 'Choose a setting.'), z.maxLength(20)),
    }),
    output: z.object({ placed: z.number() }),
  }),
}
