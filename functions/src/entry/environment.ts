// Reads the environment of a function once, naming every variable that is missing.
import { authorityOf } from '@senco/domain/authority/authorities'
import { openTables } from '@senco/store/client'
import type { Deps } from '../deps.ts'
import { needed } from './needed.ts'

export const environment = (): Deps => ({
  tables: openTables({
    service: process.env['TABLE_SERVICE'] ?? 'not-granted',
    child: process.env['TABLE_CHILD'],
    offer: process.env['TABLE_OFFER'],
    endpoint: process.env['DYNAMODB_ENDPOINT'],
  }),
  authority: authorityOf(needed('AUTHORITY')),
  baseUrl: needed('BASE_URL'),
})
