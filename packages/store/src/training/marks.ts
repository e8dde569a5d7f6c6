// The register of a run, one row a person, on condition that nobody marked them since it was read.
import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { Attendance } from '@senco/domain/training/model'
import type { Tables } from '../client.ts'
import { keys } from '../keys.ts'
import type { Write } from '../transact.ts'

export const readMarks = async (tables: Tables, runId: string, personId: string): Promise<Attendance | undefined> => {
  const found = await tables.document.send(
    new GetCommand({ TableName: tables.service, Key: keys.runMark(runId, personId), ConsistentRead: true }),
  )
  return found.Item === undefined ? undefined : Attendance.parse(found.Item)
}

export const runMarkWrite = (tables: Tables, before: Attendance | undefined, after: Attendance): Write => ({
  Put: {
    TableName: tables.service,
    Item: { ...keys.runMark(after.runId, after.personId), v: 1, ...after },
    ...(before === undefined
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: '#version = :version',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':version': before.version },
        }),
  },
})
