// The address at which a setting replies to a meeting, signed out, made anew for each letter.
import type { Meeting } from '@senco/domain/clusters/model'
import type { CommitContext } from '@senco/store/commit'
import { linkWrite } from '@senco/store/links'
import type { Deps } from './deps.ts'

/** The address of a setting's reply page, kept until a while after `until`: the last time of the meeting when absent. */
export const replyLink = (
  deps: Pick<Deps, 'tables' | 'baseUrl'>,
  ctx: CommitContext,
  meeting: Meeting,
  settingId: string,
  until?: string,
) => {
  // Two ids without their prefixes: 160 random bits.
  const secret = `${ctx.newId('link').slice(4)}${ctx.newId('link').slice(4)}`
  const last =
    until ??
    meeting.slots
      .map((slot) => slot.startsAt)
      .sort()
      .at(-1) ??
    ctx.now
  const link = { meetingId: meeting.meetingId, settingId, madeAt: ctx.now }
  // The letter is kept without the secret, which is filled in when it is sent: see Mail.secret.
  return { address: `${deps.baseUrl}/reply/{secret}`, secret, write: linkWrite(deps.tables, secret, link, last) }
}
