// The council's calendar: one small item, read whole wherever days are planned or counted, with its history beside it.
import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { CouncilCalendar, emptyCalendar } from '@senco/domain/calendar/model'
import { HistoryEntry } from '@senco/domain/register/model'
import type { Tables } from './client.ts'
import { keys } from './keys.ts'
import type { Write } from './transact.ts'

/** The partition that keeps the history of the calendar. */
export const calendarPartition = (): string => keys.calendar().pk

const calendarOf = (item: Record<string, unknown> | undefined): CouncilCalendar =>
  item === undefined ? emptyCalendar : CouncilCalendar.parse(item)

/** The calendar as it is now; empty, of version 0, when nobody has entered anything. 1 unit for each 4 KB. */
export const readCalendar = async (tables: Tables): Promise<CouncilCalendar> => {
  const found = await tables.document.send(
    new GetCommand({ TableName: tables.service, Key: keys.calendar(), ConsistentRead: true }),
  )
  return calendarOf(found.Item)
}

const historyShown = 50

/** One Query: the calendar and its newest history first. */
export const readCalendarPage = async (
  tables: Tables,
): Promise<{ readonly calendar: CouncilCalendar; readonly history: HistoryEntry[] }> => {
  const page = await tables.document.send(
    new QueryCommand({
      TableName: tables.service,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': calendarPartition() },
      // META sorts after HISTORY#, so reading backwards gives the calendar first.
      ScanIndexForward: false,
      Limit: historyShown + 1,
      ConsistentRead: true,
    }),
  )
  const items = page.Items ?? []
  return {
    calendar: calendarOf(items.find(({ sk }) => sk === 'META')),
    history: items.filter(({ sk }) => String(sk).startsWith('HISTORY#')).map((item) => HistoryEntry.parse(item)),
  }
}

/** The changed calendar, on condition that nobody wrote since `before` was read. */
export const calendarWrite = (tables: Tables, before: CouncilCalendar, after: CouncilCalendar): Write => ({
  Put: {
    TableName: tables.service,
    Item: { ...keys.calendar(), v: 1, ...after },
    ...(before.version === 0
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: '#version = :version',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':version': before.version },
        }),
  },
})
