// Tables of a test's own on the run's one database.
import { randomBytes } from 'node:crypto'
import { createTables } from '@senco/local/create-tables'
import type { Tables } from '@senco/store/client'
import { inject } from 'vitest'

/** Three empty tables under a name that no other test uses; with their streams when somebody is to listen. */
export const freshTables = ({ streams = false } = {}): Promise<Tables> =>
  createTables({ endpoint: inject('dynamodb'), prefix: freshPrefix(), streams })

export const freshPrefix = (): string => `t${randomBytes(6).toString('hex')}-`
