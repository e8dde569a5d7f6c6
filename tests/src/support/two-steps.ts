// A careless program: it writes some rows of each transaction first and the others after them.
import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import type { Tables } from '@senco/store/client'

type Key = Readonly<Record<string, unknown>>

/** Updates whose key is `first` are written alone, before the rest of their transaction. */
export const inTwoSteps = (tables: Tables, first: (key: Key) => boolean): Tables => {
  const { document } = tables
  const send = document.send.bind(document) as (command: unknown) => Promise<unknown>
  const split = async (command: unknown): Promise<unknown> => {
    if (!(command instanceof TransactWriteCommand)) return send(command)
    const items: TransactWriteCommandInput['TransactItems'] = command.input.TransactItems ?? []
    const early = items.filter(({ Update }) => Update?.Key !== undefined && first(Update.Key))
    if (early.length === 0) return send(command)
    await send(new TransactWriteCommand({ TransactItems: early }))
    return send(new TransactWriteCommand({ TransactItems: items.filter((item) => !early.includes(item)) }))
  }
  return { ...tables, document: Object.assign(Object.create(document), { send: split }) }
}
