// As many made-up published entries as a test asks for: the same for the same number, of every kind, with stale and hidden
// ones, several places, no place, unagreed childminders and every filter's values. Fictional throughout.
import { blankContent } from '@senco/domain/offer/blank-entry'
import type { Published, PublishedPlace } from '@senco/domain/offer/published'
import { nextCheckDue } from '@senco/domain/offer/states'
import { accessFeatures, accessWays, type EntryKind, needs, weekdays } from '@senco/domain/offer/vocabulary'
import { addDays } from '@senco/domain/time'
import { type Geography, geography } from './offer-geography.ts'
import { type Draw, drawing, names, paragraph, rareName, sentence } from './offer-words.ts'

export const today = '2026-11-22'

/** Most are settings, as in the register; each kind of the rest is there often enough to be found. */
const kinds: readonly [EntryKind, ...EntryKind[]] = [
  ...(Array.from({ length: 11 }, () => 'setting') as ['setting', ...'setting'[]]),
  ...(['service', 'service', 'service', 'service', 'group', 'group', 'guide', 'funding', 'process', 'course'] as const),
]

const place = (draw: Draw, { spot }: Geography, at: number): PublishedPlace => {
  const { point, town, outwardCode } = spot(draw)
  const postcode = `${outwardCode} ${draw.upTo(9)}AA`
  if (draw.chance(0.03)) return { placeId: `p${at}`, addressLines: [], town, withheld: 'sensitive' }
  // Within a few kilometres of the middle of the outward code; some share a building.
  const off = () => (draw.chance(0.1) ? 0 : (draw.share() - 0.5) / 12)
  return {
    placeId: `p${at}`,
    addressLines: [`${draw.upTo(90) + 1} Example Road`],
    town,
    ...(draw.chance(0.3) ? { name: `${rareName(draw)} Centre` } : {}),
    postcode,
    point: { lat: Number((point.lat + off()).toFixed(5)), lng: Number((point.lng + off()).toFixed(5)) },
  }
}

const placesOf = (draw: Draw, geo: Geography, kind: EntryKind): PublishedPlace[] => {
  if (['guide', 'funding', 'process'].includes(kind)) return []
  if (kind === 'setting')
    return draw.chance(0.4)
      ? [{ placeId: 'town', addressLines: [], town: geo.spot(draw).town, withheld: 'not-agreed' }]
      : [place(draw, geo, 0)]
  return Array.from({ length: draw.chance(0.15) ? 0 : 1 + Math.floor(draw.share() ** 3 * 5) }, (_, at) =>
    place(draw, geo, at),
  )
}

const time = (hour: number, draw: Draw): string => `${String(hour).padStart(2, '0')}:${draw.chance(0.5) ? '00' : '30'}`

const schedulesOf = (draw: Draw, kind: EntryKind): Published['schedules'] =>
  Array.from({ length: ['group', 'course', 'service'].includes(kind) ? draw.upTo(2) : 0 }, () => {
    const opens = 8 + draw.upTo(10)
    return {
      frequency: draw.chance(0.2) ? ('MONTHLY' as const) : ('WEEKLY' as const),
      days: draw.some(weekdays, 0.25).map((day) => ({ day })),
      opensAt: time(opens, draw),
      closesAt: time(opens + 1 + draw.upTo(3), draw),
      ...(draw.chance(0.2) ? { validTo: addDays(today, draw.upTo(100) - 50) } : {}),
    }
  })

/** Most were checked within half a year; a few are stale, hidden, or were never checked. */
const checkOf = (draw: Draw, kind: EntryKind) => {
  if (draw.chance(0.02)) return {}
  const checkedOn = addDays(today, -Math.floor(draw.share() ** 1.5 * 400))
  return { checkedOn, checkedBy: 'Early years adviser', checkDueOn: nextCheckDue(kind, checkedOn) }
}

const entryOf = (seed: number, geo: Geography): Published => {
  const draw = drawing(seed * 7919 + 13)
  const kind = draw.one(kinds)
  const from = draw.upTo(48)
  const { places: _, setting: __, ...content } = blankContent(kind, `${draw.one(names)} ${rareName(draw)}`)
  const languages: readonly [string, ...string[]] = ['en', 'pl', 'ur', 'pa', 'ro', 'ar', 'so', 'bfi', 'cy', 'bn']
  return {
    ...content,
    entryId: `ent_${String(seed).padStart(8, '0')}`,
    version: 1,
    alsoKnownAs: draw.chance(0.08) ? [draw.one(['SALT', 'SENDIASS', 'EHCP', 'Chatterbox'])] : [],
    provider: `${rareName(draw)} ${draw.one(['NHS Trust', 'Council', 'Charity', 'Nursery'])}`,
    summary: paragraph(draw, 2),
    whoFor: {
      words: draw.chance(0.5) ? sentence(draw) : '',
      needs: draw.chance(0.25) ? [] : draw.some(needs, 0.15),
      ...(draw.chance(0.7) ? { fromMonths: from } : {}),
      ...(draw.chance(0.7) ? { toMonths: from + draw.upTo(60) } : {}),
    },
    whatHappens: paragraph(draw, 2),
    howToGetIt: { ways: draw.some(accessWays, 0.5), steps: [sentence(draw)] },
    cost: { ...content.cost, kind: draw.one(['free', 'free', 'low-cost', 'paid', 'varies']) },
    ...(draw.chance(0.4) ? { waitingTime: { words: 'About 12 weeks', asOf: '2026-10-01' } } : {}),
    access: { features: draw.some(accessFeatures, 0.2) },
    schedules: schedulesOf(draw, kind),
    languages: ['en', ...(draw.chance(0.15) ? [draw.one(languages)] : [])],
    contacts: [{ title: 'Office', telephone: '01632 960000' }],
    places: placesOf(draw, geo, kind),
    anywhere: draw.chance(0.1) ? ['online'] : [],
    ...checkOf(draw, kind),
    ...(draw.chance(0.01) ? { neverHidden: true } : {}),
    ...(draw.chance(0.001) ? { impartialAdvice: true } : {}),
    updatedAt: '2026-11-01T09:00:00Z',
  }
}

export const entries = (count: number): { readonly source: string; readonly published: Published[] } => {
  const geo = geography()
  return { source: geo.source, published: Array.from({ length: count }, (_, seed) => entryOf(seed, geo)) }
}
