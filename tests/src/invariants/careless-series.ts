// Services that keep a series wrongly, so that the comparison with the model can be seen to find it.
import {
  DeleteCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb'
import type { Tables } from '@senco/store/client'
import { newId } from '../support/meetings.ts'

type Writes = NonNullable<TransactWriteCommandInput['TransactItems']>
type Send = (...args: unknown[]) => Promise<unknown>

/** Tables whose transactions are `spoilt` before they leave, and something done `after` them. */
const careless = (
  tables: Tables,
  spoilt: (writes: Writes) => void,
  after: (writes: Writes, send: Send) => Promise<void> = async () => undefined,
): Tables => {
  const send = tables.document.send.bind(tables.document) as Send
  const without: Send = async (...args) => {
    const [command] = args
    if (!(command instanceof TransactWriteCommand)) return send(...args)
    const writes = command.input.TransactItems ?? []
    spoilt(writes)
    const answer = await send(...args)
    await after(writes, send)
    return answer
  }
  return { ...tables, document: Object.assign(Object.create(tables.document), { send: without }) }
}

/** Forgets that a meeting was moved alone, so that a series' edit moves it too. */
export const forgetful = (tables: Tables): Tables =>
  careless(tables, (writes) => {
    for (const { Put } of writes) if (Put?.Item !== undefined) delete Put.Item['moved']
  })

const isHead = ({ Put }: Writes[number]): boolean => Put?.Item?.['sk'] === 'META'

/** Takes the apologies of a meeting away whenever the meeting itself is written. */
export const losesApologies = (tables: Tables): Tables =>
  careless(
    tables,
    () => undefined,
    async (writes, send) => {
      const pk = writes.find(isHead)?.Put?.Item?.['pk']
      if (pk === undefined) return
      const { Items = [] } = (await send(
        new QueryCommand({
          TableName: tables.service,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :reply)',
          ExpressionAttributeValues: { ':pk': pk, ':reply': 'REPLY#' },
        }),
      )) as { Items?: Record<string, unknown>[] }
      for (const { sk, answer } of Items)
        if (answer === 'apology') await send(new DeleteCommand({ TableName: tables.service, Key: { pk, sk } }))
    },
  )

/** Makes a new time of each empty one that an edit changes, so that calendars would show it twice. */
export const renumbers = (tables: Tables): Tables =>
  careless(
    tables,
    () => undefined,
    async (writes, send) => {
      if (!writes.some(isHead)) return
      for (const { Update } of writes) {
        const Key = Update?.Key
        if (!String(Key?.['sk']).startsWith('META#')) continue
        const { Item } = (await send(new GetCommand({ TableName: tables.service, Key }))) as {
          Item?: Record<string, unknown>
        }
        if (Item === undefined || Item['remaining'] !== Item['capacity']) continue
        const slotId = newId('slot')
        const moved = { ...Item, sk: `META#${slotId}`, slotId }
        await send(new PutCommand({ TableName: tables.service, Item: moved }))
        await send(new DeleteCommand({ TableName: tables.service, Key }))
      }
    },
  )
