// Prints what things cost as ratios of two things measured in turn in one run. Nothing here passes or fails.
import { build } from '@senco/local/bundle'
import { startDynamoDbLocal } from '@senco/local/dynamodb-local'
import { measureStarts } from './init.ts'
import { measureMeetings } from './meetings.ts'
import { benchPublishing } from './offer-publish.ts'
import { benchOffer } from './offer-search.ts'
import { benchSeen } from './offer-seen.ts'
import { measurePages } from './pages.ts'
import { comparePipeline } from './pipeline.ts'
import { measureSite } from './site.ts'
import { benchTraining } from './training.ts'
import { measureUnits } from './units.ts'

const wanted = new Set(process.argv.slice(2))
const asked = (part: string): boolean => wanted.size === 0 || wanted.has(part)
const ratio = (one: number, other: number): string => (other === 0 ? '-' : (one / other).toFixed(2))

const starts = async (): Promise<void> => {
  const measured = await measureStarts(21)
  const [sdk, whole, empty] = measured
  if (sdk === undefined || whole === undefined || empty === undefined) return
  console.log('\nCold start: loading a bundle in a fresh process (aim: time 1.10, bytes 1.15 of the SDK alone)')
  console.table(
    measured.map(({ name, bytes, milliseconds }) => ({
      bundle: name,
      kB: Math.round(bytes / 1000),
      'bytes / SDK': ratio(bytes, sdk.bytes),
      'bytes / whole SDK': ratio(bytes, whole.bytes),
      'ms here': milliseconds.toFixed(1),
      'time / SDK': ratio(milliseconds, sdk.milliseconds),
      'time / whole SDK': ratio(milliseconds, whole.milliseconds),
      'time / empty': ratio(milliseconds, empty.milliseconds),
    })),
  )
}

const units = async (engine: string): Promise<void> => {
  for (const settings of [150, 2500]) {
    const priced = await measureUnits(engine, settings)
    console.log(
      `\nUnits by our own calculator, ${settings} settings (strong reads count double; session reads apart; aim 1.00 lists, 1.25 others)`,
    )
    console.table(
      priced.map((one) => ({
        operation: one.name,
        'read units': one.reads,
        // A write decides on rows read strongly; what it shows says nothing about them.
        least: one.writes > 0 ? '-' : one.leastReads,
        'read ratio': one.writes > 0 ? '-' : ratio(one.reads, one.leastReads),
        session: one.sessionReads,
        'write units': one.writes,
        'least writes': one.leastWrites,
        'write ratio': ratio(one.writes, one.leastWrites),
        scans: one.scans,
      })),
    )
  }
}

const meetings = async (engine: string): Promise<void> => {
  const costs = await measureMeetings(engine)
  console.log('\nA year of cluster meetings: round trips and units beside the least (a write decides on strong reads)')
  console.table(
    costs.map((one) => ({
      job: one.name,
      'round trips': one.roundTrips,
      least: one.leastRoundTrips,
      'read units': one.reads,
      'least reads': one.leastReads,
      'write units': one.writes,
      'least writes': one.leastWrites,
      'write ratio': ratio(one.writes, one.leastWrites),
    })),
  )
}

const pipeline = async (engine: string): Promise<void> => {
  const compared = await comparePipeline(engine, 300)
  console.log('\nThe full pipeline against a bare handler with the same DynamoDB calls (aim: reads 1.05, writes 1.10)')
  console.table(
    compared.map(({ name, full, bare, calls }) => ({
      operation: name,
      'DynamoDB calls': calls,
      'ms here': full.toFixed(2),
      'bare ms here': bare.toFixed(2),
      ratio: ratio(full, bare),
    })),
  )
}

const pages = async (engine: string): Promise<void> => {
  const shown = await measurePages(engine, [150, 2500], 11)
  const [small] = shown
  console.log(
    '\nThe list of settings in Chromium: from asking until its rows are there, and from a search until its end',
  )
  console.table(
    shown.map(({ settings, opened, searched }) => ({
      settings,
      'ms here': opened.toFixed(0),
      'ratio to the smaller': ratio(opened, small?.opened ?? 0),
      'search ms here': searched.toFixed(0),
      'search ratio': ratio(searched, small?.searched ?? 0),
    })),
  )
}

const site = async (engine: string): Promise<void> => {
  const { pages: shown, objections, shares } = await measureSite(engine)
  console.log(
    '\nThe public site as CloudFront sends it: bytes in all (aim 40,000) and the scores of Lighthouse on a phone',
  )
  console.table(shown)
  for (const { page, audit } of objections) console.log(`${page}: ${audit}`)
  console.log('\nIts script and styles beside those of govuk-frontend (aim 0.50 and 0.60)')
  console.table(shares.map(({ file, own, whole }) => ({ file, bytes: own, ratio: ratio(own, whole) })))
}

await build((line) => console.log(line))
if (asked('starts')) await starts()
if (asked('offer')) benchOffer()
const engine = await startDynamoDbLocal()
try {
  if (asked('offer')) {
    await benchPublishing(engine.endpoint)
    await benchSeen(engine.endpoint)
  }
  if (asked('pipeline')) await pipeline(engine.endpoint)
  if (asked('units')) await units(engine.endpoint)
  if (asked('meetings')) await meetings(engine.endpoint)
  if (asked('training')) await benchTraining(engine.endpoint)
  if (asked('pages')) await pages(engine.endpoint)
  // It fetches Lighthouse when it is first asked for, so it is asked for by name.
  if (wanted.has('site')) await site(engine.endpoint)
} finally {
  await engine.stop()
}
