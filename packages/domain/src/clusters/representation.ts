// Who was represented over several terms (practice M2 and 11.2): by setting, a deputy counts, another cluster's meeting
// counts at home (M4), childminders are never missing. From what clusters keep of marks and apologies; nothing is counted
// up anywhere else.
import type { SettingSummary } from '../register/model.ts'
import { type Instant, londonDate, type PlainDate } from '../time.ts'
import { covers, type Spell } from './membership.ts'
import type { MeetingRow, SeenRow } from './model.ts'
import { spanOf, type TermSpan } from './term-spans.ts'

/**
 * `no-register`: meetings took place and nobody of the cluster is marked at any. `no-meeting`: none took place yet.
 * `not-expected`: the setting was not in the cluster on the day of any.
 */
export type TermOutcome = SeenRow['outcome'] | 'no-register' | 'no-meeting' | 'not-expected'

export interface TermCell {
  readonly outcome: TermOutcome
  readonly deputy?: true
  /** Came to the meeting of another cluster. */
  readonly elsewhere?: true
}

/** What one cluster's table is worked out from. */
export interface ClusterFacts {
  readonly clusterId: string
  readonly meetings: readonly MeetingRow[]
  readonly seen: readonly SeenRow[]
  readonly spells: readonly Spell[]
  readonly now: Instant
}

export interface HeldMeeting {
  readonly meetingId: string
  readonly on: PlainDate
  /** Somebody of the cluster is marked, so those without a mark did not come. */
  readonly registered: boolean
}

const dayOf = (row: MeetingRow): PlainDate => londonDate(row.startsAt)

/** The meetings of the cluster that have taken place, oldest first. */
export const heldMeetings = ({ clusterId, meetings, seen, now }: ClusterFacts): readonly HeldMeeting[] => {
  const marked = new Set(seen.filter(({ outcome }) => outcome !== 'apology').map(({ meetingId }) => meetingId))
  return meetings
    .filter((row) => row.status === 'open' && Date.parse(row.endsAt) <= Date.parse(now))
    .filter((row) => row.clusterIds.includes(clusterId))
    .map((row) => ({ meetingId: row.meetingId, on: dayOf(row), registered: marked.has(row.meetingId) }))
    .sort((one, other) => one.on.localeCompare(other.on))
}

/** What was said of a setting, at meetings that were not cancelled, on the day that the meeting really was. */
const evidenceOf = (settingId: string, facts: ClusterFacts): readonly (SeenRow & { readonly day: PlainDate })[] =>
  facts.seen.flatMap((row) => {
    const meeting = facts.meetings.find(({ meetingId }) => meetingId === row.meetingId)
    if (row.settingId !== settingId || meeting === undefined || meeting.status === 'cancelled') return []
    return [{ ...row, day: dayOf(meeting) }]
  })

type Member = Pick<SettingSummary, 'settingId' | 'providerType'>

const cellOf = (setting: Member, span: TermSpan, held: readonly HeldMeeting[], facts: ClusterFacts): TermCell => {
  const said = evidenceOf(setting.settingId, facts).filter(({ day }) => spanOf([span], day) !== undefined)
  const came = said.filter(({ outcome }) => outcome === 'represented')
  const own = held.filter(({ on }) => spanOf([span], on) !== undefined)
  if (came.length > 0) {
    const here = came.some(({ meetingId }) => own.some((meeting) => meeting.meetingId === meetingId))
    return {
      outcome: 'represented',
      ...(came.every(({ deputy }) => deputy === true) ? { deputy: true } : {}),
      ...(here ? {} : { elsewhere: true }),
    }
  }
  if (own.length === 0) return { outcome: 'no-meeting' }
  const spells = facts.spells.filter(({ settingId }) => settingId === setting.settingId)
  const expected = own.filter(({ on }) => spells.some((spell) => covers(spell, on)))
  if (expected.length === 0) return { outcome: 'not-expected' }
  if (said.some(({ outcome }) => outcome === 'apology')) return { outcome: 'apology' }
  if (setting.providerType === 'childminder') return { outcome: 'not-counted' }
  return { outcome: expected.some(({ registered }) => registered) ? 'not-represented' : 'no-register' }
}

/** *Represented %* = settings represented in at least one of the term's meetings, of the active settings in scope (11.2). */
export interface TermTotal {
  readonly represented: number
  readonly of: number
  /** Undefined while no meeting has taken place with attendance taken, or nobody is in the cluster. */
  readonly percent?: number
}

/** A setting that a term's figure is out of, and how that term was for it. */
export interface Counted<S> {
  readonly setting: S
  readonly term: number
  readonly cell: TermCell
}

export interface Representation<S> {
  readonly settings: readonly { readonly setting: S; readonly cells: readonly TermCell[] }[]
  readonly counted: readonly Counted<S>[]
  readonly totals: readonly TermTotal[]
}

/** Whether a setting counts among those that a term's figure is out of: in the cluster on its last day, or today. */
const countsIn = (setting: Member, span: TermSpan, { spells, now }: ClusterFacts): boolean => {
  const today = londonDate(now)
  const over = span.endsOn < today
  const day = over ? span.endsOn : today
  return spells.some((spell) => spell.settingId === setting.settingId && covers(spell, day))
}

const totalOf = (counting: readonly TermCell[]): TermTotal => {
  const represented = counting.filter(({ outcome }) => outcome === 'represented').length
  const of = counting.length
  const any = counting.some(({ outcome }) => outcome === 'represented' || outcome === 'not-represented')
  return { represented, of, ...(any && of > 0 ? { percent: Math.round((100 * represented) / of) } : {}) }
}

/** The table of a cluster: every setting that was in it during these terms, or came for it, in the order given. */
export const representation = <S extends Member & Pick<SettingSummary, 'inScope'>>(
  spans: readonly TermSpan[],
  settings: readonly S[],
  facts: ClusterFacts,
): Representation<S> => {
  const held = heldMeetings(facts)
  const table = settings.map((setting) => ({
    setting,
    cells: spans.map((span) => cellOf(setting, span, held, facts)),
  }))
  const counted = table.flatMap(({ setting, cells }) =>
    spans.flatMap((span, term): Counted<S>[] => {
      const cell = cells[term]
      return cell !== undefined && setting.inScope && countsIn(setting, span, facts) ? [{ setting, term, cell }] : []
    }),
  )
  return { settings: table, counted, totals: addedUp(counted, spans.length) }
}

/** One total a term, of any settings that were counted: of a cluster, of a kind of setting, of a ward. */
export const addedUp = <S>(counted: readonly Counted<S>[], terms: number): TermTotal[] =>
  Array.from({ length: terms }, (_, index) =>
    totalOf(counted.filter(({ term }) => term === index).map(({ cell }) => cell)),
  )

/** Settings that belong in the table: in the cluster at some time of these terms, or known by what was said of them. */
export const settingsOfTable = <S extends Member>(
  spans: readonly TermSpan[],
  settings: readonly S[],
  { spells, seen, now }: Pick<ClusterFacts, 'spells' | 'seen' | 'now'>,
): S[] => {
  const [first] = spans
  const today = londonDate(now)
  const since = first?.startsOn ?? today
  const inside = new Set(
    spells.flatMap(({ settingId, from, until }) =>
      (until === undefined || until > since) && (from === undefined || from <= today) ? settingId : [],
    ),
  )
  const said = new Set(seen.map(({ settingId }) => settingId))
  return settings.filter(({ settingId }) => inside.has(settingId) || said.has(settingId))
}

/** How each meeting that a setting was expected at went, and each that it came to elsewhere, oldest first (for M3). */
export const attendanceRun = (
  setting: Member,
  facts: ClusterFacts,
): readonly { readonly meetingId: string; readonly on: PlainDate; readonly outcome: SeenRow['outcome'] }[] => {
  const said = evidenceOf(setting.settingId, facts)
  const spells = facts.spells.filter(({ settingId }) => settingId === setting.settingId)
  const at = (meetingId: string) => said.filter((row) => row.meetingId === meetingId)
  const own = heldMeetings(facts)
    .filter(({ on }) => spells.some((spell) => covers(spell, on)))
    .filter(({ meetingId, registered }) => registered || at(meetingId).length > 0)
    .map(({ meetingId, on }) => {
      const outcomes = at(meetingId).map(({ outcome }) => outcome)
      const best = (['represented', 'apology'] as const).find((outcome) => outcomes.includes(outcome))
      return { meetingId, on, outcome: best ?? missed(setting) }
    })
  const elsewhere = said
    .filter(({ outcome, meetingId }) => outcome === 'represented' && !own.some((one) => one.meetingId === meetingId))
    .map(({ meetingId, day, outcome }) => ({ meetingId, on: day, outcome }))
  return [...own, ...elsewhere].sort((one, other) => one.on.localeCompare(other.on))
}

const missed = ({ providerType }: Member): SeenRow['outcome'] =>
  providerType === 'childminder' ? 'not-counted' : 'not-represented'
