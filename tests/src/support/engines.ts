// Databases for portals, one for each place in which a test file may run, lent to one file after the other: a start costs
// seconds, and an engine that has worked for a while is quicker. After some files there is a new one, because the engine
// reads its streams more slowly the more tables have had one.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type DynamoDbLocal, startDynamoDbLocal } from '@senco/local/dynamodb-local'

const filesEach = 6

interface Place {
  readonly engine: Promise<DynamoDbLocal>
  lent: number
}

export interface Engines {
  /** Answers GET /{place} with the address of a database. */
  readonly address: string
  stop(): Promise<void>
}

export const lendEngines = async (): Promise<Engines> => {
  const places = new Map<string, Place>()
  const ending: Promise<void>[] = []
  const end = async ({ engine }: Place) => (await engine).stop()
  const lend = async (name: string): Promise<string> => {
    const before = places.get(name)
    const place = before === undefined || before.lent >= filesEach ? { engine: startDynamoDbLocal(), lent: 0 } : before
    if (before !== undefined && before !== place) ending.push(end(before))
    place.lent += 1
    places.set(name, place)
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
