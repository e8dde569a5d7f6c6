// What follows from events about meetings and settings: invitations, news of a change, places given back.
import { mailboxesOf, membersOf } from '@senco/domain/clusters/contacts'
import { cancelledLetter, changedLetter, invitationLetter, type Letter } from '@senco/domain/clusters/letters'
import type { Slot } from '@senco/domain/clusters/model'
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
import { fileFor } from '../place-mail.ts'
import { replyLink } from '../reply-link.ts'
import { decideAgain } from '../serve/run.ts'
import { each, post, type Told } from './post.ts'

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

type Answered = StoredMeetingPage['replies'][number]

interface News {
  /** `replyLink` is a page of the setting's own: a guest was never invited and has no other. */
  readonly letterOf: (replyLink: string) => Letter
  /** For the calendar of a setting that holds a place at this time. */
  readonly file?: readonly ['REQUEST' | 'CANCEL', Slot] | undefined
}

/** The settings that replied, with what each would be told; undefined tells nothing. */
const tellRepliers = async (
  deps: Deps,
  event: StoredEvent,
  ctx: CommitContext,
  kind: string,
  newsOf: (page: StoredMeetingPage, reply: Answered, name: string) => News | undefined,
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
    const name = settingLabel(summary)
    const reply = page.replies.find(({ settingId }) => settingId === summary.settingId)
    const news = reply === undefined ? undefined : newsOf(page, reply, name)
    if (reply === undefined || news === undefined) return []
    const { letterOf, file: [method, slot] = [] } = news
    return mailboxesOf(summary, today).map((to) => {
      const place = slot && { meeting: page.meeting, slot, replyVersion: reply.version }
      const attachments = method && place ? [fileFor(deps, ctx, method, place, { name, address: to })] : []
      if (page.meeting.status !== 'open') return { summary, to, kind, letter: letterOf(''), attachments }
      const { address, secret, write } = replyLink(deps, ctx, page.meeting, summary.settingId)
      return { summary, to, kind, letter: letterOf(address), attachments, secret, writes: [write] }
    })
  })
  await each(told, (one) => post(deps, ctx, event.eventId, one))
}

const heldAt = ({ meeting }: StoredMeetingPage, reply: Answered): Slot | undefined =>
  reply.place === 'held' ? meeting.slots.find(({ slotId }) => slotId === reply.slotId) : undefined

const tellChange = (deps: Deps, event: StoredEvent, ctx: CommitContext) => {
  const listed = (name: string) => (event.data[name] ?? event.data['slotIds']) as readonly string[]
  const placed = (event.data['placed'] ?? []) as readonly string[]
  return tellRepliers(deps, event, ctx, 'meeting-changed', (page, reply, name) => {
    const { meeting } = page
    const slotIds = listed(reply.place === 'held' ? 'slotIds' : 'waitingSlotIds')
    const slot = meeting.slots.find(
      ({ slotId }) => slotId === reply.slotId && slotIds.includes(slotId) && !placed.includes(reply.settingId),
    )
    // Cancelled meanwhile: that is news of its own.
    if (slot === undefined || meeting.status !== 'open') return undefined
    const held = heldAt(page, reply)
    const letterOf = (link: string) => changedLetter(meeting, slot, name, link, held !== undefined, deps.authority)
    return { letterOf, file: held && ['REQUEST', held] }
  })
}

const tellCancelled = (deps: Deps, event: StoredEvent, ctx: CommitContext) =>
  tellRepliers(deps, event, ctx, 'meeting-cancelled', (page, reply, name) => {
    const held = heldAt(page, reply)
    const letterOf = () => cancelledLetter(page.meeting, name, held !== undefined, deps.authority)
    return { letterOf, file: held && ['CANCEL', held] }
  })

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
