// The writes that turn one state of places into the next: each row on condition that nobody wrote it since it was read.

import { addDays, type Instant, londonDate } from '@senco/domain/time'
import { pruned } from '@senco/domain/training/diary'
import type { Place, SettingTraining } from '@senco/domain/training/model'
import type { State } from '@senco/domain/training/state'
import type { Tables } from '../client.ts'
import { keys } from '../keys.ts'
import type { Write } from '../transact.ts'
import { placesWrite } from './run-places.ts'

type Row = Record<string, unknown>

const versioned = (tables: Tables, key: object, seen: number, row: Row): Write => ({
  Put: {
    TableName: tables.service,
    Item: { ...key, v: 1, ...row },
    ...(seen === 0
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : { ConditionExpression: 'version = :version', ExpressionAttributeValues: { ':version': seen } }),
  },
})

const daysKept = 400

/** Runs that are long over leave the setting's item, so that it stays small. */
const recent = (setting: SettingTraining, now: Instant): SettingTraining => {
  const since = addDays(londonDate(now), -daysKept)
  return {
    ...setting,
    runs: Object.fromEntries(Object.entries(setting.runs).filter(([, { endsOn }]) => endsOn >= since)),
  }
}

const changed = <K, V>(before: ReadonlyMap<K, V | null>, after: ReadonlyMap<K, V | null>): [V, V | null][] =>
  [...after].flatMap(([key, value]) => {
    const was = before.get(key) ?? null
    return value === null || value === was ? [] : [[value, was] as [V, V | null]]
  })

/** Also the runs that were only looked at: a place never changes on a run that was cancelled meanwhile. */
export const stateWrites = (tables: Tables, before: State, after: State, now: Instant): Write[] => {
  const places = changed<string, Place>(before.places, after.places)
  const concerned = new Set(places.map(([{ runId }]) => runId))
  const runs = [...after.runs.values()].flatMap((run) => {
    const was = before.runs.get(run.runId)
    return was !== undefined && (was !== run || concerned.has(run.runId)) ? [placesWrite(tables, was, run)] : []
  })
  return [
    ...runs,
    ...places.map(([place, was]) =>
      versioned(tables, keys.place(place.runId, place.personId), was?.version ?? 0, {
        ...place,
        version: (was?.version ?? 0) + 1,
      }),
    ),
    ...changed(before.settings, after.settings).map(([setting, was]) =>
      versioned(tables, keys.settingTraining(setting.settingId), was?.version ?? 0, {
        ...recent(setting, now),
        version: (was?.version ?? 0) + 1,
      }),
    ),
    ...changed(before.diaries, after.diaries).map(([diary, was]) =>
      versioned(tables, keys.diary(diary.personId), was?.version ?? 0, {
        ...pruned(diary, now),
        version: (was?.version ?? 0) + 1,
      }),
    ),
  ]
}
