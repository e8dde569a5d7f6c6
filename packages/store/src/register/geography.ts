// Wards with their outlines, and agencies: small lists that imports write and pages read whole.
import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import type { Tables } from '../client.ts'
import { keys } from '../keys.ts'
import type { Write } from '../transact.ts'

const Ward = z.object({
  wardCode: z.string(),
  name: z.string(),
  outline: z.array(z.array(z.tuple([z.number(), z.number()]))),
})
export type Ward = z.infer<typeof Ward>

const Agency = z.object({
  agencyId: z.string(),
  name: z.string(),
  urn: z.optional(z.string()),
  status: z.optional(z.string()),
})
export type Agency = z.infer<typeof Agency>

const readList = async (tables: Tables, pk: string): Promise<Record<string, unknown>[]> => {
  const found: Record<string, unknown>[] = []
  let from: Record<string, unknown> | undefined
  do {
    const page = await tables.document.send(
      new QueryCommand({
        TableName: tables.service,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': pk },
        ExclusiveStartKey: from,
      }),
    )
    found.push(...(page.Items ?? []))
    from = page.LastEvaluatedKey
  } while (from !== undefined)
  return found
}

/** The wards of the authority in the order of their codes, and where their outlines came from. */
export const readGeography = async (tables: Tables): Promise<{ wards: Ward[]; source: string }> => {
  const items = await readList(tables, keys.geography('').pk)
  const wards = items.filter(({ sk }) => String(sk).startsWith('WARD#')).map((item) => Ward.parse(item))
  const source = items.find(({ sk }) => sk === 'SOURCE')?.['source']
  return { wards, source: typeof source === 'string' ? source : '' }
}

/** A ward, written whole: the newest import wins. */
export const wardWrite = (tables: Tables, ward: Ward): Write => ({
  Put: { TableName: tables.service, Item: { ...keys.geography(`WARD#${ward.wardCode}`), v: 1, ...ward } },
})

/** Where the outlines came from, shown under the map. */
export const geographySourceWrite = (tables: Tables, source: string): Write => ({
  Put: { TableName: tables.service, Item: { ...keys.geography('SOURCE'), v: 1, source } },
})

export const readAgencies = async (tables: Tables): Promise<Agency[]> =>
  (await readList(tables, keys.board('agencies', '').pk)).map((item) => Agency.parse(item))

export const agencyWrite = (tables: Tables, agency: Agency): Write => ({
  Put: { TableName: tables.service, Item: { ...keys.board('agencies', agency.agencyId), v: 1, ...agency } },
})
