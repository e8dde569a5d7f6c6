// Courses live in the council's list: there are some dozens, read whole wherever one is needed.
import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { Course } from '@senco/domain/training/model'
import type { Tables } from '../client.ts'
import { keys } from '../keys.ts'
import { queryAll } from '../query-all.ts'
import type { Write } from '../transact.ts'
import { versionedPut } from './versioned.ts'

/** By title. */
export const readCourses = async (tables: Tables): Promise<Course[]> => {
  const items = await queryAll(tables, {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': keys.board('courses', '').pk },
    ConsistentRead: true,
  })
  return items.map((item) => Course.parse(item)).sort((one, other) => one.title.localeCompare(other.title))
}

export const readCourse = async (tables: Tables, courseId: string): Promise<Course | undefined> => {
  const found = await tables.document.send(
    new GetCommand({ TableName: tables.service, Key: keys.board('courses', courseId), ConsistentRead: true }),
  )
  return found.Item === undefined ? undefined : Course.parse(found.Item)
}

export const courseWrite = (tables: Tables, before: Course | undefined, after: Course): Write =>
  versionedPut(tables, keys.board('courses', after.courseId), before, after)
