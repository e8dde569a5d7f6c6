// The list of SENCO changes, newest last, from which home pages show "SENCO changes this month in my patch".
import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { Instant } from '@senco/domain/time'
import * as z from 'zod/mini'
import type { Tables } from '../client.ts'
import { keys } from '../keys.ts'
import type { Write } from '../transact.ts'

export const SencoChange = z.object({
  at: Instant,
  settingId: z.string(),
  settingLabel: z.string(),
  /** The sentence of the history, for example "Named Amira Khan as SENCO from 1 September 2026". */
  summary: z.string(),
  areaSencoId: z.optional(z.string()),
})
export type SencoChange = z.infer<typeof SencoChange>

const keptDays = 400

export const sencoChangeWrite = (tables: Tables, change: SencoChange): Write => ({
  Put: {
    TableName: tables.service,
    Item: {
      ...keys.sencoChange(change.at, change.settingId),
      v: 1,
      ...change,
      expiresAt: Math.floor(Date.parse(change.at) / 1000) + keptDays * 86_400,
    },
  },
})

/** Changes since an instant or a date (`2026-11-01`), newest first; half a unit for each 4 KB, some 15 changes. */
export const readSencoChanges = async (tables: Tables, since: string): Promise<SencoChange[]> => {
  const page = await tables.document.send(
    new QueryCommand({
      TableName: tables.service,
      KeyConditionExpression: 'pk = :pk AND sk >= :since',
      ExpressionAttributeValues: { ':pk': keys.sencoChange('', '').pk, ':since': since },
      ScanIndexForward: false,
      Limit: 500,
    }),
  )
  return (page.Items ?? []).map((item) => SencoChange.parse(item))
}
