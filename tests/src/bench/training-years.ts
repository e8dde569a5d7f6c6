// Pages of training after so many years of bookings: what they read and how long they take must not grow with the years.
import type { Actor } from '@senco/domain/roles'
import { addDays, londonDate } from '@senco/domain/time'
import { operations } from '@senco/functions/training'
import { createTables } from '@senco/local/create-tables'
import { openTables, type Tables } from '@senco/store/client'
import { attendanceWrite } from '@senco/store/training/attendance'
import { evaluationWrite } from '@senco/store/training/learners'
import { transact } from '@senco/store/transact'
import { freshPrefix } from '../support/tables.ts'
import { again, ctxOf, holderOf, manyTeams, now, openRun, staff, type Team, trainingOf } from '../support/training.ts'
import { median } from './median.ts'
import { readUnitsOf, startRecorder } from './recorder.ts'

export interface Page {
  readonly name: string
  readonly years: number
  readonly bookings: number
  readonly units: number
  readonly milliseconds: number
}

interface Sizes {
  /** Runs a year, each with somebody of so many settings. */
  readonly runs: number
  readonly settings: number
  readonly rounds: number
}

const session = (day: string) => ({
  startsAt: `${day}T13:00:00.000Z`,
  endsAt: `${day}T16:00:00.000Z`,
  mode: 'online' as const,
})

const daysBefore = 21

/** One run, asked for three weeks before by each setting; those that are over have their register and answers. */
const oneRun = async (tables: Tables, teams: readonly Team[], day: string): Promise<string> => {
  const { bookPlaces } = trainingOf(tables)
  const over = day < londonDate(now)
  const at = over ? `${addDays(day, -daysBefore)}T09:00:00.000Z` : now
  const run = await openRun(tables, { mode: 'online', sessions: [session(day)], capacity: teams.length })
  const { runId } = run
  await Promise.all(
    teams.map(({ settingId, people: [personId = ''] }) =>
      again(() => bookPlaces({ runId, settingId, people: [{ personId }] }, ctxOf('bookPlaces', staff, at))),
    ),
  )
  if (!over) return runId
  const marks = Object.fromEntries(
    run.sessions.map(({ sessionId, endsAt }) => [sessionId, { mark: 'present' as const, at: endsAt }]),
  )
  await transact(
    tables,
    teams.flatMap(({ settingId, people: [personId = ''] }) => [
      attendanceWrite(tables, undefined, { runId, personId, settingId, name: 'Somebody', marks, version: 1 }),
      evaluationWrite(tables, {
        ...{ runId, personId, useful: 4, confidenceBefore: 2, confidenceAfter: 4, intent: 'Plan the next step.' },
        at: `${day}T17:00:00.000Z`,
      }),
    ]),
  )
  return runId
}

interface World {
  readonly years: number
  readonly tables: Tables
  readonly teams: readonly Team[]
  readonly next: string
  readonly bookings: number
}

/** So many years until today, and half a year to come, kept by the operations themselves. */
const growWorld = async (engine: string, years: number, { runs, settings }: Sizes): Promise<World> => {
  const tables = await createTables({ endpoint: engine, prefix: freshPrefix(), streams: false })
  const teams = await manyTeams(tables, settings, 1)
  const apart = Math.floor(365 / runs)
  const today = londonDate(now)
  let next = ''
  let bookings = 0
  for (let day = addDays(today, -365 * years); day < addDays(today, 180); day = addDays(day, apart)) {
    const runId = await oneRun(tables, teams, day)
    bookings += teams.length
    if (next === '' && day > addDays(today, 7)) next = runId
  }
  return { years, tables, teams, next, bookings }
}

const pagesOf = ({ tables, teams: [team], next }: World) => {
  const all = operations(trainingOf(tables).deps)
  const { settingId = '', people: [personId = ''] = [] } = team ?? {}
  const as = (actor: Actor) => ctxOf('page', actor)
  const senco = holderOf('setting-senco', { settingId, personId })
  const manager = holderOf('setting-manager', { settingId, personId })
  const pages: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['a run to come', () => all.viewRun({ runId: next }, as(staff))],
    ['my training', () => all.listMyTraining({}, as(senco))],
    ['what I learned', () => all.listMyLearning({}, as(senco))],
    ['the list of runs', () => all.listRuns({}, as(staff))],
    ["the manager's list", () => all.listSettingTraining({ settingId }, as(manager))],
    ['charges of a year', () => all.listCharges({ year: '2032' }, as(staff))],
    ['the report of the year', () => all.viewTrainingReport({}, as(staff))],
  ]
  return pages
}

/** Every page once through the recorder for its units, then in turns for its time: a page of each age after another. */
export const measureTrainingYears = async (engine: string, ages: readonly number[], sizes: Sizes): Promise<Page[]> => {
  const worlds: World[] = []
  for (const years of ages) worlds.push(await growWorld(engine, years, sizes))
  const recorder = await startRecorder(engine)
  const pages: Page[] = []
  try {
    const names = pagesOf(worlds[0] as World).map(([name]) => name)
    for (const [at, name] of names.entries()) {
      const times = worlds.map((): number[] => [])
      for (let round = 0; round <= sizes.rounds; round++)
        for (let turn = 0; turn < worlds.length; turn++) {
          const index = (round + turn) % worlds.length
          const [, open] = pagesOf(worlds[index] as World)[at] as readonly [string, () => Promise<unknown>]
          const began = performance.now()
          await open()
          if (round > 0) times[index]?.push(performance.now() - began)
        }
      for (const [index, world] of worlds.entries()) {
        const recorded = openTables({ service: world.tables.service, endpoint: recorder.endpoint })
        recorder.take()
        await pagesOf({ ...world, tables: recorded })[at]?.[1]()
        const units = recorder.take().reduce((sum, call) => sum + readUnitsOf(call), 0)
        const { years, bookings } = world
        pages.push({ name, years, bookings, units, milliseconds: median(times[index] ?? []) })
      }
    }
    return pages
  } finally {
    await recorder.stop()
    for (const { tables } of worlds) tables.document.destroy()
  }
}

/** How something grows with the years: 0 not at all, 1 as they do. */
export const exponent = (smaller: number, larger: number, times: number): number =>
  Math.log(larger / smaller) / Math.log(times)
