// What follows from events about meetings and settings: invitations, news of a change, places given back.
import { mailboxesOf, membersOf } from '@senco/domain/clusters/contacts'
import { cancelledLetter, changedLetter, invitationLetter, type Letter } from '@senco/domain/clusters/letters'
import { decideWithdrawal } from '@senco/domain/clusters/reply'
import { settingLabel, summaryOf } from '@senco/domain/register/summary'
import { londonDate } from '@senco/domain/time'
import type { CommitContext } from '@senco/store/commit'
import { readMeetingPage, readMeetingRows, type StoredMeetingPage } from '@senco/store/meetings'
import { Replayed } from '@senco/store/outcomes'
import { readBoard } from '@senco/store/register/board'
import { readSettings } from '@senco/store/register/settings'
import { type Consumer, type StoredEvent, step } from '../consumers.ts'
import type { Deps } from '../deps.ts'
import { keepDecision, readReplyState } from '../keep-reply.ts'
import { decideAgain } from '../serve/run.ts'
import { each, post, replyLink, type Told } from './post.ts'

const meetingOf = async (deps: Deps, event: StoredEvent): Promise<StoredMeetingPage | undefined> =>
  readMeetingPage(deps.tables, String(event.data['meetingId']))

const invite = async (deps: Deps, event: StoredEvent, ctx: CommitContext): Promise<void> => {
  const [page, board] = await Promise.all([meetingOf(deps, event), readBoard(deps.tables)])
  if (page === undefined || page.meeting.status !== 'open') return
  const today = londonDate(ctx.now)
  const invited = membersOf(page.meeting.clusterIds, board).flatMap((summary) =>
    mailboxesOf(summary, today).map((to) => ({ summary, to })),
  )
  await each(invited, async ({ summary, to }) => {
    const link = replyLink(deps, ctx, page.meeting, summary.settingId)
    const letter = invitationLetter(page.meeting, settingLabel(summary), link.address, deps.authority)
    await post(deps, ctx, event.eventId, {
      summary,
      to,
      kind: 'meeting-invitation',
      letter,
      secret: link.secret,
      writes: [link.write],
    })
  })
}

/** The settings that replied, with what each would be told; undefined tells nothing. */
const tellRepliers = async (
  deps: Deps,
  event: StoredEvent,
  ctx: CommitContext,
  kind: string,
  letterOf: (page: StoredMeetingPage, reply: StoredMeetingPage['replies'][number], name: string) => Letter | undefined,
): Promise<void> => {
  const page = await meetingOf(deps, event)
  if (page === undefined) return
  const today = londonDate(ctx.now)
  const records = await readSettings(
    deps.tables,
    page.replies.map(({ settingId }) => settingId),
  )
  const told = records.flatMap((record): Told[] => {
    const summary = summaryOf(record, today)
    const reply = page.replies.find(({ settingId }) => settingId === summary.settingId)
    const letter = reply === undefined ? undefined : letterOf(page, reply, settingLabel(summary))
    return letter === undefined ? [] : mailboxesOf(summary, today).map((to) => ({ summary, to, kind, letter }))
  })
  await each(told, (one) => post(deps, ctx, event.eventId, one))
}

const tellChange = (deps: Deps, event: StoredEvent, ctx: CommitContext) => {
  const slotIds = event.data['slotIds'] as readonly string[]
  return tellRepliers(deps, event, ctx, 'meeting-changed', ({ meeting }, reply, name) => {
    const slot = meeting.slots.find(({ slotId }) => slotId === reply.slotId && slotIds.includes(slotId))
    return slot && changedLetter(meeting, slot, name, reply.place === 'held', deps.authority)
  })
}

const tellCancelled = (deps: Deps, event: StoredEvent, ctx: CommitContext) =>
  tellRepliers(deps, event, ctx, 'meeting-cancelled', ({ meeting }, _reply, name) =>
    cancelledLetter(meeting, name, deps.authority),
  )

/** A closed setting gives back its places and turns at meetings to come; whoever waits gets them. */
const withdraw = async (deps: Deps, event: StoredEvent, ctx: CommitContext): Promise<void> => {
  const settingId = String(event.data['settingId'])
  const rows = (await readMeetingRows(deps.tables)).filter((row) => row.status === 'open' && row.endsAt > ctx.now)
  await each(rows, ({ meetingId }) =>
    decideAgain(async () => {
      const state = await readReplyState(deps, meetingId, settingId)
      if (state.present === undefined) return
      const decision = decideWithdrawal(state.meeting, state.present, 'The setting has closed', ctx.now)
      if (decision !== undefined) await keepDecision(deps, step(ctx, meetingId), state, decision, null)
    }).catch((error: unknown) => {
      if (!(error instanceof Replayed)) throw error
    }),
  )
}

export const telling = (deps: Deps): readonly Consumer[] => [
  { name: 'clusters.invite', on: ['meeting-published'], handle: (event, ctx) => invite(deps, event, ctx) },
  { name: 'clusters.tellChange', on: ['meeting-changed'], handle: (event, ctx) => tellChange(deps, event, ctx) },
  {
    name: 'clusters.tellCancelled',
    on: ['meeting-cancelled'],
    handle: (event, ctx) => tellCancelled(deps, event, ctx),
  },
  { name: 'clusters.withdraw', on: ['setting-closed'], handle: (event, ctx) => withdraw(deps, event, ctx) },
]
