// What the public may read of an entry: pages, feed, sitemap and search see this projection and nothing else. It holds
// back sensitive addresses, people's ids, and everything that could name a childminder who has not agreed.
import * as z from 'zod/mini'
import { Instant, PlainDate } from '../time.ts'
import { type Entry, EntryContent, Place, type SettingFacts } from './model.ts'

const PublishedPlace = z.extend(z.omit(Place, { sensitive: true }), {
  /** Why there is no address, for a page to say. */
  withheld: z.optional(z.enum(['sensitive', 'not-agreed'])),
})
export type PublishedPlace = z.infer<typeof PublishedPlace>

export const Published = z.extend(z.omit(EntryContent, { places: true, setting: true }), {
  entryId: z.string(),
  /** Of the live words. */
  version: z.number(),
  places: z.array(PublishedPlace),
  setting: z.optional(
    z.object({
      settingId: z.string(),
      providerType: z.string(),
      ofstedUrn: z.optional(z.string()),
      places: z.optional(z.number()),
    }),
  ),
  checkedOn: z.optional(PlainDate),
  /** The role of who checked it. */
  checkedBy: z.optional(z.string()),
  checkDueOn: z.optional(PlainDate),
  impartialAdvice: z.optional(z.boolean()),
  /** Stays however long its check is overdue: see states.ts. */
  neverHidden: z.optional(z.boolean()),
  updatedAt: Instant,
})
export type Published = z.infer<typeof Published>

/** Whose place of work is somebody's home. */
export const isChildminder = (setting: Pick<SettingFacts, 'providerType'> | undefined): boolean =>
  setting !== undefined && ['childminder', 'domestic', 'home-childcarer'].includes(setting.providerType)

/** Source: issue 4; a childminder's home is a private address, so the council asks first. */
export const isUnagreedChildminder = (setting: SettingFacts | undefined): boolean =>
  isChildminder(setting) && setting?.agreedOn === undefined

const publishedPlace = (place: Place): PublishedPlace => {
  const { sensitive, ...open } = place
  if (sensitive !== true) return open
  return { placeId: place.placeId, addressLines: [], town: place.town, withheld: 'sensitive' }
}

/** Only facts that name nobody. Free text goes too: it says whose home it is sooner or later. */
const withoutName = (content: EntryContent): EntryContent => {
  const [place] = content.places
  const town = place?.town ?? ''
  return {
    ...content,
    title: town === '' ? 'Childminder' : `Childminder in ${town}`,
    alsoKnownAs: [],
    provider: 'Childminder',
    summary: 'A registered childminder. Ask the council who it is.',
    whoFor: { ...content.whoFor, words: '' },
    whatHappens: '',
    sections: [],
    howToGetIt: { ways: content.howToGetIt.ways, steps: [] },
    howDecided: '',
    cost: { kind: content.cost.kind, words: '', options: [] },
    access: { features: content.access.features },
    complaints: { words: '' },
    schedules: content.schedules.map(({ notes: _, placeId: __, ...when }) => when),
    contacts: [],
    links: [],
    places: [],
    serves: { ...content.serves, words: '' },
  }
}

const optionalTexts = ['transport', 'url', 'waitingTime', 'profile'] as const

/** How to get there, and a page about the building, would say where a sensitive place is. */
const withoutWay = (content: EntryContent): EntryContent => {
  if (!content.places.some(({ sensitive }) => sensitive === true)) return content
  const { transport: _, ...rest } = content
  const { url: __, ...access } = content.access
  return { ...rest, access }
}

/** The facts of the register without the number that leads to Ofsted's page of a childminder who has not agreed. */
const publishedFacts = (setting: SettingFacts, unagreed: boolean): NonNullable<Published['setting']> => {
  const { settingId, providerType, ofstedUrn, places } = setting
  return {
    settingId,
    providerType,
    ...(ofstedUrn === undefined || unagreed ? {} : { ofstedUrn }),
    ...(places === undefined ? {} : { places }),
  }
}

/** Undefined while nothing of it is live. `neverHidden` is the verdict of states.ts. */
export const publishedEntry = (entry: Entry, neverHidden: boolean): Published | undefined => {
  const { live, checked, checkDueOn, impartialAdvice, entryId, status } = entry
  if (live === undefined || status === 'archived') return undefined
  const { setting } = live.content
  const unagreed = isUnagreedChildminder(setting)
  const { setting: _, ...content } = unagreed ? withoutName(live.content) : withoutWay(live.content)
  if (unagreed) for (const field of optionalTexts) delete content[field]
  const town = live.content.places[0]?.town
  const places: PublishedPlace[] = unagreed
    ? town === undefined
      ? []
      : [{ placeId: 'town', addressLines: [], town, withheld: 'not-agreed' }]
    : content.places.map(publishedPlace)
  return {
    ...content,
    entryId,
    version: live.version,
    places,
    ...(setting === undefined ? {} : { setting: publishedFacts(setting, unagreed) }),
    ...(checked === undefined ? {} : { checkedOn: checked.on, checkedBy: checked.role }),
    ...(checkDueOn === undefined ? {} : { checkDueOn }),
    ...(impartialAdvice === true ? { impartialAdvice } : {}),
    ...(neverHidden ? { neverHidden } : {}),
    updatedAt: live.at,
  }
}
