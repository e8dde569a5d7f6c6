// The shapes of training (practice 10.3): courses, their runs with sessions and places, who has a place, and who came.
// What may be done with them is left to the rules beside this file; charges, certificates and pathways to theirs.
import * as z from 'zod/mini'
import { Id } from '../ids.ts'
import { ProviderType } from '../register/model.ts'
import { Instant, PlainDate } from '../time.ts'

/** induction: for a new SENCO. network: a meeting each term that members are booked on. accredited: a national award. */
export const CourseLevel = z.enum(['induction', 'core', 'specialist', 'network', 'accredited'])
export type CourseLevel = z.infer<typeof CourseLevel>

/** at-setting: for one setting, in its own rooms. */
export const RunMode = z.enum(['in-person', 'online', 'at-setting'])
export type RunMode = z.infer<typeof RunMode>

export const Course = z.object({
  courseId: Id('course'),
  code: z.optional(z.string()),
  title: z.string(),
  level: CourseLevel,
  aims: z.string(),
  /** Who it is for, in words. */
  audience: z.optional(z.string()),
  providerTypes: z.optional(z.array(ProviderType)),
  prerequisites: z.optional(z.string()),
  /** Keys that training needs and reports count by. */
  topics: z.array(z.string()),
  /** Hours of professional development that the whole course counts for. */
  hours: z.number(),
  /** The step of the new-SENCO pathway that it does; absent when it is no part of one. */
  pathwayStep: z.optional(z.string()),
  /** Runs of it begin with these; each run keeps its own. */
  capacity: z.number(),
  minToRun: z.number(),
  /** Absent: what the council's policies say for the mode of the run. */
  perSetting: z.optional(z.number()),
  pricePence: z.number(),
  chargePolicyId: z.optional(z.string()),
  /** Schools' SENCOs may book too. */
  joint: z.optional(z.boolean()),
  accessibility: z.optional(z.string()),
  /** A recording can be watched afterwards (rule T14). */
  recording: z.optional(z.boolean()),
  /** Given by somebody else, such as the national award: recorded and signposted, not booked here. */
  external: z.optional(z.object({ provider: z.string(), url: z.optional(z.string()) })),
  status: z.enum(['active', 'withdrawn']),
  version: z.number(),
})
export type Course = z.infer<typeof Course>

/** One sitting of a run. `part` counts from 1 and is the same in every run, so that another run can make it up. */
export const Session = z.object({
  sessionId: Id('session'),
  part: z.number(),
  startsAt: Instant,
  endsAt: Instant,
  mode: RunMode,
  venue: z.optional(z.string()),
  accessNotes: z.optional(z.string()),
  /** Shown only to those who have a place. */
  joinLink: z.optional(z.string()),
  /** Of its calendar entry: rises with every change of time, place or cancellation. Absent is 0. */
  sequence: z.optional(z.number()),
})
export type Session = z.infer<typeof Session>

/** What the need score is made of (rule T2), as it was when the place was asked for. */
export const Need = z.object({
  newSenco: z.boolean(),
  nobodyTrained: z.boolean(),
  gapOnTopic: z.boolean(),
  underReached: z.boolean(),
})
export type Need = z.infer<typeof Need>

/** One turn in a waiting list: a person, or colleagues who come together or not at all. `ids` are people. */
export const Turn = z.object({
  ids: z.array(Id('person')),
  settingId: Id('setting'),
  at: Instant,
  /** How many of them are new SENCOs, for whom held seats are. */
  fresh: z.number(),
  need: z.optional(Need),
  /** They were over their setting's number of places (rule T1): behind everybody else. */
  extra: z.optional(z.boolean()),
  /** Those of them who were away without word too often: staff decide, and it stays aside until they do (rule T6). */
  forStaff: z.optional(z.array(Id('person'))),
})
export type Turn = z.infer<typeof Turn>

/** Places taken until a stated time: an offer that waits for its answer, or a request that waits for the manager. */
export const Hold = z.object({ ids: z.array(Id('person')), kind: z.enum(['offer', 'request']), until: Instant })
export type Hold = z.infer<typeof Hold>

export const RunStatus = z.enum(['draft', 'open', 'cancelled', 'done'])
export type RunStatus = z.infer<typeof RunStatus>

/** A free place of either kind is for the next who may have it. */
export const Pool = z.enum(['general', 'held'])
export type Pool = z.infer<typeof Pool>

/** A course on certain days. Its places are in the same item, so that one condition keeps each from being given twice. */
export const Run = z.object({
  runId: Id('run'),
  courseId: Id('course'),
  title: z.string(),
  level: CourseLevel,
  topics: z.array(z.string()),
  hours: z.number(),
  mode: RunMode,
  /** Of a run at one setting: nobody else is booked on it. */
  settingId: z.optional(Id('setting')),
  sessions: z.array(Session),
  trainers: z.array(z.object({ personId: Id('person'), name: z.string() })),
  joint: z.optional(z.boolean()),
  status: RunStatus,
  minToRun: z.number(),
  /** Absent: no limit. */
  perSetting: z.optional(z.number()),
  pricePence: z.number(),
  chargePolicyId: z.optional(z.string()),
  opensAt: z.optional(Instant),
  /** Absent: when the first session starts. */
  closesAt: z.optional(Instant),
  publishedAt: z.optional(Instant),
  cancelReason: z.optional(z.string()),
  capacity: z.number(),
  /** Free for anybody. */
  remaining: z.number(),
  /** Free for new SENCOs only, until `releaseOn`; then they are for anybody, and a setting may have more places. */
  reserved: z.number(),
  releaseOn: z.optional(PlainDate),
  released: z.boolean(),
  /** Those whom a freed place could go to, in the order in which they asked. Nobody is booked past them. */
  queue: z.array(Turn),
  /** Those who wait for something else, such as a colleague's place: they close nothing. */
  aside: z.array(Turn),
  holds: z.array(Hold),
  /** Counts the changes of the lists, so that what was decided on an older one is not kept. */
  turn: z.number(),
  /** Counts the changes of everything else. */
  version: z.number(),
})
export type Run = z.infer<typeof Run>

/** A line of the list of runs, small enough to read all of a year at once. */
export const RunRow = z.object({
  runId: Id('run'),
  courseId: Id('course'),
  title: z.string(),
  level: CourseLevel,
  mode: RunMode,
  status: RunStatus,
  startsAt: Instant,
  endsAt: Instant,
  settingId: z.optional(Id('setting')),
  joint: z.optional(z.boolean()),
})
export type RunRow = z.infer<typeof RunRow>

/**
 * asked: waits for the manager and holds a place meanwhile. booked: has a place. waiting: on the list. offered: holds a
 * place until `until`. Pages say place, waiting, offered, cancelled and done.
 */
export const PlaceStatus = z.enum(['asked', 'booked', 'waiting', 'offered', 'cancelled'])
export type PlaceStatus = z.infer<typeof PlaceStatus>

export const PlaceEnd = z.enum([
  'given-up',
  'declined',
  'offer-ended',
  'refused',
  'request-ended',
  'substituted',
  'moved',
  'setting-closed',
  'run-cancelled',
  'left-setting',
])
export type PlaceEnd = z.infer<typeof PlaceEnd>

/** What is due for giving up a place, as it was shown before it was confirmed. */
export const Charge = z.object({ pence: z.number(), because: z.string(), credit: z.optional(z.boolean()) })
export type Charge = z.infer<typeof Charge>

/** The one row of a person on a run: where they stand now. A new request after an end begins again in the same row. */
export const Place = z.object({
  runId: Id('run'),
  personId: Id('person'),
  settingId: Id('setting'),
  name: z.string(),
  email: z.optional(z.string()),
  status: PlaceStatus,
  /** Where the place came from, so that it goes back there. Only while one is held. */
  pool: z.optional(Pool),
  /** Colleagues who come together or not at all. */
  together: z.optional(z.array(Id('person'))),
  /** The manager has agreed, or did not need to. */
  approved: z.boolean(),
  newSenco: z.boolean(),
  need: z.optional(Need),
  askedAt: Instant,
  askedBy: z.object({ personId: z.string(), name: z.string() }),
  bookedAt: z.optional(Instant),
  offeredAt: z.optional(Instant),
  until: z.optional(Instant),
  ended: z.optional(z.object({ at: Instant, why: PlaceEnd, charge: z.optional(Charge) })),
  /** Only the parts missed on another run. */
  makesUp: z.optional(z.object({ runId: Id('run'), parts: z.array(z.number()) })),
  /** Booked by a membership of the network, so that ending it gives up what is to come. */
  membership: z.optional(z.boolean()),
  /** What the person needs to take part: for the trainer alone, never in e-mail, lists or history (rule T13). */
  needs: z.optional(z.string()),
  version: z.number(),
})
export type Place = z.infer<typeof Place>

/** not-admitted: came, and later than the council lets anybody in. */
export const SessionMark = z.enum(['present', 'late', 'left-early', 'absent', 'not-admitted'])
export type SessionMark = z.infer<typeof SessionMark>

/** The register of one person on one run. A mark is a state: marking twice changes nothing, taking it away leaves none. */
export const Attendance = z.object({
  runId: Id('run'),
  personId: Id('person'),
  settingId: Id('setting'),
  name: z.string(),
  /** By session. */
  marks: z.record(z.string(), z.object({ mark: SessionMark, at: Instant })),
  /** Had no place: said aloud by whoever marked it. */
  walkIn: z.optional(z.boolean()),
  /** Parts that were made up, and on which run. */
  madeUp: z.optional(z.record(z.string(), Id('run'))),
  version: z.number(),
})
export type Attendance = z.infer<typeof Attendance>

/** When a person is taken by training, one entry a run; `holds` is false while they only wait or have an offer. */
export const DiaryEntry = z.object({
  runId: Id('run'),
  title: z.string(),
  settingId: Id('setting'),
  holds: z.boolean(),
  spans: z.array(z.object({ from: Instant, to: Instant })),
  /** The council moved its dates to a time that this run takes already: the person was told, and chooses. */
  movedOnto: z.optional(Id('run')),
})
export type DiaryEntry = z.infer<typeof DiaryEntry>
export const Diary = z.object({
  personId: Id('person'),
  runs: z.record(z.string(), DiaryEntry),
  /** Runs that the person had a place on and did not come to, each with its last day (rule T6). */
  noShows: z.optional(z.record(z.string(), PlainDate)),
  version: z.number(),
})
export type Diary = z.infer<typeof Diary>

/** A colleague whom a manager booked by name: known to the service, without an account. */
export const Colleague = z.object({ name: z.string(), email: z.optional(z.string()) })

/**
 * What one setting has on runs to come and of the last year: who counts towards its number of places, waits included, and
 * which colleagues can be booked again. One small item, so that one condition guards its numbers.
 */
export const SettingTraining = z.object({
  settingId: Id('setting'),
  runs: z.record(z.string(), z.object({ people: z.array(z.string()), endsOn: PlainDate })),
  team: z.record(z.string(), Colleague),
  version: z.number(),
})
export type SettingTraining = z.infer<typeof SettingTraining>

/** A setting's membership of a network course for a year: every date of it is booked for the person. */
export const Membership = z.object({
  courseId: Id('course'),
  settingId: Id('setting'),
  personId: Id('person'),
  /** The academic year, by the calendar year in which it begins. */
  startsIn: z.number(),
  joinedAt: Instant,
  joinedBy: z.object({ personId: z.string(), name: z.string() }),
  leftAt: z.optional(Instant),
  version: z.number(),
})
export type Membership = z.infer<typeof Membership>
