// What a decision about places is made on and what it makes: whole rows before and after, for store to compare. A row that
// was not read yet is asked for by `NotRead`, so that a decision reads no more than it looks at.
import { emptyDiary } from './diary.ts'
import type { Diary, DiaryEntry, Place, Run, SettingTraining } from './model.ts'
import type { Told } from './told.ts'

export interface State {
  readonly runs: ReadonlyMap<string, Run>
  /** By run and person; null where there is none. */
  readonly places: ReadonlyMap<string, Place | null>
  readonly diaries: ReadonlyMap<string, Diary | null>
  readonly settings: ReadonlyMap<string, SettingTraining | null>
  readonly told: readonly Told[]
  /** Sentences for the history of a run. */
  readonly history: readonly { readonly runId: string; readonly summary: string }[]
}

export const nothingRead: State = {
  runs: new Map(),
  places: new Map(),
  diaries: new Map(),
  settings: new Map(),
  told: [],
  history: [],
}

export type Wanted =
  | { readonly kind: 'run'; readonly runId: string }
  | { readonly kind: 'place'; readonly runId: string; readonly personId: string }
  | { readonly kind: 'diary'; readonly personId: string }
  | { readonly kind: 'setting'; readonly settingId: string }

/** Not a refusal: the caller reads these rows and decides again. */
export class NotRead extends Error {
  override readonly name = 'NotRead'
  readonly wanted: readonly Wanted[]

  constructor(wanted: readonly Wanted[]) {
    super('Rows are missing for this decision')
    this.wanted = wanted
  }
}

export const placeKey = (runId: string, personId: string): string => `${runId} ${personId}`

export const runOf = (state: State, runId: string): Run => {
  const run = state.runs.get(runId)
  if (run === undefined) throw new NotRead([{ kind: 'run', runId }])
  return run
}

export const placeOf = (state: State, runId: string, personId: string): Place | undefined => {
  const place = state.places.get(placeKey(runId, personId))
  if (place === undefined) throw new NotRead([{ kind: 'place', runId, personId }])
  return place ?? undefined
}

export const isRead = (state: State, one: Wanted): boolean => {
  if (one.kind === 'run') return state.runs.has(one.runId)
  if (one.kind === 'place') return state.places.has(placeKey(one.runId, one.personId))
  return one.kind === 'diary' ? state.diaries.has(one.personId) : state.settings.has(one.settingId)
}

/** Everything about some people on a run, asked for in one go. */
export const requireRead = (state: State, wanted: readonly Wanted[]): void => {
  const missing = wanted.filter((one) => !isRead(state, one))
  if (missing.length > 0) throw new NotRead(missing)
}

export const diaryOf = (state: State, personId: string): Diary => {
  const diary = state.diaries.get(personId)
  if (diary === undefined) throw new NotRead([{ kind: 'diary', personId }])
  return diary ?? emptyDiary(personId)
}

export const settingOf = (state: State, settingId: string): SettingTraining => {
  const setting = state.settings.get(settingId)
  if (setting === undefined) throw new NotRead([{ kind: 'setting', settingId }])
  return setting ?? { settingId, runs: {}, team: {}, version: 0 }
}

export const peopleOf = (state: State, settingId: string, runId: string): readonly string[] =>
  settingOf(state, settingId).runs[runId]?.people ?? []

export const withRun = (state: State, run: Run): State => ({ ...state, runs: new Map(state.runs).set(run.runId, run) })

export const withPlace = (state: State, place: Place): State => ({
  ...state,
  places: new Map(state.places).set(placeKey(place.runId, place.personId), place),
})

export const withDiaryEntry = (state: State, personId: string, entry: DiaryEntry): State => {
  const diary = diaryOf(state, personId)
  const runs = { ...diary.runs, [entry.runId]: entry }
  return { ...state, diaries: new Map(state.diaries).set(personId, { ...diary, runs }) }
}

export const withoutDiaryEntry = (state: State, personId: string, runId: string): State => {
  const diary = diaryOf(state, personId)
  if (diary.runs[runId] === undefined) return state
  const { [runId]: _gone, ...runs } = diary.runs
  return { ...state, diaries: new Map(state.diaries).set(personId, { ...diary, runs }) }
}

export const withSetting = (state: State, setting: SettingTraining): State => ({
  ...state,
  settings: new Map(state.settings).set(setting.settingId, setting),
})

export const telling = (state: State, told: Told, summary?: string): State => ({
  ...state,
  told: [...state.told, told],
  history: summary === undefined ? state.history : [...state.history, { runId: told.place.runId, summary }],
})
