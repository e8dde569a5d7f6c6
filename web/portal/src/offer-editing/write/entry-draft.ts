// The words of an entry as they are typed in, and as they are sent. Texts stand under the path that the content has them
// at, so that problems and advice lead to their field.
import type { EntryContent } from '@senco/domain/offer/model'
import { profileFields } from '@senco/domain/offer/vocabulary'
import { typedFrom } from '../../forms/typed-date.ts'
import { oldestWords, youngestWords } from '../entry-ages.ts'

/** Answers of a setting are texts too, under `profile.teaching` and so on. */
export const plainTexts = [
  'title',
  'alsoKnownAs',
  'provider',
  'summary',
  'whoFor.words',
  'whoFor.fromMonths',
  'whoFor.toMonths',
  'whoFor.needs',
  'whatHappens',
  'howToGetIt.ways',
  'howToGetIt.steps',
  'howDecided',
  'cost.kind',
  'cost.words',
  'waitingTime.words',
  'waitingTime.asOf',
  'access.features',
  'access.words',
  'access.url',
  'transport',
  'complaints.words',
  'complaints.url',
  'languages',
  'url',
  'anywhere',
  'serves.words',
  'serves.outwardCodes',
  'outsideArea',
  'toldBy',
] as const
type ProfileText = `profile.${(typeof profileFields)[number]}`
export type TextName = (typeof plainTexts)[number] | ProfileText

export interface SectionDraft {
  readonly heading: string
  readonly text: string
}
export interface OptionDraft {
  readonly words: string
  readonly pounds: string
}
export interface ContactDraft {
  readonly title: string
  readonly telephone: string
  readonly email: string
  readonly words: string
}
export interface LinkDraft {
  readonly title: string
  readonly url: string
}
export interface PlaceDraft {
  readonly placeId: string
  readonly name: string
  /** One line each. */
  readonly addressLines: string
  readonly town: string
  readonly county: string
  readonly postcode: string
  /** `yes` or empty. */
  readonly sensitive: string
}
export interface ScheduleDraft {
  /** Comma between them. */
  readonly days: string
  /** `weekly`, or the week of the month: `1` to `4`, `-1` the last. */
  readonly week: string
  readonly opensAt: string
  readonly closesAt: string
  readonly placeId: string
  readonly notes: string
  readonly validFrom: string
  readonly validTo: string
}

export interface EntryDraft {
  /** The version that the writer began from. */
  readonly version: number
  readonly texts: Readonly<Record<TextName, string>>
  readonly sections: readonly SectionDraft[]
  readonly options: readonly OptionDraft[]
  readonly contacts: readonly ContactDraft[]
  readonly places: readonly PlaceDraft[]
  readonly schedules: readonly ScheduleDraft[]
  readonly links: readonly LinkDraft[]
}

const weekOf = ({ frequency, days }: EntryContent['schedules'][number]): string =>
  frequency === 'WEEKLY' ? 'weekly' : String(days[0]?.week ?? 1)

const textsOf = (content: EntryContent): EntryDraft['texts'] => {
  const { whoFor, howToGetIt, cost, waitingTime, access, complaints, serves } = content
  const plain: Record<(typeof plainTexts)[number], string> = {
    title: content.title,
    alsoKnownAs: content.alsoKnownAs.join('\n'),
    provider: content.provider,
    summary: content.summary,
    'whoFor.words': whoFor.words,
    'whoFor.fromMonths': youngestWords(whoFor.fromMonths),
    'whoFor.toMonths': oldestWords(whoFor.toMonths),
    'whoFor.needs': whoFor.needs.join(','),
    whatHappens: content.whatHappens,
    'howToGetIt.ways': howToGetIt.ways.join(','),
    'howToGetIt.steps': howToGetIt.steps.join('\n'),
    howDecided: content.howDecided,
    'cost.kind': cost.kind,
    'cost.words': cost.words,
    'waitingTime.words': waitingTime?.words ?? '',
    'waitingTime.asOf': typedFrom(waitingTime?.asOf),
    'access.features': access.features.join(','),
    'access.words': access.words ?? '',
    'access.url': access.url ?? '',
    transport: content.transport ?? '',
    'complaints.words': complaints.words,
    'complaints.url': complaints.url ?? '',
    languages: content.languages.join(', '),
    url: content.url ?? '',
    anywhere: content.anywhere.join(','),
    'serves.words': serves.words,
    'serves.outwardCodes': serves.outwardCodes.join(', '),
    outsideArea: content.outsideArea === true ? 'yes' : '',
    toldBy: '',
  }
  const profile = profileFields.map((field) => [`profile.${field}`, content.profile?.[field] ?? ''])
  return { ...plain, ...(Object.fromEntries(profile) as Record<ProfileText, string>) }
}

export const draftOf = (content: EntryContent, version: number): EntryDraft => ({
  version,
  texts: textsOf(content),
  sections: content.sections,
  options: content.cost.options.map(({ words, pounds }) => ({
    words,
    pounds: pounds === undefined ? '' : String(pounds),
  })),
  contacts: content.contacts.map(({ title, telephone = '', email = '', words = '' }) => ({
    title,
    telephone,
    email,
    words,
  })),
  places: content.places.map(({ placeId, name = '', addressLines, town, county = '', postcode = '', sensitive }) => ({
    ...{ placeId, name, addressLines: addressLines.join('\n'), town, county, postcode },
    sensitive: sensitive === true ? 'yes' : '',
  })),
  schedules: content.schedules.map((schedule) => ({
    days: schedule.days.map(({ day }) => day).join(','),
    week: weekOf(schedule),
    opensAt: schedule.opensAt,
    closesAt: schedule.closesAt,
    placeId: schedule.placeId ?? '',
    notes: schedule.notes ?? '',
    validFrom: typedFrom(schedule.validFrom),
    validTo: typedFrom(schedule.validTo),
  })),
  links: content.links,
})

export const emptyRows = {
  sections: { heading: '', text: '' },
  options: { words: '', pounds: '' },
  contacts: { title: '', telephone: '', email: '', words: '' },
  links: { title: '', url: '' },
  schedules: {
    ...{ days: '', week: 'weekly', opensAt: '', closesAt: '', placeId: '', notes: '', validFrom: '', validTo: '' },
  },
} as const

export const emptyPlace = (placeId: string): PlaceDraft => ({
  ...{ placeId, name: '', addressLines: '', town: '', county: '', postcode: '', sensitive: '' },
})
