import { blankContent } from '@senco/domain/offer/blank-entry'
import type { EntryContent } from '@senco/domain/offer/model'
import { expect, test } from 'vitest'
import { checkDraft, fieldOf } from './check-draft.ts'
import { contentOf } from './draft-content.ts'
import { draftOf, type EntryDraft, emptyRows } from './entry-draft.ts'

const full: EntryContent = {
  ...blankContent('group', 'Chatterbox'),
  alsoKnownAs: ['Stay and play', 'Talking group'],
  provider: 'Lantern Hub',
  summary: 'Songs and play.',
  whoFor: { words: 'Little ones', fromMonths: 18, toMonths: 59, needs: ['speech-language', 'hearing'] },
  whatHappens: 'We sing.\nWe play.',
  sections: [{ heading: 'What to bring', text: 'Socks' }],
  howToGetIt: { ways: ['turn-up', 'professional'], steps: ['Come in', 'Sit down'] },
  howDecided: 'Everyone can come.',
  cost: { kind: 'low-cost', words: 'Two pounds', options: [{ words: 'A family', pounds: 2.5 }, { words: 'Ask' }] },
  waitingTime: { words: 'None', asOf: '2026-03-03' },
  access: { features: ['step-free'], words: 'A ramp', url: 'https://ramp.example/a' },
  transport: 'Bus 14',
  complaints: { words: 'Tell us', url: 'https://tell.example/us' },
  schedules: [
    { frequency: 'WEEKLY', days: [{ day: 'MO' }, { day: 'WE' }], opensAt: '09:30', closesAt: '11:00', placeId: 'p1' },
    {
      frequency: 'MONTHLY',
      days: [{ day: 'SA', week: -1 }],
      opensAt: '10:00',
      closesAt: '12:00',
      validTo: '2027-07-20',
    },
  ],
  languages: ['en', 'bfi'],
  contacts: [{ title: 'Desk', telephone: '01632 960001', email: 'a@b.example', words: 'Mornings' }],
  url: 'https://lantern.example/chatterbox',
  places: [
    {
      ...{ placeId: 'p1', name: 'Hub', addressLines: ['7 Lane'], town: 'Widnes', postcode: 'WA8 7JF', wardCode: 'E1' },
      point: { lat: 53, lng: -2 },
      uprn: '1',
    },
    { placeId: 'p2', addressLines: [], town: 'Runcorn', sensitive: true },
  ],
  anywhere: ['online'],
  serves: { words: 'Widnes', outwardCodes: ['WA8'], wardCodes: ['E1'] },
  links: [{ title: 'Songs', url: 'https://songs.example/all' }],
  outsideArea: true,
  setting: { settingId: 'stg_1234', providerType: 'group' },
  profile: { teaching: 'By play', emotional: 'A calm corner' },
}
const withTexts = (draft: EntryDraft, texts: Partial<EntryDraft['texts']>): EntryDraft => ({
  ...draft,
  texts: { ...draft.texts, ...texts },
})

test('opening the form and saving it changes nothing, whatever an entry holds', () => {
  for (const content of [full, blankContent('guide', 'A guide')]) {
    const draft = draftOf(content, 3)
    expect(contentOf(draft, content)).toEqual(content)
    expect(checkDraft(draft)).toEqual([])
    expect(JSON.parse(JSON.stringify(draft))).toEqual(draft)
  }
})

test('a place with another postcode loses its point, so that it is looked up again; its number stays', () => {
  const draft = draftOf(full, 1)
  const [first, second] = draft.places
  if (first === undefined || second === undefined) throw new Error('no place')
  const moved = contentOf({ ...draft, places: [{ ...first, postcode: 'wa7 2ab' }, second] }, full).places[0]
  expect(moved).toEqual({
    placeId: 'p1',
    name: 'Hub',
    addressLines: ['7 Lane'],
    town: 'Widnes',
    postcode: 'WA7 2AB',
    uprn: '1',
  })
  expect(contentOf({ ...draft, places: [{ ...first, postcode: 'wa87jf' }] }, full).places[0]?.point).toEqual(
    full.places[0]?.point,
  )
})

test('rows that were added and left empty are not sent', () => {
  const draft = draftOf(full, 1)
  const more: EntryDraft = {
    ...draft,
    sections: [...draft.sections, emptyRows.sections],
    options: [...draft.options, emptyRows.options],
    contacts: [...draft.contacts, emptyRows.contacts],
    links: [...draft.links, emptyRows.links],
    schedules: [...draft.schedules, emptyRows.schedules],
  }
  expect(contentOf(more, full)).toEqual(full)
  expect(checkDraft(more)).toEqual([])
})

test('what cannot be read is told at its field before anything is sent', () => {
  const draft = draftOf(full, 1)
  const wrong = {
    ...withTexts(draft, {
      title: ' ',
      'whoFor.fromMonths': 'toddler',
      'whoFor.toMonths': '1',
      'waitingTime.asOf': '31/2/2026',
      url: 'lantern',
    }),
    schedules: [{ ...emptyRows.schedules, days: 'MO', opensAt: '25:00', closesAt: '9' }],
    options: [{ words: 'A', pounds: 'two' }],
    links: [{ title: 'Songs', url: 'songs' }],
  }
  expect(checkDraft(wrong).map(({ field }) => field)).toEqual([
    'title',
    'whoFor.fromMonths',
    'waitingTime.asOf',
    'schedules.0.opensAt',
    'options.0.pounds',
    'url',
    'links.0.url',
  ])
  expect(checkDraft(withTexts(draft, { 'whoFor.toMonths': '17 months' })).map(({ field }) => field)).toEqual([
    'whoFor.toMonths',
  ])
})

test('problems and advice of the service lead to a field of the form', () => {
  expect(
    [
      'content.title',
      'howToGetIt.steps.2',
      'content.cost.options.0.pounds',
      'schedules.1.days.0',
      'sections.0.text',
    ].map(fieldOf),
  ).toEqual(['title', 'howToGetIt.steps', 'options.0.pounds', 'schedules.1.days', 'sections.0.text'])
})
