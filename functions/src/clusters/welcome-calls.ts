// Each morning: an action for the Area SENCO about each setting that nobody came from to two meetings running (M3, A8).
// Its id is made from the setting and the second of the meetings, so that a second run makes no second one.
import { createHash } from 'node:crypto'
import { isOpen } from '@senco/domain/actions/actions'
import { addedSentence, newAction } from '@senco/domain/actions/new-action'
import { isSpecialInterest } from '@senco/domain/clusters/membership'
import type { Cluster } from '@senco/domain/clusters/model'
import { attendanceRun, type ClusterFacts } from '@senco/domain/clusters/representation'
import { missedPair, welcomeCallDetail, welcomeCallDue, welcomeCallTitle } from '@senco/domain/clusters/welcome-call'
import { idFrom } from '@senco/domain/ids'
import type { SettingSummary } from '@senco/domain/register/model'
import { settingLabel } from '@senco/domain/register/summary'
import { londonDate } from '@senco/domain/time'
import { actionPartition, actionWrites, readActionsOf } from '@senco/store/actions'
import { readClusters } from '@senco/store/clusters'
import { type CommitContext, commit } from '@senco/store/commit'
import { readMeetingRows } from '@senco/store/meetings'
import { Stale } from '@senco/store/outcomes'
import { readPerson } from '@senco/store/people'
import { readBoard } from '@senco/store/register/board'
import { settingPartition } from '@senco/store/register/settings'
import type { Deps } from '../deps.ts'
import { factsOf, readKept } from './representing.ts'

const actionIdOf = (settingId: string, meetingId: string): string =>
  idFrom('action', createHash('sha256').update(`welcome-call ${settingId} ${meetingId}`).digest())

/** Coming clears nothing that is open; a new pair makes a new action only when the last one was closed before it. */
const pairFor = async (deps: Deps, setting: SettingSummary, facts: ClusterFacts) => {
  const run = attendanceRun(setting, facts)
  if (missedPair(run) === undefined) return undefined
  const context = { kind: 'setting', id: setting.settingId } as const
  const calls = (await readActionsOf(deps.tables, context)).filter(({ source }) => source.kind === 'missed-meetings')
  if (calls.some(isOpen)) return undefined
  const closed = calls.map(({ closedAt, changedAt }) => londonDate(closedAt ?? changedAt)).sort()
  return missedPair(run, closed.at(-1))
}

const callFor = async (
  deps: Deps,
  ctx: CommitContext,
  cluster: Cluster,
  setting: SettingSummary,
  facts: ClusterFacts,
) => {
  const pair = await pairFor(deps, setting, facts)
  const personId = setting.areaSencoId ?? cluster.leadAreaSencoId
  const owner = pair === undefined || personId === undefined ? undefined : await readPerson(deps.tables, personId)
  if (pair === undefined || owner === undefined) return 0
  const label = settingLabel(setting)
  const action = newAction(
    {
      context: { kind: 'setting', id: setting.settingId },
      source: { kind: 'missed-meetings', id: setting.settingId },
      title: welcomeCallTitle(label),
      detail: welcomeCallDetail(label),
      owner: { kind: 'person', id: owner.personId, name: owner.name },
      dueOn: welcomeCallDue(londonDate(ctx.now)),
    },
    { actionId: actionIdOf(setting.settingId, pair[1].meetingId), by: ctx.actor.name, now: ctx.now },
  )
  try {
    await commit(deps.tables, ctx, {
      writes: actionWrites(deps.tables, undefined, action),
      history: [
        { on: actionPartition(action.actionId), summary: addedSentence(action) },
        { on: settingPartition(setting.settingId), summary: `A welcome call is planned: ${owner.name} rings` },
      ],
      answer: null,
    })
    return 1
  } catch (error) {
    if (error instanceof Stale) return 0
    throw error
  }
}

/** @returns how many calls were planned by this run. */
export const planWelcomeCalls = async (deps: Deps, ctx: CommitContext): Promise<number> => {
  const [clusters, board, rows] = await Promise.all([
    readClusters(deps.tables),
    readBoard(deps.tables),
    readMeetingRows(deps.tables),
  ])
  let planned = 0
  for (const cluster of clusters.filter((each) => each.status === 'active' && !isSpecialInterest(each))) {
    const facts = factsOf(
      cluster.clusterId,
      await readKept(deps.tables, cluster.clusterId, ctx.now),
      board,
      rows,
      ctx.now,
    )
    for (const setting of board)
      if (setting.clusterId === cluster.clusterId && setting.status === 'active' && setting.inScope)
        planned += await callFor(deps, ctx, cluster, setting, facts)
  }
  return planned
}
