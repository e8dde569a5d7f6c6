// What the public site weighs and how Lighthouse scores it, behind a small proxy that compresses as CloudFront does.
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { built } from '@senco/local/bundle'
import { aLiveEntry, keepEntries } from '../support/offer.ts'
import { aPlace, keepPlaces } from '../support/offer-places.ts'
import { openWorld } from './world.ts'

const lighthouse = 'lighthouse@13.5.0'
const run = promisify(execFile)

/** Hands on every request, and packs what comes back. */
const startEdge = async (origin: string) => {
  const server = createServer(async (request, response) => {
    const answer = await fetch(`${origin}${request.url}`, { redirect: 'manual' })
    const headers = Object.fromEntries([...answer.headers].filter(([name]) => name !== 'content-length'))
    response.writeHead(answer.status, { ...headers, 'content-encoding': 'gzip' })
    response.end(gzipSync(Buffer.from(await answer.arrayBuffer())))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => new Promise((resolve) => server.close(resolve)),
  }
}

interface Report {
  readonly categories: Readonly<
    Record<string, { readonly score: number | null; readonly auditRefs: readonly { readonly id: string }[] }>
  >
  readonly audits: Readonly<
    Record<string, { readonly score: number | null; readonly title: string; readonly displayValue?: string }>
  >
}

/** What takes away from a score, and by what value. */
const objectionsOf = ({ categories, audits }: Report): string[] =>
  [...new Set(Object.values(categories).flatMap(({ auditRefs }) => auditRefs.map(({ id }) => id)))].flatMap((id) => {
    const { score = null, title = '', displayValue = '' } = audits[id] ?? {}
    return score === null || score === 1 ? [] : [`${id} ${score.toFixed(2)}: ${title} ${displayValue}`.trim()]
  })

const judgedBy = async (url: string) => {
  const flags = ['--quiet', '--output=json', '--chrome-flags=--headless=new --no-sandbox --disable-gpu']
  const { stdout } = await run('npx', ['--yes', lighthouse, url, ...flags], {
    env: { ...process.env, CHROME_PATH: process.env['CHROMIUM'] ?? '/usr/bin/chromium' },
    maxBuffer: 50_000_000,
  })
  const report = JSON.parse(stdout) as Report
  const scores = Object.fromEntries(
    ['performance', 'accessibility', 'best-practices', 'seo'].map((name) => [
      name,
      Math.round((report.categories[name]?.score ?? 0) * 100),
    ]),
  )
  return { scores, objections: objectionsOf(report) }
}

const packed = async (url: string): Promise<number> =>
  gzipSync(Buffer.from(await (await fetch(url)).arrayBuffer())).length

const sizeOf = (path: string): number => readFileSync(path).length

const govuk = (file: string): number =>
  sizeOf(createRequire(import.meta.url).resolve(`govuk-frontend/dist/govuk/${file}`))

const entries = Array.from({ length: 30 }, (_, n) =>
  aLiveEntry({
    title: n === 0 ? "My child isn't talking yet" : `Talking group ${n}`,
    kind: n === 0 ? 'guide' : 'group',
    whoFor: { words: 'Young children', needs: ['speech-language'] },
    contacts: [{ title: 'Desk', telephone: '01632 960001' }],
    howToGetIt: { ways: ['turn-up'], steps: [] },
    ...(n % 3 === 0 ? { anywhere: ['everywhere'] as const } : { places: [aPlace(n % 2 === 0 ? 'Widnes' : 'Runcorn')] }),
  }),
)

export const measureSite = async (engine: string) => {
  const { cloud, now } = await openWorld(engine)
  const edge = await startEdge(cloud.origin)
  try {
    await keepPlaces(cloud.tables)
    await keepEntries(cloud.tables, entries, { at: now })
    await cloud.stream.drained()
    const shared = ['/assets/site.css', '/assets/authority-demo.css', '/assets/local-offer.js', '/portal/favicon.svg']
    const beside = (await Promise.all(shared.map((path) => packed(`${cloud.origin}${path}`)))).reduce(
      (a, b) => a + b,
      0,
    )
    const [pages, objections] = [[] as object[], [] as { page: string; audit: string }[]]
    for (const [page, path] of [
      ['search', '/local-offer'],
      ['results', '/local-offer?q=not+talking&near=WA8&age=24-35'],
      ['an entry', `/local-offer/${entries[1]?.entryId}`],
    ] as const) {
      const judged = await judgedBy(`${edge.origin}${path}`)
      pages.push({ page, 'bytes in all': beside + (await packed(`${cloud.origin}${path}`)), ...judged.scores })
      objections.push(...judged.objections.map((audit) => ({ page, audit })))
    }
    const assets = join(built, 'assets')
    const shares = [
      { file: 'script', own: sizeOf(join(assets, 'local-offer.js')), whole: govuk('govuk-frontend.min.js') },
      { file: 'styles', own: sizeOf(join(assets, 'site.css')), whole: govuk('govuk-frontend.min.css') },
    ]
    return { pages, objections, shares }
  } finally {
    await edge.stop()
    await cloud.stop()
  }
}
