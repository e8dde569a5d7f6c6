// `npm start`: the whole portal on this machine, a line for each step, a plain message for whatever goes wrong.
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { LocalProblem } from './problem.ts'
import { reasonOf } from './reason.ts'
import { runPortal } from './run-portal.ts'

const { values } = parseArgs({
  options: { authority: { type: 'string', default: 'demo' }, fresh: { type: 'boolean', default: false } },
})

const dataRoot = process.env['DATA_FOLDER'] ?? join(import.meta.dirname, '..', '..', '..', '.data')

const ending = new AbortController()
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => ending.abort())

try {
  const portal = await runPortal({
    slug: values.authority,
    fresh: values.fresh,
    dataRoot,
    port: process.env['PORT'] ?? '8080',
    say: (line) => console.log(line),
    signal: ending.signal,
  })
  const said = await Promise.race([portal.databaseEnded, portal.stopped])
  if (said !== undefined && !ending.signal.aborted)
    throw new LocalProblem(`The database ended by itself, so the portal ends too. It said:\n${said}`)
  await portal.stopped
  console.log('Stopped. The data is kept.')
  process.exit(0)
} catch (error) {
  if (ending.signal.aborted) process.exit(0)
  console.error(reasonOf(error, dataRoot))
  process.exit(1)
}
