// Opens the tables. It decides how the SDK is set up and nothing about what is stored.
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'

/** The document client and the names of the tables that a function may reach. */
export interface Tables {
  readonly document: DynamoDBDocumentClient
  readonly service: string
  readonly child: string
  readonly offer: string
}

export interface TableSettings {
  readonly service: string
  readonly child?: string | undefined
  readonly offer?: string | undefined
  /** The local engine; absent on AWS. */
  readonly endpoint?: string | undefined
}

const notGranted = 'not-granted'

export const isGranted = (table: string): boolean => table !== notGranted

/** A table that a function was not given has a name that no table has, so that reaching for it fails loudly. */
export const openTables = (settings: TableSettings): Tables => {
  const local = {
    endpoint: settings.endpoint ?? '',
    region: 'eu-west-2',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  }
  // Five tries of a read: at one fault in five, one read in three thousand is given up and answers 503.
  const client = new DynamoDBClient({ maxAttempts: 5, ...(settings.endpoint === undefined ? {} : local) })
  return {
    document: DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }),
    service: settings.service,
    child: settings.child ?? notGranted,
    offer: settings.offer ?? notGranted,
  }
}
