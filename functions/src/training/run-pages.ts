// Runs and places as one reader may see them: lists, one run, one's own places and those of a setting's people.
import type { training } from '@senco/contract/training'
import {
  canSeeSetting,
  isCouncilStaff,
  keepsTraining,
  mayBookForTeam,
  maySeeNeeds,
  maySeePlace,
} from '@senco/domain/access'
import { settingsOfFeed } from '@senco/domain/clusters/feed'
import type { MeetingRow } from '@senco/domain/clusters/model'
import { notFound } from '@senco/domain/refusal'
import { settingLabel, summaryOf } from '@senco/domain/register/summary'
import { type Actor, hasRole, settingStaff } from '@senco/domain/roles'
import { londonDate } from '@senco/domain/time'
import { endOf } from '@senco/domain/training/deadlines'
import { meetingsAround, meetingsInTheWay } from '@senco/domain/training/meeting-clash'
import type { Place, Pool, Run, RunRow } from '@senco/domain/training/model'
import { mustDecide, placePoints, placeReason, placeSteps, placeWord } from '@senco/domain/training/place-words'
import { mayTakeNow } from '@senco/domain/training/places'
import type { TrainingPolicies } from '@senco/domain/training/policies'
import { isActive } from '@senco/domain/training/standing'
import { nothingRead } from '@senco/domain/training/state'
import { positionOf } from '@senco/domain/training/turn-order'
import { readCalendar } from '@senco/store/calendar'
import { readMeetingRows } from '@senco/store/meetings'
import { readReplies, readSlotsOf } from '@senco/store/places'
import { readSettings, type StoredSetting } from '@senco/store/register/settings'
import { readRunPage, readRunRows, type StoredRunPage } from '@senco/store/training/runs'
import { readState } from '@senco/store/training/state'
import { readDiary, readTakenPart } from '@senco/store/training/taken'
import type { Deps } from '../deps.ts'
import type { Ctx, Handlers } from '../serve/context.ts'
import { settle } from './keep-places.ts'

const isNamed = (actor: Actor, settingId: string): boolean =>
  actor.scopes.some(({ settingIds }) => settingIds?.includes(settingId) === true)

/** Drafts are for those who keep training, a run at one setting for its people, and schools see what is for them too. */
export const maySeeRun = (actor: Actor, run: Pick<RunRow, 'status' | 'settingId' | 'joint'>): boolean => {
  if (keepsTraining(actor) || (hasRole(actor, ['auditor']) && run.status !== 'draft')) return true
  if (run.status === 'draft') return false
  if (run.settingId !== undefined) return isNamed(actor, run.settingId)
  return run.joint === true || hasRole(actor, [...settingStaff, 'agency-coordinator'])
}

const freeOf = (run: Run, policies: TrainingPolicies): Pool | null => {
  if (run.status !== 'open') return null
  if (mayTakeNow(run, { ids: ['somebody'], fresh: 0 }, policies) !== undefined) return 'general'
  return mayTakeNow(run, { ids: ['somebody'], fresh: 1 }, policies) === undefined ? null : 'held'
}

/** Lists of people stay here, and the way to join is for those who have a place. */
const factsFor = ({ queue: _q, aside: _a, holds: _h, turn: _t, ...run }: Run, joins: boolean) => ({
  ...run,
  sessions: run.sessions.map(({ joinLink, ...session }) =>
    joins && joinLink !== undefined ? { ...session, joinLink } : session,
  ),
})

interface Reading {
  readonly actor: Actor
  readonly now: string
  readonly policies: TrainingPolicies
}

const placePage = (run: Run, place: Place, settingName: string, { actor, now, policies }: Reading) => {
  const { needs, ...rest } = place
  const reason = placeReason(run, place, policies, place.personId === actor.personId)
  const position = place.status === 'waiting' ? positionOf(run, place.personId, policies) : undefined
  const points = placePoints(run, place, policies)
  return {
    ...rest,
    ...(needs !== undefined && maySeeNeeds(actor, run, place) ? { needs } : {}),
    settingName,
    word: placeWord(place, run, now),
    ...(position === undefined ? {} : { position }),
    ...(reason === undefined ? {} : { reason }),
    ...(points === undefined ? {} : { points }),
    steps: [...placeSteps(actor, run, place, now)],
  }
}

const namesOf = (settings: readonly StoredSetting[], now: string): ReadonlyMap<string, string> =>
  new Map(settings.map((record) => [record.setting.settingId, settingLabel(summaryOf(record, londonDate(now)))]))

const readingOf = (deps: Deps, { actor, now }: Ctx): Reading => ({
  actor,
  now,
  policies: deps.authority.policies.training,
})

const people = (turns: Run['queue']): number => turns.reduce((sum, { ids }) => sum + ids.length, 0)

/** What a run's page looks at besides the run. Replies are read with the rest, and only where a meeting is in the way. */
const besides = async ({ tables }: Deps, run: Run, seen: readonly Place[], meetings: Meetings) => {
  const rows = meetingsAround(run, meetings.rows)
  const own = rows.length === 0 ? [] : meetings.settingIds
  const asked = rows.flatMap(({ meetingId }) => own.map((settingId) => ({ meetingId, settingId })))
  const [calendar, settings, replies, slots] = await Promise.all([
    readCalendar(tables),
    readSettings(tables, [...seen.map(({ settingId }) => settingId), ...own]),
    readReplies(tables, asked),
    readSlotsOf(tables, own.length === 0 ? [] : rows),
  ])
  const at = { rows, replies, slots: slots.map(({ slot }) => slot), records: settings }
  return { calendar, settings, meetings: [...meetingsInTheWay(run, at)] }
}

interface Meetings {
  readonly rows: readonly MeetingRow[]
  readonly settingIds: readonly string[]
}

const pageFor = async (deps: Deps, ctx: Ctx, { run, places, attendance }: StoredRunPage, own: Meetings) => {
  const { actor, now } = ctx
  const reading = readingOf(deps, ctx)
  const seen = places.filter((place) => maySeePlace(actor, place, { settingId: place.settingId }))
  const { calendar, settings, meetings } = await besides(deps, run, seen, own)
  const names = namesOf(settings, now)
  const has = places.some(({ personId, status }) => personId === actor.personId && status === 'booked')
  const staff = keepsTraining(actor)
  return {
    run: factsFor(run, staff || has),
    waiting: people(run.queue),
    waitingAside: people(run.aside),
    offered: run.holds.filter(({ kind }) => kind === 'offer').reduce((sum, { ids }) => sum + ids.length, 0),
    free: freeOf(run, reading.policies),
    places: seen.map((place) => placePage(run, place, names.get(place.settingId) ?? '', reading)),
    attendance: attendance.filter((one) => staff || maySeePlace(actor, one, { settingId: one.settingId })),
    meetings,
    decide: staff && mustDecide(run, places, reading.policies, calendar.closures, now),
    trains: staff || run.trainers.some(({ personId }) => personId === actor.personId),
    asOf: now,
  }
}

type Wanted = 'listRuns' | 'viewRun' | 'listMyTraining' | 'listSettingTraining'

/** Lists look back over the year; an older run keeps its own page. */
const daysListed = 400

export const runPages = (deps: Deps): Pick<Handlers<typeof training>, Wanted> => ({
  listRuns: async (_input, { actor, now }) => {
    const since = new Date(Date.parse(now) - daysListed * 86_400_000).toISOString()
    const rows = await readRunRows(deps.tables, now)
    return { asOf: now, runs: rows.filter((row) => row.endsAt >= since && maySeeRun(actor, row)) }
  },

  viewRun: async ({ runId }, ctx) => {
    const settingIds = settingsOfFeed(ctx.actor)
    const [first, rows] = await Promise.all([
      readRunPage(deps.tables, runId),
      settingIds.length === 0 ? [] : readMeetingRows(deps.tables),
    ])
    if (first === undefined || !maySeeRun(ctx.actor, first.run)) throw notFound()
    const went = await settle(deps, ctx, runId)
    const page = went === 0 ? first : await readRunPage(deps.tables, runId)
    return pageFor(deps, ctx, page ?? first, { rows, settingIds })
  },

  listMyTraining: async (_input, ctx) => {
    const { personId } = ctx.actor
    const diary = await readDiary(deps.tables, personId)
    const toCome = diary.filter(({ spans }) => spans.some(({ to }) => to >= ctx.now))
    const taken = await readTakenPart(
      deps.tables,
      personId,
      toCome.map(({ runId }) => runId),
    )
    const live = taken.flatMap(({ run, place }) => (place === undefined || !isActive(place) ? [] : [{ run, place }]))
    const settings = await readSettings(
      deps.tables,
      live.map(({ place }) => place.settingId),
    )
    const names = namesOf(settings, ctx.now)
    const reading = readingOf(deps, ctx)
    return {
      asOf: ctx.now,
      places: live
        .filter(({ run }) => endOf(run) >= ctx.now)
        .sort((one, other) => endOf(one.run).localeCompare(endOf(other.run)))
        .map(({ run, place }) => ({
          run: factsFor(run, place.status === 'booked'),
          place: placePage(run, place, names.get(place.settingId) ?? '', reading),
        })),
    }
  },

  listSettingTraining: async ({ settingId }, ctx) => {
    const { actor, now } = ctx
    const [record] = await readSettings(deps.tables, [settingId])
    if (record === undefined || !(canSeeSetting(actor, record.setting) || isCouncilStaff(actor))) throw notFound()
    const { state } = await readState(deps.tables, nothingRead, [{ kind: 'setting', settingId }])
    const kept = state.settings.get(settingId)
    const team = mayBookForTeam(actor, record.setting)
    const pairs = Object.entries(kept?.runs ?? {}).flatMap(([runId, { people: ids }]) =>
      ids.map((personId) => ({ runId, personId })),
    )
    const byPerson = Map.groupBy(pairs, ({ personId }) => personId)
    const taken = await Promise.all(
      [...byPerson].map(([personId, runs]) =>
        readTakenPart(
          deps.tables,
          personId,
          runs.map(({ runId }) => runId),
        ),
      ),
    )
    const name = settingLabel(summaryOf(record, londonDate(now)))
    const reading = readingOf(deps, ctx)
    const places = taken.flat().flatMap(({ run, place }) => {
      if (place === undefined || !isActive(place) || endOf(run) < now) return []
      if (!maySeePlace(actor, place, record.setting)) return []
      return [{ run: factsFor(run, place.status === 'booked'), place: placePage(run, place, name, reading) }]
    })
    const sencos = record.designations
      .filter(({ status }) => status === 'active')
      .map(({ personId, name: who, email }) => ({ personId, name: who, ...(email === undefined ? {} : { email }) }))
    const colleagues = Object.entries(kept?.team ?? {})
      .filter(([personId]) => !sencos.some((one) => one.personId === personId))
      .map(([personId, colleague]) => ({ personId, ...colleague }))
    return { asOf: now, places, team: team ? [...sencos, ...colleagues] : [] }
  },
})
