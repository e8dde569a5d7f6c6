import { describe, expect, it } from 'vitest'
import { blankContent } from './blank-entry.ts'
import { Entry, type EntryContent } from './model.ts'
import { Published, publishedEntry } from './published.ts'

const home = {
  placeId: 'home',
  name: "Zed Quillfeather's house",
  addressLines: ['7 Quillfeather Street'],
  town: 'Widnes',
  postcode: 'WA8 9ZZ',
  point: { lat: 53.3712, lng: -2.7398 },
  wardCode: 'E05000001',
}

/** Every text that could say whose home it is names it. */
const childminder = (agreedOn?: string): EntryContent => ({
  ...blankContent('setting', 'Zed Quillfeather Childminding'),
  alsoKnownAs: ['Quillfeathers'],
  provider: 'Zed Quillfeather',
  summary: 'Quillfeather minds children.',
  whoFor: { words: 'Ask Quillfeather', fromMonths: 0, toMonths: 59, needs: ['hearing'] },
  whatHappens: 'Quillfeather plays.',
  sections: [{ heading: 'Quillfeather', text: 'Quillfeather' }],
  howToGetIt: { ways: ['parent'], steps: ['Ring Quillfeather'] },
  howDecided: 'Quillfeather decides.',
  cost: { kind: 'paid', words: 'Pay Quillfeather', options: [{ words: 'Quillfeather', pounds: 5 }] },
  waitingTime: { words: 'Ask Quillfeather', asOf: '2026-10-01' },
  access: { features: ['step-free'], words: 'Quillfeather', url: 'https://quillfeather.example' },
  transport: 'Bus 7 to Quillfeather Street',
  complaints: { words: 'Tell Quillfeather', url: 'https://quillfeather.example' },
  schedules: [
    {
      frequency: 'WEEKLY',
      days: [{ day: 'MO' }],
      opensAt: '08:00',
      closesAt: '18:00',
      notes: 'Quillfeather',
      placeId: 'home',
    },
  ],
  contacts: [{ title: 'Quillfeather', telephone: '01632 960777', email: 'zed@quillfeather.example' }],
  url: 'https://quillfeather.example',
  places: [home],
  serves: { words: 'Near Quillfeather', outwardCodes: ['WA8'], wardCodes: [] },
  links: [{ title: 'Quillfeather', url: 'https://quillfeather.example' }],
  profile: { teaching: 'Quillfeather teaches' },
  setting: {
    settingId: 'stg_zed00000',
    providerType: 'childminder',
    ofstedUrn: 'EY777777',
    ...(agreedOn === undefined ? {} : { agreedOn }),
  },
})

const entry = (content: EntryContent): Entry => ({
  entryId: 'ent_one00000',
  status: 'published',
  content,
  live: { content, version: 3, at: '2026-03-03T09:00:00Z' },
  ownerId: 'per_owner000',
  checked: { on: '2026-03-03', role: 'Early years adviser', personId: 'per_checker0' },
  checkDueOn: '2026-09-03',
  source: { kind: 'manual' },
  covers: [],
  version: 3,
  updatedAt: '2026-03-03T09:00:00Z',
})

const published = (content: EntryContent) => JSON.stringify(publishedEntry(entry(content), false))
const secrets = ['quillfeather', 'wa8 9zz', '53.37', '-2.73', '960777', 'ey777777', 'e05000001']

describe('What the public reads of an entry', () => {
  it('is what was made live, with the day and the role of the check and nobody by id', () => {
    const content = blankContent('group', 'Stay and play')
    const changed = { ...entry(content), content: { ...content, title: 'Not reviewed yet' } }
    const seen = publishedEntry(Entry.parse(changed), true)
    expect(seen).toMatchObject({ title: 'Stay and play', checkedOn: '2026-03-03', checkedBy: 'Early years adviser' })
    expect(seen?.neverHidden).toBe(true)
    expect(JSON.stringify(seen)).not.toContain('per_')
    expect(Published.parse(seen)).toEqual(seen)
  })

  it('is nothing before it is live and once it is archived', () => {
    const { live: _, ...draft } = entry(blankContent('guide', 'Talking'))
    expect(publishedEntry(draft, false)).toBeUndefined()
    expect(publishedEntry({ ...entry(blankContent('guide', 'Talking')), status: 'archived' }, false)).toBeUndefined()
  })

  it('has no name, street, postcode, number or map point of a childminder who has not agreed, and the town', () => {
    const text = published(childminder())
    for (const secret of secrets) expect(text.toLowerCase()).not.toContain(secret)
    expect(text).toContain('Childminder in Widnes')
    expect(Published.parse(JSON.parse(text)).whoFor.needs).toEqual(['hearing'])
  })

  it('has all of them once the childminder agreed (so the texts above could have leaked)', () => {
    const text = published(childminder('2026-01-01')).toLowerCase()
    for (const secret of secrets) expect(text).toContain(secret)
  })

  it('has no address of a sensitive place, nor the way there', () => {
    const text = published({
      ...blankContent('service', 'A safe place'),
      places: [{ ...home, sensitive: true }],
      transport: 'Bus 7 to Quillfeather Street',
      access: { features: [], url: 'https://quillfeather.example' },
    })
    for (const secret of secrets) expect(text.toLowerCase()).not.toContain(secret)
    expect(text).toContain('"withheld":"sensitive"')
  })
})
