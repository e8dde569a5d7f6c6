// Pathways of new SENCOs: each beside its person, and a small row in the council's list, written together.
import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { Pathway } from '@senco/domain/training/pathway'
import type { Tables } from '../client.ts'
import { keys } from '../keys.ts'
import { queryAll } from '../query-all.ts'
import type { Write } from '../transact.ts'
import { versionedPut } from './versioned.ts'

/** The council's list holds each pathway whole: it is about 1.5 kB, and there are as many as SENCOs began. */
export const pathwayWrites = (tables: Tables, before: Pathway | undefined, after: Pathway): Write[] => [
  versionedPut(tables, keys.pathway(after.personId, after.designationId), before, after),
  { Put: { TableName: tables.service, Item: { ...after, ...keys.board('pathways', after.designationId), v: 1 } } },
]

export const readPathway = async (
  tables: Tables,
  personId: string,
  designationId: string,
): Promise<Pathway | undefined> => {
  const found = await tables.document.send(
    new GetCommand({ TableName: tables.service, Key: keys.pathway(personId, designationId), ConsistentRead: true }),
  )
  return found.Item === undefined ? undefined : Pathway.parse(found.Item)
}

/** Those of one person, oldest first. */
export const readPathwaysOf = async (tables: Tables, personId: string): Promise<Pathway[]> => {
  const { pk } = keys.pathway(personId, '')
  const items = await queryAll(tables, {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :start)',
    ExpressionAttributeValues: { ':pk': pk, ':start': 'PATHWAY#' },
    ConsistentRead: true,
  })
  return items.map((item) => Pathway.parse(item)).sort((one, other) => one.startsOn.localeCompare(other.startsOn))
}

/** Every pathway there ever was, for lists and the report. */
export const readPathways = async (tables: Tables): Promise<Pathway[]> => {
  const items = await queryAll(tables, {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': keys.board('pathways', '').pk },
  })
  return items.map((item) => Pathway.parse(item))
}
