// E-mails to a setting about its place at a meeting, with the file for its calendar: one message a mailbox, and in its
// files nobody but that mailbox.
import { placeFile } from '@senco/domain/clusters/calendar-entry'
import { mailboxesOf } from '@senco/domain/clusters/contacts'
import { type Letter, placeLetter } from '@senco/domain/clusters/letters'
import type { Meeting, Slot, StoredReply } from '@senco/domain/clusters/model'
import { confirmedLetter, givenUpLetter } from '@senco/domain/clusters/place-letters'
import type { ReplyDecision } from '@senco/domain/clusters/reply'
import type { SettingRecord } from '@senco/domain/register/model'
import { settingLabel, summaryOf } from '@senco/domain/register/summary'
import { londonDate } from '@senco/domain/time'
import type { CommitContext, Mail } from '@senco/store/commit'
import type { Write } from '@senco/store/transact'
import type { Deps } from './deps.ts'
import { replyLink } from './reply-link.ts'

interface Place {
  readonly meeting: Meeting
  readonly slot: Slot
  /** Of the reply that takes or gives up the place. */
  readonly replyVersion: number
}

/** The file beside a message to one mailbox of a setting. */
export const fileFor = (
  deps: Pick<Deps, 'authority' | 'baseUrl'>,
  ctx: Pick<CommitContext, 'now'>,
  method: 'REQUEST' | 'CANCEL',
  place: Place,
  to: { readonly name: string; readonly address: string },
) => placeFile(method, place, to, deps, ctx.now)

interface Message {
  readonly kind: string
  readonly meeting: Meeting
  readonly letterOf: (settingName: string, replyLink: string) => Letter
  readonly files: readonly (readonly ['REQUEST' | 'CANCEL', Place])[]
}

/** Messages with the reply page that they point to, kept together. */
export interface Mailed {
  readonly mail: readonly Mail[]
  readonly writes: readonly Write[]
}

const nobody: Mailed = { mail: [], writes: [] }

/** One page for all mailboxes of a setting. */
const mailsOf = (deps: Deps, ctx: CommitContext, record: SettingRecord, message: Message): Mailed => {
  const today = londonDate(ctx.now)
  const summary = summaryOf(record, today)
  const name = settingLabel(summary)
  const link = replyLink(deps, ctx, message.meeting, summary.settingId)
  const mail = mailboxesOf(summary, today).map((to) => ({
    ...message.letterOf(name, link.address),
    to,
    kind: message.kind,
    secret: link.secret,
    attachments: message.files.map(([method, place]) => fileFor(deps, ctx, method, place, { name, address: to })),
  }))
  return mail.length === 0 ? nobody : { mail, writes: [link.write] }
}

const find = (meeting: Meeting, slotId: string | undefined): Slot | undefined =>
  meeting.slots.find((slot) => slot.slotId === slotId)

/** "You now have a place", to somebody who waited; `replyVersion` is that of the reply which holds it now. */
export const placeMail = (
  deps: Deps,
  ctx: CommitContext,
  meeting: Meeting,
  slotId: string,
  record: SettingRecord,
  replyVersion: number,
): Mailed => {
  const slot = find(meeting, slotId)
  if (slot === undefined) return nobody
  return mailsOf(deps, ctx, record, {
    kind: 'place-given',
    meeting,
    letterOf: (name, link) => placeLetter(meeting, slot, name, link, deps.authority),
    files: [['REQUEST', { meeting, slot, replyVersion }]],
  })
}

interface Replying {
  readonly meeting: Meeting
  readonly present: StoredReply | undefined
  readonly setting: SettingRecord
}

/**
 * To the setting that replied: one message when it took a place, gave one up, or did both at once. Nothing while it
 * waits, nor when only the name of the person coming changed; and nothing to a setting that has closed.
 */
export const replyMail = (
  deps: Deps,
  ctx: CommitContext,
  { meeting, present, setting }: Replying,
  { reply, moves }: ReplyDecision,
): Mailed => {
  if (setting.setting.status === 'closed') return nobody
  const replyVersion = (present?.version ?? 0) + 1
  const took = moves.some(({ kind }) => kind === 'take') ? find(meeting, reply.slotId) : undefined
  const gaveUp = moves.some(({ kind }) => kind === 'free' || kind === 'hand-on')
  const left = gaveUp ? find(meeting, present?.slotId) : undefined
  const ends = left === undefined ? [] : [['CANCEL', { meeting, slot: left, replyVersion }] as const]
  if (took !== undefined)
    return mailsOf(deps, ctx, setting, {
      kind: 'place-taken',
      meeting,
      letterOf: (name, link) => confirmedLetter(meeting, took, left, name, link, deps.authority),
      files: [['REQUEST', { meeting, slot: took, replyVersion }], ...ends],
    })
  if (left === undefined) return nobody
  return mailsOf(deps, ctx, setting, {
    kind: 'place-given-up',
    meeting,
    letterOf: (name, link) => givenUpLetter(meeting, left, name, link, deps.authority),
    files: ends,
  })
}
