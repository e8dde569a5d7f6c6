// A database that goes away after some writes, as when a function is ended in the middle of its work.
import { DynamoDBDocumentClient, TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import type { Tables } from '@senco/store/client'

export class PowerCut extends Error {
  override readonly name = 'PowerCut'
}

/** Lets `writes` transactions through; every later one fails without being written. */
export const stopAfter = (tables: Tables, writes: number): Tables => {
  const { document } = tables
  const send = document.send.bind(document) as (...args: unknown[]) => Promise<unknown>
  let left = writes
  const counting = (...args: unknown[]): Promise<unknown> => {
    if (!(args[0] instanceof TransactWriteCommand)) return send(...args)
    left -= 1
    return left < 0 ? Promise.reject(new PowerCut('The power went')) : send(...args)
  }
  return {
    ...tables,
    document: Object.assign(Object.create(DynamoDBDocumentClient.prototype), document, { send: counting }),
  }
}
