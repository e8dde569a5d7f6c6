// Reads the rows that a decision about places looks at: all of them in one BatchGet, further ones when it asks for more.
import type { CouncilCalendar } from '@senco/domain/calendar/model'
import { CouncilCalendar as Calendar, emptyCalendar } from '@senco/domain/calendar/model'
import { Account } from '@senco/domain/people/account'
import { Diary, Place, SettingTraining } from '@senco/domain/training/model'
import { SkillsAudit } from '@senco/domain/training/skills'
import { placeKey, type State, type Wanted } from '@senco/domain/training/state'
import { batchGet } from '../batch-get.ts'
import type { Tables } from '../client.ts'
import { keys } from '../keys.ts'
import { type StoredSetting, storedOf } from '../register/settings.ts'
import { readNeeds, type Skills } from './skills.ts'
import { runFrom } from './stored-run.ts'

type Key = { readonly pk: string; readonly sk: string }

const keyOf = (wanted: Wanted): Key => {
  switch (wanted.kind) {
    case 'run':
      return keys.run(wanted.runId)
    case 'place':
      return keys.place(wanted.runId, wanted.personId)
    case 'diary':
      return keys.diary(wanted.personId)
    case 'setting':
      return keys.settingTraining(wanted.settingId)
  }
}

const wordOf = ({ pk, sk }: Key): string => `${pk} ${sk}`

/** What surrounds a decision: the calendar that deadlines are counted in, the setting and the people concerned. */
export interface Around {
  readonly calendar: CouncilCalendar
  readonly settings: ReadonlyMap<string, StoredSetting>
  readonly people: ReadonlyMap<string, Account>
  /** Of the setting whose need counts; absent where nobody asked for it. */
  readonly skills?: Skills
}

export interface Also {
  readonly settingIds?: readonly string[]
  readonly personIds?: readonly string[]
  /** The setting whose skills audit and wishes are read too: the need score counts them (rule T2). */
  readonly skillsOf?: string | undefined
}

const withRow = (state: State, wanted: Wanted, item: Record<string, unknown> | undefined): State => {
  switch (wanted.kind) {
    case 'run':
      return item === undefined ? state : { ...state, runs: new Map(state.runs).set(wanted.runId, runFrom(item)) }
    case 'place': {
      const place = item === undefined ? null : Place.parse(item)
      return { ...state, places: new Map(state.places).set(placeKey(wanted.runId, wanted.personId), place) }
    }
    case 'diary': {
      const diary = item === undefined ? null : Diary.parse(item)
      return { ...state, diaries: new Map(state.diaries).set(wanted.personId, diary) }
    }
    case 'setting': {
      const setting = item === undefined ? null : SettingTraining.parse(item)
      return { ...state, settings: new Map(state.settings).set(wanted.settingId, setting) }
    }
  }
}

const readItems = async (
  tables: Tables,
  wanted: readonly Key[],
): Promise<ReadonlyMap<string, Record<string, unknown>>> => {
  const byKey = new Map(wanted.map((key) => [wordOf(key), key]))
  const items = await batchGet(tables, [...byKey.values()], true)
  return new Map(items.map((item) => [wordOf(item as unknown as Key), item]))
}

/** One round trip: the wishes of a setting are a Query beside the BatchGet. A run that is not there is left out of the state; everything else that is not there is null. */
export const readState = async (
  tables: Tables,
  state: State,
  wanted: readonly Wanted[],
  also: Also & { readonly calendar?: boolean } = {},
): Promise<{ readonly state: State; readonly around: Around }> => {
  const { settingIds = [], personIds = [], skillsOf } = also
  const reading = readItems(tables, [
    ...wanted.map(keyOf),
    ...(also.calendar === true ? [keys.calendar()] : []),
    ...settingIds.map((id) => keys.setting(id)),
    ...personIds.map((id) => keys.person(id)),
    ...(skillsOf === undefined ? [] : [keys.board('skills', skillsOf)]),
  ])
  const [items, needs] = await Promise.all([reading, skillsOf === undefined ? [] : readNeeds(tables, skillsOf)])
  const found = (key: Key) => items.get(wordOf(key))
  const calendar = found(keys.calendar())
  const audit = skillsOf === undefined ? undefined : found(keys.board('skills', skillsOf))
  return {
    state: wanted.reduce((next, one) => withRow(next, one, found(keyOf(one))), state),
    around: {
      calendar: calendar === undefined ? emptyCalendar : Calendar.parse(calendar),
      settings: new Map(
        settingIds.flatMap((id) => {
          const item = found(keys.setting(id))
          return item === undefined ? [] : [[id, storedOf(item)] as const]
        }),
      ),
      ...(skillsOf === undefined
        ? {}
        : { skills: { audit: audit === undefined ? undefined : SkillsAudit.parse(audit), needs } }),
      people: new Map(
        personIds.flatMap((id) => {
          const item = found(keys.person(id))
          return item === undefined ? [] : [[id, Account.parse(item)] as const]
        }),
      ),
    },
  }
}
