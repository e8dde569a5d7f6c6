// Who came: marks by setting, and what a meeting then counts as for each (practice M2). All the council's choice.
import { conflict, invalid } from '../refusal.ts'
import type { ProviderType, Setting } from '../register/model.ts'
import { type Instant, londonDate } from '../time.ts'
import { statusAt } from './meeting.ts'
import type { Attendance, AttendanceMark, Meeting, Outcome, Reply } from './model.ts'
import { seenByMark } from './seen.ts'

export interface MarkCommand {
  readonly settingId: string
  readonly slotId: string
  /** null takes the mark away. */
  readonly mark: AttendanceMark | null
  readonly walkIn?: boolean | undefined
  /** Where the setting belongs, so that its clusters are told; absent for nowhere. */
  readonly placed?: Pick<Setting, 'providerType' | 'clusterId' | 'alsoInClusterIds'> | undefined
}

/** The register opens on the day: a mark made before it says nothing about who came. */
export const registerOpen = (meeting: Meeting, slotId: string, now: Instant): boolean => {
  const slot = meeting.slots.find((each) => each.slotId === slotId)
  return slot !== undefined && meeting.status === 'open' && londonDate(slot.startsAt) <= londonDate(now)
}

/**
 * The mark to keep, or undefined for none. A setting without a held place at this time is a walk-in, and that must be
 * said: nobody is added by a slip of the finger.
 */
export const decideMark = (
  meeting: Meeting,
  reply: Reply | undefined,
  command: MarkCommand,
  now: Instant,
): Attendance | undefined => {
  const slot = meeting.slots.find((each) => each.slotId === command.slotId)
  if (slot === undefined) throw invalid([{ field: 'slotId', message: 'Choose a time of this meeting.' }])
  if (meeting.status === 'cancelled') throw conflict('meeting-cancelled', 'This meeting is cancelled.')
  if (!registerOpen(meeting, command.slotId, now))
    throw conflict('too-early', 'You can take attendance from the morning of the meeting.')
  if (command.mark === null) return undefined
  const expected = reply?.place === 'held' && reply.slotId === command.slotId
  if (!expected && command.walkIn !== true)
    throw conflict('walk-in', 'This setting has no place at this time. If they came anyway, add them as a walk-in.')
  if (!expected && command.mark === 'absent')
    throw invalid([{ field: 'mark', message: 'A walk-in is somebody who came. Choose present or late.' }])
  const { settingId, slotId, mark, placed } = command
  const { meetingId, clusterIds } = meeting
  const at = { clusterIds, on: londonDate(slot.startsAt) }
  const seen = placed === undefined ? undefined : seenByMark(mark, placed, at, reply?.answer === 'deputy')
  return {
    meetingId,
    settingId,
    slotId,
    mark,
    walkIn: !expected,
    markedAt: now,
    ...(seen === undefined ? {} : { seen }),
  }
}

/** How the meeting counts for one setting. A deputy counts; a childminder is never missing. */
export const outcomeOf = (
  meeting: Meeting,
  providerType: ProviderType | undefined,
  reply: Reply | undefined,
  attendance: Attendance | undefined,
  now: Instant,
): Outcome => {
  if (attendance?.mark === 'present' || attendance?.mark === 'late') return 'represented'
  if (reply?.answer === 'apology') return 'apology'
  if (attendance === undefined && statusAt(meeting, now) !== 'held') return 'not-yet'
  return providerType === 'childminder' ? 'not-counted' : 'not-represented'
}
