// Every morning: reminds owners of entries whose check is due in two weeks, today, or was two weeks ago (rule L1). One
// transaction a message; its id says which entry, day and mailbox it is of, so that nothing is sent twice.
import { createHash } from 'node:crypto'
import { idFrom } from '@senco/domain/ids'
import { checkReminderDue, ownerKeyOf, type ReminderDue } from '@senco/domain/offer/check-reminders'
import { checkLetter } from '@senco/domain/offer/letters'
import type { Entry } from '@senco/domain/offer/model'
import { addDays, londonDate } from '@senco/domain/time'
import { type CommitContext, commit } from '@senco/store/commit'
import { checkDueNow, checkStillDue, readEntries, readEntryBoard } from '@senco/store/entries'
import { linkWrite } from '@senco/store/links'
import { Replayed, Stale } from '@senco/store/outcomes'
import { readPeople } from '@senco/store/people'
import { step } from '../consumers.ts'
import type { Deps } from '../deps.ts'
import { type OwnerMailbox, ownerMailboxes } from './owner-mail.ts'

/** The link works until some weeks after the entry would be hidden, beside the month that every link is kept. */
const linkDays = 120

const messageIdOf = (entry: Entry, { stage, dueOn }: ReminderDue, to: string): string =>
  idFrom('message', createHash('sha256').update(`check ${entry.entryId} ${dueOn} ${stage} ${to}`).digest())

const remind = async (deps: Deps, ctx: CommitContext, entry: Entry, due: ReminderDue, box: OwnerMailbox) => {
  const { entryId, checked, live } = entry
  const messageId = messageIdOf(entry, due, box.to)
  // Two ids without their prefixes: 160 random bits.
  const secret = `${ctx.newId('link').slice(4)}${ctx.newId('link').slice(4)}`
  const { name, role, to } = box
  const link = { kind: 'entry-check' as const, entryId, ownerKey: ownerKeyOf(entry), name, role, madeAt: ctx.now }
  const asked = {
    title: live?.content.title ?? entry.content.title,
    checkedOn: checked?.on,
    dueOn: due.dueOn,
    // The letter is kept without the secret, which is filled in when it is sent: see Mail.secret.
    link: `${deps.baseUrl}/entry-check/{secret}`,
  }
  const letter = checkLetter(asked, londonDate(ctx.now), deps.authority)
  try {
    await commit(deps.tables, step(ctx, messageId), {
      writes: [
        checkDueNow(deps.tables, entryId, due.dueOn),
        linkWrite(deps.tables, secret, link, `${addDays(due.dueOn, linkDays)}T00:00:00.000Z`),
      ],
      mail: [{ ...letter, to, kind: 'entry-check', messageId, secret, onlyWhile: checkStillDue(entryId, due.dueOn) }],
      answer: null,
    })
    return 1
  } catch (error) {
    if (error instanceof Replayed || error instanceof Stale) return 0
    throw error
  }
}

/** @returns how many reminders this run posted. */
export const remindOfChecks = async (deps: Deps, ctx: CommitContext): Promise<number> => {
  const today = londonDate(ctx.now)
  const rows = (await readEntryBoard(deps.tables)).flatMap((row) => {
    const due = checkReminderDue(row, today)
    return due === undefined ? [] : [[row.entryId, due] as const]
  })
  if (rows.length === 0) return 0
  const [entries, people] = await Promise.all([
    readEntries(
      deps.tables,
      rows.map(([entryId]) => entryId),
    ),
    readPeople(deps.tables),
  ])
  const dues = new Map(rows)
  let posted = 0
  for (const entry of entries) {
    const due = dues.get(entry.entryId)
    if (due === undefined || due.dueOn !== entry.checkDueOn) continue
    for (const box of await ownerMailboxes(deps, entry, people, today))
      posted += await remind(deps, ctx, entry, due, box)
  }
  return posted
}
