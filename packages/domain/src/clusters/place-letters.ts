// The words of the e-mails to a setting about its own place: it has one now, or gave it up. Each has a calendar file beside.
import { comingLines, type Letter, nobodyCanCome, onlyFor, type Sender, signed, slotLine } from './letters.ts'
import type { Meeting, Slot } from './model.ts'

/** `left` is the time whose place went back in the same reply. */
export const confirmedLetter = (
  meeting: Meeting,
  slot: Slot,
  left: Slot | undefined,
  settingName: string,
  replyLink: string,
  sender: Sender,
): Letter => ({
  subject: `You have a place: ${meeting.title}`,
  text: [
    `${settingName} has a place at ${meeting.title}.`,
    '',
    ...comingLines(slot),
    '',
    ...(left === undefined
      ? ['The file with this e-mail puts it in your calendar.']
      : [
          `You gave up the place you had: ${slotLine(left)}.`,
          'The files with this e-mail put the new time in your calendar and take the old one out.',
        ]),
    '',
    ...nobodyCanCome(settingName, replyLink),
    ...signed(sender),
  ].join('\n'),
})

export const givenUpLetter = (
  meeting: Meeting,
  slot: Slot,
  settingName: string,
  replyLink: string,
  sender: Sender,
): Letter => ({
  subject: `Place given up: ${meeting.title}`,
  text: [
    `Nobody from ${settingName} can come to ${meeting.title}, so we have given up the place:`,
    '',
    slotLine(slot),
    '',
    'The file with this e-mail takes it out of your calendar.',
    '',
    'If this is not right, reply again here, or ring us:',
    replyLink,
    '',
    onlyFor(settingName),
    ...signed(sender),
  ].join('\n'),
})
