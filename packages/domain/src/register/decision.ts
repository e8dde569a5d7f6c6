// What every decision about a setting's SENCO answers, and the small things that all of them share.
import { conflict, invalid } from '../refusal.ts'
import { addDays, addYears, dateInWords, type PlainDate } from '../time.ts'
import type { Designation, SettingRecord } from './model.ts'
import { inPost, isLive } from './summary.ts'

export interface Decision {
  readonly record: SettingRecord
  /** The designation that it was about. */
  readonly designation?: Designation
  /** Designations that it gave a last day, with that day. */
  readonly ended: readonly Designation[]
  /** A sentence for the history, which says beside it how the council was told. */
  readonly sentence: string
}

export const requireOpen = ({ setting }: SettingRecord): void => {
  if (setting.status === 'closed') throw conflict('closed', 'This setting is closed. Its SENCO can no longer change.')
}

/** Nobody plans a SENCO more than a year ahead, and none of today's began before this: a slip of the keyboard. */
const earliest = '1980-01-01'

export const requireSaneDate = (field: string, date: PlainDate, today: PlainDate): void => {
  if (date < earliest) throw invalid([{ field, message: `Enter a date after ${dateInWords(earliest)}.` }])
  if (date > addYears(today, 1)) throw invalid([{ field, message: 'Enter a date within the next 12 months.' }])
}

/** Gives designations whose last day has passed the status that says so. */
export const settled = (designations: readonly Designation[], today: PlainDate): Designation[] =>
  designations.map((one) => (one.status === 'active' && !isLive(one, today) ? { ...one, status: 'ended' } : one))

/** A designation with its last day; over at once when that day has passed. */
export const endedOn = (designation: Designation, endsOn: PlainDate, today: PlainDate): Designation => ({
  ...designation,
  endsOn,
  status: endsOn < today ? 'ended' : 'active',
})

/**
 * Ends those in post or to come so that somebody else, or nobody, can follow from `from`. An earlier end stands.
 * @throws Refusal when one of them starts on or after `from`.
 */
export const endBefore = (
  live: readonly Designation[],
  from: PlainDate,
  field: string,
  today: PlainDate,
): readonly Designation[] => {
  const late = live.find(({ startsOn }) => startsOn >= from)
  if (late !== undefined) {
    const verb = late.startsOn > today ? 'is to start as' : 'became'
    const message = `Choose a date after ${dateInWords(late.startsOn)}, when ${late.name} ${verb} SENCO.`
    throw invalid([{ field, message }])
  }
  const lastDay = addDays(from, -1)
  return live
    .filter(({ endsOn }) => endsOn === undefined || endsOn > lastDay)
    .map((one) => endedOn(one, lastDay, today))
}

/** Puts changed designations in place of the ones with their ids, and new ones at the end. */
export const replacing = (all: readonly Designation[], changed: readonly Designation[]): Designation[] => {
  const byId = new Map(changed.map((one) => [one.designationId, one]))
  const kept = all.map((one) => byId.get(one.designationId) ?? one)
  const known = new Set(all.map(({ designationId }) => designationId))
  return [...kept, ...changed.filter(({ designationId }) => !known.has(designationId))]
}

/** The record with or without the day since when nobody is SENCO. */
export const withVacancy = ({ setting, designations }: SettingRecord, since: PlainDate | undefined): SettingRecord => {
  const { vacancyRecordedOn: _, ...rest } = setting
  return { setting: since === undefined ? rest : { ...rest, vacancyRecordedOn: since }, designations }
}

/** True when an active designation covers the day. */
export const isCovered = (designations: readonly Designation[], day: PlainDate): boolean =>
  designations.some((one) => one.status === 'active' && inPost(one, day))

export const findDesignation = (record: SettingRecord, designationId: string): Designation | undefined =>
  record.designations.find((one) => one.designationId === designationId)
