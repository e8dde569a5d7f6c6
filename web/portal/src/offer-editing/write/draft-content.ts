// A draft as the content that is sent. What the form does not show is taken over from the words that it began from.
import type { EntryContent } from '@senco/domain/offer/model'
import { accessFeatures, accessWays, needs, profileFields, weekdays } from '@senco/domain/offer/vocabulary'
import { readDate } from '../../forms/typed-date.ts'
import { chosenOf } from '../../govuk/checkboxes.tsx'
import { readTime } from '../../text/dates.ts'
import { readOldest, readYoungest } from '../entry-ages.ts'
import type { EntryDraft, PlaceDraft, ScheduleDraft, TextName } from './entry-draft.ts'

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
const wordsIn = (text: string): string[] => text.split(/[\s,;]+/).filter((word) => word !== '')
const among = <T extends string>(all: readonly T[], text: string): T[] => {
  const chosen = chosenOf(text)
  return all.filter((one) => chosen.includes(one))
}
const costKinds = ['free', 'low-cost', 'paid', 'varies'] as const
const anywheres = ['everywhere', 'online', 'telephone', 'home'] as const

/** Nothing for an empty text, so that no key stands for nothing. */
const given = <K extends string>(name: K, text: string): { [P in K]?: string } =>
  text.trim() === '' ? {} : ({ [name]: text.trim() } as { [P in K]?: string })

const dateIn = (typed: string): string | undefined => {
  const read = readDate(typed, 'the date')
  return 'date' in read ? read.date : undefined
}

const scheduleOf = (draft: ScheduleDraft): EntryContent['schedules'][number] => {
  const [from, to] = [dateIn(draft.validFrom), dateIn(draft.validTo)]
  const days = among(weekdays, draft.days)
  return {
    frequency: draft.week === 'weekly' ? 'WEEKLY' : 'MONTHLY',
    days: days.map((day) => (draft.week === 'weekly' ? { day } : { day, week: Number(draft.week) })),
    opensAt: readTime(draft.opensAt) ?? draft.opensAt,
    closesAt: readTime(draft.closesAt) ?? draft.closesAt,
    ...(from === undefined ? {} : { validFrom: from }),
    ...(to === undefined ? {} : { validTo: to }),
    ...given('placeId', draft.placeId),
    ...given('notes', draft.notes),
  }
}

const plain = (postcode: string): string => postcode.replace(/\s/g, '').toUpperCase()

/** A point and a ward belong to a postcode: with another one they are looked up again by the service. */
const placeOf = (draft: PlaceDraft, before: EntryContent): EntryContent['places'][number] => {
  const old = before.places.find(({ placeId }) => placeId === draft.placeId)
  const stays = old !== undefined && plain(old.postcode ?? '') === plain(draft.postcode)
  return {
    placeId: draft.placeId,
    addressLines: linesOf(draft.addressLines),
    town: draft.town.trim(),
    ...given('name', draft.name),
    ...given('county', draft.county),
    ...given('postcode', draft.postcode.toUpperCase()),
    ...(draft.sensitive === 'yes' ? { sensitive: true } : {}),
    ...(stays && old.point !== undefined ? { point: old.point } : {}),
    ...(stays && old.wardCode !== undefined ? { wardCode: old.wardCode } : {}),
    ...(old?.uprn === undefined ? {} : { uprn: old.uprn }),
  }
}

const profileOf = (text: (name: TextName) => string): Pick<EntryContent, 'profile'> => {
  const answers = profileFields.flatMap((field) => {
    const answer = text(`profile.${field}`).trim()
    return answer === '' ? [] : [[field, answer] as const]
  })
  return answers.length === 0 ? {} : { profile: Object.fromEntries(answers) }
}

export const contentOf = (draft: EntryDraft, before: EntryContent): EntryContent => {
  const text = (name: TextName): string => draft.texts[name] ?? ''
  const [from, to] = [readYoungest(text('whoFor.fromMonths')), readOldest(text('whoFor.toMonths'))]
  const asOf = dateIn(text('waitingTime.asOf'))
  return {
    kind: before.kind,
    title: text('title').trim(),
    alsoKnownAs: linesOf(text('alsoKnownAs')),
    provider: text('provider').trim(),
    summary: text('summary').trim(),
    whoFor: {
      words: text('whoFor.words').trim(),
      ...(from === undefined ? {} : { fromMonths: from }),
      ...(to === undefined ? {} : { toMonths: to }),
      needs: among(needs, text('whoFor.needs')),
    },
    whatHappens: text('whatHappens').trim(),
    sections: draft.sections.filter(({ heading, text: words }) => `${heading}${words}`.trim() !== ''),
    howToGetIt: { ways: among(accessWays, text('howToGetIt.ways')), steps: linesOf(text('howToGetIt.steps')) },
    howDecided: text('howDecided').trim(),
    cost: {
      kind: costKinds.find((kind) => kind === text('cost.kind')) ?? 'varies',
      words: text('cost.words').trim(),
      options: draft.options
        .filter(({ words }) => words.trim() !== '')
        .map(({ words, pounds }) => ({
          words: words.trim(),
          ...(pounds.trim() === '' ? {} : { pounds: Number(pounds.replace(/^£/, '')) }),
        })),
    },
    ...(text('waitingTime.words').trim() === '' || asOf === undefined
      ? {}
      : { waitingTime: { words: text('waitingTime.words').trim(), asOf } }),
    access: {
      features: among(accessFeatures, text('access.features')),
      ...given('words', text('access.words')),
      ...given('url', text('access.url')),
    },
    ...given('transport', text('transport')),
    complaints: { words: text('complaints.words').trim(), ...given('url', text('complaints.url')) },
    schedules: draft.schedules.filter(({ days, opensAt }) => `${days}${opensAt}` !== '').map(scheduleOf),
    languages: wordsIn(text('languages').toLowerCase()),
    contacts: draft.contacts
      .filter((contact) => Object.values(contact).join('').trim() !== '')
      .map((contact) => ({
        title: contact.title.trim(),
        ...given('telephone', contact.telephone),
        ...given('email', contact.email),
        ...given('words', contact.words),
      })),
    ...given('url', text('url')),
    places: draft.places
      .filter(({ town, postcode }) => `${town}${postcode}`.trim() !== '')
      .map((one) => placeOf(one, before)),
    anywhere: among(anywheres, text('anywhere')),
    serves: {
      ...before.serves,
      words: text('serves.words').trim(),
      outwardCodes: wordsIn(text('serves.outwardCodes').toUpperCase()),
    },
    links: draft.links
      .map(({ title, url }) => ({ title: title.trim(), url: url.trim() }))
      .filter(({ title, url }) => `${title}${url}` !== ''),
    ...(text('outsideArea') === 'yes' ? { outsideArea: true } : {}),
    ...(before.setting === undefined ? {} : { setting: before.setting }),
    ...profileOf(text),
  }
}
