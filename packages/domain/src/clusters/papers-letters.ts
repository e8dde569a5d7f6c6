// The words of the e-mails about papers and reminders, in plain text: names of settings, and of no person. What was said
// is read on the page, so that a letter that goes astray tells nothing.
import { dateInWords, type PlainDate } from '../time.ts'
import { type Letter, onlyFor, type Sender, signed, slotLine } from './letters.ts'
import { londonDay } from './london-times.ts'
import { digestPoints } from './minutes.ts'
import type { Meeting } from './model.ts'

const firstDay = (meeting: Meeting): string => londonDay(meeting.slots.map(({ startsAt }) => startsAt).sort()[0] ?? '')

/** To those who came, or said that nobody could. */
export const minutesLetter = (meeting: Meeting, settingName: string, link: string, sender: Sender): Letter => ({
  subject: `Minutes: ${meeting.title}`,
  text: [
    `The minutes of ${meeting.title} on ${firstDay(meeting)} are ready.`,
    '',
    `Read them, and what ${settingName} agreed to do:`,
    `${link}/minutes`,
    '',
    onlyFor(settingName),
    ...signed(sender),
  ].join('\n'),
})

const points = (digest: readonly string[]): string[] =>
  digest.slice(0, digestPoints).map((point, index) => `${index + 1}. ${point}`)

/** To those who missed it: what to do, in three points (practice M7). */
export const digestLetter = (
  meeting: Meeting,
  digest: readonly string[],
  settingName: string,
  link: string,
  sender: Sender,
): Letter => ({
  subject: `Three things to do: ${meeting.title}`,
  text: [
    `Nobody from ${settingName} could be at ${meeting.title} on ${firstDay(meeting)}. These three things matter most:`,
    '',
    ...points(digest),
    '',
    'Tell us that you have read this, and read the minutes:',
    `${link}/minutes`,
    '',
    onlyFor(settingName),
    ...signed(sender),
  ].join('\n'),
})

/** Ten working days later, once, to those who missed it and have not said that they read it. */
export const nudgeLetter = (
  meeting: Meeting,
  digest: readonly string[],
  settingName: string,
  link: string,
  sender: Sender,
): Letter => ({
  subject: `Have you read this? ${meeting.title}`,
  text: [
    `We have not heard whether somebody at ${settingName} has read what ${meeting.title} decided.`,
    '',
    ...points(digest),
    '',
    'One press says that you have:',
    `${link}/minutes`,
    '',
    `${onlyFor(settingName)} We ask only this once.`,
    ...signed(sender),
  ].join('\n'),
})

const inDays = (days: number): string =>
  days === 1 ? 'tomorrow' : days % 7 === 0 ? `in ${days / 7 === 1 ? 'a week' : `${days / 7} weeks`}` : `in ${days} days`

/** To those who have not replied. `days` is how long it is until the first time. */
export const reminderLetter = (
  meeting: Meeting,
  settingName: string,
  replyLink: string,
  days: number,
  sender: Sender,
): Letter => ({
  subject: `${days === 1 ? 'Tomorrow' : 'Reminder'}: ${meeting.title}`,
  text: [
    `${meeting.title} is ${inDays(days)}, and we do not know yet whether anyone from ${settingName} is coming.`,
    '',
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
    'It is fine to say no. One press is enough, and we stop asking.',
    onlyFor(settingName).replace('This link is', 'These links are'),
    ...signed(sender),
  ].join('\n'),
})

/** To the team manager, once, on the first morning on which minutes are late (practice M5). */
export const overdueLetter = (
  meeting: Pick<Meeting, 'title'>,
  dueOn: PlainDate,
  link: string,
  sender: Sender,
): Letter => ({
  subject: `Minutes not sent yet: ${meeting.title}`,
  text: [
    `The minutes of ${meeting.title} were due on ${dateInWords(dueOn)}, ten working days after the meeting. They have not been sent yet.`,
    '',
    'Open the meeting:',
    link,
    ...signed(sender),
  ].join('\n'),
})
