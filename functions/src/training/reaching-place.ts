// The place that an operation is about, with everything around it: found alike whoever asks, and not found alike.
import type { SettingFacts } from '@senco/domain/access'
import { notFound } from '@senco/domain/refusal'
import type { Actor } from '@senco/domain/roles'
import type { Place, Run } from '@senco/domain/training/model'
import { nothingRead, placeOf, type State, type Wanted } from '@senco/domain/training/state'
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

/** One read for most: the setting is guessed from the actor's own, and read after the place when it is another. */
const settingOfPlace = async (deps: Deps, looked: Looked, settingId: string): Promise<StoredSetting | undefined> =>
  looked.around.settings.get(settingId) ??
  (await readState(deps.tables, nothingRead, [], { settingIds: [settingId] })).around.settings.get(settingId)

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
  const record = place === undefined ? undefined : await settingOfPlace(deps, looked, place.settingId)
  if (run === undefined || place === undefined || record === undefined || !may(ctx.actor, place, record.setting))
    throw notFound()
  const settings = new Map(looked.around.settings).set(place.settingId, record)
  return { ...looked, around: { ...looked.around, settings }, run, place, record }
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
