// Runs as they are read: one by its key, its page in one Query, and a year's list of small rows.

import { academicYearOf } from '@senco/domain/calendar/terms'
import { type Instant, londonDate } from '@senco/domain/time'
import { endOf, startOf } from '@senco/domain/training/deadlines'
import { Attendance, Place, type Run, RunRow } from '@senco/domain/training/model'
import type { Tables } from '../client.ts'
import { keys } from '../keys.ts'
import { queryAll } from '../query-all.ts'
import type { Write } from '../transact.ts'
import { itemOf, runFrom } from './stored-run.ts'

export const runPartition = (runId: string): string => keys.run(runId).pk

export interface StoredRunPage {
  readonly run: Run
  readonly places: readonly Place[]
  readonly attendance: readonly Attendance[]
}

/** Everything about a run but its history: MARK#, META and PLACE# sort together, after HISTORY#. One Query. */
export const readRunPage = async (tables: Tables, runId: string): Promise<StoredRunPage | undefined> => {
  const items = await queryAll(tables, {
    KeyConditionExpression: 'pk = :pk AND sk >= :mark',
    ExpressionAttributeValues: { ':pk': runPartition(runId), ':mark': 'MARK#' },
    ConsistentRead: true,
  })
  const head = items.find(({ sk }) => sk === 'META')
  if (head === undefined) return undefined
  const startsWith = (prefix: string) => items.filter(({ sk }) => String(sk).startsWith(prefix))
  return {
    run: runFrom(head),
    places: startsWith('PLACE#').map((item) => Place.parse(item)),
    attendance: startsWith('MARK#').map((item) => Attendance.parse(item)),
  }
}

const yearOf = (run: Pick<Run, 'sessions'>): number => academicYearOf(londonDate(startOf(run)))

/** The runs whose first session is in this academic year or the next or the last one, soonest first. */
export const readRunRows = async (tables: Tables, now: Instant): Promise<RunRow[]> => {
  const year = academicYearOf(londonDate(now))
  const pages = await Promise.all(
    [year - 1, year, year + 1].map((startsIn) =>
      queryAll(tables, {
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': keys.runRow(startsIn, '').pk },
        ConsistentRead: true,
      }),
    ),
  )
  return pages
    .flat()
    .map((item) => RunRow.parse(item))
    .sort((one, other) => one.startsAt.localeCompare(other.startsAt))
}

const rowOf = (run: Run): RunRow => {
  const { runId, courseId, title, level, mode, status, settingId, joint } = run
  const span = { startsAt: startOf(run), endsAt: endOf(run) }
  return {
    runId,
    courseId,
    title,
    level,
    mode,
    status,
    ...span,
    ...(settingId === undefined ? {} : { settingId }),
    ...(joint === undefined ? {} : { joint }),
  }
}

const rowWrites = (tables: Tables, before: Run | undefined, after: Run): Write[] => {
  const key = keys.runRow(yearOf(after), after.runId)
  const old = before === undefined ? key : keys.runRow(yearOf(before), before.runId)
  return [
    { Put: { TableName: tables.service, Item: { ...key, v: 1, ...rowOf(after) } } },
    ...(old.pk === key.pk ? [] : [{ Delete: { TableName: tables.service, Key: old } }]),
  ]
}

export const newRunWrites = (tables: Tables, run: Run): Write[] => [
  {
    Put: {
      TableName: tables.service,
      Item: { ...keys.run(run.runId), ...itemOf(run) },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  },
  ...rowWrites(tables, undefined, run),
]

/**
 * A changed run: whole, on condition that nobody changed it and that nobody moved a place since it was read. Booking goes
 * on a moment later, so this is for facts and numbers, which change rarely.
 */
export const runWrites = (tables: Tables, before: Run, after: Run): Write[] => [
  {
    Put: {
      TableName: tables.service,
      Item: { ...keys.run(after.runId), ...itemOf({ ...after, version: before.version + 1, turn: before.turn + 1 }) },
      ConditionExpression:
        '#version = :version AND turn = :turn AND remaining = :remaining AND reserved = :reserved AND size(queue) = :queue AND size(aside) = :aside AND size(holds) = :holds',
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: {
        ':queue': before.queue.length,
        ':aside': before.aside.length,
        ':holds': before.holds.length,
        ':version': before.version,
        ':turn': before.turn,
        ':remaining': before.remaining,
        ':reserved': before.reserved,
      },
    },
  },
  ...rowWrites(tables, before, after),
]
