// The minutes of a meeting: draft, circulated within ten working days (practice M5), agreed at the next meeting.
// Those who missed it get three points (M7); of an anonymised discussion only themes are kept (M6). The council's choice.

import type { Closure } from '../calendar/model.ts'
import { addWorkingDays } from '../calendar/working-days.ts'
import { conflict, type FieldProblem, invalid } from '../refusal.ts'
import { type Instant, londonDate, type PlainDate } from '../time.ts'
import type { Meeting, Slot } from './model.ts'
import type { AgreedAction, MinuteItem, Minutes, MinutesState, Reason, Resource } from './papers-model.ts'
import { passageProblems, reasonsInUse, type Written } from './passages.ts'

/** Days of work within which minutes are circulated, and after which those who missed it are asked once more. */
export const minutesWithinWorkingDays = 10
export const nudgeAfterWorkingDays = 10

/** "Three things to do": exactly three. */
export const digestPoints = 3

/** Themes of an anonymised discussion: short words, one a line. */
export const mostThemes = 10
export const longestTheme = 80

/** All writing of one meeting fits one item of the store. */
export const longestMinutes = 60_000

const lastEnd = (slots: readonly Pick<Slot, 'endsAt'>[]): Instant =>
  slots
    .map(({ endsAt }) => endsAt)
    .sort()
    .at(-1) ?? ''

export const minutesDueOn = (slots: readonly Pick<Slot, 'endsAt'>[], closures: readonly Closure[]): PlainDate =>
  addWorkingDays(londonDate(lastEnd(slots)), minutesWithinWorkingDays, closures)

/** A day that has passed while nothing was circulated. */
export const minutesOverdue = (state: MinutesState | undefined, dueOn: PlainDate, today: PlainDate): boolean =>
  today > dueOn && (state === undefined || state === 'draft')

export interface MinutesCommand {
  readonly items: readonly (Omit<MinuteItem, 'itemId' | 'agreed'> & { readonly itemId?: string | undefined })[]
  readonly reasons: readonly Reason[]
  readonly digest: readonly string[]
  readonly resources: readonly Resource[]
  /** Of the minutes that were read; 0 when there were none. */
  readonly version: number
}

interface Given {
  readonly today: PlainDate
  readonly newItemId: () => string
}

const writtenOf = ({ items, digest, resources }: Pick<MinutesCommand, 'items' | 'digest' | 'resources'>): Written[] => [
  ...items.flatMap((item, index) => [
    { field: `items.${index}.title`, text: item.title },
    { field: `items.${index}.text`, text: item.text },
    { field: `items.${index}.decision`, text: item.decision ?? '' },
  ]),
  ...digest.map((text, index) => ({ field: `digest.${index}`, text })),
  ...resources.map(({ title }, index) => ({ field: `resources.${index}.title`, text: title })),
]

export const themesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

const themeProblems = (items: MinutesCommand['items']): FieldProblem[] =>
  items.flatMap(({ kind, text, decision }, index) => {
    if (kind !== 'anonymised-discussion') return []
    const themes = themesOf(text)
    const tooMuch = themes.length > mostThemes || themes.some((theme) => theme.length > longestTheme)
    return [
      ...(tooMuch
        ? [
            {
              field: `items.${index}.text`,
              message: `Write only themes here: ${mostThemes} lines or fewer, each of ${longestTheme} characters or fewer.`,
            },
          ]
        : []),
      ...((decision ?? '').trim() === ''
        ? []
        : [{ field: `items.${index}.decision`, message: 'Keep only themes of this discussion. Leave this empty.' }]),
    ]
  })

const lengthProblems = (written: readonly Written[]): FieldProblem[] =>
  written.reduce((total, { text }) => total + text.length, 0) > longestMinutes
    ? [{ field: 'items.0.text', message: 'These minutes are too long. Use 60,000 characters or fewer in all.' }]
    : []

/**
 * Minutes as they are to be kept. After they went out they may still be put right; after they are agreed no more.
 * @throws Refusal naming each passage that could identify a child, or conflict when somebody else saved meanwhile.
 */
export const writeMinutes = (
  before: Minutes | undefined,
  command: MinutesCommand,
  { today, newItemId }: Given,
): Minutes => {
  if (before?.state === 'agreed')
    throw conflict('minutes-agreed', 'These minutes are agreed. Write what has changed in the next ones.')
  if (command.version !== (before?.version ?? 0))
    throw conflict(
      'minutes-changed',
      'Somebody else changed these minutes. Open them again and make your change there.',
    )
  const written = writtenOf(command)
  const problems = [
    ...passageProblems(written, command.reasons, today),
    ...themeProblems(command.items),
    ...lengthProblems(written),
  ]
  if (problems.length > 0) throw invalid(problems)
  const digest = command.digest.map((point) => point.trim())
  if (before?.state === 'circulated') requireDigest(digest)
  return {
    ...before,
    state: before?.state ?? 'draft',
    items: command.items.map(({ decision, ...item }) => {
      const known = before?.items.find(({ itemId }) => itemId === item.itemId)
      return {
        ...item,
        itemId: known?.itemId ?? newItemId(),
        ...((decision ?? '').trim() === '' ? {} : { decision }),
        ...(known?.agreed === undefined ? {} : { agreed: known.agreed }),
      }
    }),
    reasons: [...reasonsInUse(written, command.reasons, today)],
    digest,
    resources: [...command.resources],
    version: (before?.version ?? 0) + 1,
  }
}

const requireDigest = (digest: readonly string[]): void => {
  const problems = Array.from({ length: digestPoints }, (_, index) => index)
    .filter((index) => (digest[index] ?? '').trim() === '')
    .map((index) => ({
      field: `digest.${index}`,
      message: `Enter point ${index + 1} of ${digestPoints} for those who missed it.`,
    }))
  if (problems.length > 0 || digest.length > digestPoints)
    throw invalid(
      problems.length > 0 ? problems : [{ field: 'digest.0', message: `Enter exactly ${digestPoints} points.` }],
    )
}

/** What was agreed is written into the minutes as it stood that day, whatever becomes of each action later. */
export const circulateMinutes = (
  minutes: Minutes | undefined,
  held: boolean,
  now: Instant,
  actions: readonly (AgreedAction & { readonly actionId: string })[],
): Minutes => {
  if (
    minutes === undefined ||
    minutes.items.every(({ text, decision }) => text.trim() === '' && decision === undefined)
  )
    throw conflict('no-minutes', 'Write the minutes first, then send them.')
  if (minutes.state !== 'draft') return minutes
  if (!held) throw conflict('not-held', 'You can send the minutes after the meeting was held.')
  requireDigest(minutes.digest)
  return {
    ...minutes,
    state: 'circulated',
    circulatedAt: now,
    items: minutes.items.map((item) => {
      const agreed = actions
        .filter(({ actionId }) => item.actionIds.includes(actionId))
        .map(({ title, owner, dueOn }) => ({ title, owner, dueOn }))
      return agreed.length === 0 ? item : { ...item, agreed }
    }),
    version: minutes.version + 1,
  }
}

/** Whether `next` is a later meeting of the same people. */
export const follows = (
  meeting: Pick<Meeting, 'clusterIds'> & { readonly startsAt: Instant },
  next: Pick<Meeting, 'clusterIds'> & { readonly startsAt: Instant },
): boolean => next.startsAt > meeting.startsAt && next.clusterIds.some((id) => meeting.clusterIds.includes(id))

/** Agreed by those who come to a later meeting, once it has begun. */
export const agreeMinutes = (
  minutes: Minutes | undefined,
  next: { readonly meetingId: string; readonly startsAt: Instant; readonly follows: boolean },
  now: Instant,
): Minutes => {
  if (minutes?.state === 'agreed') return minutes
  if (minutes?.state !== 'circulated') throw conflict('not-circulated', 'Send the minutes before they can be agreed.')
  if (!next.follows) throw invalid([{ field: 'atMeetingId', message: 'Choose a later meeting of the same cluster.' }])
  if (Date.parse(next.startsAt) > Date.parse(now))
    throw conflict('too-early', 'Minutes are agreed at the next meeting, once it has started.')
  return {
    ...minutes,
    state: 'agreed',
    agreedAt: next.meetingId,
    agreedOn: londonDate(next.startsAt),
    version: minutes.version + 1,
  }
}

/** Whether anything of an anonymised discussion is kept, so that the end of the year must find it. */
export const keepsThemes = (minutes: Pick<Minutes, 'items'>): boolean =>
  minutes.items.some(({ kind, text }) => kind === 'anonymised-discussion' && text !== '')

/** At the end of the academic year the themes of anonymised discussions go (practice M6). */
export const withoutThemes = (minutes: Minutes): Minutes => ({
  ...minutes,
  items: minutes.items.map((item) => (item.kind === 'anonymised-discussion' ? { ...item, text: '' } : item)),
  version: minutes.version + 1,
})
