// The words of the e-mails about a place on training. Never a need, never a child; no more of a person than a name.

import { type Letter, type Sender, signed } from '../clusters/letters.ts'
import { londonDay, londonTime, slotTimes } from '../clusters/london-times.ts'
import type { Instant } from '../time.ts'
import { sessionsOf } from './calendar-entry.ts'
import type { Place, Run, Session } from './model.ts'
import type { Told } from './told.ts'

const where = (session: Session): string =>
  session.mode === 'online'
    ? 'online'
    : (session.venue ?? (session.mode === 'at-setting' ? 'at your setting' : 'in person'))

/** `Thursday 3 December 2026, 9am to midday, Town Hall` */
export const sessionLine = (session: Session): string => `${slotTimes(session)}, ${where(session)}`

const coming = (session: Session): string[] => [
  `* ${sessionLine(session)}`,
  ...(session.accessNotes === undefined ? [] : [`  Getting in: ${session.accessNotes}`]),
  ...(session.joinLink === undefined ? [] : [`  Join online: ${session.joinLink}`]),
]

/** `Thursday 3 December 2026 at 5pm` */
export const untilWords = (instant: Instant): string => `${londonDay(instant)} at ${londonTime(instant)}`

const pounds = (pence: number): string => `£${(pence / 100).toFixed(pence % 100 === 0 ? 0 : 2)}`

interface Words {
  readonly subject: string
  readonly lines: readonly string[]
}

const wordsOf: Readonly<Record<Told['kind'], (run: Run, place: Place, link: string) => Words>> = {
  booked: (run, place, link) => ({
    subject: `You have a place: ${run.title}`,
    lines: [
      `${place.name} has a place on ${run.title}.`,
      '',
      ...sessionsOf(run, place).flatMap(coming),
      '',
      'The file with this e-mail puts it in your calendar.',
      'If you cannot come, give your place up or send a colleague:',
      link,
    ],
  }),
  waiting: (run, place, link) => ({
    subject: `On the waiting list: ${run.title}`,
    lines: [
      `${place.name} is on the waiting list for ${run.title}. This is not a place yet.`,
      'When one becomes free we offer it by e-mail. Where you are in the list, and why, is on this page:',
      link,
    ],
  }),
  offered: (run, place, link) => ({
    subject: `A place is offered: ${run.title}`,
    lines: [
      `A place on ${run.title} is kept for ${place.name} until ${untilWords(place.until ?? '')}.`,
      '',
      ...sessionsOf(run, place).map((session) => `* ${sessionLine(session)}`),
      '',
      'Take it, or let the next person have it:',
      link,
      'After that time it goes to the next person.',
    ],
  }),
  'approval-asked': (run, place, link) => ({
    subject: `${place.name} asks for a place: ${run.title}`,
    lines: [
      `${place.name} would like to come to ${run.title}. The place is held until ${untilWords(place.until ?? '')}.`,
      '',
      ...sessionsOf(run, place).map((session) => `* ${sessionLine(session)}`),
      '',
      ...(run.pricePence > 0 ? [`The cost is ${pounds(run.pricePence)}.`, ''] : []),
      'Say whether you agree:',
      link,
    ],
  }),
  'given-up': (run, place) => ({
    subject: `Place given up: ${run.title}`,
    lines: [
      `${place.name} no longer has a place on ${run.title}.`,
      ...(place.ended?.charge === undefined || place.ended.charge.pence === 0
        ? ['There is nothing to pay.']
        : [`The charge is ${pounds(place.ended.charge.pence)}. ${place.ended.charge.because}`]),
    ],
  }),
  'offer-ended': (run, place) => ({
    subject: `The offer has ended: ${run.title}`,
    lines: [
      `The place on ${run.title} that was kept for ${place.name} has gone to the next person, because nobody took it in time.`,
      'You can ask again.',
    ],
  }),
  'request-ended': (run, place) => ({
    subject: `The request has ended: ${run.title}`,
    lines: [
      `Nobody answered the request of ${place.name} for ${run.title} in time, so the place is no longer held.`,
      'You can ask again.',
    ],
  }),
  refused: (run, place) => ({
    subject: `Not agreed: ${run.title}`,
    lines: [`The manager did not agree that ${place.name} comes to ${run.title}. The place is no longer held.`],
  }),
  substituted: (run, place) => ({
    subject: `A colleague comes instead: ${run.title}`,
    lines: [`A colleague comes to ${run.title} instead of ${place.name}. There is nothing to pay.`],
  }),
  moved: (run, place) => ({
    subject: `Moved to another date: ${run.title}`,
    lines: [`${place.name} has moved to another date of ${run.title} and no longer has a place on these days:`].concat(
      sessionsOf(run, place).map((session) => `* ${sessionLine(session)}`),
    ),
  }),
}

/** What to say about a place that changed, to the one mailbox that it goes to. */
export const placeLetter = (kind: Told['kind'], run: Run, place: Place, baseUrl: string, sender: Sender): Letter => {
  const { subject, lines } = wordsOf[kind](run, place, `${baseUrl}/portal/training/runs/${run.runId}`)
  return { subject, text: [...lines, ...signed(sender)].join('\n') }
}

/** A calendar file goes with a place that begins, and with one that ends after it was there; never with a wait. */
export const fileMethod = (kind: Told['kind'], place: Place): 'REQUEST' | 'CANCEL' | undefined => {
  if (kind === 'booked') return 'REQUEST'
  const had = place.bookedAt !== undefined
  return had && ['given-up', 'substituted', 'moved'].includes(kind) ? 'CANCEL' : undefined
}
