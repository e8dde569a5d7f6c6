// Small words for pages of the local offer: ages, distances, telephone numbers. Words of lists stand in domain.

const years = (months: number): string => {
  const [whole, rest] = [Math.floor(months / 12), months % 12]
  if (whole === 0) return months === 1 ? '1 month' : `${months} months`
  const inYears = whole === 1 ? '1 year' : `${whole} years`
  return rest === 0 ? inYears : `${inYears} and ${rest === 1 ? '1 month' : `${rest} months`}`
}

/** `From birth to 5 years`; the last month that counts is included, so 59 is up to the fifth birthday. */
export const ageWords = (fromMonths: number | undefined, toMonths: number | undefined): string => {
  const until = toMonths === undefined ? undefined : toMonths + 1
  if (fromMonths === undefined && until === undefined) return 'Any age'
  if (until === undefined) return `From ${years(fromMonths ?? 0)}`
  return fromMonths === undefined || fromMonths === 0
    ? `From birth to ${years(until)}`
    : `From ${years(fromMonths)} to ${years(until)}`
}

/** The age that a search is about: `2 years old`, `18 months old`, `under 5 years`. */
export const askedAge = ({ from, to }: { readonly from: number; readonly to: number }): string => {
  if (from % 12 === 0 && to === from + 11) return from === 0 ? 'under 1 year old' : `${years(from)} old`
  if (from === to) return `${years(from)} old`
  if (from === 0) return `under ${years(to + 1)} old`
  return `${years(from)} to ${years(to + 1)} old`
}

const metresOfMile = 1609.344

/** Rounded as far as anybody knows: people asked from the middle of some streets, not from their door. */
export const distanceWords = (metres: number): string => {
  const miles = metres / metresOfMile
  if (miles < 0.5) return 'less than half a mile away'
  if (miles < 1.25) return 'about 1 mile away'
  return `about ${miles < 10 ? String(Math.round(miles * 2) / 2).replace('.5', '½') : Math.round(miles)} miles away`
}

/** What a telephone dials. */
export const dialled = (number: string): string => `tel:${number.replace(/[^\d+]/g, '')}`

/** The form's ages: a year each, until children are at school. */
export const ageChoices: readonly { readonly value: string; readonly label: string }[] = [
  { value: '0-11', label: 'Under 1 year' },
  ...[1, 2, 3, 4, 5, 6].map((year) => ({
    value: `${year * 12}-${year * 12 + 11}`,
    label: year === 1 ? '1 year' : `${year} years`,
  })),
]

/** Only what opens a page: somebody may have typed anything as an address. */
export const webAddress = (url: string | undefined): string | undefined => {
  if (url === undefined) return undefined
  try {
    const { protocol, href } = new URL(url)
    return protocol === 'https:' || protocol === 'http:' ? href : undefined
  } catch {
    return undefined
  }
}

/** An address of e-mail that may stand in a link. */
export const mailAddress = (email: string | undefined): string | undefined =>
  email !== undefined && /^[^\s@<>"'?&]+@[^\s@<>"'?&]+\.[a-z]{2,}$/i.test(email) ? email : undefined

let languages: Intl.DisplayNames | undefined

/** `pl` is Polish. */
export const languageWords = (code: string): string => {
  if (code === 'bfi') return 'British Sign Language'
  languages ??= new Intl.DisplayNames(['en-GB'], { type: 'language', fallback: 'code' })
  try {
    return languages.of(code) ?? code
  } catch {
    return code
  }
}
