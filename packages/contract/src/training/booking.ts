// Asking for places, and everything that can happen to one, on the wire.
import { councilStaff, settingStaff } from '@senco/domain/roles'
import { Instant } from '@senco/domain/time'
import { Charge, Course, PlaceStatus, RunRow } from '@senco/domain/training/model'
import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { CourseId, count, line, PersonId, RunId, SettingId, text, title } from './fields.ts'
import { PlacePage, RunFacts } from './page.ts'

const askers = [...councilStaff, ...settingStaff, 'school-senco'] as const
const approvers = [...councilStaff, 'setting-manager', 'childminder'] as const

const Attendee = z.object({
  /** Somebody known; absent for a colleague who has never booked, who is then named. */
  personId: z.optional(PersonId),
  name: z.optional(title),
  email: z.optional(z.string().check(z.trim(), z.toLowerCase(), z.maxLength(254), z.email())),
  /** For the trainer alone. */
  needs: z.optional(text),
})

/** Where somebody stands after an operation. Their place in the list is on the page of the run. */
const Standing = z.object({ personId: PersonId, name: z.string(), status: PlaceStatus, until: z.optional(Instant) })

const ofPlace = { runId: RunId, personId: PersonId }

export const booking = {
  bookPlaces: operation({
    method: 'POST',
    path: '/api/training/runs/{runId}/places',
    kind: 'json',
    who: askers,
    summary: 'Ask for places for oneself or for colleagues of one setting: all together, or those who come first',
    input: z.object({
      runId: RunId,
      settingId: SettingId,
      people: z.array(Attendee).check(z.minLength(1, 'Choose who is coming.'), z.maxLength(10)),
      /** All come or none; absent, each gets a place or a turn in the order named. */
      together: z.optional(z.boolean()),
    }),
    output: z.object({ places: z.array(Standing) }),
  }),
  approvePlace: operation({
    method: 'POST',
    path: '/api/training/runs/{runId}/places/{personId}/approval',
    kind: 'json',
    who: approvers,
    summary: 'The manager agrees to a request, or does not; its place was held meanwhile',
    input: z.object({ ...ofPlace, approve: z.boolean() }),
    output: z.object({ place: Standing }),
  }),
  answerOffer: operation({
    method: 'POST',
    path: '/api/training/runs/{runId}/places/{personId}/offer',
    kind: 'json',
    who: askers,
    summary: 'Take an offered place or let the next person have it',
    input: z.object({ ...ofPlace, take: z.boolean() }),
    output: z.object({ place: Standing }),
  }),
  previewCancellation: operation({
    method: 'GET',
    path: '/api/training/runs/{runId}/places/{personId}/cancellation',
    kind: 'json',
    who: askers,
    summary: 'What giving up a place would cost today, and until when it costs less',
    input: z.object(ofPlace),
    output: z.object({ charge: z.nullable(Charge), asOf: Instant }),
  }),
  cancelPlace: operation({
    method: 'POST',
    path: '/api/training/runs/{runId}/places/{personId}/cancellation',
    kind: 'json',
    who: askers,
    summary: 'Give up a place or a turn, at the charge that was shown; the next who waits is offered the place',
    input: z.object({
      ...ofPlace,
      /** What was shown; another charge by now is refused, so that nobody pays what they did not see. */
      chargePence: z.optional(count),
    }),
    output: z.object({ place: Standing }),
  }),
  substitutePerson: operation({
    method: 'POST',
    path: '/api/training/runs/{runId}/places/{personId}/substitute',
    kind: 'json',
    who: askers,
    summary: 'A colleague comes instead: free until the first session starts',
    input: z.object({ ...ofPlace, instead: Attendee }),
    output: z.object({ place: Standing }),
  }),
  transferPlace: operation({
    method: 'POST',
    path: '/api/training/runs/{runId}/places/{personId}/transfer',
    kind: 'json',
    who: askers,
    summary: 'Move a place to another run that has one free; the place is kept when it has none',
    input: z.object({ ...ofPlace, toRunId: RunId, chargePence: z.optional(count) }),
    output: z.object({ place: Standing, runId: RunId }),
  }),
  makeUpSession: operation({
    method: 'POST',
    path: '/api/training/runs/{runId}/places/{personId}/make-up',
    kind: 'json',
    who: askers,
    summary: 'Make up missed sessions on another run of the course',
    input: z.object({ ...ofPlace, toRunId: RunId, parts: z.array(count).check(z.minLength(1)) }),
    output: z.object({ place: Standing, runId: RunId }),
  }),
  offerPlace: operation({
    method: 'POST',
    path: '/api/training/runs/{runId}/places/{personId}/promotion',
    kind: 'json',
    who: councilStaff,
    summary: 'Offer a free place to somebody out of turn, with a reason that the history keeps',
    input: z.object({ ...ofPlace, reason: line.check(z.minLength(1, 'Say why, in a few words.')) }),
    output: z.object({ place: Standing }),
  }),
  sayNeeds: operation({
    method: 'PUT',
    path: '/api/training/runs/{runId}/places/{personId}/needs',
    kind: 'json',
    who: askers,
    summary: 'What somebody needs to take part, for the trainer alone',
    input: z.object({ ...ofPlace, needs: text }),
    output: z.object({ place: Standing }),
  }),
  listMyTraining: operation({
    method: 'GET',
    path: '/api/training/mine',
    kind: 'json',
    who: askers,
    summary: 'One’s own places, waits and offers, soonest first',
    input: z.object({}),
    output: z.object({ asOf: Instant, places: z.array(z.object({ run: RunFacts, place: PlacePage })) }),
  }),
  listSettingTraining: operation({
    method: 'GET',
    path: '/api/training/settings/{settingId}',
    kind: 'json',
    who: [...askers, 'agency-coordinator'],
    summary: 'The places, waits and requests of one setting’s people, and who may be booked again by name',
    input: z.object({ settingId: SettingId }),
    output: z.object({
      asOf: Instant,
      places: z.array(z.object({ run: RunFacts, place: PlacePage })),
      team: z.array(z.object({ personId: PersonId, name: z.string(), email: z.optional(z.string()) })),
    }),
  }),
  recordLeaver: operation({
    method: 'POST',
    path: '/api/training/settings/{settingId}/team/{personId}/leaving',
    kind: 'json',
    who: approvers,
    summary: 'Somebody no longer works at the setting: their places there are given up, for nothing',
    input: z.object({ settingId: SettingId, personId: PersonId }),
    /** How many places, waits and offers are given up; those of runs that have begun stay. */
    output: z.object({ personId: PersonId, places: z.number() }),
  }),
  listNetworks: operation({
    method: 'GET',
    path: '/api/training/settings/{settingId}/networks',
    kind: 'json',
    who: [...councilStaff, ...settingStaff],
    summary: 'Networks to join for the school year: their dates to come, and which of one’s own people are members',
    input: z.object({ settingId: SettingId }),
    output: z.object({
      asOf: Instant,
      /** The academic year, by the calendar year in which it begins. */
      startsIn: z.number(),
      networks: z.array(
        z.object({
          ...z.pick(Course, { courseId: true, title: true, aims: true, hours: true, pricePence: true }).shape,
          dates: z.array(RunRow),
          members: z.array(z.object({ personId: PersonId, name: z.string(), joinedAt: Instant })),
        }),
      ),
    }),
  }),
  joinNetwork: operation({
    method: 'POST',
    path: '/api/training/courses/{courseId}/members',
    kind: 'json',
    who: [...councilStaff, ...settingStaff],
    summary: 'A year’s membership: every date of the course is booked, and those still to be published',
    input: z.object({ courseId: CourseId, settingId: SettingId, attendee: Attendee }),
    output: z.object({ personId: PersonId, startsIn: z.number() }),
  }),
  leaveNetwork: operation({
    method: 'POST',
    path: '/api/training/courses/{courseId}/members/{personId}/end',
    kind: 'json',
    who: askers,
    summary: 'End a membership: dates to come are given up',
    input: z.object({ courseId: CourseId, personId: PersonId }),
    output: z.object({ personId: PersonId }),
  }),
}
