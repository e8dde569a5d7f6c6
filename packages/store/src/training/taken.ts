// What one person has taken part in: their diary names the runs, and one BatchGet reads those with their register.
import { Attendance, Diary, type DiaryEntry, Place, type Run } from '@senco/domain/training/model'
import { batchGet } from '../batch-get.ts'
import type { Tables } from '../client.ts'
import { keys } from '../keys.ts'
import { runFrom } from './stored-run.ts'

export interface TakenPart {
  readonly run: Run
  readonly place: Place | undefined
  readonly attendance: Attendance | undefined
}

/** Some runs with one person's rows; those that are not there are left out. */
export const readTakenPart = async (
  tables: Tables,
  personId: string,
  runIds: readonly string[],
): Promise<TakenPart[]> => {
  const wanted = [...new Set(runIds)]
  const items = await batchGet(
    tables,
    wanted.flatMap((runId) => [keys.run(runId), keys.place(runId, personId), keys.runMark(runId, personId)]),
    true,
  )
  const found = (key: { readonly pk: string; readonly sk: string }) =>
    items.find(({ pk, sk }) => pk === key.pk && sk === key.sk)
  return wanted.flatMap((runId) => {
    const run = found(keys.run(runId))
    if (run === undefined) return []
    const place = found(keys.place(runId, personId))
    const mark = found(keys.runMark(runId, personId))
    return [
      {
        run: runFrom(run),
        place: place === undefined ? undefined : Place.parse(place),
        attendance: mark === undefined ? undefined : Attendance.parse(mark),
      },
    ]
  })
}

/** Where training takes somebody: about a year, and what is to come. */
export const readDiary = async (tables: Tables, personId: string): Promise<readonly DiaryEntry[]> => {
  const [item] = await batchGet(tables, [keys.diary(personId)], true)
  return item === undefined ? [] : Object.values(Diary.parse(item).runs)
}

/** The runs in which somebody holds, or held, a place. */
export const readDiaryRuns = async (tables: Tables, personId: string): Promise<readonly string[]> =>
  (await readDiary(tables, personId)).flatMap(({ runId, holds }) => (holds ? [runId] : []))
