// `npm run audit`: reads the data of one authority, changes nothing, prints what it found as JSON.
// Ends with 0 when every promise holds, 2 when one is broken, 1 when it could not look.
//   npm run audit -- --authority halton          the local data, with or without the portal running
//   npm run audit -- --table NAME --offer NAME   the service and offer tables on AWS, or behind DYNAMODB_ENDPOINT
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { audit } from '@senco/store/audit/audit'
import { openTables } from '@senco/store/client'
import { tableNames } from './create-tables.ts'
import { jarPath, startDynamoDbLocal } from './dynamodb-local.ts'
import { LocalProblem } from './problem.ts'
import { reasonOf } from './reason.ts'
import { commandOf, findProcesses } from './running.ts'

interface Engine {
  readonly endpoint: string
  stop(): Promise<void>
}

const dataRoot = process.env['DATA_FOLDER'] ?? join(import.meta.dirname, '..', '..', '..', '.data')

/** The engine of a running portal, else one of our own for as long as this takes. */
const engineOf = async (authority: string): Promise<Engine> => {
  const database = join(dataRoot, authority, 'database')
  if (!existsSync(database))
    throw new LocalProblem(`There is no data for "${authority}" yet. Start the portal once: npm start`)
  const [running] = findProcesses([jarPath, `-dbPath ${database}`])
  const port = running === undefined ? undefined : / -port (\d+) /.exec(commandOf(running) ?? '')?.[1]
  if (port !== undefined) return { endpoint: `http://127.0.0.1:${port}`, stop: async () => undefined }
  return startDynamoDbLocal({ dbPath: database })
}

const { values } = parseArgs({
  options: { authority: { type: 'string', default: 'demo' }, table: { type: 'string' }, offer: { type: 'string' } },
})

const look = async (
  names: { service: string; offer?: string | undefined },
  endpoint: string | undefined,
): Promise<void> => {
  const report = await audit(openTables({ ...names, endpoint }), new Date().toISOString())
  console.log(JSON.stringify(report, null, 2))
  process.exitCode = report.violations.length > 0 ? 2 : 0
}

try {
  if (values.table !== undefined)
    await look({ service: values.table, offer: values.offer }, process.env['DYNAMODB_ENDPOINT'])
  else {
    const engine = await engineOf(values.authority)
    try {
      await look(tableNames(), engine.endpoint)
    } finally {
      await engine.stop()
    }
  }
} catch (error) {
  console.error(reasonOf(error, dataRoot))
  process.exitCode = 1
}
