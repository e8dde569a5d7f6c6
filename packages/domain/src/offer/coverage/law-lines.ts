// What the law asks of a local offer, line by line, in our own words. A line without a reference was recalled and its
// wording not read: show it without a paragraph number until somebody has.
// Sources: Children and Families Act 2014; Special Educational Needs and Disability Regulations 2014 (SI 2014/1530).
import type { LinePart, OfferLine } from './model.ts'

const act = (section: string): string => `Children and Families Act 2014, section ${section}`
const regulation = (number: string): string =>
  `Special Educational Needs and Disability Regulations 2014, regulation ${number}`
const paragraph = (number: string): string =>
  `Special Educational Needs and Disability Regulations 2014, Schedule 2, paragraph ${number}`

const parts = (lineId: string, all: readonly (readonly [string, string])[]): readonly LinePart[] =>
  all.map(([letter, words]) => ({ partId: `${lineId}-${letter}`, words }))

type Given = Pick<OfferLine, 'lineId' | 'words'> & Partial<Pick<OfferLine, 'reference' | 'parts'>>
const content = (line: Given): OfferLine => ({ source: 'law', nature: 'content', strength: 'must', parts: [], ...line })
const rule = (line: Given & { readonly keptBy: string }): OfferLine => ({
  source: 'law',
  nature: 'rule',
  strength: 'must',
  parts: [],
  ...line,
})

const actLines: readonly OfferLine[] = [
  rule({
    lineId: 'act-30-1',
    reference: act('30(1)'),
    words:
      'The council publishes what it expects to be there for children with special educational needs or a disability: in its area, and outside it for those it is responsible for.',
    keptBy: 'The directory itself. Entries outside the area are marked so.',
  }),
  content({
    lineId: 'act-30-2',
    reference: act('30(2)'),
    words: 'The five things that a local offer is about.',
    parts: parts('act-30-2', [
      ['provision', 'Education, health and care'],
      ['other-education', 'Other education'],
      ['other-training', 'Other training'],
      ['travel', 'Travel to school, to college and to early years places'],
      ['adulthood', 'Preparing for adulthood and independent living'],
    ]),
  }),
  rule({
    lineId: 'act-comments',
    words: 'The council keeps the offer under review, changes it, and publishes comments with its answer.',
    keptBy: 'Review rounds, comments with answers, and the yearly statement.',
  }),
]

const regulationLines: readonly OfferLine[] = [
  rule({
    lineId: 'reg-53',
    reference: regulation('53'),
    words: 'Everything that Schedule 2 lists is in the local offer.',
    keptBy: 'This board.',
  }),
  rule({
    lineId: 'reg-54-1',
    reference: regulation('54(1)'),
    words:
      'The people whom the council consults when it prepares and reviews the offer, providers of early years education among them.',
    keptBy: 'The list of groups in each review round.',
  }),
  rule({
    lineId: 'reg-54-2',
    reference: regulation('54(2)'),
    words: 'NHS England and the integrated care boards are consulted too.',
    keptBy: 'The list of groups in each review round.',
  }),
  rule({
    lineId: 'reg-consultation-topics',
    words:
      'What families are asked: which services are needed, how the information is set out, how people get it without the internet, how disabled people can use it, and how to comment.',
    keptBy: 'The questions of each review round.',
  }),
  rule({
    lineId: 'reg-56-1',
    reference: regulation('56(1)'),
    words:
      'The council asks families for comments: on what is in the offer, how good it is and what is missing; on how easy it is to use; and on how it was made and reviewed.',
    keptBy: 'The comment form on every page, with these as its subjects.',
  }),
  rule({
    lineId: 'reg-56-2',
    reference: regulation('56(2)'),
    words: 'Comments are published with the answer and any action intended, where the offer is.',
    keptBy: 'The page "You said, we did".',
  }),
  rule({
    lineId: 'reg-56-3',
    reference: regulation('56(3)'),
    words: 'That happens at least once a year, and identifies nobody.',
    keptBy: 'The day on which the next statement is due, and what moderators take out of a comment.',
  }),
  rule({
    lineId: 'reg-56-4',
    reference: regulation('56(4)'),
    words: "Comments that are vexatious, or about one person's services, need not be published.",
    keptBy: 'The reasons that a moderator chooses from, which are kept and counted.',
  }),
  rule({
    lineId: 'reg-57',
    reference: regulation('57'),
    words:
      'The offer is on a website. It says how people without the internet get a copy, and how different groups can get it, people with special educational needs or a disability among them.',
    keptBy: '"Other ways to get this" on every page, and the pack to print.',
  }),
]

const scheduleLines: readonly OfferLine[] = [
  content({
    lineId: 'sch2-1',
    reference: paragraph('1(a) to (h)'),
    words: 'Special educational and training provision expected in the area, by who provides it.',
    parts: parts('sch2-1', [
      ['a', 'Providers of relevant early years education'],
      ['b', 'Maintained schools and their units'],
      ['c', 'Academies and their units'],
      ['d', 'Non-maintained special schools'],
      ['e', 'Post-16 institutions'],
      ['f', 'Independent schools and colleges that are approved'],
      ['g', 'Pupil referral units'],
      ['h', 'Others whom the council pays to provide it'],
    ]),
  }),
  content({
    lineId: 'sch2-2',
    reference: paragraph('2'),
    words: 'The same provision expected outside the area.',
  }),
  content({
    lineId: 'sch2-3',
    reference: paragraph('3(a) to (d)'),
    words: 'What that provision covers.',
    parts: parts('sch2-3', [
      ['a', 'Provision in mainstream schools and post-16 institutions'],
      ['b', 'Provision in special and approved schools and colleges'],
      ['c', 'Provision that the council itself secures'],
      ['d', 'How it is paid for'],
    ]),
  }),
  content({
    lineId: 'sch2-identifying',
    words:
      'How providers find out about needs, consult parents and young people, get services and equipment, and help with moving on.',
  }),
  content({
    lineId: 'sch2-5',
    reference: paragraph('5(a) to (j)'),
    words: 'What each provider says of its support.',
    parts: parts('sch2-5', [
      ['teaching', 'How children are taught'],
      ['adaptation', 'How the curriculum and the place are adapted'],
      ['extraSupport', 'Extra help with learning'],
      ['progress', 'How progress is looked at with families'],
      ['effectiveness', 'How the provider finds out, with families, whether its support works'],
      ['facilities', 'How children get to use the facilities'],
      ['activities', 'Activities beyond the curriculum'],
      ['support', 'Support that there is'],
      ['expertise', 'How staff learn what they need'],
      ['emotional', 'Emotional, mental and social development'],
    ]),
  }),
  content({
    lineId: 'sch2-more-about-providers',
    words: 'Where to read more about providers, and where accessibility strategies are.',
  }),
  content({
    lineId: 'sch2-health',
    words:
      'Health provision beyond what everybody gets, with support to early years providers and schools for children with medical conditions.',
  }),
  content({ lineId: 'sch2-care', words: 'Social care for the child and the family, short breaks among it.' }),
  content({ lineId: 'sch2-other-education', words: 'Other education and training, such as sport and the arts.' }),
  content({
    lineId: 'sch2-assessment',
    words:
      'How needs are found and assessed, how to ask for an education, health and care needs assessment, and personal budgets.',
  }),
  content({
    lineId: 'sch2-travel',
    words: 'Travel to early years places, schools and colleges, and help with its cost.',
  }),
  content({ lineId: 'sch2-adulthood', words: 'Preparing for adulthood: housing, work and taking part.' }),
  content({
    lineId: 'sch2-15',
    reference: paragraph('15'),
    words: 'Where to get information, advice and support.',
    parts: parts('sch2-15', [
      ['advice', 'The information, advice and support service'],
      ['forums', 'Parent carer forums and support groups'],
      ['childcare', 'Childcare'],
      ['leisure', 'Leisure'],
    ]),
  }),
  content({
    lineId: 'sch2-17',
    reference: paragraph('17'),
    words: 'How to complain about anything that the offer lists.',
  }),
  content({
    lineId: 'sch2-disputes',
    words: 'What to do when you disagree: disagreement resolution, mediation and appeals.',
  }),
  content({
    lineId: 'sch2-criteria',
    reference: 'Special Educational Needs and Disability Regulations 2014, Schedule 2',
    words: 'Who each service is for, how to get it, and how that is decided.',
  }),
]

export const lawLines: readonly OfferLine[] = [...actLines, ...regulationLines, ...scheduleLines]
