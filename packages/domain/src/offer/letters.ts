// The words of the e-mails about entries of the local offer, in plain text: titles of entries, and nothing about a child.
import { type Letter, type Sender, signed } from '../clusters/letters.ts'
import { dateInWords, type PlainDate } from '../time.ts'

const oneLine = (text: string): string => text.replace(/\p{Cc}+/gu, ' ').trim()

export interface CheckAsked {
  readonly title: string
  readonly checkedOn?: PlainDate | undefined
  readonly dueOn: PlainDate
  /** Where the buttons are. */
  readonly link: string
}

/** Before, on and after the day (practice 10.5, rule L1). */
export const checkLetter = (
  { title, checkedOn, dueOn, link }: CheckAsked,
  today: PlainDate,
  sender: Sender,
): Letter => ({
  subject: `Is this still correct? ${oneLine(title)}`,
  text: [
    `Families read about "${oneLine(title)}" in our local offer.`,
    checkedOn === undefined ? 'Nobody has checked it yet.' : `It was last checked on ${dateInWords(checkedOn)}.`,
    today < dueOn
      ? `Please look at it by ${dateInWords(dueOn)}.`
      : today === dueOn
        ? 'Please look at it today.'
        : `Its check was due on ${dateInWords(dueOn)}. Without one, the page will say that nobody has checked it for long.`,
    '',
    'Read what it says, and say whether it is still correct:',
    link,
    '',
    'Opening the link changes nothing: there is a button. You do not need an account.',
    ...signed(sender),
  ].join('\n'),
})

export const sentBackLetter = (title: string, reason: string, address: string, sender: Sender): Letter => ({
  subject: `Please change this before it is published: ${oneLine(title)}`,
  text: [
    `We have read your draft of "${oneLine(title)}". Before we publish it, please change this:`,
    '',
    oneLine(reason),
    '',
    'Your draft:',
    address,
    ...signed(sender),
  ].join('\n'),
})

/** To the team. What changed is read in the portal. */
export const changeReportedLetter = (title: string, address: string, sender: Sender): Letter => ({
  subject: `Something has changed: ${oneLine(title)}`,
  text: [
    `The owner of "${oneLine(title)}" says that something in it has changed. Read what they wrote, and change the entry:`,
    address,
    ...signed(sender),
  ].join('\n'),
})

export const waitsForReviewLetter = (title: string, address: string, sender: Sender): Letter => ({
  subject: `A draft waits for you: ${oneLine(title)}`,
  text: [
    `"${oneLine(title)}" was handed in for review. Read it and publish it, or send it back:`,
    address,
    ...signed(sender),
  ].join('\n'),
})
