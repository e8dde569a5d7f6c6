// Databases for portals, one for each place in which a test file may run, lent to one file after the other: a start costs
// seconds, and an engine that has worked for a while is quicker. After some portals there is a new one for the next file,
// because the engine reads its streams more slowly the more tables have had one.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type DynamoDbLocal, startDynamoDbLocal } from '@senco/local/dynamodb-local'

/** Not counting those of the file that is at it. */
const portalsEach = 12

interface Place {
  readonly engine: Promise<DynamoDbLocal>
  file: string
  portals: number
}

export interface Engines {
  /** Answers GET /{place}/{file} with the address of a database, the same one for all portals of a file. */
  readonly address: string
  stop(): Promise<void>
}

export const lendEngines = async (): Promise<Engines> => {
  const places = new Map<string, Place>()
  const ending: Promise<unknown>[] = []
  // One that never started has told its file so.
  const end = async ({ engine }: Place) => (await engine.catch(() => undefined))?.stop()
  /** An engine that has ended, or never started, is lent to nobody else. */
  const begin = (name: string, file: string): Place => {
    const place = { engine: startDynamoDbLocal(), file, portals: 0 }
    places.set(name, place)
    const forget = () => {
      if (places.get(name) === place) places.delete(name)
    }
    place.engine.then(({ ended }) => ended.then(forget), forget)
    return place
  }
  const lend = async (path: string): Promise<string> => {
    const [, name = '', file = ''] = path.split('/')
    const before = places.get(name)
    const stays = before !== undefined && (before.file === file || before.portals < portalsEach)
    if (before !== undefined && !stays) ending.push(end(before))
    const place = stays ? before : begin(name, file)
    place.file = file
    place.portals += 1
    return (await place.engine).endpoint
  }
  const server = createServer((request, response) => {
    lend(request.url ?? '').then(
      (endpoint) => response.end(endpoint),
      (error: unknown) => response.writeHead(500).end(String(error)),
    )
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await Promise.all([...ending, ...[...places.values()].map(end)])
    },
  }
}
