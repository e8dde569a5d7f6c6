// A reply, a place and a mark in words.
import { slotTimes } from '@senco/domain/clusters/london-times'
import type { Meeting, MeetingStatus, Reply, Slot } from '@senco/domain/clusters/model'

export const slotWhere = (slot: Pick<Slot, 'mode' | 'venue'>): string =>
  slot.mode === 'online' ? 'online' : (slot.venue ?? 'place to be told')

export const meetingStatusNames: Readonly<Record<MeetingStatus, string>> = {
  planned: 'Planned',
  open: 'Open',
  held: 'Held',
  cancelled: 'Cancelled',
}

const who: Readonly<Record<Reply['answer'], string>> = {
  coming: 'Coming',
  deputy: 'A deputy is coming',
  apology: 'Nobody can come',
}

/** "Coming, Tuesday 1 September 2026, 9:30am to 11am." or "…waiting, number 3 in line." */
export const replyWords = (reply: Reply, meeting: Meeting): string => {
  const slot = meeting.slots.find((one) => one.slotId === reply.slotId)
  const name = reply.answer === 'deputy' && reply.deputyName !== undefined ? `: ${reply.deputyName}` : ''
  const when = slot === undefined ? '' : `, ${slotTimes(slot)}`
  const waiting =
    reply.place === 'waiting'
      ? `, waiting for a place${reply.position === undefined ? '' : `: number ${reply.position} in line`}`
      : ''
  return `${who[reply.answer]}${name}${when}${waiting}.`
}
