// What can be told of a draft without asking the service: ages, times, dates and web addresses that cannot be read.
import type { FieldProblem } from '@senco/domain/refusal'
import { readDate } from '../../forms/typed-date.ts'
import { readTime } from '../../text/dates.ts'
import { readOldest, readYoungest } from '../entry-ages.ts'
import type { EntryDraft, ScheduleDraft, TextName } from './entry-draft.ts'

const ageProblems = ({ texts }: EntryDraft): FieldProblem[] => {
  const [from, to] = [texts['whoFor.fromMonths'], texts['whoFor.toMonths']]
  const message = 'Enter an age like 18 months, 2 years or birth.'
  const [youngest, oldest] = [readYoungest(from), readOldest(to)]
  return [
    ...(from.trim() !== '' && youngest === undefined ? [{ field: 'whoFor.fromMonths', message }] : []),
    ...(to.trim() !== '' && oldest === undefined ? [{ field: 'whoFor.toMonths', message }] : []),
    ...(youngest !== undefined && oldest !== undefined && youngest > oldest
      ? [{ field: 'whoFor.toMonths', message: 'The oldest age comes before the youngest.' }]
      : []),
  ]
}

const waitProblems = ({ texts }: EntryDraft): FieldProblem[] => {
  if (texts['waitingTime.words'].trim() === '') return []
  const read = readDate(texts['waitingTime.asOf'], 'the day on which that was true')
  return 'problem' in read ? [{ field: 'waitingTime.asOf', message: read.problem }] : []
}

const scheduleProblems = (schedule: ScheduleDraft, at: number): FieldProblem[] => {
  if (`${schedule.days}${schedule.opensAt}${schedule.closesAt}` === '') return []
  const field = (name: string) => `schedules.${at}.${name}`
  const time = 'Enter a time like 9:30 or 2pm.'
  const [opens, closes] = [readTime(schedule.opensAt), readTime(schedule.closesAt)]
  const dates = (['validFrom', 'validTo'] as const).flatMap((name) => {
    if (schedule[name] === '') return []
    const read = readDate(schedule[name], 'the day')
    return 'problem' in read ? [{ field: field(name), message: read.problem }] : []
  })
  return [
    ...(schedule.days === '' ? [{ field: field('days'), message: 'Choose a day.' }] : []),
    ...(opens === undefined ? [{ field: field('opensAt'), message: time }] : []),
    ...(closes === undefined ? [{ field: field('closesAt'), message: time }] : []),
    ...(opens !== undefined && closes !== undefined && closes <= opens
      ? [{ field: field('closesAt'), message: 'The end comes before the beginning.' }]
      : []),
    ...dates,
  ]
}

const isWebAddress = (text: string): boolean => /^https?:\/\/[^\s.]+\.\S+$/.test(text.trim())
const urlTexts: readonly TextName[] = ['url', 'access.url', 'complaints.url']

const urlProblems = ({ texts, links }: EntryDraft): FieldProblem[] => {
  const message = 'Enter a web address that begins with https://'
  return [
    ...urlTexts.flatMap((field) =>
      texts[field].trim() === '' || isWebAddress(texts[field]) ? [] : [{ field, message }],
    ),
    ...links.flatMap(({ title, url }, at) =>
      `${title}${url}`.trim() === '' || isWebAddress(url) ? [] : [{ field: `links.${at}.url`, message }],
    ),
  ]
}

export const checkDraft = (draft: EntryDraft): readonly FieldProblem[] => [
  ...(draft.texts.title.trim() === '' ? [{ field: 'title', message: 'Enter a title.' }] : []),
  ...ageProblems(draft),
  ...waitProblems(draft),
  ...draft.schedules.flatMap(scheduleProblems),
  ...draft.options.flatMap(({ pounds }, at) =>
    pounds.trim() === '' || Number.isFinite(Number(pounds.replace(/^£/, '')))
      ? []
      : [{ field: `options.${at}.pounds`, message: 'Enter an amount in pounds, like 2.50.' }],
  ),
  ...draft.places.flatMap(({ town, name, addressLines, postcode }, at) =>
    town.trim() === '' && `${name}${addressLines}${postcode}`.trim() !== ''
      ? [{ field: `places.${at}.town`, message: 'Enter the town.' }]
      : [],
  ),
  ...urlProblems(draft),
]

/** Where a problem of the service, or advice, about a field of the content stands in the form. */
export const fieldOf = (path: string): string =>
  path
    .replace(/^content\./, '')
    .replace(
      /^(howToGetIt\.steps|alsoKnownAs|languages|whoFor\.needs|howToGetIt\.ways|access\.features|anywhere)\..*$/,
      '$1',
    )
    .replace(/^cost\.options\./, 'options.')
    .replace(/^(schedules\.\d+\.days)\..*$/, '$1')
    .replace(/^(places\.\d+\.addressLines)\..*$/, '$1')
