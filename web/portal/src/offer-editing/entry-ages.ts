// Ages as editors type them, and the whole months that an entry keeps: "2 years" to "4 years" is 24 to 59 months.

/** `18 months`, `2 years`, `2 years 6 months`, `2` (years), `birth`. Undefined when it is no age. */
const monthsIn = (typed: string): { readonly months: number; readonly exact: boolean } | undefined => {
  const text = typed.trim().toLowerCase()
  if (['birth', 'born', 'newborn'].includes(text)) return { months: 0, exact: false }
  if (/^\d{1,2}$/.test(text)) return { months: Number(text) * 12, exact: false }
  const found = /^(?:(\d{1,2})\s*(?:years?|yrs?|y)(?:\s+and)?)?\s*(?:(\d{1,3})\s*(?:months?|mths?|m))?$/.exec(text)
  if (found === null || (found[1] === undefined && found[2] === undefined)) return undefined
  return { months: Number(found[1] ?? '0') * 12 + Number(found[2] ?? '0'), exact: found[2] !== undefined }
}

export const readYoungest = (typed: string): number | undefined => monthsIn(typed)?.months

/** "4 years" goes on to the last month before the fifth birthday; "18 months" ends there. */
export const readOldest = (typed: string): number | undefined => {
  const read = monthsIn(typed)
  if (read === undefined) return undefined
  return read.exact ? read.months : read.months + 11
}

const parts = (months: number): string => {
  const [years, rest] = [Math.floor(months / 12), months % 12]
  const words = [
    years === 0 ? '' : `${years} ${years === 1 ? 'year' : 'years'}`,
    rest === 0 ? '' : `${rest} ${rest === 1 ? 'month' : 'months'}`,
  ].filter((part) => part !== '')
  return words.length === 0 ? 'birth' : words.join(' ')
}

export const youngestWords = (months: number | undefined): string => (months === undefined ? '' : parts(months))

export const oldestWords = (months: number | undefined): string => {
  if (months === undefined) return ''
  // "2 years" would go on to the third birthday.
  if (months % 12 === 0) return `${months} months`
  if (months % 12 !== 11) return parts(months)
  const years = (months + 1) / 12 - 1
  return `${years} ${years === 1 ? 'year' : 'years'}`
}

/** Of both ends, for reading. Empty when it is for any age. */
export const ageWords = ({
  fromMonths,
  toMonths,
}: {
  fromMonths?: number | undefined
  toMonths?: number | undefined
}) => {
  if (fromMonths === undefined && toMonths === undefined) return ''
  if (toMonths === undefined) return `From ${youngestWords(fromMonths)}`
  return fromMonths === undefined
    ? `Up to ${oldestWords(toMonths)}`
    : `From ${youngestWords(fromMonths)} to ${oldestWords(toMonths)}`
}
