// A database for one test file. The engine reads its streams more slowly the more tables have had one, so portals of
// different files do not share it; tables without a stream do (`dynamodb` of the run).
import { type DynamoDbLocal, startDynamoDbLocal } from '@senco/local/dynamodb-local'
import { afterAll } from 'vitest'

let started: Promise<DynamoDbLocal> | undefined

/** Address of the file's own engine; it starts when first asked for and ends after the file's last test. */
export const ownEngine = async (): Promise<string> => {
  started ??= startDynamoDbLocal()
  return (await started).endpoint
}

afterAll(async () => {
  await (await started)?.stop()
})
