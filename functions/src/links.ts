// Replies by a link from an e-mail, signed out. Opening a link changes nothing; the button does, until the meeting starts.
import type { links } from '@senco/contract/links'
import { publishedFile, slotEntry } from '@senco/domain/clusters/calendar-entry'
import { ReplyAnswer } from '@senco/domain/clusters/model'
import { hasPlace, type ReplyCommand, repliesOpen, replyRefusal } from '@senco/domain/clusters/reply'
import { calendarType } from '@senco/domain/icalendar/calendar-file'
import { notFound, type Refusal } from '@senco/domain/refusal'
import { settingLabel, summaryOf } from '@senco/domain/register/summary'
import { londonDate } from '@senco/domain/time'
import { replyPage } from '@senco/site/reply-page'
import { findReplay } from '@senco/store/commit'
import { readLink } from '@senco/store/links'
import type { Deps } from './deps.ts'
import { keepReply, type ReplyState, readReplyState } from './keep-reply.ts'
import { certificateCheck } from './links/certificate.ts'
import { entryCheck } from './links/entry-check.ts'
import { feed } from './links/feed.ts'
import { minutesByLink, shownMinutes } from './links/minutes.ts'
import { trainingCatalogue } from './links/training-catalogue.ts'
import type { Ctx, Handlers } from './serve/context.ts'

type Typed = Pick<ReplyCommand, 'slotId' | 'deputyName' | 'reason'> & { readonly answer?: string | undefined }

/** What a link opens, or not found: a wrong secret and a meeting that was never opened answer alike. */
const stateOf = async (deps: Deps, token: string): Promise<ReplyState> => {
  const link = await readLink(deps.tables, token)
  if (link === undefined) throw notFound()
  return readReplyState(deps, link.meetingId, link.settingId)
}

const commandOf = (state: ReplyState, typed: Typed): ReplyCommand => {
  const answer = ReplyAnswer.safeParse(typed.answer)
  return {
    settingId: state.setting.setting.settingId,
    answer: answer.success ? answer.data : undefined,
    slotId: typed.slotId,
    deputyName: typed.deputyName,
    reason: typed.reason,
    toldBy: 'reply-link',
  }
}

/** What the form shows before anything is typed: the last reply, and the first time with room. */
const filledIn = ({ meeting, present }: ReplyState, now: string): Typed => {
  const ahead = meeting.slots.filter((slot) => slot.startsAt > now)
  return {
    answer: present?.answer,
    slotId: present?.slotId ?? (ahead.find(hasPlace) ?? ahead[0])?.slotId,
    deputyName: present?.deputyName,
    reason: present?.reason,
  }
}

interface Shown {
  readonly token: string
  readonly typed: Typed
  readonly saved?: boolean
  readonly refusal?: Refusal
}

const show = (deps: Deps, ctx: Ctx, state: ReplyState, { token, typed, saved = false, refusal }: Shown): string => {
  const summary = summaryOf(state.setting, londonDate(ctx.now))
  return replyPage({
    authority: deps.authority,
    settingName: settingLabel(summary),
    childminder: summary.providerType === 'childminder',
    meeting: state.meeting,
    present: state.present,
    typed,
    open: repliesOpen(state.meeting, ctx.now) && summary.status !== 'closed',
    saved,
    formId: ctx.newId('message'),
    calendarFile: `/reply/${token}/meeting.ics`,
    ...(refusal === undefined ? {} : { problem: { message: refusal.message, problems: refusal.problems } }),
  })
}

export const operations = (deps: Deps): Handlers<typeof links> => ({
  showReplyPage: async ({ token, answer, slot, saved }, ctx) => {
    const state = await stateOf(deps, token)
    const minutes = await shownMinutes(deps, ctx, state, { token, saved: false })
    if (minutes !== undefined) return { html: minutes }
    const last = filledIn(state, ctx.now)
    const typed = { ...last, answer: answer ?? last.answer, slotId: slot ?? last.slotId }
    return { html: show(deps, ctx, state, { token, typed, saved: saved !== undefined }) }
  },

  sendReply: async ({ token, formId: _formId, ...typed }, ctx) => {
    const state = await stateOf(deps, token)
    const command = commandOf(state, typed)
    const refusal = replyRefusal(state.meeting, state.present, command, ctx.now)
    // Relative, so that the secret is not kept with the answer for repeats.
    const done = { seeOther: '?saved=1' }
    if (refusal === undefined) return keepReply(deps, ctx, state, command, () => done)
    // A second press of the button after the first was kept.
    if ((await findReplay(deps.tables, ctx)) !== undefined) return done
    return { html: show(deps, ctx, state, { token, typed, refusal }), status: refusal.kind === 'conflict' ? 409 : 400 }
  },

  downloadPlace: async ({ token }, { now }) => {
    const { meeting, present } = await stateOf(deps, token)
    const slot = meeting.slots.find(({ slotId }) => slotId === present?.slotId)
    if (present?.place !== 'held' || slot === undefined) throw notFound()
    const entry = slotEntry(meeting, slot, { coming: true, replyVersion: present.version }, deps)
    return {
      body: publishedFile([entry], deps, now),
      contentType: calendarType('PUBLISH'),
      filename: 'meeting.ics',
    }
  },

  ...entryCheck(deps),
  ...feed(deps),
  ...minutesByLink(deps),
  ...certificateCheck(deps),
  ...trainingCatalogue(deps),
})
