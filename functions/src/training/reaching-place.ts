// The place that an operation is about, with everything around it: found alike whoever asks, and not found alike.
import type { SettingFacts } from '@senco/domain/access'
import { notFound } from '@senco/domain/refusal'
import type { Actor } from '@senco/domain/roles'
import type { Place, Run } from '@senco/domain/training/model'
import type { TrainingPolicies } from '@senco/domain/training/policies'
import { isRead, placeOf, type State, type Wanted } from '@senco/domain/training/state'
import { inOrder } from '@senco/domain/training/turn-order'
import type { CommitContext } from '@senco/store/commit'
import type { StoredSetting } from '@senco/store/register/settings'
import { readState } from '@senco/store/training/state'
import type { Deps } from '../deps.ts'
import { standingOf } from './booking.ts'
import { decideAndKeep, type Looked, look, type More } from './keep-places.ts'

export interface Reached extends Looked {
  readonly run: Run
  readonly place: Place
  readonly record: StoredSetting
}

type Policy = (actor: Actor, place: Pick<Place, 'personId'>, setting: SettingFacts) => boolean

/** So many of those who are next are read with the place: a place that is freed mostly goes to the first. */
const nextRead = 2

/** What leaving looks at besides, in one more read: the setting, and who would get the place. */
const besides = (run: Run, place: Place, policies: TrainingPolicies): Wanted[] => [
  { kind: 'setting', settingId: place.settingId },
  ...inOrder(run.queue, policies)
    .slice(0, nextRead)
    .flatMap(({ ids }) => ids.map((personId): Wanted => ({ kind: 'place', runId: run.runId, personId }))),
]

/** Everything that changing one place looks at, in one read. @throws Refusal not-found for what is not there or not theirs. */
export const reachPlace = async (
  deps: Deps,
  ctx: CommitContext,
  { runId, personId }: { readonly runId: string; readonly personId: string },
  may: Policy,
  also: readonly Wanted[] = [],
): Promise<Reached> => {
  const own = ctx.actor.scopes.flatMap(({ settingIds = [] }) => settingIds).slice(0, 3)
  const looked = await look(deps, ctx, {
    wanted: [
      { kind: 'run', runId },
      { kind: 'place', runId, personId },
      { kind: 'diary', personId },
      ...own.map((settingId): Wanted => ({ kind: 'setting', settingId })),
      ...also,
    ],
    settingIds: own,
  })
  const run = looked.state.runs.get(runId)
  const place = run === undefined ? undefined : placeOf(looked.state, runId, personId)
  if (run === undefined || place === undefined) throw notFound()
  const { settingId } = place
  const more = besides(run, place, looked.about.policies).filter((one) => !isRead(looked.state, one))
  const unread = looked.around.settings.has(settingId) ? [] : [settingId]
  const read =
    more.length + unread.length === 0
      ? looked
      : await readState(deps.tables, looked.state, more, { settingIds: unread })
  const record = looked.around.settings.get(settingId) ?? read.around.settings.get(settingId)
  if (record === undefined || !may(ctx.actor, place, record.setting)) throw notFound()
  const settings = new Map(looked.around.settings).set(settingId, record)
  return { ...looked, state: read.state, around: { ...looked.around, settings }, run, place, record }
}

/** Decides about one place and answers where the person stands after it. */
export const changePlace = (
  deps: Deps,
  ctx: CommitContext,
  reached: Reached,
  decide: (state: State, place: Place, reached: Reached) => State,
  more?: More,
) =>
  decideAndKeep(
    deps,
    ctx,
    reached,
    ({ state }) => decide(state, reached.place, reached),
    (after) => ({ place: standingOf(placeOf(after, reached.run.runId, reached.place.personId) ?? reached.place) }),
    more,
  )
