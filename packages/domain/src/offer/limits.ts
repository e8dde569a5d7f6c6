// How much an entry may hold and what its addresses, numbers and days must be like, whoever wrote it. What it must say to
// be published is left to moves.ts.
import type { FieldProblem } from '../refusal.ts'
import type { PlainDate } from '../time.ts'
import type { EntryContent, Point } from './model.ts'
import { mailAddress, webAddress } from './open-referral/fields.ts'

const longestText = 5000
const longestLine = 300
const longestTitle = 160
export const mostOfAny = 60
/** Of all texts together: an item of the database holds the words twice, as live and as draft. */
const longestWhole = 60_000

/** Fields that are one line: names, headings, links. */
const lines =
  /(?:^|\.)(?:title|provider|name|town|county|postcode|uprn|telephone|email|url|heading|wardCode|placeId|notes|addressLines\.\d+|alsoKnownAs\.\d+|outwardCodes\.\d+|wardCodes\.\d+|languages\.\d+)$/

/** How many characters a field may have. */
export const longestOf = (field: string): number =>
  field === 'title' ? longestTitle : lines.test(field) ? longestLine : longestText

const walk = (value: unknown, field: string): FieldProblem[] => {
  if (typeof value === 'string') {
    const most = longestOf(field)
    if (value.length > most) return [{ field, message: `Use ${most.toLocaleString('en-GB')} characters or fewer.` }]
    if (field.endsWith('url') && value.trim() !== '' && webAddress(value) === undefined)
      return [{ field, message: 'Enter a web address that begins with https:// or http://.' }]
    if (field.endsWith('email') && value.trim() !== '' && mailAddress(value) === undefined)
      return [{ field, message: 'Enter an e-mail address, like name@example.com.' }]
    return []
  }
  if (Array.isArray(value))
    return value.length > mostOfAny
      ? [{ field, message: `Give ${mostOfAny} or fewer.` }]
      : value.flatMap((each, at) => walk(each, `${field}.${at}`))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, each]) => walk(each, field === '' ? name : `${field}.${name}`))
}

export const isTelephone = (text: string): boolean =>
  text.trim() === '' || /^\+?[\d()\s-]{3,25}(?:\s?(?:ext\.?|x)\s?\d+)?$/i.test(text.trim())

/** Roughly: far enough out to hold every island. */
export const isInKingdom = ({ lat, lng }: Point): boolean =>
  lat > 48 && lat < 62 && lng > -9 && lng < 3 && (lng === 0 || Math.abs(lng) > 1e-9)

const sense = (content: EntryContent, today: PlainDate): FieldProblem[] => {
  const problems: FieldProblem[] = []
  const say = (wrong: boolean, field: string, message: string) => {
    if (wrong) problems.push({ field, message })
  }
  const { fromMonths = 0, toMonths = 311 } = content.whoFor
  say(fromMonths > toMonths, 'whoFor.toMonths', 'The oldest age is below the youngest.')
  say(
    (content.waitingTime?.asOf ?? today) > today,
    'waitingTime.asOf',
    'Give the day on which this was true, not one to come.',
  )
  for (const [at, { telephone = '' }] of content.contacts.entries())
    say(!isTelephone(telephone), `contacts.${at}.telephone`, 'Enter a telephone number, like 01632 960001.')
  for (const [at, { pounds = 0 }] of content.cost.options.entries())
    say(
      !(pounds >= 0 && pounds <= 100_000 && Math.round(pounds * 100) / 100 === pounds),
      `cost.options.${at}.pounds`,
      'Give an amount in pounds and pence.',
    )
  for (const [at, schedule] of content.schedules.entries()) {
    say(schedule.closesAt <= schedule.opensAt, `schedules.${at}.closesAt`, 'It ends before it begins.')
    say(
      (schedule.validTo ?? '9') < (schedule.validFrom ?? '0'),
      `schedules.${at}.validTo`,
      'The last day is before the first.',
    )
  }
  const ids = content.places.map(({ placeId }) => placeId)
  say(new Set(ids).size < ids.length, 'places', 'Two places have the same id.')
  for (const [at, { point }] of content.places.entries()) {
    say(point !== undefined && !isInKingdom(point), `places.${at}.point`, 'This point is not in the United Kingdom.')
  }
  return problems
}

/** Empty when all is well. */
export const contentProblems = (content: EntryContent, today: PlainDate): readonly FieldProblem[] => {
  const problems = [...walk(content, ''), ...sense(content, today)]
  if (JSON.stringify(content).length > longestWhole)
    problems.push({ field: '', message: 'This is too long for one entry. Make two of it.' })
  return problems.slice(0, 50)
}
