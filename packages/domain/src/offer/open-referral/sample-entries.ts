// Fictional published entries of every kind for tests of the feed, the same each time for the same number.
import type { Published } from '../published.ts'
import { accessFeatures, accessWays, entryKinds, needs, weekdays } from '../vocabulary.ts'
import type { Located, TextSearch } from './filter.ts'
import type { FeedCouncil } from './places.ts'

export const council: FeedCouncil = {
  slug: 'sampleton',
  name: 'Sampleton Borough Council',
  districtCode: 'E06000999',
  county: 'Sampleshire',
}
export const today = '2026-03-10'

/** Numbers that look drawn and are the same each time (mulberry32). */
const drawing = (seed: number) => {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const upTo = (most: number): number => Math.floor(next() * (most + 1))
  return {
    upTo,
    chance: (share: number): boolean => next() < share,
    one: <T>(from: readonly T[]): T => from[upTo(from.length - 1)] as T,
    some: <T>(from: readonly T[]): T[] => from.filter(() => next() < 0.3),
  }
}
type Draw = ReturnType<typeof drawing>

const districts = ['ZZ1', 'ZZ2', 'ZZ3'] as const
const wards = ['E05000901', 'E05000902'] as const
const subjects = ['Talking', 'Toy library', 'Portage', 'Sensory play', 'Sleep', 'Signing', 'Swimming', 'Short breaks']

const placesOf = (draw: Draw): Published['places'] =>
  Array.from({ length: draw.upTo(3) }, (_, at) => {
    const withheld = draw.chance(0.15) ? ('sensitive' as const) : undefined
    if (withheld !== undefined) return { placeId: `p${at}`, addressLines: [], town: 'Sampleton', withheld }
    return {
      placeId: `p${at}`,
      addressLines: draw.chance(0.8) ? [`${draw.upTo(90) + 1} Example Road`, 'Old Mill'] : [],
      town: draw.one(['Sampleton', 'Upper Sample']),
      ...(draw.chance(0.5) ? { name: 'The Sample Centre' } : {}),
      ...(draw.chance(0.9) ? { postcode: `${draw.one(districts)} ${draw.upTo(9)}AA` } : {}),
      ...(draw.chance(0.9) ? { point: { lat: 53.3 + draw.upTo(100) / 1000, lng: -2.8 + draw.upTo(100) / 1000 } } : {}),
      ...(draw.chance(0.3) ? { uprn: `1000${draw.upTo(9999)}` } : {}),
    }
  })

const schedulesOf = (draw: Draw): Published['schedules'] =>
  Array.from({ length: draw.upTo(2) }, () => {
    const hour = 8 + draw.upTo(9)
    const monthly = draw.chance(0.3)
    return {
      frequency: monthly ? ('MONTHLY' as const) : ('WEEKLY' as const),
      days: [{ day: draw.one(weekdays), ...(monthly ? { week: draw.one([1, 2, -1]) } : {}) }],
      opensAt: `${String(hour).padStart(2, '0')}:${draw.one(['00', '30'])}`,
      closesAt: `${String(hour + 2).padStart(2, '0')}:00`,
      ...(draw.chance(0.3) ? { placeId: 'p0', notes: 'Term time only', validFrom: '2026-01-05' } : {}),
    }
  })

const entryOf = (seed: number): Published => {
  const draw = drawing(seed * 7919 + 13)
  const subject = draw.one(subjects)
  const from = draw.upTo(48)
  const places = placesOf(draw)
  const day = String(draw.upTo(27) + 1).padStart(2, '0')
  return {
    entryId: `ent_${String(seed).padStart(8, '0')}`,
    version: 1,
    kind: draw.one(entryKinds),
    title: `${subject} ${seed}`,
    alsoKnownAs: draw.chance(0.2) ? ['SALT', 'Talking help'] : [],
    provider: draw.one([
      'Sampleton Health Trust',
      'Sampleton  health trust',
      'Example Charity',
      '',
      `Nursery ${draw.upTo(8)}`,
    ]),
    summary: `Help with ${subject.toLowerCase()}.`,
    whoFor: {
      words: 'Families in Sampleton',
      needs: draw.some(needs),
      ...(draw.chance(0.8) ? { fromMonths: from } : {}),
      ...(draw.chance(0.8) ? { toMonths: from + draw.upTo(40) } : {}),
    },
    whatHappens: draw.chance(0.7) ? 'We play, we sing and we talk.' : '',
    sections: draw.chance(0.3) ? [{ heading: 'What to do today', text: 'Ring your health visitor.' }] : [],
    howToGetIt: { ways: draw.some(accessWays), steps: draw.chance(0.5) ? ['Ring us.', 'We ring back.'] : [] },
    howDecided: draw.chance(0.8) ? 'Everybody can come.' : '',
    cost: {
      kind: draw.one(['free', 'low-cost', 'paid', 'varies']),
      words: draw.chance(0.5) ? 'Pay when you come' : '',
      options: draw.chance(0.4) ? [{ words: 'Each time', pounds: draw.upTo(1000) / 100 }, { words: 'Ask us' }] : [],
    },
    ...(draw.chance(0.4) ? { waitingTime: { words: 'About 12 weeks', asOf: '2026-02-01' } } : {}),
    access: {
      features: draw.some(accessFeatures),
      ...(draw.chance(0.3) ? { words: 'Ring the bell.', url: 'https://access.example.org/hall one' } : {}),
    },
    ...(draw.chance(0.3) ? { transport: 'Bus 7' } : {}),
    complaints: { words: 'Tell us.', ...(draw.chance(0.3) ? { url: 'not an address' } : {}) },
    schedules: schedulesOf(draw),
    languages: draw.one([['en'], ['en', 'pl'], ['bfi'], ['en', 'no language']]),
    contacts: draw.chance(0.8)
      ? [
          {
            title: 'Front desk',
            telephone: '01632 960001',
            email: draw.one(['desk@example.org', 'desk\u00a0@example.org', '']),
          },
        ]
      : [],
    ...(draw.chance(0.5)
      ? { url: draw.one(['https://www.example.org/a?b=c d|e', 'example.org', 'javascript:alert(1)', '']) }
      : {}),
    places,
    anywhere: draw.chance(0.3) ? [draw.one(['online', 'everywhere', 'telephone', 'home'])] : [],
    serves: {
      words: draw.chance(0.3) ? 'Sampleton and villages around it' : '',
      outwardCodes: draw.chance(0.5) ? draw.some(districts) : [],
      wardCodes: draw.chance(0.2) ? draw.some(wards) : [],
    },
    links: [],
    ...(draw.chance(0.2)
      ? { setting: { settingId: 'stg_00000001', providerType: 'group', ofstedUrn: `EY${100000 + seed}` } }
      : {}),
    checkedOn: `2026-02-${day}`,
    checkedBy: 'Manager',
    checkDueOn: draw.one(['2026-08-10', '2026-02-01', '2026-01-10']),
    updatedAt: `2026-02-${day}T10:30:00Z`,
  }
}

export const sampleEntries = (count: number, seed = 1): readonly Published[] =>
  Array.from({ length: count }, (_, at) => entryOf(seed * 1000 + at))

/** A few postcodes in the area, one outside it, one with only its first part known. */
export const samplePostcodes: Readonly<Record<string, Located>> = {
  ZZ11AA: { point: { lat: 53.31, lng: -2.79 }, outwardCode: 'ZZ1', wardCode: 'E05000901', inArea: true },
  ZZ22BB: { point: { lat: 53.36, lng: -2.72 }, outwardCode: 'ZZ2', wardCode: 'E05000902', inArea: true },
  ZZ3: { point: { lat: 53.38, lng: -2.75 }, outwardCode: 'ZZ3', inArea: true },
  ZZ99ZZ: { point: { lat: 54, lng: -2.1 }, outwardCode: 'ZZ9', inArea: false },
}
export const locate = (postcode: string): Located | undefined => samplePostcodes[postcode]

/** Every word begins a word of the title or the summary. */
export const searchIn =
  (entries: readonly Published[]): TextSearch =>
  (words) => {
    const wanted = words.toLowerCase().split(/\s+/)
    const found = entries.filter(({ title, summary }) => {
      const there = `${title} ${summary}`.toLowerCase().split(/[^\p{L}\p{N}]+/u)
      return wanted.every((word) => there.some((each) => each.startsWith(word)))
    })
    return new Set(found.map(({ entryId }) => entryId))
  }

export const sourcesOf = (entries: readonly Published[]) => ({
  entries,
  council,
  today,
  locate,
  search: searchIn(entries),
})
