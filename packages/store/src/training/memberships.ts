// Memberships of network courses, one row a person and academic year beside the course.
import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { Membership } from '@senco/domain/training/model'
import type { Tables } from '../client.ts'
import { keys } from '../keys.ts'
import { queryAll } from '../query-all.ts'
import type { Write } from '../transact.ts'

export const coursePartition = (courseId: string): string => keys.course(courseId).pk

export const readMembership = async (
  tables: Tables,
  courseId: string,
  startsIn: number,
  personId: string,
): Promise<Membership | undefined> => {
  const Key = keys.networkMember(courseId, startsIn, personId)
  const found = await tables.document.send(new GetCommand({ TableName: tables.service, Key, ConsistentRead: true }))
  return found.Item === undefined ? undefined : Membership.parse(found.Item)
}

/** Those of one year who have not left. */
export const readMemberships = async (tables: Tables, courseId: string, startsIn: number): Promise<Membership[]> => {
  const items = await queryAll(tables, {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :year)',
    ExpressionAttributeValues: { ':pk': coursePartition(courseId), ':year': `MEMBER#${startsIn}#` },
    ConsistentRead: true,
  })
  return items.map((item) => Membership.parse(item)).filter(({ leftAt }) => leftAt === undefined)
}

export const membershipWrite = (tables: Tables, before: Membership | undefined, after: Membership): Write => ({
  Put: {
    TableName: tables.service,
    Item: { ...keys.networkMember(after.courseId, after.startsIn, after.personId), v: 1, ...after },
    ...(before === undefined
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: '#version = :version',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':version': before.version },
        }),
  },
})
