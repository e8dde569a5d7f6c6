// Courses and their runs on the wire: keeping, publishing, changing places and cancelling, with consequences shown first.
import { councilStaff, settingStaff } from '@senco/domain/roles'
import { Instant } from '@senco/domain/time'
import { Course, CourseLevel, RunMode, RunRow, Session } from '@senco/domain/training/model'
import * as z from 'zod/mini'
import { hoursUpTo } from '../hours.ts'
import { operation } from '../operation.ts'
import { CourseId, count, line, PersonId, RunId, SettingId, text, title } from './fields.ts'
import { RunPage } from './page.ts'

const readers = [...councilStaff, ...settingStaff, 'agency-coordinator', 'school-senco', 'auditor'] as const

const courseFields = {
  title,
  code: z.optional(line),
  level: CourseLevel,
  aims: text,
  audience: z.optional(line),
  providerTypes: Course.shape.providerTypes,
  prerequisites: z.optional(line),
  topics: z.array(line).check(z.maxLength(20)),
  hours: hoursUpTo(200),
  pathwayStep: z.optional(line),
  capacity: count,
  minToRun: count,
  perSetting: z.optional(count),
  pricePence: count,
  chargePolicyId: z.optional(line),
  joint: z.optional(z.boolean()),
  accessibility: z.optional(text),
  recording: z.optional(z.boolean()),
  external: z.optional(z.object({ provider: line, url: z.optional(z.url({ protocol: /^https$/ })) })),
}

const sessionFields = z.object({
  sessionId: z.optional(Session.shape.sessionId),
  startsAt: Instant,
  endsAt: Instant,
  mode: RunMode,
  venue: z.optional(line),
  accessNotes: z.optional(line),
  joinLink: z.optional(z.url({ protocol: /^https$/ })),
})

const runFields = {
  mode: RunMode,
  settingId: z.optional(SettingId),
  sessions: z.array(sessionFields).check(z.minLength(1, 'Add a session.'), z.maxLength(20)),
  trainers: z.array(z.object({ personId: PersonId, name: title })).check(z.maxLength(10)),
  minToRun: z.optional(count),
  perSetting: z.optional(count),
  pricePence: z.optional(count),
  opensAt: z.optional(Instant),
  closesAt: z.optional(Instant),
}

export const planning = {
  listCourses: operation({
    method: 'GET',
    path: '/api/training/courses',
    kind: 'json',
    who: readers,
    summary: 'Every course that is given or recorded',
    input: z.object({}),
    output: z.object({ courses: z.array(Course) }),
  }),
  addCourse: operation({
    method: 'POST',
    path: '/api/training/courses',
    kind: 'json',
    who: councilStaff,
    summary: 'Add a course',
    input: z.object(courseFields),
    output: z.object({ course: Course }),
  }),
  changeCourse: operation({
    method: 'PUT',
    path: '/api/training/courses/{courseId}',
    kind: 'json',
    who: councilStaff,
    summary: 'Change or withdraw a course; runs that are planned keep what they began with',
    input: z.object({
      ...courseFields,
      courseId: CourseId,
      status: z.optional(Course.shape.status),
      version: z.number(),
    }),
    output: z.object({ course: Course }),
  }),
  listRuns: operation({
    method: 'GET',
    path: '/api/training/runs',
    kind: 'json',
    who: readers,
    summary: 'Runs to come and of the last months, soonest first; drafts are for staff',
    input: z.object({}),
    output: z.object({ asOf: Instant, runs: z.array(RunRow) }),
  }),
  viewRun: operation({
    method: 'GET',
    path: '/api/training/runs/{runId}',
    kind: 'json',
    who: readers,
    summary: 'A run with its sessions, the cost and the places of the reader’s own people',
    input: z.object({ runId: RunId }),
    output: RunPage,
  }),
  planRun: operation({
    method: 'POST',
    path: '/api/training/runs',
    kind: 'json',
    who: councilStaff,
    summary: 'Plan a run of a course: sessions, trainers and places',
    input: z.object({
      ...runFields,
      courseId: CourseId,
      capacity: z.optional(count),
      /** Seats held for new SENCOs; absent is the council's number. */
      heldSeats: z.optional(count),
    }),
    output: z.object({ runId: RunId, warnings: z.array(z.string()) }),
  }),
  changeRun: operation({
    method: 'PUT',
    path: '/api/training/runs/{runId}',
    kind: 'json',
    who: councilStaff,
    summary: 'Change sessions, trainers and rules of a run; those with a place are told of new times and places',
    input: z.object({ ...runFields, runId: RunId, version: count }),
    output: z.object({ runId: RunId, warnings: z.array(z.string()) }),
  }),
  publishRun: operation({
    method: 'POST',
    path: '/api/training/runs/{runId}/publish',
    kind: 'json',
    who: councilStaff,
    summary: 'Open a run for booking and put its title and dates in the public catalogue',
    input: z.object({ runId: RunId }),
    output: z.object({ runId: RunId }),
  }),
  previewCapacity: operation({
    method: 'GET',
    path: '/api/training/runs/{runId}/capacity/{capacity}',
    kind: 'json',
    who: councilStaff,
    summary: 'What another number of places would do, before it is done',
    input: z.object({ runId: RunId, capacity: z.string().check(z.regex(/^\d{1,4}$/, 'Enter a whole number.')) }),
    output: z.object({
      capacity: z.number(),
      taken: z.number(),
      /** How many of those who wait would get an offer. */
      offers: z.number(),
      /** How many places too few: then it cannot be done until so many have gone. */
      tooFew: z.number(),
      words: z.string(),
    }),
  }),
  changeCapacity: operation({
    method: 'PUT',
    path: '/api/training/runs/{runId}/capacity',
    kind: 'json',
    who: councilStaff,
    summary: 'Raise or lower the number of places; freed ones are offered to those who wait',
    input: z.object({ runId: RunId, capacity: count }),
    output: z.object({ capacity: z.number(), offers: z.number() }),
  }),
  previewRunCancellation: operation({
    method: 'GET',
    path: '/api/training/runs/{runId}/cancellation',
    kind: 'json',
    who: councilStaff,
    summary: 'Whom cancelling a run would reach: counts, those without e-mail, and the next run',
    input: z.object({ runId: RunId }),
    output: z.object({
      booked: z.number(),
      waiting: z.number(),
      offered: z.number(),
      settings: z.number(),
      withoutEmail: z.number(),
      refundPence: z.number(),
      /** Charges for cancelling late that end with the run. */
      droppedPence: z.number(),
      /** The same, where finance has them already: for staff to put right. */
      financeHasPence: z.number(),
      nextRunId: z.optional(RunId),
    }),
  }),
  cancelRun: operation({
    method: 'POST',
    path: '/api/training/runs/{runId}/cancellation',
    kind: 'json',
    who: councilStaff,
    summary: 'Cancel a run: everybody is told, nothing is charged, and they hear first of the next',
    input: z.object({ runId: RunId, reason: line.check(z.minLength(1, 'Say why, in a few words.')) }),
    output: z.object({ runId: RunId, told: z.number() }),
  }),
  listTrainingDecisions: operation({
    method: 'GET',
    path: '/api/training/decisions',
    kind: 'json',
    who: councilStaff,
    summary: 'What the team decides now: runs with too few people, and requests of people who did not come before',
    input: z.object({}),
    output: z.object({
      asOf: Instant,
      /** `missing` people to the smallest number (rule T9). */
      tooFew: z.array(z.object({ runId: RunId, title: z.string(), startsAt: Instant, missing: z.number() })),
      /** `people` whose requests wait for the team (rule T6). */
      requests: z.array(z.object({ runId: RunId, title: z.string(), startsAt: Instant, people: z.number() })),
    }),
  }),
  closeRun: operation({
    method: 'POST',
    path: '/api/training/runs/{runId}/close',
    kind: 'json',
    who: councilStaff,
    summary: 'Say that a run is over: its register is final',
    input: z.object({ runId: RunId }),
    output: z.object({ runId: RunId }),
  }),
}
