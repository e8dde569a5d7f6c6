// What must hold of the register: lists agree with settings, identities belong to one setting, one SENCO at a time.
import type { SettingRecord } from '@senco/domain/register/model'
import { inPost, summaryOf, summaryOn } from '@senco/domain/register/summary'
import { londonDate } from '@senco/domain/time'
import { keys } from '../keys.ts'
import { unpackSummary } from '../register/board.ts'
import { identitiesOf } from '../register/identities.ts'
import { storedOf } from '../register/settings.ts'
import type { Check } from './check.ts'
import { itemAt, partitionsOf, type Snapshot } from './snapshot.ts'

const recordsOf = (snapshot: Snapshot): readonly (readonly [string, SettingRecord])[] =>
  partitionsOf(snapshot, 'SETTING').flatMap(([pk, items]) => {
    const meta = items.find((item) => item.sk === 'META')
    return meta === undefined ? [] : [[pk, storedOf(meta)] as const]
  })

export const registerChecks: readonly Check[] = [
  {
    name: 'The list of settings agrees with each setting',
    find: (snapshot, now) => {
      const today = londonDate(now)
      const records = recordsOf(snapshot)
      const known = new Set(records.map(([, { setting }]) => setting.settingId))
      const rows = snapshot.partitions.get(keys.board('settings', '').pk) ?? []
      return [
        ...rows
          .filter((row) => !known.has(row.sk))
          .map((row) => ({ on: row.sk, says: 'A line in the list without a setting' })),
        ...records.flatMap(([on, record]) => {
          const item = itemAt(snapshot, keys.board('settings', record.setting.settingId))
          if (item === undefined) return [{ on, says: 'A setting without a line in the list' }]
          const row = summaryOn(unpackSummary(item), today)
          const real = summaryOf(record, today)
          const fields = [
            'name',
            'status',
            'providerType',
            'clusterId',
            'areaSencoId',
            'email',
            'urn',
            'inScope',
          ] as const
          const differ: string[] = fields.filter((field) => row[field] !== real[field])
          const inPostOf = ({ senco }: typeof row) =>
            senco !== undefined && inPost(senco, today) ? senco.personId : undefined
          if (inPostOf(row) !== inPostOf(real)) differ.push('senco')
          return differ.length > 0 ? [{ on, says: `The list differs in ${differ.join(', ')}` }] : []
        }),
      ]
    },
  },
  {
    name: 'An official identity belongs to one setting, which has it',
    find: (snapshot) => {
      const owned = new Map(
        recordsOf(snapshot).flatMap(([, { setting }]) =>
          identitiesOf(setting).map(({ kind, reference }) => [keys.identity(kind, reference).pk, setting.settingId]),
        ),
      )
      const rows = new Map(partitionsOf(snapshot, 'IDENTITY').map(([pk, [item]]) => [pk, item?.['settingId']]))
      return [
        ...[...owned]
          .filter(([pk, settingId]) => rows.get(pk) !== settingId)
          .map(([on]) => ({ on, says: 'A setting has it, its row says otherwise' })),
        ...[...rows].filter(([pk]) => !owned.has(pk)).map(([on]) => ({ on, says: 'No setting has it' })),
      ]
    },
  },
  {
    name: 'Nobody is twice the SENCO of one setting on one day',
    find: (snapshot, now) =>
      recordsOf(snapshot).flatMap(([on, { designations }]) => {
        const people = designations
          .filter((designation) => designation.status === 'active' && inPost(designation, londonDate(now)))
          .map((designation) => designation.personId)
        return new Set(people).size < people.length ? [{ on, says: 'One person has two active designations' }] : []
      }),
  },
]
