// Reads the environment of a function once, naming every variable that is missing.
import { authorityOf } from '@senco/domain/authority/authorities'
import { openTables } from '@senco/store/client'
import type { Deps } from '../deps.ts'

export const needed = (name: string): string => {
  const value = process.env[name]
  if (value === undefined || value === '') throw new Error(`The environment lacks ${name}`)
  return value
}

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
