// A pathway begins by itself when somebody becomes SENCO, moves on when they attend a step, and ends with their time.

import { settingLabel, summaryOf } from '@senco/domain/register/summary'
import { londonDate } from '@senco/domain/time'
import { missingParts } from '@senco/domain/training/certificates'
import { welcomeToPathway } from '@senco/domain/training/learning-letters'
import type { Course, RunRow } from '@senco/domain/training/model'
import { beginsLately, markStep, needsPathway, startPathway } from '@senco/domain/training/pathway'
import { readCalendar } from '@senco/store/calendar'
import { type CommitContext, commit } from '@senco/store/commit'
import { readPerson } from '@senco/store/people'
import { readSetting } from '@senco/store/register/settings'
import { readCourses } from '@senco/store/training/courses'
import { pathwayWrites, readPathway, readPathwaysOf } from '@senco/store/training/pathways'
import { readRunRows } from '@senco/store/training/runs'
import { readTakenPart } from '@senco/store/training/taken'
import { areaSencoOf, whoToRing } from '../area-senco.ts'
import type { Consumer, StoredEvent } from '../consumers.ts'
import type { Deps } from '../deps.ts'
import { cameTo, endOfRun } from './learned.ts'
import { mailOf } from './post-letter.ts'

/** Runs to come of the courses that do a step, soonest first. */
export const runsForStep = (
  key: string,
  courses: readonly Course[],
  rows: readonly RunRow[],
  now: string,
): readonly RunRow[] => {
  const doing = new Set(courses.flatMap(({ courseId, pathwayStep }) => (pathwayStep === key ? [courseId] : [])))
  return rows
    .filter((row) => doing.has(row.courseId) && row.status === 'open' && row.startsAt > now)
    .sort((one, other) => one.startsAt.localeCompare(other.startsAt))
}

const nextFor = async ({ tables }: Deps, key: string, now: string) => {
  const [courses, rows] = await Promise.all([readCourses(tables), readRunRows(tables, now)])
  const [row] = runsForStep(key, courses, rows, now)
  return row && { title: row.title, startsOn: londonDate(row.startsAt), runId: row.runId }
}

const appointedIn = ({ data }: StoredEvent) => ({
  settingId: String(data['settingId']),
  designationId: String(data['designationId']),
  personId: String(data['personId']),
  name: String(data['name']),
  startsOn: String(data['startsOn']),
})

const begin = async (deps: Deps, event: StoredEvent, ctx: CommitContext): Promise<void> => {
  const appointed = appointedIn(event)
  const [stored, account, earlier, calendar] = await Promise.all([
    readSetting(deps.tables, appointed.settingId),
    readPerson(deps.tables, appointed.personId),
    readPathwaysOf(deps.tables, appointed.personId),
    readCalendar(deps.tables),
  ])
  if (stored === undefined || account === undefined || !beginsLately(appointed.startsOn, londonDate(ctx.now))) return
  if (!needsPathway(earlier, appointed.startsOn)) return
  const pathway = startPathway(appointed, calendar, ctx.now)
  const first = pathway.steps.find(({ kind }) => kind === 'training')
  const [next, areaSenco] = await Promise.all([
    first === undefined ? undefined : nextFor(deps, first.key, ctx.now),
    areaSencoOf(deps, stored.setting),
  ])
  const letter = welcomeToPathway({
    pathway,
    settingName: settingLabel(summaryOf(stored, londonDate(ctx.now))),
    whoToRing: whoToRing(deps, areaSenco),
    next,
    baseUrl: deps.baseUrl,
  })
  const occasion = `pathway ${appointed.designationId}`
  const { email } = account
  await commit(deps.tables, ctx, {
    writes: pathwayWrites(deps.tables, undefined, pathway),
    mail: email === undefined ? [] : [mailOf(deps, { occasion, to: email, kind: 'training-first-year', letter })],
    answer: null,
  })
}

const end = async (deps: Deps, event: StoredEvent, ctx: CommitContext): Promise<void> => {
  const { personId, designationId } = appointedIn(event)
  const before = await readPathway(deps.tables, personId, designationId)
  const endedOn = String(event.data['endsOn'] ?? '')
  if (before === undefined || before.endedOn === endedOn || endedOn === '') return
  const after = { ...before, endedOn, version: before.version + 1 }
  await commit(deps.tables, ctx, { writes: pathwayWrites(deps.tables, before, after), answer: null })
}

/** Every session was attended: the step that the course does is done on that day; a mark taken away undoes it. */
const follow = async (deps: Deps, event: StoredEvent, ctx: CommitContext): Promise<void> => {
  const [runId, personId] = [String(event.data['runId']), String(event.data['personId'])]
  const pathways = await readPathwaysOf(deps.tables, personId)
  if (pathways.length === 0) return
  const [[taken], courses] = await Promise.all([
    readTakenPart(deps.tables, personId, [runId]),
    readCourses(deps.tables),
  ])
  const key = courses.find(({ courseId }) => courseId === taken?.run.courseId)?.pathwayStep
  if (taken === undefined || key === undefined) return
  const complete = missingParts(cameTo(taken.run, taken.attendance)).length === 0
  const [on] = [londonDate(endOfRun(taken.run)), londonDate(ctx.now)].sort()
  if (on === undefined) return
  const writes = pathways.flatMap((pathway) => {
    const present = pathway.steps.find((step) => step.key === key)
    if (!complete && present?.runId !== runId) return []
    if (complete && present?.doneOn !== undefined) return []
    const after = markStep(pathway, key, complete ? { on, runId } : undefined)
    return after === undefined ? [] : pathwayWrites(deps.tables, pathway, after)
  })
  if (writes.length > 0) await commit(deps.tables, ctx, { writes, answer: null })
}

export const pathwayStarting = (deps: Deps): readonly Consumer[] => [
  { name: 'training.startPathway', on: ['senco-appointed'], handle: (event, ctx) => begin(deps, event, ctx) },
  { name: 'training.endPathway', on: ['senco-ended'], handle: (event, ctx) => end(deps, event, ctx) },
  { name: 'training.followPathway', on: ['session-marked'], handle: (event, ctx) => follow(deps, event, ctx) },
]
