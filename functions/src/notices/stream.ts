// Reads the stream of the service table: new rows of the outbox and new events. All other rows are passed over.
import type { AttributeValue, DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import * as z from 'zod/mini'
import { deliverEvent, type NoticeDeps, sendMessage } from '../notices.ts'

const Stored = z.object({
  eventId: z.string(),
  type: z.string(),
  data: z.record(z.string(), z.unknown()),
  at: z.string(),
  by: z.object({ actorId: z.string(), actorName: z.string() }),
})

const plain = (value: AttributeValue): unknown => {
  if (value.S !== undefined) return value.S
  if (value.N !== undefined) return Number(value.N)
  if (value.BOOL !== undefined) return value.BOOL
  if (value.L !== undefined) return value.L.map(plain)
  if (value.M !== undefined) return plainRecord(value.M)
  return value.SS ?? null
}

const plainRecord = (image: Readonly<Record<string, AttributeValue>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(image).map(([name, value]) => [name, plain(value)]))

const handleRecord = async (deps: NoticeDeps, record: DynamoDBRecord): Promise<void> => {
  const image = record.dynamodb?.NewImage
  if (record.eventName !== 'INSERT' || image === undefined) return
  const row = plainRecord(image)
  const pk = String(row['pk'])
  if (pk.startsWith('OUTBOX#')) return sendMessage(deps, pk.slice('OUTBOX#'.length))
  if (pk.startsWith('EVENT#')) return deliverEvent(deps, Stored.parse(row))
}

/** Goes through the whole batch: one that fails is delivered again and does not keep back those behind it. */
export const dispatch =
  (deps: NoticeDeps) =>
  async (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const failed: { itemIdentifier: string }[] = []
    for (const record of event.Records) {
      try {
        await handleRecord(deps, record)
      } catch (error) {
        const sequence = record.dynamodb?.SequenceNumber
        if (sequence === undefined) throw error
        failed.push({ itemIdentifier: sequence })
        console.error(
          JSON.stringify({ level: 'error', sequence, fault: error instanceof Error ? error.stack : 'unknown' }),
        )
      }
    }
    return { batchItemFailures: failed }
  }
