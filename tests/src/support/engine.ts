// Starts the one database of a test run before the first test and ends it after the last.
import { startDynamoDbLocal } from '@senco/local/dynamodb-local'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the run's DynamoDB. */
    readonly dynamodb: string
  }
}

export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const engine = await startDynamoDbLocal()
  project.provide('dynamodb', engine.endpoint)
  return engine.stop
}
