// The words of the e-mails about a whole run: cancelled, too few people, and soon.
import { type Letter, type Sender, signed } from '../clusters/letters.ts'
import { dateInWords, londonDate } from '../time.ts'
import { sessionsOf } from './calendar-entry.ts'
import type { DueCharge } from './charges.ts'
import { startOf } from './deadlines.ts'
import { sessionLine } from './letters.ts'
import type { Place, Run, RunRow } from './model.ts'
import { pounds } from './pounds.ts'

/** To somebody who had a place, waited, or had an offer. Nothing is charged, and the next run is theirs to ask for first. */
export const cancelledLetter = (
  run: Run,
  place: Place,
  next: RunRow | undefined,
  baseUrl: string,
  sender: Sender,
): Letter => ({
  subject: `Cancelled: ${run.title}`,
  text: [
    `${run.title} is cancelled, so ${place.name} does not come on these days:`,
    ...sessionsOf(run, place).map((session) => `* ${sessionLine(session)}`),
    '',
    ...(run.cancelReason === undefined ? [] : [run.cancelReason, '']),
    run.pricePence > 0 ? 'There is nothing to pay. What you have paid is given back.' : 'There is nothing to pay.',
    ...(next === undefined
      ? ['We tell you first when there is another date.']
      : [
          `The next date is ${dateInWords(londonDate(next.startsAt))}. You can ask for a place before we tell others:`,
          `${baseUrl}/portal/training/runs/${next.runId}`,
        ]),
    ...signed(sender),
  ].join('\n'),
})

/** To whoever gave up a place late, when the council cancels the training all the same. */
export const droppedChargeLetter = (
  { courseTitle, personName, pence }: Pick<DueCharge, 'courseTitle' | 'personName' | 'pence'>,
  sender: Sender,
): Letter => ({
  subject: `Nothing to pay: ${courseTitle}`,
  text: [
    `${personName} gave up a place on ${courseTitle}, and the charge was ${pounds(pence)}.`,
    'We have cancelled this training, so there is nothing to pay.',
    ...signed(sender),
  ].join('\n'),
})

export const tooFewLetter = (run: Run, missing: number, baseUrl: string, sender: Sender): Letter => ({
  subject: `Decide: ${run.title} has too few people`,
  text: [
    `${run.title} starts on ${dateInWords(londonDate(startOf(run)))}. ${missing === 1 ? '1 person is' : `${missing} people are`} missing to the smallest number of ${run.minToRun}.`,
    'Let it run, tell more people, or cancel it. Cancelling shows first whom it would reach:',
    `${baseUrl}/portal/training/runs/${run.runId}`,
    ...signed(sender),
  ].join('\n'),
})

export const reminderLetter = (run: Run, place: Place, baseUrl: string, sender: Sender): Letter => ({
  subject: `Soon: ${run.title}`,
  text: [
    `${place.name} has a place on ${run.title}.`,
    '',
    ...sessionsOf(run, place).map((session) => `* ${sessionLine(session)}`),
    '',
    'If you cannot come, send a colleague for nothing, or give the place up:',
    `${baseUrl}/portal/training/runs/${run.runId}`,
    ...signed(sender),
  ].join('\n'),
})
