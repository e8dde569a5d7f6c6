// Skills audits and what settings ask to learn; and the plan of what to offer, which is worked out from them.
import type { training } from '@senco/contract/training'
import { canSeeSetting, isCouncilStaff, mayActForSetting } from '@senco/domain/access'
import { conflict, forbidden, notFound } from '@senco/domain/refusal'
import { settingLabel, summaryOf } from '@senco/domain/register/summary'
import { londonDate } from '@senco/domain/time'
import { shownPlan } from '@senco/domain/training/shown-plan'
import { openTopics, planOf } from '@senco/domain/training/skills'
import { shownShare } from '@senco/domain/training/small-numbers'
import { topicNames } from '@senco/domain/training/topics'
import { commit } from '@senco/store/commit'
import { readBoard } from '@senco/store/register/board'
import { readGeography } from '@senco/store/register/geography'
import { readSetting, settingPartition } from '@senco/store/register/settings'
import { readRunPage, readRunRows } from '@senco/store/training/runs'
import { auditWrite, needWrite, readAllSkills, readSkills } from '@senco/store/training/skills'
import type { Deps } from '../deps.ts'
import type { Ctx, Handlers } from '../serve/context.ts'

type Wanted = 'viewSkills' | 'saveSkills' | 'askForTraining' | 'settleNeed' | 'viewTrainingPlan'

const settingFor = async ({ tables }: Deps, { actor }: Ctx, settingId: string, toChange: boolean) => {
  const stored = await readSetting(tables, settingId)
  if (stored === undefined || !canSeeSetting(actor, stored.setting)) throw notFound()
  if (toChange && !mayActForSetting(actor, stored.setting)) throw forbidden()
  return stored
}

/** More open wishes than a setting has; somebody's loop must not fill the list. */
const mostNeeds = 40

/** Runs to come with their places, as the plan counts them. */
const supplyOf = async ({ tables }: Deps, now: string) => {
  const rows = (await readRunRows(tables, now)).filter((row) => row.status === 'open' && row.startsAt > now)
  const pages = await Promise.all(rows.map(({ runId }) => readRunPage(tables, runId)))
  return pages.flatMap((page) => {
    if (page === undefined) return []
    const { run, places } = page
    return [
      {
        topics: run.topics,
        capacity: run.capacity,
        taken: run.capacity - run.remaining - run.reserved,
        waiting: places.filter(({ status }) => status === 'waiting'),
      },
    ]
  })
}

export const skills = (deps: Deps): Pick<Handlers<typeof training>, Wanted> => ({
  viewSkills: async ({ settingId }, ctx) => {
    const stored = await settingFor(deps, ctx, settingId, false)
    const { audit, needs } = await readSkills(deps.tables, settingId)
    const today = londonDate(ctx.now)
    return {
      asOf: ctx.now,
      settingName: settingLabel(summaryOf(stored, today)),
      ...(audit === undefined ? {} : { audit }),
      needs: [...needs],
      open: [...openTopics(audit, needs, today)],
      mayChange: mayActForSetting(ctx.actor, stored.setting),
    }
  },

  saveSkills: async ({ settingId, lines }, ctx) => {
    await settingFor(deps, ctx, settingId, true)
    const { audit: before } = await readSkills(deps.tables, settingId)
    const once = new Map(lines.map((line) => [line.topic, line]))
    const audit = {
      settingId,
      lines: [...once.values()],
      at: ctx.now,
      by: ctx.actor.name,
      version: (before?.version ?? 0) + 1,
    }
    return commit(deps.tables, ctx, {
      writes: [auditWrite(deps.tables, before, audit)],
      history: [{ on: settingPartition(settingId), summary: 'Answered the skills audit' }],
      answer: { audit },
    })
  },

  askForTraining: async ({ settingId, topic, people, source = 'ask' }, ctx) => {
    await settingFor(deps, ctx, settingId, true)
    const { needs } = await readSkills(deps.tables, settingId)
    const open = needs.filter(({ metOn }) => metOn === undefined)
    if (open.some((need) => need.topic === topic))
      throw conflict('asked-already', 'You have asked for this already. We know.')
    if (open.length >= mostNeeds) throw conflict('too-many-needs', 'You have asked for a lot. Ring us, please.')
    const said = isCouncilStaff(ctx.actor) ? source : 'ask'
    const need = { needId: ctx.newId('need'), settingId, topic, source: said, people, at: ctx.now, version: 1 }
    return commit(deps.tables, ctx, {
      writes: [needWrite(deps.tables, undefined, need)],
      history: [{ on: settingPartition(settingId), summary: `Asked for training: ${topicNames[topic]}` }],
      answer: { need },
    })
  },

  settleNeed: async ({ settingId, needId, met }, ctx) => {
    await settingFor(deps, ctx, settingId, true)
    const { needs } = await readSkills(deps.tables, settingId)
    const before = needs.find((need) => need.needId === needId)
    if (before === undefined) throw notFound()
    const { metOn: _was, ...rest } = before
    const need = { ...rest, ...(met ? { metOn: londonDate(ctx.now) } : {}), version: before.version + 1 }
    const words = `${met ? 'Met' : 'Open again'}: training on ${topicNames[need.topic]}`
    return commit(deps.tables, ctx, {
      writes: [needWrite(deps.tables, before, need)],
      history: [{ on: settingPartition(settingId), summary: words }],
      answer: { need },
    })
  },

  viewTrainingPlan: async (_input, { now }) => {
    const { tables } = deps
    const [board, { audits, needs }, supply, { wards }] = await Promise.all([
      readBoard(tables),
      readAllSkills(tables),
      supplyOf(deps, now),
      readGeography(tables),
    ])
    const names = new Map(wards.map(({ wardCode, name }) => [wardCode, name]))
    const topics = shownPlan(planOf({ board, audits, needs, supply, today: londonDate(now) }))
    const counted = board.filter(({ status, inScope }) => status === 'active' && inScope)
    const answered = new Set(audits.map(({ settingId }) => settingId))
    const key = (wardCode: string | undefined) => (wardCode === undefined ? {} : { wardCode })
    return {
      asOf: now,
      wards: (topics[0]?.byWard ?? []).map(({ wardCode }) => ({
        ...key(wardCode),
        name: wardCode === undefined ? 'Ward not known' : (names.get(wardCode) ?? wardCode),
      })),
      topics: topics.map(({ byWard, ...topic }) => ({
        ...topic,
        byWard: byWard.map(({ wardCode, settings }) => ({ ...key(wardCode), settings })),
      })),
      audited: shownShare(counted.filter(({ settingId }) => answered.has(settingId)).length, counted.length),
    }
  },
})
