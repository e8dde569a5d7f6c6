// Speaks to one DynamoDB table over fetch, signed by aws4fetch: what the public function has in place of the AWS SDK.
// It knows nothing of what is stored.
import { setTimeout as wait } from 'node:timers/promises'
import { AwsClient } from 'aws4fetch'
import * as z from 'zod/mini'
import { isTransient, Unavailable } from '../outcomes.ts'
import { type Attributes, attributesOf, plainItem } from './attribute-values.ts'

export interface LightSettings {
  readonly table: string
  readonly region: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string | undefined
  /** The local engine; absent on AWS. */
  readonly endpoint?: string | undefined
}

type Item = Record<string, unknown>
interface Key {
  readonly pk: string
  readonly sk: string
}
interface Answer {
  readonly Item?: Attributes
  readonly Items?: readonly Attributes[]
  readonly LastEvaluatedKey?: Attributes
  readonly Responses?: Readonly<Record<string, readonly Attributes[]>>
  readonly UnprocessedKeys?: Readonly<Record<string, { readonly Keys: readonly Attributes[] }>>
}

export interface LightTable {
  get(key: Key): Promise<Item | undefined>
  /** In no order; those that do not exist are left out. No key may come twice. */
  getMany(keys: readonly Key[]): Promise<Item[]>
  /** Every row of a partition, or those whose sort key begins with `prefix`, in order. */
  query(pk: string, prefix?: string): Promise<Item[]>
  /** Writes a row that is not there yet; false when it is. */
  putNew(item: Key & Item): Promise<boolean>
}

/** As DynamoDB names what went wrong. */
class DatabaseError extends Error {
  readonly $metadata: { readonly httpStatusCode: number }

  constructor(name: string, status: number) {
    super(`DynamoDB answered ${status} ${name}`)
    this.name = name
    this.$metadata = { httpStatusCode: status }
  }
}

const ErrorBody = z.object({ __type: z.optional(z.string()) })

const errorOf = async (response: Response): Promise<DatabaseError> => {
  const body = ErrorBody.safeParse(await response.json().catch(() => ({})))
  return new DatabaseError(body.data?.__type?.split('#').at(-1) ?? 'Error', response.status)
}

/** Tries of one call: at one fault in five, one in three thousand is given up and answers 503. */
const tries = 5
/** Longer than DynamoDB ever takes, and short enough for a second try before the visitor gives up. */
const patience = 3000

/** A connection that broke or took too long comes as a TypeError or a DOMException of fetch. */
const mayRepeat = (error: unknown): boolean => !(error instanceof DatabaseError) || isTransient(error)

export const openLightTable = (settings: LightSettings): LightTable => {
  const { table, region, accessKeyId, secretAccessKey, sessionToken } = settings
  const address = settings.endpoint ?? `https://dynamodb.${region}.amazonaws.com`
  const client = new AwsClient({
    ...{ accessKeyId, secretAccessKey, region, service: 'dynamodb', retries: 0 },
    ...(sessionToken === undefined ? {} : { sessionToken }),
  })

  const once = async (operation: string, body: string): Promise<Answer> => {
    const response = await client.fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': `DynamoDB_20120810.${operation}` },
      body,
      signal: AbortSignal.timeout(patience),
    })
    if (!response.ok) throw await errorOf(response)
    return (await response.json()) as Answer
  }

  /** @throws Unavailable when no try got through. */
  const call = async (operation: string, input: object): Promise<Answer> => {
    const body = JSON.stringify(input)
    for (let attempt = 1; ; attempt++) {
      try {
        return await once(operation, body)
      } catch (error) {
        if (!mayRepeat(error)) throw error
        if (attempt === tries) throw new Unavailable('The database did not answer in time')
        await wait(Math.random() * 25 * 2 ** attempt)
      }
    }
  }

  const batch = async (keys: readonly Key[]): Promise<Item[]> => {
    const found: Item[] = []
    let wanted: readonly Attributes[] = keys.map(({ pk, sk }) => attributesOf({ pk, sk }))
    for (let attempt = 1; wanted.length > 0; attempt++) {
      if (attempt > tries) throw new Unavailable('Items could not be read')
      const { Responses, UnprocessedKeys } = await call('BatchGetItem', { RequestItems: { [table]: { Keys: wanted } } })
      found.push(...(Responses?.[table] ?? []).map(plainItem))
      wanted = UnprocessedKeys?.[table]?.Keys ?? []
    }
    return found
  }

  return {
    get: async ({ pk, sk }) => {
      const { Item } = await call('GetItem', { TableName: table, Key: attributesOf({ pk, sk }) })
      return Item === undefined ? undefined : plainItem(Item)
    },
    getMany: async (keys) => {
      const batches = Array.from({ length: Math.ceil(keys.length / 100) }, (_, at) =>
        batch(keys.slice(at * 100, at * 100 + 100)),
      )
      return (await Promise.all(batches)).flat()
    },
    query: async (pk, prefix) => {
      const found: Item[] = []
      let from: Attributes | undefined
      do {
        const page = await call('Query', {
          TableName: table,
          KeyConditionExpression: prefix === undefined ? 'pk = :pk' : 'pk = :pk AND begins_with(sk, :sk)',
          ExpressionAttributeValues: attributesOf({ ':pk': pk, ':sk': prefix }),
          ExclusiveStartKey: from,
        })
        found.push(...(page.Items ?? []).map(plainItem))
        from = page.LastEvaluatedKey
      } while (from !== undefined)
      return found
    },
    putNew: async (item) => {
      try {
        await call('PutItem', {
          TableName: table,
          Item: attributesOf(item),
          ConditionExpression: 'attribute_not_exists(pk)',
        })
        return true
      } catch (error) {
        if (error instanceof DatabaseError && error.name === 'ConditionalCheckFailedException') return false
        throw error
      }
    },
  }
}
