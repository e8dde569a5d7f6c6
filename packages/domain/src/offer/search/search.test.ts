import { describe, expect, it } from 'vitest'
import { addDays } from '../../time.ts'
import { blankContent } from '../blank-entry.ts'
import type { Published } from '../published.ts'
import { buildSnapshot } from './build.ts'
import { gapOf } from './gaps.ts'
import type { OfferQuery } from './query.ts'
import { search } from './search.ts'
import { cardAt, openIndex } from './search-index.ts'
import { readSnapshot, writeSnapshot } from './snapshot.ts'
import { suggest } from './suggest.ts'
import { readTyped } from './typed.ts'
import { nearestUseful } from './useful.ts'

const today = '2026-11-22'
const widnes = { lat: 53.3631, lng: -2.7338 }
const runcorn = { lat: 53.3418, lng: -2.7312 }

const entry = (title: string, changes: Partial<Published> = {}): Published => {
  const { places: _, setting: __, ...content } = blankContent('service', title)
  const checkedOn = '2026-10-01'
  return {
    ...content,
    entryId: `ent_${title.toLowerCase().replace(/\W+/g, '')}`,
    version: 1,
    places: [],
    checkedOn,
    checkDueOn: '2027-04-01',
    updatedAt: '2026-10-01T09:00:00Z',
    ...changes,
  }
}
const at = (point: { lat: number; lng: number }, town: string): Published['places'] => [
  { placeId: 'one', addressLines: [], town, point },
]
const whoFor = (needs: Published['whoFor']['needs'], fromMonths?: number, toMonths?: number) => ({
  words: '',
  needs,
  ...(fromMonths === undefined ? {} : { fromMonths }),
  ...(toMonths === undefined ? {} : { toMonths }),
})

const published = [
  entry("My child isn't talking yet", {
    kind: 'guide',
    anywhere: ['everywhere'],
    whoFor: whoFor(['speech-language'], 0, 71),
  }),
  entry('Speech and language therapy', {
    places: at(widnes, 'Widnes'),
    whoFor: whoFor(['speech-language'], 0, 59),
    howToGetIt: { ways: ['parent', 'professional'], steps: [] },
  }),
  entry('Chatterbox', { kind: 'group', places: at(runcorn, 'Runcorn'), whoFor: whoFor(['speech-language'], 12, 47) }),
  entry('Portage', { whoFor: whoFor(['learning'], 0, 47), anywhere: ['home'] }),
  entry('Deaf children online', { anywhere: ['online'], whoFor: whoFor(['hearing']), languages: ['en', 'bfi'] }),
  entry('Riverside families', {
    alsoKnownAs: ['SENDIASS'],
    kind: 'service',
    impartialAdvice: true,
    checkDueOn: '2020-01-01',
  }),
  entry('Forgotten group', { kind: 'group', checkDueOn: addDays(today, -91) }),
  entry('Safe place', { places: [{ placeId: 'x', addressLines: [], town: 'Widnes', withheld: 'sensitive' }] }),
]
const index = openIndex(readSnapshot(writeSnapshot(buildSnapshot(published))))
const titles = (hits: readonly { doc: number }[]) => hits.map(({ doc }) => cardAt(index, doc).title)
const find = (query: Partial<OfferQuery>) => search(index, { today, ...query })
const first = (text: string) => titles(find({ text }).listed.hits)[0]

describe('Searching the local offer', () => {
  it('understands what parents type: everyday words, misspellings, other names, acronyms', () => {
    for (const text of ['not talking', "isn't really talking yet", 'late talker', 'my son has no words'])
      expect([text, titles(find({ text }).listed.hits)]).toEqual([
        text,
        expect.arrayContaining(["My child isn't talking yet", 'Speech and language therapy', 'Chatterbox']),
      ])
    for (const text of ['SALT', 'salt', 'speach therapy', 'SLT', 'speech & language'])
      expect([text, titles(find({ text }).listed.hits)]).toEqual([
        text,
        expect.arrayContaining(['Speech and language therapy']),
      ])
    expect(['portige', 'Portage', 'portages'].map(first)).toEqual(['Portage', 'Portage', 'Portage'])
    expect(['sendiass', 'IASS', 'information, advice and support', 'parent partnership'].map(first)).toEqual(
      Array.from({ length: 4 }, () => 'Riverside families'),
    )
  })

  it('says what it took a misspelled word for, and what an acronym means', () => {
    const { asked } = find({ text: 'speach' })
    expect(asked.corrections).toEqual([{ typed: 'speach', meant: 'speech' }])
    expect(asked.concepts.map(({ name }) => name)).toEqual(['talking and understanding (speech and language)'])
    expect(find({ text: 'speech' }).asked.corrections).toEqual([])
  })

  it('answers "2 year old not talking WA8": nearest first, and what is everywhere in a group of its own', () => {
    const typed = readTyped('2 year old not talking WA8')
    expect(typed.outwardCode).toBe('WA8')
    const { listed, anywhere } = find({ text: typed.text, age: typed.age, from: widnes })
    expect(titles(listed.hits)).toEqual(['Speech and language therapy', 'Chatterbox'])
    expect(listed.hits.map(({ metres }) => metres)).toEqual([0, 2375])
    expect(titles(anywhere?.hits ?? [])).toEqual(["My child isn't talking yet"])
    expect(anywhere?.hits[0]).not.toHaveProperty('metres')
  })

  it('never drops what is everywhere because of a distance', () => {
    const { listed, anywhere } = find({ from: runcorn, withinMetres: 100 })
    expect(titles(listed.hits)).toEqual(['Chatterbox'])
    expect(titles(anywhere?.hits ?? [])).toEqual(
      expect.arrayContaining(['Portage', 'Safe place', 'Deaf children online']),
    )
  })

  it('takes any value within one kind of filter and every kind of filter together', () => {
    const found = (query: Partial<OfferQuery>) => titles(find(query).listed.hits).sort()
    expect(found({ needs: ['hearing', 'learning'] })).toEqual(
      ['Deaf children online', 'Portage', 'Riverside families', 'Safe place'].sort(),
    )
    expect(found({ needs: ['hearing', 'learning'], languages: ['BFI'] })).toEqual(['Deaf children online'])
    expect(found({ needs: ['speech-language'], ways: ['parent'] })).toEqual(['Speech and language therapy'])
    expect(found({ kinds: ['guide', 'group'], age: { from: 60, to: 60 } })).toEqual(["My child isn't talking yet"])
  })

  it('A21 leaves out what is hidden on the day that somebody asks, and never the impartial service', () => {
    expect(titles(find({}).listed.hits)).not.toContain('Forgotten group')
    expect(titles(find({ today: addDays(today, -1) }).listed.hits)).toContain('Forgotten group')
    expect(titles(find({}).listed.hits)).toContain('Riverside families')
  })

  it('offers the nearest useful thing when nothing is found, and says what it left out', () => {
    const query: OfferQuery = { today, text: 'portage', costs: ['paid'], languages: ['pl'] }
    expect(find(query).listed.total).toBe(0)
    const useful = nearestUseful(index, query)
    expect(useful?.without).toEqual(['cost', 'language'])
    expect(titles(useful?.found.listed.hits ?? [])).toEqual(['Portage'])
    expect(nearestUseful(index, { today, text: 'portage qwertyuiop' })?.without).toEqual(['unknown-words'])
    expect(nearestUseful(openIndex(buildSnapshot([])), query)).toBeUndefined()
  })

  it('counts a search without a result by our own words alone', () => {
    const text = 'not talking Quillfeather'
    const query: OfferQuery = { today, text, age: { from: 30, to: 35 } }
    const gap = gapOf(query, find(query).asked, 'WA8', new Set(['WA8']))
    expect(gap).toEqual({ about: ['speech-language'], years: 2, outwardCode: 'WA8', otherWords: true })
    expect(gapOf(query, find(query).asked, 'AB1', new Set(['WA8']))).not.toHaveProperty('outwardCode')
    expect(JSON.stringify(gap).toLowerCase()).not.toContain('quill')
  })

  it('suggests names and meanings from the first letters', () => {
    expect(suggest(index, 'speech and lang', today).entries.map(({ title }) => title)).toEqual([
      'Speech and language therapy',
    ])
    expect(suggest(index, 'chat', today).entries.map(({ title }) => title)).toEqual(['Chatterbox'])
    expect(suggest(index, 'SEND', today).words[0]).toEqual({
      text: 'SENDIASS',
      meaning: 'information, advice and support service (SENDIASS)',
    })
    expect(suggest(index, 'forgotten', today).entries).toEqual([])
    expect(suggest(index, 'x', today)).toEqual({ words: [], entries: [] })
  })

  it('finds nothing in nothing', () => {
    const empty = openIndex(readSnapshot(writeSnapshot(buildSnapshot([]))))
    expect(search(empty, { today, text: 'talking', from: widnes }).listed).toEqual({ total: 0, hits: [] })
    expect(search(empty, { today }).listed.total).toBe(0)
  })
})
