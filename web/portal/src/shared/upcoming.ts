// Which meetings are still to come. "Now" is the service's time.
import type { MeetingPage } from '@senco/contract/clusters'
import { londonClock } from '@senco/domain/clusters/london-times'
import type { Slot } from '@senco/domain/clusters/model'

export const futureSlots = (page: MeetingPage, asOf: string): readonly Slot[] =>
  page.meeting.slots.filter((slot) => Date.parse(slot.startsAt) > Date.parse(asOf))

const first = (page: MeetingPage, asOf: string): string =>
  futureSlots(page, asOf)
    .map((slot) => slot.startsAt)
    .sort()[0] ?? ''

/** Open for replies and with a time to come, soonest first. */
export const upcoming = (meetings: readonly MeetingPage[], asOf: string): readonly MeetingPage[] =>
  meetings
    .filter((page) => page.meeting.status === 'open' && futureSlots(page, asOf).length > 0)
    .sort((one, other) => first(one, asOf).localeCompare(first(other, asOf)))

/** A time that somebody who works through the day can come to. */
export const suitsEvenings = (slot: Slot, eveningFrom: string): boolean =>
  slot.mode === 'online' || londonClock(slot.startsAt) >= eveningFrom

export const hasEvening = (page: MeetingPage, asOf: string, eveningFrom: string): boolean =>
  futureSlots(page, asOf).some((slot) => suitsEvenings(slot, eveningFrom))
