// Cluster meetings to which somebody's setting is coming while training would have them elsewhere, and training at the
// time of a meeting to which a SENCO would come (practice T8: a clash is looked for across everything that a person has
// booked). Training against training is refused by the diary; this is a warning that has to be ticked, because a reply is
// the setting's and not a person's: a deputy may go to the meeting.
import * as z from 'zod/mini'
import { overlap } from '../clusters/clashes.ts'
import { slotTimes } from '../clusters/london-times.ts'
import type { MeetingRow, Reply, Slot } from '../clusters/model.ts'
import { Id } from '../ids.ts'
import type { Designation, Setting } from '../register/model.ts'
import { Instant } from '../time.ts'
import type { DiaryEntry, Run } from './model.ts'

/** A meeting at the time of a run. `personIds` are the SENCOs of the setting, one of whom is coming. */
export const MeetingThen = z.object({
  meetingId: Id('meeting'),
  settingId: Id('setting'),
  title: z.string(),
  startsAt: Instant,
  endsAt: Instant,
  personIds: z.array(Id('person')),
})
export type MeetingThen = z.infer<typeof MeetingThen>

/** Meetings that could be in the way, by their rows alone: most runs have none, and then nothing more is read. */
export const meetingsAround = (
  { sessions }: Pick<Run, 'sessions'>,
  rows: readonly MeetingRow[],
): readonly MeetingRow[] =>
  rows.filter((row) => row.status === 'open' && sessions.some((session) => overlap(row, session)))

export interface AtMeetings {
  readonly rows: readonly MeetingRow[]
  readonly replies: readonly Pick<Reply, 'meetingId' | 'settingId' | 'answer' | 'place' | 'slotId'>[]
  readonly slots: readonly Pick<Slot, 'slotId' | 'startsAt' | 'endsAt'>[]
  readonly records: readonly {
    readonly setting: Pick<Setting, 'settingId'>
    readonly designations: readonly Pick<Designation, 'personId' | 'status'>[]
  }[]
}

/**
 * Where a setting said that its SENCO is coming and holds a place, at a time of one of the sessions. A deputy's place and
 * a turn in the queue keep nobody from training; a setting without a SENCO sends nobody.
 */
export const meetingsInTheWay = (
  { sessions }: Pick<Run, 'sessions'>,
  { rows, replies, slots, records }: AtMeetings,
): readonly MeetingThen[] =>
  replies.flatMap(({ meetingId, settingId, answer, place, slotId }) => {
    const row = rows.find((one) => one.meetingId === meetingId)
    const slot = slots.find((one) => one.slotId === slotId)
    const record = records.find(({ setting }) => setting.settingId === settingId)
    const sencos = record?.designations.filter(({ status }) => status === 'active') ?? []
    if (row === undefined || slot === undefined || answer !== 'coming' || place !== 'held') return []
    if (sencos.length === 0 || !sessions.some((session) => overlap(session, slot))) return []
    const personIds = [...new Set(sencos.map(({ personId }) => personId))]
    return [{ meetingId, settingId, title: row.title, startsAt: slot.startsAt, endsAt: slot.endsAt, personIds }]
  })

/** "You said you are coming to the North cluster meeting at that time (…)."; of a job share one of two may be meant. */
export const meetingWords = (meeting: MeetingThen, who: { readonly personId: string; readonly name?: string }) => {
  const which = `${meeting.title} at that time (${slotTimes(meeting)})`
  if (meeting.personIds.length > 1) return `Your setting said that a SENCO is coming to ${which}.`
  return who.name === undefined
    ? `You said you are coming to ${which}.`
    : `Your setting said that ${who.name} is coming to ${which}.`
}

/** A session of a SENCO's training at a time of a meeting. */
export const TrainingThen = z.object({
  runId: Id('run'),
  personId: Id('person'),
  name: z.string(),
  title: z.string(),
  startsAt: Instant,
  endsAt: Instant,
})
export type TrainingThen = z.infer<typeof TrainingThen>

/** Where training has a SENCO at one of the times of a meeting. A turn in the list and an offer keep nobody from it. */
export const trainingInTheWay = (
  slots: readonly Pick<Slot, 'startsAt' | 'endsAt'>[],
  { personId, name }: Pick<Designation, 'personId' | 'name'>,
  diary: readonly DiaryEntry[],
): readonly TrainingThen[] =>
  diary
    .filter(({ holds }) => holds)
    .flatMap(({ runId, title, spans }) =>
      spans
        .map(({ from, to }) => ({ runId, personId, name, title, startsAt: from, endsAt: to }))
        .filter((session) => slots.some((slot) => overlap(slot, session))),
    )

/** "You have a place on The graduated approach at that time (…)." */
export const trainingWords = (training: TrainingThen, readerId: string): string =>
  `${training.personId === readerId ? 'You have' : `${training.name} has`} a place on ${training.title} at that time (${slotTimes(training)}).`
