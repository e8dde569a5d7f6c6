// Finds dates that could be a child's date of birth, in the ways that people write them.
//
// A date counts when somebody born on it is 1 to 18 years old today (a child or young person of the Code of Practice
// still at school). In the last twelve months lie the dates of meetings and actions, which minutes are full of, so a
// date of those (age 0) counts only beside a word about birth or age. A date to come counts never, nor one with its day
// of the week, which nobody writes of a birth.
import { addYears, type PlainDate } from '../time.ts'

interface Found {
  readonly passage: string
  readonly index: number
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const gap = '[ \\u00a0.,/\\-\\u2010-\\u2013]{0,3}'
const th = '(?:st|nd|rd|th)?'
const year = "(?:(?:19|20)\\d\\d|'?\\d\\d)"
/** With `d`, `m`, `y` naming the parts. Two-digit years are of the last hundred years. */
const patterns = [
  // 3/4/2022, 03-04-22, 3.4.2022
  '(?<d>\\d{1,2})(?<s>[/.\\-\\u2010-\\u2013])(?<m>\\d{1,2})\\k<s>(?<y>(?:19|20)?\\d\\d)',
  '(?<d>\\d{1,2}) (?<m>\\d{1,2}) (?<y>(?:19|20)\\d\\d)',
  // 2022-04-03
  '(?<y>(?:19|20)\\d\\d)[/.\\-\\u2010-\\u2013](?<m>\\d{1,2})[/.\\-\\u2010-\\u2013](?<d>\\d{1,2})',
  // 03042022, 20220403
  '(?<d>\\d\\d)(?<m>\\d\\d)(?<y>20\\d\\d)',
  '(?<y>20\\d\\d)(?<m>\\d\\d)(?<d>\\d\\d)',
  // 3rd of April 2022, 3-Apr-22
  `(?<d>\\d{1,2})${th}(?: of)?${gap}(?<m>${month})${gap}(?<y>${year})`,
  // April 3rd, 2022
  `(?<m>${month})${gap}(?<d>\\d{1,2})${th}${gap}(?<y>(?:19|20)\\d\\d)`,
].map((pattern) => new RegExp(`(?<![\\p{L}\\d]|\\d[/.\\-])${pattern}(?![\\p{L}\\d]|[/.\\-]\\d)`, 'giu'))

/** Only after a word about birth: a day without a year, a month and a year, six digits. */
const vague = `(?:\\d{1,2}${th}(?: of)?${gap}${month}|${month}${gap}(?:\\d{1,2}${th}|(?:19|20)\\d\\d)|\\d{6})`
const afterBirth = new RegExp(
  `(?:born|birth(?:day)?|d\\.?\\s?o\\.?\\s?b\\.?)[^\\d\\p{L}]{0,3}(?:(?:is|was|on|in) ){0,2}(?<date>${vague})(?![\\p{L}\\d])`,
  'giu',
)
const birthWords =
  /(?<!\p{L})(?:born|birth|birthday|d\.?\s?o\.?\s?b|baby|babies|aged?|(?:weeks?|months?|years?)[ -]old)(?!\p{L})/iu
const weekday = /(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?,?(?: the)? $/iu

const pad = (value: string): string => value.padStart(2, '0')
const isReal = (date: string): boolean => {
  const made = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(made.getTime()) && made.toISOString().startsWith(date)
}

const monthNumber = (text: string): string =>
  /\d/.test(text) ? text : String(months.indexOf(text.slice(0, 3).toLowerCase()) + 1)

/** Day before month, as in Britain; the other way round only where that is no date. */
const readParts = (groups: Readonly<Record<string, string>>, today: PlainDate): PlainDate | undefined => {
  const { d = '', m = '', y = '' } = groups
  const short = y.replace("'", '')
  const full = short.length === 4 ? short : `20${short}` <= today.slice(0, 4) ? `20${short}` : `19${short}`
  const [day, number] = [pad(d), pad(monthNumber(m))]
  return [`${full}-${number}-${day}`, `${full}-${day}-${number}`].find(isReal)
}

const around = (text: string, index: number, length: number): string =>
  text.slice(Math.max(0, index - 40), index + length + 40)

const couldBeBirth = (text: string, { passage, index }: Found, date: PlainDate, today: PlainDate): boolean => {
  if (date > today || date <= addYears(today, -19)) return false
  if (birthWords.test(around(text, index, passage.length))) return true
  return date < addYears(today, -1) && !weekday.test(text.slice(Math.max(0, index - 16), index))
}

/** Dates of `text` that could be a child's birth, longest first where two readings overlap. */
export const datePassages = (text: string, today: PlainDate): readonly Found[] => {
  const whole = patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ 0: passage, index, groups }) => {
      const date = readParts(groups ?? {}, today)
      return date !== undefined && couldBeBirth(text, { passage, index }, date, today) ? [{ passage, index }] : []
    }),
  )
  const cued = [...text.matchAll(afterBirth)].map(({ 0: match, index, groups }) => {
    const passage = groups?.['date'] ?? ''
    return { passage, index: index + match.length - passage.length }
  })
  const kept: Found[] = []
  for (const each of [...whole, ...cued].sort((one, other) => other.passage.length - one.passage.length))
    if (
      !kept.some((one) => each.index < one.index + one.passage.length && one.index < each.index + each.passage.length)
    )
      kept.push(each)
  return kept
}
