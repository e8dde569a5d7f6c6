// The checker of links against real websites on this machine: what works, what is broken, and whom it never calls.
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { addDays } from '@senco/domain/time'
import { checkLinks } from '@senco/functions/offer-editing/checking-links'
import { type CallPolicy, lookAt, publicOnly } from '@senco/functions/offer-editing/look-at-link'
import { describe, expect, it, onTestFinished } from 'vitest'
import { at, hands, startKeeping } from '../support/offer-editing.ts'

/** Lets it call this machine, on any port; all else is as it is deployed. */
const here: CallPolicy = {
  mayCall: ({ protocol }) => protocol === 'http:',
  mayReach: (address) => address === '127.0.0.1',
  milliseconds: 500,
}

const website = async (answer: RequestListener) => {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { origin: `http://127.0.0.1:${port}`, port, asked }
}

/** `/404` answers 404; `/to/X` sends on to X; `/slow` never answers. */
const byPath: RequestListener = (request, response) => {
  const path = request.url ?? ''
  if (path === '/slow') return
  if (path.startsWith('/to/')) {
    response.writeHead(302, { location: decodeURIComponent(path.slice(4)) }).end()
    return
  }
  const status = path === '/no-head' ? (request.method === 'HEAD' ? 405 : 200) : Number(path.slice(1) || 200)
  response.writeHead(status).end('x'.repeat(1000))
}

describe('Looking at a link', () => {
  it('says what is wrong with it in words, and nothing when it works or only keeps programs out', async () => {
    const { origin, asked } = await website(byPath)
    const problem = async (path: string) => (await lookAt(`${origin}${path}`, here)).problem
    expect(
      await Promise.all(['/', '/204', '/no-head', '/403', '/429', `/to/${encodeURIComponent('/')}`].map(problem)),
    ).toEqual(Array.from({ length: 6 }, () => undefined))
    expect(await problem('/404')).toBe('There is no such page (404).')
    expect(await problem('/503')).toBe('The website answers that something is wrong (503).')
    expect(await problem('/slow')).toBe('The website does not answer in time.')
    const round = encodeURIComponent('/to/%2Fto%2F')
    expect(await problem(`/to/${round}`)).toBeDefined()
    expect(asked).toContain('GET /no-head')
    expect(asked).not.toContain('GET /204')
    expect((await lookAt('http://127.0.0.1:1/', here)).problem).toBe('The website does not answer.')
  })

  it('never calls an address inside a network, by number, by name or by a redirect', async () => {
    const { origin, port, asked } = await website(byPath)
    const inside = 'This address does not lead to the public internet.'
    // As deployed: not even on the usual port, and however the address is written.
    for (const url of [
      `${origin}/`,
      `http://localhost:${port}/`,
      'http://127.0.0.1/',
      'http://localhost/',
      'http://0x7f000001/',
      'http://2130706433/',
      'http://169.254.169.254/latest/meta-data/',
      'http://[::1]/',
      'http://[::ffff:127.0.0.1]/',
      'http://10.0.0.1/',
      'file:///etc/passwd',
      'gopher://127.0.0.1/',
    ])
      expect([url, (await lookAt(url, publicOnly)).problem]).toEqual([url, inside])
    expect(asked).toEqual([])
    // A redirect is asked about like the first address.
    const away = encodeURIComponent('http://10.1.2.3/')
    expect((await lookAt(`${origin}/to/${away}`, here)).problem).toBe(inside)
    // And so is what a name stands for, whichever port may be called.
    const anyPort = { ...publicOnly, mayCall: () => true }
    expect((await lookAt(`http://localhost:${port}/`, anyPort)).problem).toBe(inside)
    expect(asked.filter((line) => line !== `HEAD /to/${away}`)).toEqual([])
  })

  it('calls it when nothing guards it (negative control)', async () => {
    const { port, asked } = await website(byPath)
    const unguarded = { ...here, mayReach: () => true }
    expect(await lookAt(`http://localhost:${port}/`, unguarded)).toEqual({})
    expect(asked).toEqual(['HEAD /'])
  })
})

describe('The nightly run', () => {
  it('calls a link broken after two days, shows it to editors, and forgets what no entry names', async () => {
    const now = '2032-03-03T02:00:00.000Z'
    const { portal, keeper } = await startKeeping(now)
    const { origin } = await website(byPath)
    const links = [{ title: 'Form', url: `${origin}/404` }]
    const entryId = await keeper.published('Portage', { links, url: `${origin}/` })
    const night = (day: number, look = (url: string) => lookAt(url, here)) =>
      checkLinks({ tables: portal.tables }, { now: `${addDays('2032-03-03', day)}T02:00:00.000Z`, look })
    expect(await night(0)).toEqual({ looked: 2, broken: 0 })
    // The same night again looks at nothing twice.
    expect(await night(0)).toEqual({ looked: 0, broken: 0 })
    const status = async () => {
      const page = await keeper.view(entryId)
      return page.links.map(({ url, status }: { url: string; status: string }) => [url.replace(origin, ''), status])
    }
    expect(await status()).toEqual([
      ['/', 'works'],
      ['/404', 'failed-once'],
    ])
    expect((await keeper.row(entryId))?.['brokenLinks']).toBe(0)
    expect(await night(1)).toEqual({ looked: 2, broken: 1 })
    expect((await keeper.row(entryId))?.['brokenLinks']).toBe(1)
    // Works again: all is forgiven.
    await night(2, async () => ({}))
    expect(await status()).toEqual([
      ['/', 'works'],
      ['/404', 'works'],
    ])
    await keeper.client.send('POST', `${at}/entries/${entryId}/archive`, { reason: 'Closed' })
    await night(3)
    expect(
      (await keeper.view(entryId)).links.every(({ status: one }: { status: string }) => one === 'not-looked-at'),
    ).toBe(true)
  })

  it('runs on one machine as the schedule runs it, and does not call that machine', async () => {
    const { portal, keeper } = await startKeeping('2032-03-03T02:00:00.000Z')
    const { origin, asked } = await website(byPath)
    const entryId = await keeper.published('Portage', { url: `${origin}/` })
    const run = () => portal.visitor.fetch('/__local/check-links', { method: 'POST' })
    expect(await (await run()).json()).toEqual({ looked: 1, broken: 0 })
    portal.clock.set('2032-03-04T02:00:00.000Z')
    expect(await (await run()).json()).toEqual({ looked: 1, broken: 1 })
    const { links } = await hands(await portal.as('administrator')).view(entryId)
    expect(links).toMatchObject([{ status: 'broken', problem: 'This address does not lead to the public internet.' }])
    expect(asked).toEqual([])
  })
})
