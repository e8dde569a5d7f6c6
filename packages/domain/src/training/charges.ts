// What a cancelled or missed place costs (practice T5), as data that each council changes. Pounds are written by
// pounds.ts; nothing is paid here: charges go to finance as a file, and no card is ever seen.
import * as z from 'zod/mini'
import type { Policies } from '../authority/authority.ts'
import type { Closure } from '../calendar/model.ts'
import { isWorkingDay } from '../calendar/working-days.ts'
import { Id } from '../ids.ts'
import { conflict, invalid } from '../refusal.ts'
import { addDays, dateInWords, Instant, londonDate, PlainDate } from '../time.ts'
import { wasThere } from './attendance.ts'
import type { Attendance, Charge, Place, Run, Session } from './model.ts'
import { absentFrom } from './no-shows.ts'
import { pounds } from './pounds.ts'

/** An amount of its own, or a share of the price of the place. */
export const Cost = z.union([
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('fixed'), pence: z.number() }),
  z.object({ kind: z.literal('share'), percent: z.number() }),
])
export type Cost = z.infer<typeof Cost>

/** Counts from `fromDays` before the start upwards, until a band with more days begins. */
export const ChargeBand = z.object({ fromDays: z.number(), cost: Cost })
type ChargeBand = z.infer<typeof ChargeBand>

export const CancellationPolicy = z.object({
  name: z.string(),
  unit: z.enum(['working-days', 'days']),
  /** In any order; cancelling closer to the start than the lowest band costs what the lowest band costs. */
  bands: z.array(ChargeBand),
  noShow: Cost,
  /** Later than this many minutes is not admitted, and costs this. */
  late: z.optional(z.object({ afterMinutes: z.number(), cost: Cost })),
  waiverReasons: z.array(z.string()),
})
export type CancellationPolicy = z.infer<typeof CancellationPolicy>

/**
 * The council's choice; the default takes ten working days from Hackney and the amounts from Salford (practice 3). One
 * that cancels late, or does not come, keeps somebody else from a place, also where the place itself is free.
 */
export const defaultPolicy: CancellationPolicy = {
  name: 'Ten working days',
  unit: 'working-days',
  bands: [
    { fromDays: 10, cost: { kind: 'none' } },
    { fromDays: 2, cost: { kind: 'fixed', pence: 3000 } },
    { fromDays: 0, cost: { kind: 'fixed', pence: 5000 } },
  ],
  noShow: { kind: 'fixed', pence: 5000 },
  late: { afterMinutes: 30, cost: { kind: 'fixed', pence: 5000 } },
  waiverReasons: [
    'Illness',
    'Bereavement',
    'To keep a child safe',
    'The setting had to close',
    'A mistake of the council',
  ],
}

export const penceOf = (cost: Cost, pricePence: number): number => {
  if (cost.kind === 'none') return 0
  return cost.kind === 'fixed' ? cost.pence : Math.round((pricePence * cost.percent) / 100)
}

export interface Leaving {
  readonly policy: CancellationPolicy
  readonly pricePence: number
  /** London day of the first session. */
  readonly startsOn: PlainDate
  /** London day on which it is cancelled. */
  readonly on: PlainDate
  readonly closures: readonly Closure[]
}

const mostDaysFirst = ({ bands }: CancellationPolicy): readonly ChargeBand[] =>
  bands.toSorted((one, other) => other.fromDays - one.fromDays)

/**
 * How many days are left, the first counted and the start not (on the day itself there are none), what cancelling costs
 * then, and the last day on which it costs nothing: undefined when that has passed, or no day is free. Counted back from
 * the start, so that each day is looked at once, however far off it is.
 */
const lookBack = ({ policy, pricePence, startsOn, on, closures }: Leaving) => {
  const bands = mostDaysFirst(policy)
  const costWith = (left: number): number => {
    const band = bands.find(({ fromDays }) => left >= fromDays) ?? bands.at(-1)
    return band === undefined ? 0 : penceOf(band.cost, pricePence)
  }
  let days = 0
  let freeUntil: PlainDate | undefined
  for (let day = addDays(startsOn, -1); day >= on; day = addDays(day, -1)) {
    if (policy.unit === 'days' || isWorkingDay(day, closures)) days += 1
    freeUntil = costWith(days) === 0 ? (freeUntil ?? day) : undefined
  }
  return { days, pence: costWith(days), freeUntil }
}

export interface CancellationQuote {
  readonly pence: number
  /** Working or calendar days before the start, as the policy counts. */
  readonly days: number
  /** For the page, before anything is confirmed. */
  readonly sentence: string
  readonly freeUntil?: PlainDate
}

const inDays = (days: number, unit: CancellationPolicy['unit']): string => {
  const word = unit === 'working-days' ? 'working day' : 'day'
  return days === 0 ? `less than 1 ${word}` : `${days} ${word}${days === 1 ? '' : 's'}`
}

/** What cancelling would cost on a day, with the sentence that the page shows before it is confirmed (A5). */
export const quoteCancellation = (leaving: Leaving): CancellationQuote => {
  const { policy } = leaving
  const { days, pence, freeUntil: until } = lookBack(leaving)
  const before = `It is ${inDays(days, policy.unit)} before the start.`
  const free = until === undefined ? '' : ` You can cancel without a charge until ${dateInWords(until)}.`
  return {
    pence,
    days,
    sentence: pence === 0 ? `${before} There is no charge.${free}` : `${before} The charge is ${pounds(pence)}.`,
    ...(until === undefined ? {} : { freeUntil: until }),
  }
}

interface Priced extends Pick<Run, 'pricePence' | 'chargePolicyId'> {
  readonly sessions: readonly Pick<Session, 'startsAt'>[]
}

export const policyOf = ({ chargePolicyId }: Pick<Run, 'chargePolicyId'>, { training }: Pick<Policies, 'training'>) =>
  training.charges[chargePolicyId ?? 'usual'] ?? training.charges.usual

/** The London day of the first session. */
const firstDay = ({ sessions }: Priced): PlainDate =>
  londonDate(sessions.map(({ startsAt }) => startsAt).sort()[0] ?? '9999-12-31T00:00:00Z')

const missed = { 'no-show': 'Did not come.', late: 'Came too late to be admitted.' } as const

/**
 * What is due when somebody gives up a place, does not come or is too late, with the words that are shown first; null
 * when nothing is. Only a place costs: a turn in the list and an offer are given up for nothing.
 */
export const chargeFor = (
  run: Priced,
  place: Pick<Place, 'status'>,
  at: { readonly kind: 'cancel' | 'no-show' | 'late'; readonly now: Instant; readonly closures: readonly Closure[] },
  policies: Pick<Policies, 'training'>,
): Charge | null => {
  if (place.status !== 'booked') return null
  const policy = policyOf(run, policies)
  if (at.kind !== 'cancel') {
    const cost = at.kind === 'late' ? policy.late?.cost : policy.noShow
    const pence = cost === undefined ? 0 : penceOf(cost, run.pricePence)
    return pence === 0 ? null : { pence, because: `${missed[at.kind]} The charge is ${pounds(pence)}.` }
  }
  const on = londonDate(at.now)
  const { pricePence } = run
  const quote = quoteCancellation({ policy, pricePence, startsOn: firstDay(run), on, closures: at.closures })
  return quote.pence === 0 ? null : { pence: quote.pence, because: quote.sentence }
}

/** The price of a place, due once the training is over: settings are invoiced after the event (practice 3). */
export const placeCharge = ({ pricePence }: Pick<Run, 'pricePence'>): Charge | null =>
  pricePence === 0 ? null : { pence: pricePence, because: `Had a place. The price is ${pounds(pricePence)}.` }

type Payer = Pick<Attendance, 'personId' | 'settingId' | 'name'>

/** Who came to any of it, walk-ins too. Parts made up here were paid for on the first run; who was absent pays for that. */
export const whoPays = (run: Run, places: readonly Place[], attendance: readonly Attendance[]): readonly Payer[] => {
  const absent = new Set(absentFrom(run, places, attendance).map(({ personId }) => personId))
  const had = places.filter((place) => place.status === 'booked')
  const came = had.filter((place) => place.makesUp === undefined && !absent.has(place.personId))
  const walkIns = attendance.filter(
    ({ personId, marks }) =>
      !had.some((place) => place.personId === personId) && Object.values(marks).some(({ mark }) => wasThere(mark)),
  )
  return [...came, ...walkIns]
}

/** Somebody else of the same setting takes the place: free until the start (T4). */
export const substitutionPence = 0

export const chargeKinds = ['place', 'late-cancellation', 'no-show', 'not-admitted'] as const
/** A charge on its way to finance: a row of its own, so that booking again never takes it away. */
export const DueCharge = z.object({
  chargeId: Id('charge'),
  runId: z.string(),
  personId: Id('person'),
  courseTitle: z.string(),
  settingId: z.string(),
  settingName: z.string(),
  personName: z.string(),
  kind: z.enum(chargeKinds),
  pence: z.number(),
  /** The day that it is for. */
  on: PlainDate,
  /** Why, in words: the sentence that was shown. */
  why: z.string(),
  state: z.enum(['due', 'waived', 'sent']),
  waived: z.optional(z.object({ reason: z.string(), note: z.optional(z.string()), by: z.string(), at: Instant })),
  /** The day on which finance was given it. */
  sentOn: z.optional(PlainDate),
  createdAt: Instant,
  version: z.number(),
})
export type DueCharge = z.infer<typeof DueCharge>

type NewCharge = Omit<DueCharge, 'state' | 'waived' | 'sentOn' | 'version' | 'createdAt' | 'on'>

/** Undefined when there is nothing to pay: no charge of nothing is kept. */
export const newCharge = (charge: NewCharge, now: Instant): DueCharge | undefined =>
  charge.pence === 0 ? undefined : { ...charge, on: londonDate(now), state: 'due', createdAt: now, version: 1 }

/** Who pays nothing after all, and why: one of the council's reasons, by name (T5). */
export const waiveCharge = (
  charge: DueCharge,
  waiver: { readonly reason: string; readonly note?: string | undefined; readonly by: string },
  policy: CancellationPolicy,
  now: Instant,
): DueCharge => {
  if (charge.state === 'waived') throw conflict('waived-already', 'This charge was waived already.')
  if (charge.state === 'sent')
    throw conflict('charge-sent', 'Finance has this charge already. Ask them to credit the setting.')
  if (!policy.waiverReasons.includes(waiver.reason))
    throw invalid([{ field: 'reason', message: 'Choose why the charge is waived.' }])
  const note = waiver.note?.trim() ?? ''
  return {
    ...charge,
    state: 'waived',
    waived: { reason: waiver.reason, ...(note === '' ? {} : { note }), by: waiver.by, at: now },
    version: charge.version + 1,
  }
}

/** Of a run that the council cancels: the place kept nobody out, so nobody pays for giving it up (rule T9). */
export const droppedWithRun = (charge: DueCharge, by: string, now: Instant): DueCharge => ({
  ...charge,
  state: 'waived',
  waived: { reason: 'The training was cancelled', by, at: now },
  version: charge.version + 1,
})
