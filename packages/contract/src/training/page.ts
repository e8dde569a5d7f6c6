// A run as one reader may see it: its sessions, their own people's places, and what they may do next.

import { Instant } from '@senco/domain/time'
import { MeetingThen } from '@senco/domain/training/meeting-clash'
import { Attendance, Place, Pool, Run } from '@senco/domain/training/model'
import * as z from 'zod/mini'

/** What may be done with a place now; pages show these and no others. */
export const PlaceStep = z.enum(['approve', 'answer-offer', 'cancel', 'substitute', 'transfer', 'offer'])
export type PlaceStep = z.infer<typeof PlaceStep>

/** The points of the need score, as shown beside a waiting person (rule T2). */
export const NeedPoint = z.object({ words: z.string(), points: z.number() })

/** A person's place as it stands now. What they need to take part is left out unless the reader runs the session. */
export const PlacePage = z.extend(Place, {
  settingName: z.string(),
  /** place, waiting, offered, cancelled or done. */
  word: z.enum(['place', 'waiting', 'offered', 'cancelled', 'done']),
  /** 1 is next; only while waiting in the list. */
  position: z.optional(z.number()),
  /** Why there is no place yet, in a sentence: "You are 3rd. Places are held for new SENCOs." */
  reason: z.optional(z.string()),
  points: z.optional(z.array(NeedPoint)),
  steps: z.array(PlaceStep),
})
export type PlacePage = z.infer<typeof PlacePage>

/** Lists of people stay on the server: a reader sees counts and the places that they may see. */
export const RunFacts = z.omit(Run, { queue: true, aside: true, holds: true, turn: true })

export const RunPage = z.object({
  run: RunFacts,
  /** How many wait in the list, and how many wait for something else. */
  waiting: z.number(),
  waitingAside: z.number(),
  offered: z.number(),
  /** Whether the next single request would get a place at once, and of which kind. */
  free: z.nullable(Pool),
  /** Own people's for a setting; everybody's for staff. */
  places: z.array(PlacePage),
  attendance: z.array(Attendance),
  /** Cluster meetings at that time to which a setting of the reader is coming (rule T8). */
  meetings: z.array(MeetingThen),
  /** Too few are booked and the day to decide has come (rule T9). */
  decide: z.boolean(),
  /** The reader runs a session or keeps training: needs are shown. */
  trains: z.boolean(),
  asOf: Instant,
})
export type RunPage = z.infer<typeof RunPage>
