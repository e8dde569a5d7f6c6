// The security headers are on every answer, errors included, and nothing personal is ever kept by a cache.

import { createServer } from 'node:http'
import { headersOfEveryAnswer } from '@senco/functions/serve/headers'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type Client, clientOf } from '../support/client.ts'
import { startPortal } from '../support/portal.ts'
import { everyOperation } from '../support/shots.ts'

const addressOf = (path: string): string => path.replaceAll(/\{(\w+)Id\}|\{(\w+)\}/g, 'stg_unknown0')

/** What is missing or wrong in the headers of one answer. */
const missing = (response: Response): string[] => {
  const lacks = Object.entries(headersOfEveryAnswer).filter(([name, value]) => response.headers.get(name) !== value)
  return lacks.map(([name]) => name)
}

const ask = (client: Client, method: string, path: string) =>
  client.fetch(path, {
    method,
    headers: method === 'GET' ? {} : { 'sec-fetch-site': 'same-origin', 'x-portal': '1' },
    ...(method === 'GET' ? {} : { body: '{}' }),
  })

describe('Every answer', () => {
  it('carries every security header, for each operation, signed out, signed in and refused', async () => {
    const portal = await startPortal()
    const administrator = await portal.as('administrator')
    const parent = await portal.as('parent')
    const wrong: string[] = []
    for (const client of [portal.visitor, administrator, parent])
      for (const [name, op] of everyOperation) {
        const response = await ask(client, op.method, addressOf(op.path))
        wrong.push(...missing(response).map((header) => `${name} ${response.status}: ${header}`))
        const mayBeKept = op.who === 'anyone' && op.method === 'GET' && response.status === 200
        if (!mayBeKept && response.headers.get('cache-control') !== 'no-store')
          wrong.push(`${name} ${response.status} may be kept`)
      }
    expect(wrong).toEqual([])
  })

  it('carries them also where there is nothing, and where a file would be', async () => {
    const portal = await startPortal()
    for (const path of [
      '/nothing',
      '/api/nothing',
      '/api/people/me.css',
      '/portal/nothing.js',
      '/assets/nothing',
      '/%00',
    ]) {
      const response = await portal.visitor.fetch(path)
      expect(missing(response), path).toEqual([])
    }
  })

  it('is found wanting when a server leaves the headers out (the control of the tests above)', async () => {
    const server = createServer((_, response) => void response.end('bare'))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void server.close())
    const address = server.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const response = await clientOf(`http://127.0.0.1:${port}`).fetch('/')
    expect(missing(response)).toEqual(Object.keys(headersOfEveryAnswer))
  })
})
