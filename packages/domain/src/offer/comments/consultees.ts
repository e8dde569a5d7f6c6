// Who is consulted when the local offer is prepared and reviewed, and what families are asked. Facts of law, in our words.

export interface Consultee {
  /** Stable, for the record of a review. */
  readonly consulteeId: string
  /** Special Educational Needs and Disability Regulations 2014. */
  readonly reference: string
  readonly who: string
}

const paragraphs: readonly (readonly [string, string])[] = [
  ['a', 'Children and young people with special educational needs in the area, and their parents'],
  ['b', 'Disabled children and young people in the area, and their parents'],
  ['c', 'Governing bodies of maintained schools and maintained nursery schools'],
  ['d', 'Proprietors of academies'],
  ['e', 'Post-16 institutions'],
  ['f', 'Non-maintained special schools'],
  ['g', 'Management committees of pupil referral units'],
  ['h', "Advisory boards of children's centres"],
  ['i', 'Providers of relevant early years education'],
  ['j', 'Youth offending teams'],
  ['k', 'Others who make or advise on special educational provision'],
  ['l', 'Those who help young people prepare for adulthood and independent living'],
  ['m', "The council's own officers for education, social care and preparation for adulthood"],
  ['n', 'Anybody else whom the council thinks right'],
]
const health: readonly (readonly [string, string])[] = [
  ['a', 'NHS England'],
  ['b', 'Integrated care boards'],
]

export const consultees: readonly Consultee[] = [
  ...paragraphs.map(([letter, who]) => ({
    consulteeId: `54-1-${letter}`,
    reference: `regulation 54(1)(${letter})`,
    who,
  })),
  ...health.map(([letter, who]) => ({ consulteeId: `54-2-${letter}`, reference: `regulation 54(2)(${letter})`, who })),
]

/** What families are consulted about. The wording of the law was not read, so no paragraph is named. */
export const consultationTopics: readonly string[] = [
  'Which services are needed',
  'How the information is set out',
  'How people without the internet can get it',
  'How easy it is to use for disabled people',
  'How to comment on it',
]
