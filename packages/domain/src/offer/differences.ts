// What differs between two versions of an entry, field by field, in words for a reviewer. Deciding is left to people.

import type * as z from 'zod/mini'
import type { Cost, EntryContent, Place, Schedule } from './model.ts'
import { kindNames, needNames, profileFields, wayNames } from './vocabulary.ts'
import { accessNames, anywhereNames, costNames, dayNames, profileNames, weekNames } from './words.ts'

export interface Difference {
  /** The path in the content. */
  readonly field: string
  readonly label: string
  readonly before?: string
  readonly after?: string
}

type Shown = readonly [field: string, label: string, words: (content: EntryContent) => string | undefined]

const ageWords = ({ whoFor: { fromMonths, toMonths } }: EntryContent): string | undefined =>
  fromMonths === undefined && toMonths === undefined
    ? undefined
    : `From ${fromMonths ?? 0} months${toMonths === undefined ? '' : ` up to and including ${toMonths} months`}`

const costWords = ({ kind, words, options }: z.infer<typeof Cost>): string =>
  [
    costNames[kind],
    words,
    ...options.map((option) =>
      option.pounds === undefined ? option.words : `${option.words}: £${option.pounds.toFixed(2)}`,
    ),
  ]
    .filter((each) => each !== '')
    .join('\n')

const scheduleWords = ({
  frequency,
  days,
  opensAt,
  closesAt,
  validFrom,
  validTo,
  notes,
  placeId,
}: Schedule): string => {
  const on = days.map(({ day, week }) =>
    week === undefined ? dayNames[day] : `${weekNames[week] ?? week} ${dayNames[day]}`,
  )
  const between = validFrom === undefined && validTo === undefined ? [] : [`${validFrom ?? ''} to ${validTo ?? ''}`]
  const where = placeId === undefined ? [] : [`at place ${placeId}`]
  return [
    `${frequency === 'WEEKLY' ? 'Each week' : 'Each month'}: ${on.join(', ')}, ${opensAt} to ${closesAt}`,
    ...between,
    ...where,
    ...(notes === undefined ? [] : [notes]),
  ].join('; ')
}

const placeWords = ({ name, addressLines, town, county, postcode, sensitive, point }: Place): string =>
  [
    ...[name, ...addressLines, town, county, postcode].filter((each) => each !== undefined && each !== ''),
    ...(point === undefined ? [] : [`point ${point.lat.toFixed(4)} ${point.lng.toFixed(4)}`]),
    ...(sensitive === true ? ['address is never shown'] : []),
  ].join(', ')

const lines = (each: readonly string[]): string | undefined => (each.length === 0 ? undefined : each.join('\n'))

/** In the order of the public page. */
const shown: readonly Shown[] = [
  ['kind', 'Kind', ({ kind }) => kindNames[kind]],
  ['title', 'Title', ({ title }) => title],
  ['alsoKnownAs', 'Other names', ({ alsoKnownAs }) => lines(alsoKnownAs)],
  ['provider', 'Who runs it', ({ provider }) => provider],
  ['summary', 'Summary', ({ summary }) => summary],
  ['whoFor.words', 'Who it is for', ({ whoFor }) => whoFor.words],
  ['whoFor.ages', 'Ages', ageWords],
  ['whoFor.needs', 'Needs', ({ whoFor }) => lines(whoFor.needs.map((need) => needNames[need].words))],
  ['whatHappens', 'What happens', ({ whatHappens }) => whatHappens],
  ['sections', 'Parts', ({ sections }) => lines(sections.map(({ heading, text }) => `${heading}\n${text}`))],
  ['howToGetIt.ways', 'Ways in', ({ howToGetIt }) => lines(howToGetIt.ways.map((way) => wayNames[way]))],
  ['howToGetIt.steps', 'How to get it', ({ howToGetIt }) => lines(howToGetIt.steps)],
  ['howDecided', 'How it is decided', ({ howDecided }) => howDecided],
  ['cost', 'Cost', ({ cost }) => costWords(cost)],
  [
    'waitingTime',
    'Waiting time',
    ({ waitingTime }) => (waitingTime === undefined ? undefined : `${waitingTime.words} (as of ${waitingTime.asOf})`),
  ],
  ['access.features', 'Access', ({ access }) => lines(access.features.map((feature) => accessNames[feature]))],
  ['access.words', 'About access', ({ access }) => access.words],
  ['access.url', 'Page about access', ({ access }) => access.url],
  ['transport', 'Transport', ({ transport }) => transport],
  [
    'complaints',
    'How to complain',
    ({ complaints }) => lines([complaints.words, complaints.url ?? ''].filter(Boolean)),
  ],
  ['schedules', 'Days and times', ({ schedules }) => lines(schedules.map(scheduleWords))],
  ['languages', 'Languages', ({ languages }) => lines(languages)],
  [
    'contacts',
    'Contacts',
    ({ contacts }) =>
      lines(
        contacts.map(({ title, telephone, email, words }) =>
          [title, telephone, email, words].filter(Boolean).join(', '),
        ),
      ),
  ],
  ['url', 'Website', ({ url }) => url],
  ['places', 'Places', ({ places }) => lines(places.map(placeWords))],
  ['anywhere', 'Without a place', ({ anywhere }) => lines(anywhere.map((each) => anywhereNames[each]))],
  [
    'serves',
    'Whom it serves by where they live',
    ({ serves }) => lines([serves.words, ...serves.outwardCodes, ...serves.wardCodes].filter(Boolean)),
  ],
  ['links', 'Links', ({ links }) => lines(links.map(({ title, url }) => `${title}: ${url}`))],
  ['outsideArea', 'Outside the area', ({ outsideArea }) => (outsideArea === true ? 'Yes' : undefined)],
  ['setting.places', 'Places by the register', ({ setting }) => setting?.places?.toString()],
  ['setting.agreedOn', 'Childminder agreed to be shown', ({ setting }) => setting?.agreedOn],
  ...profileFields.map((field): Shown => [`profile.${field}`, profileNames[field], ({ profile }) => profile?.[field]]),
]

const given = (words: string | undefined): string | undefined =>
  words === undefined || words.trim() === '' ? undefined : words

/** Before against after; nothing before means that all of it is new. */
export const differencesOf = (before: EntryContent | undefined, after: EntryContent): readonly Difference[] =>
  shown.flatMap(([field, label, words]): Difference[] => {
    const [was, is] = [before === undefined ? undefined : given(words(before)), given(words(after))]
    if (was === is) return []
    return [{ field, label, ...(was === undefined ? {} : { before: was }), ...(is === undefined ? {} : { after: is }) }]
  })
