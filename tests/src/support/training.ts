// Invented runs, settings and people for tests of places, driven through the operations that the portal calls.

import type { Authority } from '@senco/domain/authority/authority'
import { demo } from '@senco/domain/authority/demo'
import type { Actor } from '@senco/domain/roles'
import { changeCapacity } from '@senco/domain/training/change-capacity'
import type { Course, Run } from '@senco/domain/training/model'
import { planRun, type RunPlan } from '@senco/domain/training/plan-run'
import type { TrainingPolicies } from '@senco/domain/training/policies'
import type { Deps } from '@senco/functions/deps'
import type { Ctx } from '@senco/functions/serve/context'
import { decideAgain } from '@senco/functions/serve/run'
import { answering } from '@senco/functions/training/answering'
import { booking } from '@senco/functions/training/booking'
import { decideAndKeep, look } from '@senco/functions/training/keep-places'
import { leaving } from '@senco/functions/training/leaving'
import type { Tables } from '@senco/store/client'
import { keys } from '@senco/store/keys'
import { settingWrites } from '@senco/store/register/settings'
import { newRunWrites } from '@senco/store/training/runs'
import { transact, type Write } from '@senco/store/transact'
import { newId } from './meetings.ts'
import { aRecord } from './register-builders.ts'

export const now = '2032-11-22T09:00:00.000Z'

/** Somebody of the council: may book for anybody, and what they book needs no manager. */
export const staff: Actor = { personId: newId('person'), name: 'Sam Staff', scopes: [{ role: 'team-manager' }] }

export const ctxOf = (operation: string, actor: Actor = staff, at = now, key: string = newId('message')): Ctx => ({
  actor,
  now: at,
  newId,
  operation,
  requestId: 'test',
  cookies: {},
  idempotency: { key, bodyHash: 'body' },
})

/** Somebody with one role at one setting. */
export const holderOf = (
  role: 'setting-senco' | 'setting-manager',
  { settingId, personId }: { readonly settingId: string; readonly personId: string },
): Actor => ({ personId, name: 'Kim', scopes: [{ role, settingIds: [settingId] }] })

export const trainingOf = (tables: Tables, policies: Partial<TrainingPolicies> = {}) => {
  const training = { ...demo.policies.training, ...policies }
  const authority: Authority = { ...demo, policies: { ...demo.policies, training } }
  const deps: Deps = { tables, authority, baseUrl: 'https://portal.example' }
  return { deps, ...booking(deps), ...answering(deps), ...leaving(deps) }
}
export type Training = ReturnType<typeof trainingOf>

/** As `serve` runs a handler: again when somebody else wrote first; for long, because all callers share one process here. */
export const again = <T>(run: () => Promise<T>): Promise<T> => decideAgain(run, 200_000)

export interface Team {
  readonly settingId: string
  readonly people: readonly string[]
}

const inBatches = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / 90) }, (_, index) => all.slice(index * 90, index * 90 + 90))

/** Settings with so many people each, whom they booked by name before. */
export const manyTeams = async (tables: Tables, settings: number, each: number): Promise<Team[]> => {
  const teams = Array.from({ length: settings }, () => ({
    settingId: newId('setting'),
    people: Array.from({ length: each }, () => newId('person')),
  }))
  const rows = teams.flatMap(({ settingId, people }, at): Write[] => {
    const record = aRecord({ settingId, name: `Setting ${at + 1}`, email: `s${at + 1}@example.org` })
    const team = Object.fromEntries(
      people.map((id, index) => [
        id,
        { name: `Person ${at + 1}.${index + 1}`, email: `p${at + 1}.${index + 1}@example.org` },
      ]),
    )
    const Item = { ...keys.settingTraining(settingId), v: 1, settingId, runs: {}, team, version: 1 }
    return [...settingWrites(tables, undefined, record, now), { Put: { TableName: tables.service, Item } }]
  })
  await Promise.all(inBatches(rows).map((batch) => transact(tables, batch)))
  return teams
}

export const aCourse = (facts: Partial<Course> = {}): Course => ({
  courseId: newId('course'),
  title: 'The graduated approach',
  level: 'core',
  aims: 'Assess, plan, do, review.',
  topics: ['graduated-approach'],
  hours: 3,
  capacity: 10,
  minToRun: 4,
  pricePence: 0,
  status: 'active',
  version: 1,
  ...facts,
})

/** Open for booking, in three weeks, one session unless said otherwise. */
export const openRun = async (
  tables: Tables,
  plan: Partial<RunPlan> & { readonly course?: Course; readonly noLimit?: boolean } = {},
): Promise<Run> => {
  const { course = aCourse(), noLimit = false, ...given } = plan
  const sessions = [
    {
      startsAt: '2032-12-15T13:00:00.000Z',
      endsAt: '2032-12-15T16:00:00.000Z',
      mode: 'in-person' as const,
      venue: 'Town Hall',
    },
  ]
  const planned = planRun(
    course,
    { mode: 'in-person', sessions, trainers: [], heldSeats: 0, ...given },
    { runId: newId('run'), session: () => newId('session') },
    { policies: demo.policies.training, closures: [] },
  )
  const { perSetting: _limit, ...unlimited } = planned
  const run: Run = { ...(noLimit ? unlimited : planned), status: 'open', publishedAt: now }
  await transact(tables, newRunWrites(tables, run))
  return run
}

/** Another number of places, as staff change it. */
export const resize = (training: Training, runId: string, capacity: number, ctx = ctxOf('changeCapacity')) =>
  again(async () => {
    const looked = await look(training.deps, ctx, { wanted: [{ kind: 'run', runId }] })
    return decideAndKeep(
      training.deps,
      ctx,
      looked,
      ({ state, about }) => changeCapacity(state, runId, capacity, about),
      () => ({ capacity }),
    )
  })
