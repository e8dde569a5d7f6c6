// Minutes and digest by the link of a setting, signed out, once they were sent: shown instead of the reply page.
import type { links } from '@senco/contract/links'
import { statusAt } from '@senco/domain/clusters/meeting'
import { notFound } from '@senco/domain/refusal'
import { settingLabel, summaryOf } from '@senco/domain/register/summary'
import { londonDate } from '@senco/domain/time'
import { minutesPage } from '@senco/site/minutes-page'
import { readLink } from '@senco/store/links'
import { readPapers } from '@senco/store/papers'
import type { Deps } from '../deps.ts'
import { keepRead } from '../keep-read.ts'
import { type ReplyState, readReplyState } from '../keep-reply.ts'
import type { Ctx, Handlers } from '../serve/context.ts'

interface Opened {
  readonly token: string
  /** The button was just pressed. */
  readonly saved: boolean
}

/** The page, or undefined while nothing was sent. Papers are read only of a meeting that was held. */
export const shownMinutes = async (deps: Deps, ctx: Ctx, state: ReplyState, { token, saved }: Opened) => {
  const { meeting } = state
  if (statusAt(meeting, ctx.now) !== 'held') return undefined
  const { minutes, reads } = await readPapers(deps.tables, meeting.meetingId)
  if (minutes === undefined || minutes.state === 'draft') return undefined
  const { settingId } = state.setting.setting
  return minutesPage({
    authority: deps.authority,
    settingName: settingLabel(summaryOf(state.setting, londonDate(ctx.now))),
    meeting,
    minutes,
    read: reads.find((each) => each.settingId === settingId),
    saved,
    action: `/reply/${token}/minutes`,
    formId: ctx.newId('message'),
  })
}

export const minutesByLink = (deps: Deps): Pick<Handlers<typeof links>, 'showMinutes' | 'confirmRead'> => ({
  showMinutes: async ({ token, saved }, ctx) => {
    const link = await readLink(deps.tables, token)
    if (link === undefined) throw notFound()
    const state = await readReplyState(deps, link.meetingId, link.settingId)
    const html = await shownMinutes(deps, ctx, state, { token, saved: saved !== undefined })
    if (html === undefined) throw notFound()
    return { html }
  },

  confirmRead: async ({ token }, ctx) => {
    const link = await readLink(deps.tables, token)
    if (link === undefined) throw notFound()
    const [{ meeting }, papers] = await Promise.all([
      readReplyState(deps, link.meetingId, link.settingId),
      readPapers(deps.tables, link.meetingId),
    ])
    // Relative, so that the secret is not kept with the answer for repeats.
    const done = { seeOther: '?saved=1' }
    return keepRead(deps, ctx, meeting, papers, { settingId: link.settingId, readAt: ctx.now }, () => done)
  },
})
