// What time does to training each morning, and whenever it is asked for: offers and requests that nobody answered end,
// held seats are let go, staff are asked about runs with too few people, and people are reminded of their place.
import { minimumDay } from '@senco/domain/training/deadlines'
import { tooFew } from '@senco/domain/training/end-run'
import type { Run, RunRow } from '@senco/domain/training/model'
import { mayRemindOf, type Reminded, remindedOf } from '@senco/domain/training/reminders'
import { reminderLetter, tooFewLetter } from '@senco/domain/training/run-letters'
import { readCalendar } from '@senco/store/calendar'
import { type CommitContext, commit, type Mail } from '@senco/store/commit'
import { keys } from '@senco/store/keys'
import { Stale } from '@senco/store/outcomes'
import { readRunPage, readRunRows, runPartition } from '@senco/store/training/runs'
import type { Deps } from '../deps.ts'
import { settle } from './keep-places.ts'

const toCome = async (deps: Deps, ctx: CommitContext): Promise<RunRow[]> =>
  (await readRunRows(deps.tables, ctx.now)).filter(({ status, endsAt }) => status === 'open' && endsAt > ctx.now)

/** @returns how many steps were taken. What was due is also done before anybody reads or decides. */
export const endOffers = async (deps: Deps, ctx: CommitContext): Promise<number> => {
  let steps = 0
  for (const { runId } of await toCome(deps, ctx)) steps += await settle(deps, ctx, runId)
  return steps
}

/** A message under an id of its own is written once; the next morning finds it there. */
const sendOnce = async (
  deps: Deps,
  ctx: CommitContext,
  runId: string,
  summary: string,
  mail: Mail,
): Promise<number> => {
  try {
    const history = [{ on: runPartition(runId), summary }]
    await commit(deps.tables, { ...ctx, idempotency: undefined }, { writes: [], history, mail: [mail], answer: null })
    return 1
  } catch (error) {
    if (error instanceof Stale) return 0
    throw error
  }
}

/** To the team, once a run, so many working days before it starts (rule T9). */
export const askAboutMinimum = async (deps: Deps, ctx: CommitContext): Promise<number> => {
  const { closures } = await readCalendar(deps.tables)
  let asked = 0
  for (const { runId } of await toCome(deps, ctx)) {
    const page = await readRunPage(deps.tables, runId)
    if (page === undefined) continue
    const day = minimumDay(page.run, deps.authority.policies.training, closures)
    const missing = tooFew(page.run, day, ctx.now)
    if (missing === undefined) continue
    asked += await sendOnce(deps, ctx, runId, 'Asked whether the training runs with too few people', {
      messageId: `msg_too-few-${runId}`,
      to: deps.authority.email,
      kind: 'training-too-few',
      ...tooFewLetter(page.run, missing, deps.baseUrl, deps.authority),
    })
  }
  return asked
}

/** Sent only while the place is what it was and the run has not moved: looked at again at that moment (bugs 27 and 28). */
const reminder = (deps: Deps, run: Run, { place, to, startsAt }: Reminded): Mail => ({
  messageId: `msg_training-soon-${run.runId}-${place.personId}-${startsAt}`,
  to,
  kind: 'training-reminder',
  ...reminderLetter(run, place, deps.baseUrl, deps.authority),
  onlyWhile: [
    { ...keys.place(run.runId, place.personId), is: { status: 'booked' } },
    { ...keys.run(run.runId), is: { status: 'open', sessions: run.sessions } },
  ],
})

export const remindOfTraining = async (deps: Deps, ctx: CommitContext): Promise<number> => {
  const rows = (await readRunRows(deps.tables, ctx.now)).filter((row) => mayRemindOf(row, ctx.now))
  let sent = 0
  for (const { runId } of rows) {
    const page = await readRunPage(deps.tables, runId)
    if (page === undefined) continue
    for (const one of remindedOf(page.run, page.places, ctx.now))
      sent += await sendOnce(deps, ctx, runId, `Reminded ${one.place.name}`, reminder(deps, page.run, one))
  }
  return sent
}
