// The first year of new SENCOs: one's own page, the list for staff, steps that people say are done, and buddies.
import type { training } from '@senco/contract/training'
import { isCouncilStaff, mayBookForTeam } from '@senco/domain/access'
import { conflict, invalid, notFound } from '@senco/domain/refusal'
import type { SettingSummary } from '@senco/domain/register/model'
import { settingLabel, summaryOf } from '@senco/domain/register/summary'
import { hasRole } from '@senco/domain/roles'
import { londonDate } from '@senco/domain/time'
import { buddyLetter } from '@senco/domain/training/learning-letters'
import { markStep, type Pathway, stepState } from '@senco/domain/training/pathway'
import { commit } from '@senco/store/commit'
import { keys } from '@senco/store/keys'
import { readPerson } from '@senco/store/people'
import { readBoard } from '@senco/store/register/board'
import { readSetting } from '@senco/store/register/settings'
import { readCourses } from '@senco/store/training/courses'
import { pathwayWrites, readPathway, readPathways, readPathwaysOf } from '@senco/store/training/pathways'
import { readRunRows } from '@senco/store/training/runs'
import { readDiaryRuns } from '@senco/store/training/taken'
import { areaSencoOf } from '../area-senco.ts'
import type { Deps } from '../deps.ts'
import type { Ctx, Handlers } from '../serve/context.ts'
import { runsForStep } from './pathway-starting.ts'
import { mailOf } from './post-letter.ts'

type Wanted = 'listMyPathways' | 'listPathways' | 'viewPathway' | 'markPathwayStep' | 'chooseBuddy'

const pageOf = async (deps: Deps, { actor, now }: Ctx, { steps, ...pathway }: Pathway) => {
  const { tables } = deps
  const today = londonDate(now)
  const [stored, courses, rows, held] = await Promise.all([
    readSetting(tables, pathway.settingId),
    readCourses(tables),
    readRunRows(tables, now),
    readDiaryRuns(tables, pathway.personId),
  ])
  const areaSenco = stored === undefined ? undefined : await areaSencoOf(deps, stored.setting)
  return {
    pathway,
    settingName: stored === undefined ? '' : settingLabel(summaryOf(stored, today)),
    ...(areaSenco === undefined
      ? {}
      : { areaSenco: { name: areaSenco.name, ...(areaSenco.email === undefined ? {} : { email: areaSenco.email }) } }),
    steps: steps.map((step) => {
      const runs = step.kind === 'training' ? runsForStep(step.key, courses, rows, now) : []
      const booked = runs.find(({ runId }) => held.includes(runId))
      return {
        ...step,
        state: stepState(step, booked !== undefined, today),
        ...(booked === undefined ? {} : { booked }),
        runs: [...runs],
      }
    }),
    mayChange: actor.personId === pathway.personId || isCouncilStaff(actor),
  }
}

/** For herself, the manager of her setting, and the council. Else not there. */
const found = async (deps: Deps, { actor }: Ctx, personId: string, designationId: string): Promise<Pathway> => {
  const pathway = await readPathway(deps.tables, personId, designationId)
  const visible =
    pathway !== undefined &&
    (pathway.personId === actor.personId || mayBookForTeam(actor, pathway) || hasRole(actor, ['auditor']))
  if (!visible) throw notFound()
  return pathway
}

const lineOf = (pathway: Pathway, settings: ReadonlyMap<string, SettingSummary>, today: string) => {
  const { personId, designationId, settingId, name, startsOn, steps, buddy } = pathway
  const setting = settings.get(settingId)
  const [next] = steps
    .filter(({ doneOn }) => doneOn === undefined)
    .sort((one, other) => one.dueOn.localeCompare(other.dueOn))
  return {
    personId,
    designationId,
    settingId,
    settingName: setting === undefined ? '' : settingLabel(setting),
    name,
    startsOn,
    done: steps.filter(({ doneOn }) => doneOn !== undefined).length,
    of: steps.length,
    ...(next === undefined ? {} : { next: { title: next.title, dueOn: next.dueOn, late: next.dueOn < today } }),
    ...(buddy === undefined ? {} : { buddy: buddy.name }),
  }
}

const buddyFor = async (deps: Deps, { now }: Ctx, pathway: Pathway, buddyId: string, settingId: string | undefined) => {
  const [account, stored] = await Promise.all([
    readPerson(deps.tables, buddyId),
    settingId === undefined ? undefined : readSetting(deps.tables, settingId),
  ])
  const senco = stored?.designations.some((one) => one.personId === buddyId && one.status === 'active')
  if (account === undefined || stored === undefined || senco !== true || buddyId === pathway.personId)
    throw invalid([{ field: 'buddyId', message: 'Choose the SENCO of another setting.' }])
  const { personId, name, email } = account
  const settingName = settingLabel(summaryOf(stored, londonDate(now)))
  return { personId, name, settingName, ...(email === undefined ? {} : { email }) }
}

export const pathways = (deps: Deps): Pick<Handlers<typeof training>, Wanted> => ({
  listMyPathways: async (_input, ctx) => {
    const own = await readPathwaysOf(deps.tables, ctx.actor.personId)
    const live = own.filter(({ endedOn }) => endedOn === undefined)
    return { asOf: ctx.now, pathways: await Promise.all(live.map((pathway) => pageOf(deps, ctx, pathway))) }
  },

  listPathways: async (_input, { now }) => {
    const [all, board] = await Promise.all([readPathways(deps.tables), readBoard(deps.tables)])
    const settings = new Map(board.map((setting) => [setting.settingId, setting]))
    const live = all.filter(({ endedOn }) => endedOn === undefined)
    return {
      asOf: now,
      pathways: live
        .map((pathway) => lineOf(pathway, settings, londonDate(now)))
        .sort((one, other) => other.startsOn.localeCompare(one.startsOn)),
    }
  },

  viewPathway: async ({ personId, designationId }, ctx) =>
    pageOf(deps, ctx, await found(deps, ctx, personId, designationId)),

  markPathwayStep: async ({ personId, designationId, key, done }, ctx) => {
    const before = await found(deps, ctx, personId, designationId)
    if (before.personId !== ctx.actor.personId && !isCouncilStaff(ctx.actor)) throw notFound()
    const step = before.steps.find((each) => each.key === key)
    if (step === undefined) throw notFound()
    if (step.kind === 'training')
      throw conflict('counts-by-itself', 'Training counts by itself when its register is taken.')
    const after = markStep(before, key, done ? { on: londonDate(ctx.now) } : undefined)
    if (after === undefined) return { pathway: before }
    return commit(deps.tables, ctx, {
      writes: pathwayWrites(deps.tables, before, after),
      history: [
        { on: keys.pathway(personId, designationId).pk, summary: `${done ? 'Done' : 'Not done'}: ${step.title}` },
      ],
      answer: { pathway: after },
    })
  },

  chooseBuddy: async ({ personId, designationId, buddyId, buddySettingId }, ctx) => {
    const before = await found(deps, ctx, personId, designationId)
    const { buddy: _before, ...rest } = before
    const buddy = buddyId === null ? undefined : await buddyFor(deps, ctx, before, buddyId, buddySettingId)
    const pathway = { ...rest, ...(buddy === undefined ? {} : { buddy }), version: before.version + 1 }
    const [account, stored] = await Promise.all([
      readPerson(deps.tables, personId),
      readSetting(deps.tables, before.settingId),
    ])
    const settingName = stored === undefined ? '' : settingLabel(summaryOf(stored, londonDate(ctx.now)))
    const occasion = `buddy ${designationId} ${pathway.version}`
    const letters = [
      { to: account?.email, letter: buddy && buddyLetter(before, buddy, false) },
      {
        to: buddy?.email,
        letter:
          buddy &&
          buddyLetter(
            buddy,
            { name: before.name, settingName, ...(account?.email === undefined ? {} : { email: account.email }) },
            true,
          ),
      },
    ]
    return commit(deps.tables, ctx, {
      writes: pathwayWrites(deps.tables, before, pathway),
      history: [
        {
          on: keys.pathway(personId, designationId).pk,
          summary: buddy === undefined ? 'No buddy any more' : `Buddy: ${buddy.name}`,
        },
      ],
      mail: letters.flatMap(({ to, letter }) =>
        to === undefined || letter === undefined
          ? []
          : [mailOf(deps, { occasion, to, kind: 'training-buddy', letter })],
      ),
      answer: { pathway },
    })
  },
})
