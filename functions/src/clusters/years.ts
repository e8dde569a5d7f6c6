// Operations of those who plan a term or a year in one go: propose, plan what was chosen, open it all for replies.
import { createHash } from 'node:crypto'
import type { years as contract } from '@senco/contract/clusters/years'
import { publishRefusal } from '@senco/domain/clusters/meeting'
import type { Meeting } from '@senco/domain/clusters/model'
import { planYear, type YearIds } from '@senco/domain/clusters/year'
import { type IdKind, idFrom } from '@senco/domain/ids'
import { type CommitContext, commit } from '@senco/store/commit'
import { meetingPartition, newMeetingWrites } from '@senco/store/meetings'
import { Replayed } from '@senco/store/outcomes'
import type { Deps } from '../deps.ts'
import type { Handlers } from '../serve/context.ts'
import { decideAgain } from '../serve/run.ts'
import { checkClusters, found } from './finding.ts'
import { proposeMeetings } from './proposing.ts'
import { publishOne } from './publishing.ts'

/** The same request makes the same ids, so that a run which stopped in the middle goes on where it stopped. */
const idsOf = (ctx: CommitContext): YearIds => {
  const request = ctx.idempotency?.key ?? ctx.newId('message')
  const idOf = (kind: IdKind, of: string | number): string =>
    idFrom(
      kind,
      createHash('sha256')
        .update(JSON.stringify([ctx.actor.personId, request, kind, of]))
        .digest(),
    )
  return {
    meeting: (at) => idOf('meeting', at),
    series: (seriesKey) => idOf('series', seriesKey),
    slot: () => ctx.newId('slot'),
  }
}

/** DynamoDB takes 100 items in a transaction; some are the request's own. */
const itemsAtOnce = 96

/** A meeting is two rows, one a time, and a line of history. */
const itemsOf = ({ slots }: Meeting): number => slots.length + 3

/** A year of ordinary size is one transaction; a longer one is as few as hold it. */
const inTransactions = (meetings: readonly Meeting[]): Meeting[][] => {
  const batches: Meeting[][] = []
  let room = 0
  for (const meeting of meetings) {
    if (itemsOf(meeting) > room) {
      batches.push([])
      room = itemsAtOnce
    }
    room -= itemsOf(meeting)
    batches.at(-1)?.push(meeting)
  }
  return batches
}

const keep = <T>(deps: Deps, ctx: CommitContext, meetings: readonly Meeting[], answer: T): Promise<T> =>
  commit(deps.tables, ctx, {
    writes: meetings.flatMap((meeting) => newMeetingWrites(deps.tables, meeting)),
    history: meetings.map(({ meetingId, title }) => ({ on: meetingPartition(meetingId), summary: `Planned ${title}` })),
    answer,
  })

/** One of several transactions of a request; done once however often the request is sent. */
const keepStep = (deps: Deps, ctx: CommitContext, meetings: readonly Meeting[], at: number): Promise<unknown> => {
  const { idempotency } = ctx
  const own = idempotency === undefined ? undefined : { ...idempotency, key: `${idempotency.key} ${at}` }
  return keep(deps, { ...ctx, idempotency: own }, meetings, null).catch((error: unknown) => {
    if (!(error instanceof Replayed)) throw error
  })
}

export const years = (deps: Deps): Handlers<typeof contract> => ({
  proposeMeetings: (wish, { now }) => proposeMeetings(deps, wish, now),

  planYear: async ({ meetings }, ctx) => {
    await checkClusters(
      deps,
      meetings.flatMap(({ clusterIds }) => clusterIds),
    )
    const planned = planYear(meetings, idsOf(ctx), ctx.now)
    const batches = inTransactions(planned)
    for (const [at, batch] of batches.slice(0, -1).entries()) await keepStep(deps, ctx, batch, at)
    return keep(deps, ctx, batches.at(-1) ?? [], { meetingIds: planned.map(({ meetingId }) => meetingId) })
  },

  publishMeetings: async ({ meetingIds }, ctx) => {
    const meetings = await Promise.all([...new Set(meetingIds)].map((meetingId) => found(deps, meetingId)))
    const left = meetings.flatMap((meeting) => {
      const refusal = meeting.status === 'open' ? undefined : publishRefusal(meeting, ctx.now)
      return refusal === undefined ? [] : [{ meetingId: meeting.meetingId, why: refusal.message }]
    })
    const open = meetings.map(({ meetingId }) => meetingId).filter((id) => !left.some((one) => one.meetingId === id))
    // Each is whole in itself and opened once: a run that stops in the middle is finished by the same request.
    for (const meetingId of open)
      await decideAgain(() => publishOne(deps, { ...ctx, idempotency: undefined }, meetingId))
    return { open, left }
  },
})
