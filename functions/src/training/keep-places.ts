// The one way to change who has a place: read what the decision looks at, let time do its part first, decide, and write
// everything in one transaction. Handlers, consumers and the daily job all come through here.
import type { Circumstances } from '@senco/domain/training/ask'
import { isDue, settleRun } from '@senco/domain/training/due'
import { NotRead, nothingRead, type State, type Wanted } from '@senco/domain/training/state'
import { type Change, type CommitContext, commit } from '@senco/store/commit'
import { keys } from '@senco/store/keys'
import { type Also, type Around, readState } from '@senco/store/training/state'
import { stateWrites } from '@senco/store/training/state-writes'
import type { Deps } from '../deps.ts'
import { decideAgain } from '../serve/run.ts'
import { placeMail } from './place-mail.ts'

export interface Looked {
  readonly state: State
  readonly around: Around
  readonly about: Circumstances
}

export interface First extends Also {
  readonly wanted: readonly Wanted[]
}

interface Decided extends Looked {
  readonly after: State
}

/** What an operation writes besides places, in the same transaction. */
export type Extra = Partial<Omit<Change<unknown>, 'answer'>>
export type More = (decided: { readonly after: State; readonly around: Around }) => Extra

const circumstances = (deps: Deps, ctx: CommitContext, around: Around): Circumstances => ({
  now: ctx.now,
  policies: deps.authority.policies.training,
  closures: around.calendar.closures,
  actor: { personId: ctx.actor.personId, name: ctx.actor.name },
})

/** Reads what a decision asks for until it has everything; most read once. */
const decideWith = async (deps: Deps, looked: Looked, decide: (looked: Looked) => State): Promise<Decided> => {
  let now = looked
  for (;;) {
    try {
      return { ...now, after: decide(now) }
    } catch (error) {
      if (!(error instanceof NotRead)) throw error
      const { state } = await readState(deps.tables, now.state, error.wanted)
      const lacking = error.wanted.find((one) => one.kind === 'run' && !state.runs.has(one.runId))
      if (lacking !== undefined) throw new Error('A run that a place names is gone')
      now = { ...now, state }
    }
  }
}

/** Settings whose address somebody is written to, and who were not read yet. */
const addressesFor = async (deps: Deps, { after, around }: Decided): Promise<Around> => {
  const missing = [...new Set(after.told.map(({ place }) => place.settingId))].filter((id) => !around.settings.has(id))
  const needed = missing.filter((id) =>
    after.told.some(
      ({ place, kind }) => place.settingId === id && (place.email === undefined || kind === 'approval-asked'),
    ),
  )
  if (needed.length === 0) return around
  const more = await readState(deps.tables, nothingRead, [], { settingIds: needed })
  return { ...around, settings: new Map([...around.settings, ...more.around.settings]) }
}

const historyOf = ({ history }: State) =>
  [...Map.groupBy(history, ({ runId }) => runId)].map(([runId, lines]) => ({
    on: keys.run(runId).pk,
    summary: lines.map(({ summary }) => summary).join('; '),
  }))

const keep = async <T>(deps: Deps, ctx: CommitContext, decided: Decided, answer: T, more: Extra = {}): Promise<T> => {
  const around = await addressesFor(deps, decided)
  return commit(deps.tables, ctx, {
    writes: [...stateWrites(deps.tables, decided.state, decided.after, ctx.now), ...(more.writes ?? [])],
    history: [...historyOf(decided.after), ...(more.history ?? [])],
    mail: [...placeMail(deps, ctx, decided.after, around), ...(more.mail ?? [])],
    events: more.events ?? [],
    answer,
  })
}

const portal = { personId: 'schedule', name: 'The portal', scopes: [] } as const

/** What time alone does to a run, step by step until nothing is due. */
export const settle = async (deps: Deps, ctx: CommitContext, runId: string): Promise<number> => {
  const by: CommitContext = { ...ctx, actor: portal, operation: 'settleRun', idempotency: undefined }
  for (let steps = 0; ; steps++) {
    const went = await decideAgain(async () => {
      const read = await readState(deps.tables, nothingRead, [{ kind: 'run', runId }], { calendar: true })
      const looked = { ...read, about: circumstances(deps, by, read.around) }
      const run = read.state.runs.get(runId)
      if (run === undefined || !isDue(run, looked.about.policies, ctx.now)) return false
      const decided = await decideWith(deps, looked, ({ state, about }) => settleRun(state, runId, about))
      await keep(deps, by, decided, null)
      return true
    })
    if (!went) return steps
  }
}

/**
 * Reads, lets due offers end first, and gives the state to decide on. What is due is rare; then everything is read anew,
 * so that a decision never meets a place that is no longer held.
 */
export const look = async (deps: Deps, ctx: CommitContext, first: First): Promise<Looked> => {
  for (;;) {
    const read = await readState(deps.tables, nothingRead, first.wanted, { ...first, calendar: true })
    const about = circumstances(deps, ctx, read.around)
    const due = [...read.state.runs.values()].filter((run) => isDue(run, about.policies, ctx.now))
    if (due.length === 0) return { ...read, about }
    for (const { runId } of due) await settle(deps, ctx, runId)
  }
}

/** Decides on what was looked at and keeps it; `answer` is made from the state after. */
export const decideAndKeep = async <T>(
  deps: Deps,
  ctx: CommitContext,
  looked: Looked,
  decide: (looked: Looked) => State,
  answer: (after: State) => T,
  more?: More,
): Promise<T> => {
  const decided = await decideWith(deps, looked, decide)
  return keep(deps, ctx, decided, answer(decided.after), more?.(decided))
}
