// The words of the e-mails about a meeting, in plain text. Nothing about a child, and no more of a person than a name.
import type { Authority } from '../authority/authority.ts'
import { slotTimes } from './london-times.ts'
import type { Meeting, Slot } from './model.ts'

export interface Letter {
  readonly subject: string
  readonly text: string
}

export type Sender = Pick<Authority, 'teamName' | 'name' | 'telephone' | 'email' | 'demo'>

export const signed = (sender: Sender): string[] => [
  '',
  `${sender.teamName}, ${sender.name}`,
  `Telephone: ${sender.telephone}`,
  `E-mail: ${sender.email}`,
  ...(sender.demo ? ['', 'This is a demonstration. No meeting takes place.'] : []),
]

const place = (slot: Slot): string => (slot.mode === 'online' ? 'online' : (slot.venue ?? 'in person'))

/** One time of a meeting, for a list: when and where, never how to join. */
export const slotLine = (slot: Slot): string => `${slotTimes(slot)}, ${place(slot)}`

/** Everything about a time, for those who are coming. */
export const comingLines = (slot: Slot): string[] => [
  slotLine(slot),
  ...(slot.accessNotes === undefined ? [] : [`Getting in: ${slot.accessNotes}`]),
  ...(slot.joinLink === undefined ? [] : [`Join online: ${slot.joinLink}`]),
]

export const onlyFor = (settingName: string): string =>
  `This link is only for ${settingName}. You do not need an account.`

/** Where a setting that has a place says that it needs it no longer. */
export const nobodyCanCome = (settingName: string, replyLink: string): string[] => [
  'If nobody can come, tell us here or ring us, so that somebody else can have the place:',
  replyLink,
  '',
  onlyFor(settingName),
]

const titled = (meeting: Meeting): string => `SENCO cluster meeting: ${meeting.title}`

/** `replyLink` is the address of the reply page of this setting and meeting. */
export const invitationLetter = (meeting: Meeting, settingName: string, replyLink: string, sender: Sender): Letter => ({
  subject: titled(meeting),
  text: [
    `Is anyone from ${settingName} coming to our next meeting for SENCOs?`,
    '',
    meeting.title,
    ...(meeting.theme === undefined ? [] : [meeting.theme]),
    '',
    meeting.slots.length === 1 ? 'When and where' : 'Choose one of these times',
    ...meeting.slots.map((slot) => `* ${slotLine(slot)}`),
    '',
    'Yes, I am coming:',
    `${replyLink}?answer=coming`,
    '',
    'Somebody else is coming for me:',
    `${replyLink}?answer=deputy`,
    '',
    'Nobody can come this time:',
    `${replyLink}?answer=apology`,
    '',
    ...(meeting.replyBy === undefined
      ? []
      : [`Please reply by ${slotTimes({ startsAt: meeting.replyBy, endsAt: meeting.replyBy }).split(',')[0]}.`]),
    `These links are only for ${settingName}. You can change your reply until the meeting starts. You do not need an account.`,
    ...signed(sender),
  ].join('\n'),
})

export const placeLetter = (
  meeting: Meeting,
  slot: Slot,
  settingName: string,
  replyLink: string,
  sender: Sender,
): Letter => ({
  subject: `You now have a place: ${meeting.title}`,
  text: [
    `${settingName} was on the waiting list and now has a place at ${meeting.title}.`,
    '',
    ...comingLines(slot),
    '',
    'The file with this e-mail puts it in your calendar.',
    '',
    ...nobodyCanCome(settingName, replyLink),
    ...signed(sender),
  ].join('\n'),
})

export const changedLetter = (
  meeting: Meeting,
  slot: Slot,
  settingName: string,
  replyLink: string,
  held: boolean,
  sender: Sender,
): Letter => ({
  subject: `Changed: ${meeting.title}`,
  text: [
    `The time or place of ${meeting.title} has changed. It is now:`,
    '',
    ...(held ? comingLines(slot) : [slotLine(slot)]),
    '',
    ...(held ? ['The file with this e-mail changes it in your calendar.', ''] : []),
    held ? `We have kept the place of ${settingName}.` : `${settingName} is still on the waiting list.`,
    '',
    'You can change your reply here, or ring us:',
    replyLink,
    '',
    onlyFor(settingName),
    ...signed(sender),
  ].join('\n'),
})

/** `held` is whether the setting had a place, so that it may be in its calendar. */
export const cancelledLetter = (meeting: Meeting, settingName: string, held: boolean, sender: Sender): Letter => ({
  subject: `Cancelled: ${meeting.title}`,
  text: [
    `${meeting.title} will not take place.`,
    ...(meeting.cancelReason === undefined ? [] : [`Why: ${meeting.cancelReason}`]),
    '',
    'It was planned for:',
    ...meeting.slots.map((slot) => `* ${slotLine(slot)}`),
    '',
    `We had a reply from ${settingName}. You do not need to do anything.`,
    ...(held ? ['The file with this e-mail takes the meeting out of your calendar.'] : []),
    ...signed(sender),
  ].join('\n'),
})

/** One sentence for the history of a setting. */
export const replySentence = (
  meeting: Meeting,
  reply: {
    readonly answer: string
    readonly slotId?: string | undefined
    readonly place: string
    readonly deputyName?: string | undefined
  },
): string => {
  const slot = meeting.slots.find((each) => each.slotId === reply.slotId)
  if (slot === undefined) return `Sent an apology for ${meeting.title}`
  const who = reply.answer === 'deputy' ? `${reply.deputyName ?? 'A deputy'} is coming for the SENCO` : 'Coming'
  const where = reply.place === 'waiting' ? ', on the waiting list' : ''
  return `${who} to ${meeting.title}, ${slotTimes(slot)}${where}`
}
