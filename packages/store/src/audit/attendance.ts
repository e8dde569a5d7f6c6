// What must hold between marks, apologies and the rows that clusters keep of them, and of membership over time.
import { MemberRow, membershipsOf, spellsIn } from '@senco/domain/clusters/membership'
import { Attendance, StoredReply } from '@senco/domain/clusters/model'
import { seenRowsOf } from '@senco/domain/clusters/seen'
import { keys } from '../keys.ts'
import { storedOf } from '../register/settings.ts'
import type { Check, Violation } from './check.ts'
import { type Item, itemAt, partitionsOf, type Snapshot } from './snapshot.ts'

const itemsIn = (snapshot: Snapshot, kind: string, prefix: string): readonly Item[] =>
  partitionsOf(snapshot, kind).flatMap(([, items]) => items.filter(({ sk }) => sk.startsWith(prefix)))

const wordOf = (key: { readonly pk: string; readonly sk: string }): string => `${key.pk} ${key.sk}`

/** Every row that a mark or an apology asks for, by its key, with what it says. */
const askedFor = (snapshot: Snapshot): ReadonlyMap<string, string> => {
  const marks = itemsIn(snapshot, 'MEETING', 'MARK#').map(
    (item) => ({ by: 'mark', from: Attendance.parse(item) }) as const,
  )
  const replies = itemsIn(snapshot, 'MEETING', 'REPLY#').map(
    (item) => ({ by: 'apology', from: StoredReply.parse(item) }) as const,
  )
  return new Map(
    [...marks, ...replies].flatMap(({ by, from }) =>
      seenRowsOf(from).map(({ clusterId, on, meetingId, settingId, outcome }) => [
        wordOf(keys.seen(clusterId, on, meetingId, settingId, by)),
        outcome,
      ]),
    ),
  )
}

const seenAgrees = (snapshot: Snapshot): readonly Violation[] => {
  const asked = askedFor(snapshot)
  const kept = new Map(itemsIn(snapshot, 'CLUSTER', 'SEEN#').map((item) => [wordOf(item), String(item['outcome'])]))
  return [
    ...[...asked].flatMap(([on, outcome]) =>
      kept.get(on) === outcome
        ? []
        : [{ on, says: `The mark or reply says ${outcome}, the cluster ${kept.get(on) ?? 'nothing'}` }],
    ),
    ...[...kept.keys()].flatMap((on) =>
      asked.has(on) ? [] : [{ on, says: 'No mark and no apology is behind this row' }],
    ),
  ]
}

const marksAgree = (snapshot: Snapshot): readonly Violation[] =>
  itemsIn(snapshot, 'MEETING', 'MARK#').flatMap((item) => {
    const mark = Attendance.parse(item)
    const key = keys.mark(mark.meetingId, mark.settingId)
    const slot = itemAt(snapshot, keys.slot(mark.meetingId, mark.slotId))
    return key.pk === item.pk && key.sk === item.sk && slot !== undefined
      ? []
      : [{ on: wordOf(item), says: 'It is not the one mark of its setting at a time of its meeting' }]
  })

const membershipAgrees = (snapshot: Snapshot): readonly Violation[] => {
  const settings = itemsIn(snapshot, 'SETTING', 'META').map((item) => storedOf(item).setting)
  const said = new Set(
    settings.flatMap((setting) => membershipsOf(setting).map((clusterId) => `${clusterId} ${setting.settingId}`)),
  )
  const kept = new Set(
    partitionsOf(snapshot, 'CLUSTER').flatMap(([pk, items]) =>
      spellsIn(
        items.filter(({ sk }) => sk.startsWith('MEMBER#')).map((item) => MemberRow.parse(item)),
        [],
      )
        .filter(({ until }) => until === undefined)
        .map(({ settingId }) => `${pk.slice('CLUSTER#'.length)} ${settingId}`),
    ),
  )
  return [
    ...[...said]
      .filter((on) => !kept.has(on))
      .map((on) => ({ on, says: 'The setting is in the cluster, which has no row of it' })),
    ...[...kept]
      .filter((on) => !said.has(on))
      .map((on) => ({ on, says: 'The cluster says that the setting is in it' })),
  ]
}

export const attendanceChecks: readonly Check[] = [
  { name: 'Each mark is the one mark of its setting at a time of its meeting', find: marksAgree },
  { name: 'What clusters keep of who came is what marks and apologies say', find: seenAgrees },
  { name: 'Membership over time ends with the clusters that a setting is in now', find: membershipAgrees },
]
