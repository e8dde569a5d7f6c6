// Letters about learning: the first year of a SENCO, three questions at the end, and what changed. No child, no need.
import { dateInWords, type PlainDate } from '../time.ts'
import type { Buddy, Pathway } from './pathway.ts'

export interface LearningLetter {
  readonly subject: string
  readonly greeting: string
  readonly paragraphs: readonly string[]
  readonly links: readonly { readonly text: string; readonly href: string }[]
}

export interface Welcome {
  readonly pathway: Pick<Pathway, 'name' | 'steps'>
  readonly settingName: string
  /** "Your Area SENCO is …, telephone …." */
  readonly whoToRing: string
  readonly next?: { readonly title: string; readonly startsOn: PlainDate; readonly runId: string } | undefined
  readonly baseUrl: string
}

/** The welcome to the first year: whom to ring, and the next training. */
export const welcomeToPathway = ({ pathway, settingName, whoToRing, next, baseUrl }: Welcome): LearningLetter => {
  const training = pathway.steps.filter(({ kind }) => kind === 'training')
  const [first] = training
  return {
    subject: 'Your first year as a SENCO',
    greeting: `Dear ${pathway.name},`,
    paragraphs: [
      `Welcome as SENCO of ${settingName}. ${whoToRing}`,
      `There are ${training.length} short trainings for you in your first year, a call with your Area SENCO and a buddy.${
        first === undefined ? '' : ` The first, "${first.title}", is best done by ${dateInWords(first.dueOn)}.`
      }`,
      next === undefined
        ? 'The next dates are not set yet. We write to you when they are.'
        : `The next one is "${next.title}" from ${dateInWords(next.startsOn)}. Places are held for new SENCOs.`,
    ],
    links: [
      ...(next === undefined
        ? []
        : [{ text: 'See it and ask for a place', href: `${baseUrl}/portal/training/runs/${next.runId}` }]),
      { text: 'See your first year', href: `${baseUrl}/portal/training/first-year` },
    ],
  }
}

/** To the new SENCO and to the buddy: each gets the address of the other. */
export const buddyLetter = (
  to: { readonly name: string },
  other: Pick<Buddy, 'name' | 'settingName' | 'email'>,
  isBuddy: boolean,
): LearningLetter => ({
  subject: isBuddy ? 'You are a buddy of a new SENCO' : 'Your buddy',
  greeting: `Dear ${to.name},`,
  paragraphs: [
    isBuddy
      ? `${other.name} of ${other.settingName} is a new SENCO. Please get in touch and offer to meet or ring.`
      : `${other.name} of ${other.settingName} is your buddy: a SENCO whom you can ring and ask whatever you like.`,
    other.email === undefined ? 'Ring us for the address.' : `The e-mail address is ${other.email}.`,
  ],
  links: [],
})

export interface About {
  readonly name: string
  readonly title: string
  readonly runId: string
  readonly personId: string
  readonly baseUrl: string
}

const pageOf = ({ baseUrl, runId, personId }: About): string =>
  `${baseUrl}/portal/training/runs/${runId}/learning/${personId}`

/** The day after, to those who have not answered yet. */
export const questionsLetter = (about: About): LearningLetter => ({
  subject: `Three questions about ${about.title}`,
  greeting: `Dear ${about.name},`,
  paragraphs: [`Thank you for coming to ${about.title}. Three questions, and your certificate follows.`],
  links: [{ text: 'Answer the questions', href: pageOf(about) }],
})

/** Eight weeks on, and once more before twelve. */
export const impactLetter = (about: About, again: boolean): LearningLetter => ({
  subject: `What changed after ${about.title}?`,
  greeting: `Dear ${about.name},`,
  paragraphs: [
    again
      ? `We asked what changed after ${about.title}. One sentence is enough.`
      : `Two months ago you came to ${about.title}. One question: what changed?`,
    'Please write about your practice and not about a child.',
  ],
  links: [{ text: 'Say what changed', href: pageOf(about) }],
})
