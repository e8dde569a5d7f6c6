// Operations of those who look for what there is to do.
import type { actions } from '@senco/contract/actions'
import { canSeeAction, canSeeSetting, isCouncilStaff, mayChangeAction, mayDoAction } from '@senco/domain/access'
import { bySoonest, isOpen, rowOf } from '@senco/domain/actions/actions'
import type { Action } from '@senco/domain/actions/model'
import { waysOn } from '@senco/domain/actions/move-action'
import { notFound } from '@senco/domain/refusal'
import type { Actor } from '@senco/domain/roles'
import { readActionPage, readActionsOf, readOpenActions, readOpenOf } from '@senco/store/actions'
import type { Tables } from '@senco/store/client'
import { readClusters } from '@senco/store/clusters'
import { readSetting } from '@senco/store/register/settings'
import type { Deps } from '../deps.ts'
import type { Ctx, Handlers } from '../serve/context.ts'
import { belongingOf, type OwnSetting, ownPart, ownSettings, reachesAll, shownTo } from './reaching.ts'

type Wanted = 'listActions' | 'listActionsOf' | 'viewAction'

/** Open ones about the person's settings or their clusters, each once. */
const openFor = async (tables: Tables, actor: Actor, own: readonly OwnSetting[]): Promise<Action[]> => {
  const clusterIds = [...new Set(own.flatMap((setting) => setting.clusterIds))]
  const found = await Promise.all([
    ...own.map(({ settingId }) => readOpenOf(tables, { kind: 'setting', id: settingId })),
    ...clusterIds.map((id) => readOpenOf(tables, { kind: 'cluster', id })),
  ])
  const each = new Map(found.flat().map((action) => [action.actionId, action]))
  return bySoonest([...each.values()].filter((action) => canSeeAction(actor, action, own)))
}

/** The name of what a list is about; nothing of it is told to somebody out of its reach. */
const nameOf = async (tables: Tables, about: Action['context'], { actor, now }: Ctx, own: readonly OwnSetting[]) => {
  if (about.kind === 'setting') {
    const record = await readSetting(tables, about.id)
    if (record === undefined || !canSeeSetting(actor, record.setting)) throw notFound()
    return belongingOf(record, now).label
  }
  const cluster = (await readClusters(tables)).find(({ clusterId }) => clusterId === about.id)
  const mine = reachesAll(actor) || own.some(({ clusterIds }) => clusterIds.includes(about.id))
  if (cluster === undefined || !mine) throw notFound()
  return cluster.name
}

export const seeing = ({ tables }: Deps): Pick<Handlers<typeof actions>, Wanted> => ({
  listActions: async (_input, { actor, now }) => {
    if (reachesAll(actor)) return { asOf: now, actions: await readOpenActions(tables) }
    const own = await ownSettings(tables, actor, now)
    const open = await openFor(tables, actor, own)
    return {
      asOf: now,
      actions: open.map((action) => ({ ...rowOf(action), own: ownPart(actor, action, action.doneBy, own) })),
    }
  },

  listActionsOf: async (about, ctx) => {
    const own = await ownSettings(tables, ctx.actor, ctx.now)
    const [name, found] = await Promise.all([nameOf(tables, about, ctx, own), readActionsOf(tables, about)])
    const seen = found.filter((action) => canSeeAction(ctx.actor, action, own))
    return { asOf: ctx.now, name, actions: seen.map((action) => shownTo(ctx.actor, action, own)) }
  },

  viewAction: async ({ actionId }, { actor, now }) => {
    const [page, own] = await Promise.all([readActionPage(tables, actionId), ownSettings(tables, actor, now)])
    if (page === undefined || !canSeeAction(actor, page.action, own)) throw notFound()
    const { action, history } = page
    const council = isCouncilStaff(actor)
    const shared = action.owner.kind === 'cluster'
    return {
      asOf: now,
      action: shownTo(actor, action, own),
      own: ownPart(actor, action, action.doneBy, own),
      history: shared && !reachesAll(actor) ? [] : [...history],
      ways: mayDoAction(actor, action, own) && (council || !shared) ? [...waysOn(action, council)] : [],
      mayChange: isOpen(action) && mayChangeAction(actor, action, own),
    }
  },
})
