// Acronyms of the trade and what they stand for; finds those that a text uses and nowhere spells out.

/** What each stands for, to be offered to an editor. Add what the council uses. */
export const knownAcronyms: Readonly<Record<string, string>> = {
  ADHD: 'attention deficit hyperactivity disorder',
  APDR: 'assess, plan, do, review',
  ASC: 'autism spectrum condition',
  ASD: 'autism spectrum disorder',
  BSL: 'British Sign Language',
  CAMHS: 'child and adolescent mental health services',
  CDC: 'child development centre',
  DAF: 'Disability Access Fund',
  DLA: 'Disability Living Allowance',
  EAL: 'English as an additional language',
  EHC: 'education, health and care',
  EHCP: 'education, health and care plan',
  EP: 'educational psychologist',
  EYFS: 'early years foundation stage',
  HI: 'hearing impairment',
  HV: 'health visitor',
  IAS: 'information, advice and support',
  IASS: 'information, advice and support service',
  ICB: 'integrated care board',
  IEYF: 'Inclusive Early Years Fund',
  LA: 'local authority',
  MLD: 'moderate learning difficulties',
  MSI: 'multi-sensory impairment',
  OT: 'occupational therapy',
  PCF: 'parent carer forum',
  PMLD: 'profound and multiple learning difficulties',
  PRU: 'pupil referral unit',
  SALT: 'speech and language therapy',
  SEMH: 'social, emotional and mental health',
  SEN: 'special educational needs',
  SENCO: 'special educational needs co-ordinator',
  SEND: 'special educational needs and disabilities',
  SENDIASS: 'special educational needs and disabilities information, advice and support service',
  SENIF: 'special educational needs inclusion fund',
  SLCN: 'speech, language and communication needs',
  SLD: 'severe learning difficulties',
  SLT: 'speech and language therapy',
  TAC: 'team around the child',
  VI: 'visual impairment',
}

/** Everybody knows these better than what they stand for. */
const everyday = new Set([
  'GP',
  'NHS',
  'UK',
  'TV',
  'PDF',
  'PIN',
  'DVD',
  'AM',
  'PM',
  'OK',
  'ID',
  'FAQ',
  'QR',
  'MP',
  'SMS',
])

const acronym = /(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}&]{1,9}(?=s?(?![\p{L}\p{N}]))/gu
const sameLetters = (one: string): string =>
  one
    .toLowerCase()
    .replace(/[^\p{L}\s]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** Part of a postcode, as in WA8 7QF, has a digit behind it and is not matched; a shouted line is no acronym either. */
const isShouted = (text: string, index: number): boolean => {
  const start = text.lastIndexOf('\n', index - 1) + 1
  const end = text.indexOf('\n', index)
  const letters = text.slice(start, end < 0 ? undefined : end).match(/\p{L}/gu) ?? []
  return letters.length > 12 && letters.every((letter) => letter === letter.toUpperCase())
}

const initialsOf = (words: readonly string[]): string => words.map((word) => word[0] ?? '').join('')

/** `speech and language therapy (SALT)` or `SALT (speech and language therapy)`: by what is known, or by the initials. */
const isSpelledOut = (text: string, short: string): boolean => {
  const known = knownAcronyms[short]
  if (known !== undefined && sameLetters(text).includes(sameLetters(known))) return true
  const before = [...text.matchAll(new RegExp(`((?:[\\p{L}'’-]+,?[ \\n]+){1,12})\\(${short}s?\\)`, 'gu'))]
  const after = [...text.matchAll(new RegExp(`(?<!\\p{L})${short}s? \\(([^)]{8,120})\\)`, 'gu'))]
  const wanted = short.toLowerCase().replaceAll('&', '')
  return [...before, ...after].some(({ 1: words = '' }) => {
    const parts = words
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter((word) => word !== '')
    const weighty = parts.filter((word) => !['and', 'of', 'the', 'for', 'in', 'to', 'a'].includes(word))
    return [parts, weighty].some((each) => initialsOf(each).includes(wanted))
  })
}

export interface UnexpandedAcronym {
  readonly acronym: string
  /** What it probably stands for. */
  readonly meaning?: string
}

/** Each acronym that `text`, all that one page says, uses without spelling it out anywhere, once. */
export const unexpandedAcronyms = (text: string): readonly UnexpandedAcronym[] => {
  const used = [...text.matchAll(acronym)].flatMap(({ 0: found, index }) => (isShouted(text, index) ? [] : [found]))
  return [...new Set(used)]
    .filter((short) => !everyday.has(short) && !isSpelledOut(text, short))
    .map((short) => {
      const meaning = knownAcronyms[short]
      return meaning === undefined ? { acronym: short } : { acronym: short, meaning }
    })
}
