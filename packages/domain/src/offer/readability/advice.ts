// What an editor is told while writing an entry: what is missing, what is long, which letters stand for nothing yet, and
// how hard it is to read. Only two parts are musts (practice 10.5, rule L4); everything else is advice.
import type { EntryContent } from '../model.ts'
import { unexpandedAcronyms } from './acronyms.ts'
import { gradeOf } from './grade.ts'
import { sentencesOf, wordsOf } from './sentences.ts'

/** The council's choice; GOV.UK writes for a reading age of nine and sentences of at most 25 words. */
export interface ReadabilityPolicy {
  readonly readingAge: number
  readonly longestSentence: number
  readonly longestSummary: number
}
export const defaultReadabilityPolicy: ReadabilityPolicy = { readingAge: 9, longestSentence: 25, longestSummary: 60 }

export interface Advice {
  readonly level: 'must' | 'should'
  readonly kind: 'missing' | 'long-sentence' | 'long-summary' | 'acronym' | 'reading-age'
  /** The field of the entry's content, `sections.0.text`; empty for the whole. */
  readonly field: string
  readonly message: string
  /** As it stands in the text, to be shown or marked. */
  readonly passage?: string
}

interface Part {
  readonly field: string
  readonly text: string
}

/** All that a family reads, in the order of the page. Names and addresses are not prose. */
export const proseOf = (content: EntryContent): readonly Part[] =>
  [
    { field: 'summary', text: content.summary },
    { field: 'whoFor.words', text: content.whoFor.words },
    { field: 'whatHappens', text: content.whatHappens },
    ...content.sections.map(({ text }, at) => ({ field: `sections.${at}.text`, text })),
    ...content.howToGetIt.steps.map((text, at) => ({ field: `howToGetIt.steps.${at}`, text })),
    { field: 'howDecided', text: content.howDecided },
    { field: 'cost.words', text: content.cost.words },
    { field: 'waitingTime.words', text: content.waitingTime?.words ?? '' },
    { field: 'access.words', text: content.access.words ?? '' },
    { field: 'transport', text: content.transport ?? '' },
    { field: 'complaints.words', text: content.complaints.words },
    ...Object.entries(content.profile ?? {}).map(([name, text]) => ({ field: `profile.${name}`, text: text ?? '' })),
  ].filter(({ text }) => text.trim() !== '')

const missing = (field: string, message: string): Advice => ({ level: 'must', kind: 'missing', field, message })

const missingParts = ({ howDecided, complaints }: EntryContent): Advice[] => [
  ...(howDecided.trim() === ''
    ? [missing('howDecided', 'Say how it is decided who gets this. If everybody can come, say so.')]
    : []),
  ...(complaints.words.trim() === '' && (complaints.url ?? '').trim() === ''
    ? [missing('complaints.words', 'Say how to complain about this.')]
    : []),
]

const longSentences = ({ field, text }: Part, longest: number): Advice[] =>
  sentencesOf(text).flatMap((passage) => {
    const count = wordsOf(passage).length
    if (count <= longest) return []
    const message = `This sentence has ${count} words. Make two of it.`
    return [{ level: 'should', kind: 'long-sentence', field, message, passage }]
  })

/** Letters spelled out anywhere on the page are spelled out for all of it. */
const acronyms = (content: EntryContent, parts: readonly Part[]): Advice[] => {
  const page = [content.title, ...content.alsoKnownAs, content.provider, ...parts.map(({ text }) => text)].join('\n')
  return unexpandedAcronyms(page).map(({ acronym, meaning }) => ({
    level: 'should',
    kind: 'acronym',
    field: parts.find(({ text }) => text.includes(acronym))?.field ?? 'title',
    message:
      meaning === undefined
        ? `Say once what ${acronym} stands for.`
        : `Say once what ${acronym} stands for: ${meaning} (${acronym}).`,
    passage: acronym,
  }))
}

const tooHard = (parts: readonly Part[], wanted: number): Advice[] => {
  const grade = gradeOf(parts.map(({ text }) => text).join('\n'))
  if (grade === undefined || grade.readingAge <= wanted) return []
  const message = `This reads about like a text for age ${grade.readingAge}. Aim at ${wanted}: use shorter words and sentences.`
  return [{ level: 'should', kind: 'reading-age', field: '', message }]
}

/** Musts first, then in the order of the page. */
export const adviceFor = (
  content: EntryContent,
  policy: ReadabilityPolicy = defaultReadabilityPolicy,
): readonly Advice[] => {
  const parts = proseOf(content)
  const summaryWords = wordsOf(content.summary).length
  return [
    ...missingParts(content),
    ...(summaryWords > policy.longestSummary
      ? [
          {
            level: 'should' as const,
            kind: 'long-summary' as const,
            field: 'summary',
            message: `The summary has ${summaryWords} words. Use ${policy.longestSummary} or fewer.`,
          },
        ]
      : []),
    ...parts.flatMap((part) => longSentences(part, policy.longestSentence)),
    ...acronyms(content, parts),
    ...tooHard(parts, policy.readingAge),
  ]
}
