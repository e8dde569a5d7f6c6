// Keeping clusters on the wire: the list, a new one, a changed one, its terms of reference and who is in it.
import { Cluster, TermsOfReference } from '@senco/domain/clusters/model'
import { Id } from '@senco/domain/ids'
import { councilStaff, settingStaff } from '@senco/domain/roles'
import { PlainDate } from '@senco/domain/time'
import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { ClusterId, SettingId, title } from './fields.ts'

const wardCodes = z.array(z.string().check(z.maxLength(20))).check(z.maxLength(100))

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
    summary: 'Add a cluster: the home of settings of some wards, or one of a special interest',
    input: z.object({
      name: title,
      /** Absent is a home cluster. It stays what it is. */
      kind: z.optional(z.enum(['area', 'special-interest'])),
      wardCodes,
      leadAreaSencoId: z.optional(Id('person')),
    }),
    output: z.object({ cluster: Cluster }),
  }),
  changeCluster: operation({
    method: 'PUT',
    path: '/api/clusters/{clusterId}',
    kind: 'json',
    who: councilStaff,
    summary: 'Change the name, wards or leads of a cluster; close one that no setting is in, or open it again',
    input: z.object({
      clusterId: ClusterId,
      name: z.optional(title),
      wardCodes: z.optional(wardCodes),
      leadAreaSencoId: z.optional(z.nullable(Id('person'))),
      /** SENCOs of settings who lead it with the Area SENCO. */
      coLeadIds: z.optional(z.array(Id('person')).check(z.maxLength(5, 'Choose 5 people or fewer.'))),
      status: z.optional(z.enum(['active', 'closed'])),
    }),
    output: z.object({ cluster: Cluster }),
  }),
  agreeTermsOfReference: operation({
    method: 'PUT',
    path: '/api/clusters/{clusterId}/terms',
    kind: 'json',
    who: councilStaff,
    summary: 'Write the terms of reference of a cluster; other words are a new version, and earlier ones stay',
    input: z.object({
      clusterId: ClusterId,
      text: z
        .string()
        .check(
          z.trim(),
          z.minLength(1, 'Enter the terms of reference.'),
          z.maxLength(20_000, 'Use 20,000 characters or fewer.'),
        ),
      /** The day of the meeting that agreed them; absent while they are only proposed. */
      agreedOn: z.optional(PlainDate),
    }),
    output: z.object({ termsOfReference: TermsOfReference }),
  }),
  placeSettings: operation({
    method: 'PUT',
    path: '/api/clusters/{clusterId}/settings',
    kind: 'json',
    who: councilStaff,
    summary:
      'Put up to 15 settings in a cluster: a home cluster takes the place of the one before, another comes besides',
    input: z.object({
      clusterId: ClusterId,
      // Five writes each, in one transaction of at most 100.
      settingIds: z.array(SettingId).check(z.minLength(1, 'Choose a setting.'), z.maxLength(15)),
      /** Take them out instead. */
      out: z.optional(z.boolean()),
    }),
    output: z.object({ placed: z.number() }),
  }),
}
