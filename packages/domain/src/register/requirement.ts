// What the law and the code of practice ask of each type of provider (rule R1), as data with its source and dates.
import type { PlainDate } from '../time.ts'
import type { ProviderType } from './model.ts'

/** must: law. expected and encouraged: the code of practice, never called a breach. none: nobody asks for one. */
export type RequirementLevel = 'must' | 'expected' | 'encouraged' | 'none'

export interface Requirement {
  readonly providerTypes: readonly ProviderType[]
  readonly level: RequirementLevel
  /** What it says, in plain words for a page. */
  readonly words: string
  readonly source: string
  readonly url?: string
  /** First and last day that it counts. */
  readonly from: PlainDate
  readonly until?: PlainDate
}

const codeOfPractice = 'SEND code of practice: 0 to 25 years (January 2015), paragraphs 5.52 to 5.58'
const codeUrl = 'https://www.gov.uk/government/publications/send-code-of-practice-0-to-25'

/** In force since 1 September 2014. A change of law is a new line here, with the old one given its last day. */
export const requirements: readonly Requirement[] = [
  {
    providerTypes: ['maintained-nursery-school', 'school'],
    level: 'must',
    words: 'The law says that a member of staff must be the SENCO.',
    source:
      'Children and Families Act 2014 section 67; Special Educational Needs and Disability Regulations 2014 regulation 49',
    url: 'https://www.legislation.gov.uk/ukpga/2014/6/section/67',
    from: '2014-09-01',
  },
  {
    providerTypes: ['group', 'independent-school'],
    level: 'expected',
    words: 'The code of practice expects group settings to name a SENCO. It is not a law.',
    source: codeOfPractice,
    url: codeUrl,
    from: '2014-09-01',
  },
  {
    providerTypes: ['childminder', 'domestic'],
    level: 'encouraged',
    words: 'The code of practice encourages childminders to name a SENCO. They may share one.',
    source: codeOfPractice,
    url: codeUrl,
    from: '2014-09-01',
  },
  {
    // Section 67 covers mainstream schools and maintained nursery schools; the rest is this service's own limit.
    providerTypes: ['special-school', 'pupil-referral-unit', 'home-childcarer', 'out-of-school'],
    level: 'none',
    words: 'This service does not ask for a SENCO here.',
    source: "The council's choice: outside what this service keeps",
    from: '2014-09-01',
  },
]

/** The requirement of a type of provider on a day; before 1 September 2014 nothing is asked. */
export const requirementOf = (providerType: ProviderType, on: PlainDate): Requirement | undefined =>
  requirements.find(
    (rule) =>
      rule.providerTypes.includes(providerType) && rule.from <= on && (rule.until === undefined || on <= rule.until),
  )

export const levelOf = (providerType: ProviderType, on: PlainDate): RequirementLevel =>
  requirementOf(providerType, on)?.level ?? 'none'
