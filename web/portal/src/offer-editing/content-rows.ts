// The words of an entry as names and texts, for reading them whole: in the order of the public page, empty ones left out.
import type { EntryContent } from '@senco/domain/offer/model'
import { kindNames, needNames, profileFields, wayNames } from '@senco/domain/offer/vocabulary'
import { accessNames, anywhereNames, costNames, dayNames, profileNames } from '@senco/domain/offer/words'
import { dateWords } from '../text/dates.ts'
import { ageWords } from './entry-ages.ts'

export interface ContentRow {
  readonly name: string
  readonly text: string
}

const lines = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join('\n')

const scheduleLine = ({ days, opensAt, closesAt, notes }: EntryContent['schedules'][number]): string =>
  `${days.map(({ day }) => dayNames[day]).join(', ')}, ${opensAt} to ${closesAt}${notes === undefined ? '' : `. ${notes}`}`

const placeLine = ({ name, addressLines, town, postcode, sensitive }: EntryContent['places'][number]): string =>
  `${[name, ...addressLines, town, postcode].filter((part) => (part ?? '') !== '').join(', ')}${sensitive === true ? ' (never shown: a sensitive place)' : ''}`

export const contentRows = (content: EntryContent): readonly ContentRow[] =>
  [
    { name: 'Kind', text: kindNames[content.kind] },
    { name: 'Other names', text: content.alsoKnownAs.join('\n') },
    { name: 'Provider', text: content.provider },
    { name: 'Summary', text: content.summary },
    {
      name: 'Who it is for',
      text: lines(
        content.whoFor.words,
        ageWords(content.whoFor),
        content.whoFor.needs.map((need) => needNames[need].words).join(', '),
      ),
    },
    { name: 'What happens', text: content.whatHappens },
    ...content.sections.map(({ heading, text }) => ({ name: heading, text })),
    {
      name: 'How to get it',
      text: lines(content.howToGetIt.ways.map((way) => wayNames[way]).join('. '), ...content.howToGetIt.steps),
    },
    { name: 'How it is decided', text: content.howDecided },
    {
      name: 'Cost',
      text: lines(
        costNames[content.cost.kind],
        content.cost.words,
        ...content.cost.options.map(({ words, pounds }) => `${words}${pounds === undefined ? '' : `: £${pounds}`}`),
      ),
    },
    {
      name: 'Waiting time',
      text:
        content.waitingTime === undefined
          ? ''
          : `${content.waitingTime.words} (on ${dateWords(content.waitingTime.asOf)})`,
    },
    { name: 'When', text: content.schedules.map(scheduleLine).join('\n') },
    {
      name: 'Where',
      text: lines(...content.places.map(placeLine), ...content.anywhere.map((one) => anywhereNames[one])),
    },
    {
      name: 'Access',
      text: lines(
        content.access.features.map((one) => accessNames[one]).join(', '),
        content.access.words,
        content.access.url,
      ),
    },
    { name: 'Getting there', text: content.transport ?? '' },
    { name: 'Languages', text: content.languages.join(', ') },
    {
      name: 'Contact',
      text: content.contacts
        .map(({ title, telephone, email, words }) => lines([title, telephone, email].filter(Boolean).join(', '), words))
        .join('\n'),
    },
    { name: 'Web page', text: content.url ?? '' },
    { name: 'Links', text: content.links.map(({ title, url }) => `${title}: ${url}`).join('\n') },
    { name: 'How to complain', text: lines(content.complaints.words, content.complaints.url) },
    ...profileFields.map((field) => ({ name: profileNames[field], text: content.profile?.[field] ?? '' })),
  ].filter(({ text }) => text !== '')
