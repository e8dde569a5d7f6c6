// Starts the one database of a test run before the first test and ends it after the last.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startDynamoDbLocal } from '@senco/local/dynamodb-local'
import type { TestProject } from 'vitest/node'
import { lendEngines } from './engines.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the run's DynamoDB. */
    readonly dynamodb: string
    /** Where databases for portals are lent: see engines.ts. */
    readonly engines: string
    /** A folder of the run, taken away after it. */
    readonly scratch: string
  }
}

export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const engine = await startDynamoDbLocal({ thorough: process.env['LONG'] === '1' })
  project.provide('dynamodb', engine.endpoint)
  const engines = await lendEngines()
  project.provide('engines', engines.address)
  const scratch = await mkdtemp(join(tmpdir(), 'portal-tests-'))
  project.provide('scratch', scratch)
  return async () => {
    await Promise.all([engine.stop(), engines.stop()])
    await rm(scratch, { recursive: true, force: true })
  }
}
