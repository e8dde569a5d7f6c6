// An entry of the local offer: what it says, who owns it, when it was checked (practice 10.5). Which state that makes is
// left to states.ts; what of it the public may read, to published.ts.
import * as z from 'zod/mini'
import { Id } from '../ids.ts'
import { Instant, PlainDate } from '../time.ts'
import { AccessFeature, AccessWay, Anywhere, CostKind, EntryKind, Need, profileFields, Weekday } from './vocabulary.ts'

/** Whole months of age. 9 months is 9; Open Referral UK writes it 0.75 years. */
const Months = z.int().check(z.minimum(0), z.maximum(311))

/** Nothing given means everybody: no youngest age, no oldest, any need. */
export const WhoFor = z.object({
  words: z.string(),
  fromMonths: z.optional(Months),
  /** The last whole month of age that is included: 59 is up to the fifth birthday. */
  toMonths: z.optional(Months),
  needs: z.array(Need),
})
export type WhoFor = z.infer<typeof WhoFor>

export const HowToGetIt = z.object({ ways: z.array(AccessWay), steps: z.array(z.string()) })

export const Cost = z.object({
  kind: CostKind,
  words: z.string(),
  options: z.array(z.object({ words: z.string(), pounds: z.optional(z.number()) })),
})

/** How long families wait, and on which day that was true. */
export const WaitingTime = z.object({ words: z.string(), asOf: PlainDate })

export const Access = z.object({
  features: z.array(AccessFeature),
  words: z.optional(z.string()),
  /** A page about the building, for example a detailed access guide. */
  url: z.optional(z.string()),
})

const ClockTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Give a time, like 09:30.'))

/** When it takes place, by London's clocks. Monthly days carry their week: `{ day: 'TU', week: 2 }`, -1 is the last. */
export const Schedule = z.object({
  frequency: z.enum(['WEEKLY', 'MONTHLY']),
  days: z.array(z.object({ day: Weekday, week: z.optional(z.int()) })),
  opensAt: ClockTime,
  closesAt: ClockTime,
  validFrom: z.optional(PlainDate),
  validTo: z.optional(PlainDate),
  placeId: z.optional(z.string()),
  /** For example `Term time only`. */
  notes: z.optional(z.string()),
})
export type Schedule = z.infer<typeof Schedule>

/** How the public reaches it: a desk or a role, never somebody's own address. */
export const Contact = z.object({
  title: z.string(),
  telephone: z.optional(z.string()),
  email: z.optional(z.string()),
  words: z.optional(z.string()),
})

/** Degrees, WGS 84. */
export const Point = z.object({ lat: z.number(), lng: z.number() })
export type Point = z.infer<typeof Point>

export const Place = z.object({
  placeId: z.string(),
  name: z.optional(z.string()),
  addressLines: z.array(z.string()),
  town: z.string(),
  county: z.optional(z.string()),
  postcode: z.optional(z.string()),
  point: z.optional(Point),
  wardCode: z.optional(z.string()),
  uprn: z.optional(z.string()),
  /** A refuge, or a place that asked for it: no address, postcode or point is ever published. */
  sensitive: z.optional(z.boolean()),
})
export type Place = z.infer<typeof Place>

/** Whom it serves by where they live. No codes at all: the whole area of the council. */
export const Serves = z.object({
  words: z.string(),
  outwardCodes: z.array(z.string()),
  wardCodes: z.array(z.string()),
})

const Link = z.object({ title: z.string(), url: z.string() })

/** A part of a guide with a heading of its own. */
const Section = z.object({ heading: z.string(), text: z.string() })

/** The answers under Schedule 2, paragraph 5; edited by the setting. Those not given yet are absent. */
export const SendProfile = z.partialRecord(z.enum(profileFields), z.string())
export type SendProfile = z.infer<typeof SendProfile>

/** What the register knows of a setting whose entry this is. */
export const SettingFacts = z.object({
  settingId: Id('setting'),
  providerType: z.string(),
  ofstedUrn: z.optional(z.string()),
  places: z.optional(z.number()),
  /** The day on which a childminder agreed to be shown with name, address and map point. Absent: not agreed. */
  agreedOn: z.optional(PlainDate),
})
export type SettingFacts = z.infer<typeof SettingFacts>

/** All that is written about an entry. A draft may leave texts empty; moves.ts says what publishing needs. */
export const EntryContent = z.object({
  kind: EntryKind,
  title: z.string(),
  /** Other names and acronyms that people know it by. */
  alsoKnownAs: z.array(z.string()),
  provider: z.string(),
  summary: z.string(),
  whoFor: WhoFor,
  whatHappens: z.string(),
  sections: z.array(Section),
  howToGetIt: HowToGetIt,
  howDecided: z.string(),
  cost: Cost,
  waitingTime: z.optional(WaitingTime),
  access: Access,
  transport: z.optional(z.string()),
  complaints: z.object({ words: z.string(), url: z.optional(z.string()) }),
  schedules: z.array(Schedule),
  /** Languages that it is given in: two or three letters, `en`, `pl`, `bfi` (British Sign Language). */
  languages: z.array(z.string()),
  contacts: z.array(Contact),
  url: z.optional(z.string()),
  places: z.array(Place),
  anywhere: z.array(Anywhere),
  serves: Serves,
  links: z.array(Link),
  /** Lies outside the council's area (Schedule 2, paragraph 2). */
  outsideArea: z.optional(z.boolean()),
  setting: z.optional(SettingFacts),
  profile: z.optional(SendProfile),
})
export type EntryContent = z.infer<typeof EntryContent>

export const EntrySource = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('manual') }),
  z.object({ kind: z.literal('ofsted'), urn: z.string() }),
  z.object({ kind: z.literal('import'), feed: z.string(), id: z.string() }),
])

/** What somebody decided. That a check is due, overdue or long overdue follows from the date and is never stored. */
export const EntryStatus = z.enum(['draft', 'in_review', 'published', 'archived'])
export type EntryStatus = z.infer<typeof EntryStatus>

/** Somebody looked and said that it is right. The public sees the day and the role, never the person. */
export const Checked = z.object({ on: PlainDate, role: z.string(), personId: z.optional(z.string()) })

/** What its owner said by a reminder: something has changed, and somebody should look. Gone with the next check. */
export const ChangeReported = z.object({ on: PlainDate, note: z.string(), by: z.string() })

export const Entry = z.object({
  entryId: Id('entry'),
  status: EntryStatus,
  /** The latest words, which may be under review. */
  content: EntryContent,
  /**
   * The words that the public reads, with their version, while newer ones are a draft or under review. `at` is when the
   * public last saw something change: published, or checked again.
   */
  live: z.optional(z.object({ content: EntryContent, version: z.number(), at: Instant })),
  ownerId: z.optional(z.string()),
  /** The organisation that edits it through review. */
  ownerOrganisation: z.optional(z.string()),
  checked: z.optional(Checked),
  checkDueOn: z.optional(PlainDate),
  changeReported: z.optional(ChangeReported),
  source: EntrySource,
  /** Lines of law and of the toolkit that it covers, by their reference (coverage board). */
  covers: z.array(z.string()),
  /** The entry of the impartial information, advice and support service, which owns it. */
  impartialAdvice: z.optional(z.boolean()),
  version: z.number(),
  updatedAt: Instant,
})
export type Entry = z.infer<typeof Entry>

/** One saved version, kept for the history and the difference view. */
export const EntryVersion = z.object({
  entryId: Id('entry'),
  version: z.number(),
  content: EntryContent,
  status: EntryStatus,
  at: Instant,
  actorId: z.string(),
  actorName: z.string(),
  /** A sentence for people: `Changed the waiting time`. */
  summary: z.string(),
})
export type EntryVersion = z.infer<typeof EntryVersion>
