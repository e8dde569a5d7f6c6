// Operations that add an action, change what it says and move it on.
import type { actions } from '@senco/contract/actions'
import type { Input } from '@senco/contract/operation'
import { isCouncilStaff, mayAddAction, mayChangeAction, mayDoAction } from '@senco/domain/access'
import type { Action } from '@senco/domain/actions/model'
import { type Moved, markDone, moveAction } from '@senco/domain/actions/move-action'
import { addedSentence, changeAction, newAction } from '@senco/domain/actions/new-action'
import { forbidden, invalid, notFound } from '@senco/domain/refusal'
import { actionPartition, actionWrites } from '@senco/store/actions'
import { type Change, commit } from '@senco/store/commit'
import { readMeeting } from '@senco/store/meetings'
import { readSetting } from '@senco/store/register/settings'
import type { Deps } from '../deps.ts'
import type { Ctx, Handlers } from '../serve/context.ts'
import { courseOf, ownerOf, requireThere } from './owner.ts'
import { belongingOf, type OwnSetting, ownSettings, type Reached, reach } from './reaching.ts'

type Wanted = 'addAction' | 'changeAction' | 'moveAction'
type Moving = Input<typeof actions.moveAction>

/** Where it was agreed. A meeting of another cluster is none of its own. */
const sourceOf = async ({ tables }: Deps, { context, meetingId }: Input<typeof actions.addAction>) => {
  if (meetingId === undefined) return context
  const meeting = await readMeeting(tables, meetingId)
  if (meeting === undefined || !meeting.clusterIds.includes(context.id)) throw notFound()
  return { kind: 'meeting' as const, id: meetingId }
}

/** The setting that has done its part of what a whole cluster shares: one of the person's own, or any for staff. */
const markedSetting = async ({ tables }: Deps, ctx: Ctx, { action, own }: Reached, wanted: string | undefined) => {
  const asked = ({ clusterIds }: OwnSetting) => clusterIds.includes(action.owner.id)
  if (!isCouncilStaff(ctx.actor)) {
    const mine = own.filter(asked)
    const setting = wanted === undefined ? mine[0] : mine.find(({ settingId }) => settingId === wanted)
    if (setting === undefined) throw notFound()
    if (wanted === undefined && mine.length > 1)
      throw invalid([{ field: 'settingId', message: 'Choose which of your settings has done it.' }])
    return setting
  }
  const record = wanted === undefined ? undefined : await readSetting(tables, wanted)
  const setting = record === undefined ? undefined : belongingOf(record, ctx.now)
  if (setting === undefined || !asked(setting)) throw notFound()
  return setting
}

/** Staff who speak for a setting say how they were told; a setting's own people are at the portal. */
const toldByOf = ({ actor }: Ctx, toldBy: Moving['toldBy']) => (isCouncilStaff(actor) ? toldBy : undefined)

const moved = async (deps: Deps, ctx: Ctx, reached: Reached, command: Moving): Promise<Moved | undefined> => {
  const { action } = reached
  const council = isCouncilStaff(ctx.actor)
  const mover = { name: ctx.actor.name, council, now: ctx.now }
  if (action.owner.kind !== 'cluster' || (council && command.settingId === undefined))
    return moveAction(action, command, mover)
  const { settingId, label } = await markedSetting(deps, ctx, reached, command.settingId)
  return markDone(action, { settingId, name: label }, command, mover)
}

const kept = <T>(deps: Deps, before: Action, { action, sentence }: Moved, toldBy: Moving['toldBy'], answer: T) =>
  ({
    writes: actionWrites(deps.tables, before, action),
    history: [{ on: actionPartition(action.actionId), summary: sentence, toldBy }],
    answer,
  }) satisfies Change<T>

export const keeping = (deps: Deps): Pick<Handlers<typeof actions>, Wanted> => ({
  addAction: async (input, ctx) => {
    const own = await ownSettings(deps.tables, ctx.actor, ctx.now)
    if (!mayAddAction(ctx.actor, input, own)) throw notFound()
    await requireThere(deps.tables, input.context, ctx.now)
    const [owner, source, course] = await Promise.all([
      ownerOf(deps.tables, input.owner, ctx.now),
      sourceOf(deps, input),
      courseOf(deps.tables, input.courseId),
    ])
    const addedBy = isCouncilStaff(ctx.actor) ? 'council' : 'setting'
    const action = newAction(
      { ...input, owner, source, course, addedBy },
      { actionId: ctx.newId('action'), by: ctx.actor.name, now: ctx.now },
    )
    return commit(deps.tables, ctx, {
      writes: actionWrites(deps.tables, undefined, action),
      history: [
        {
          on: actionPartition(action.actionId),
          summary: addedSentence(action),
          toldBy: toldByOf(ctx, input.toldBy),
        },
      ],
      answer: { actionId: action.actionId },
    })
  },

  changeAction: async ({ actionId, toldBy, ...plan }, ctx) => {
    const { action, own } = await reach(deps.tables, ctx, actionId)
    if (!mayChangeAction(ctx.actor, action, own))
      throw forbidden('Your Area SENCO can change this action. Ask them to.')
    const [owner, course] = await Promise.all([
      ownerOf(deps.tables, plan.owner, ctx.now),
      courseOf(deps.tables, plan.courseId),
    ])
    if (!mayAddAction(ctx.actor, { owner, context: action.context }, own)) throw notFound()
    const change = changeAction(action, { ...plan, owner, course }, ctx.now)
    if (change === undefined) return { actionId }
    return commit(deps.tables, ctx, kept(deps, action, change, toldByOf(ctx, toldBy), { actionId }))
  },

  moveAction: async (command, ctx) => {
    const reached = await reach(deps.tables, ctx, command.actionId)
    if (!mayDoAction(ctx.actor, reached.action, reached.own)) throw forbidden()
    const move = await moved(deps, ctx, reached, command)
    const { actionId, state, doneBy = [] } = move?.action ?? reached.action
    const mine = doneBy.filter(({ settingId }) => reached.own.some((setting) => setting.settingId === settingId))
    const done = (isCouncilStaff(ctx.actor) ? doneBy : mine).map(({ settingId }) => settingId)
    const answer = { actionId, state, done }
    if (move === undefined) return answer
    return commit(deps.tables, ctx, kept(deps, reached.action, move, toldByOf(ctx, command.toldBy), answer))
  },
})
