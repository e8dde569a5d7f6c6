import { describe, expect, it } from 'vitest'
import { blankContent } from '../blank-entry.ts'
import type { Published } from '../published.ts'
import type { AccessWay, EntryKind } from '../vocabulary.ts'
import { buildSnapshot } from './build.ts'
import { firstAnswers } from './first-answers.ts'
import type { OfferQuery } from './query.ts'
import { cardAt, openIndex } from './search-index.ts'

const today = '2026-11-22'
const here = { lat: 53.37, lng: -2.74 }

const entry = (title: string, kind: EntryKind, ways: AccessWay[], north?: number): Published => {
  const { places: _, setting: __, ...content } = blankContent(kind, title)
  return {
    ...content,
    entryId: `ent_${title.toLowerCase().replace(/\W+/g, '')}`,
    version: 1,
    howToGetIt: { ways, steps: [] },
    whoFor: { words: '', needs: ['speech-language'], fromMonths: 0, toMonths: 59 },
    places:
      north === undefined
        ? []
        : [{ placeId: 'one', addressLines: [], town: 'Widnes', point: { lat: here.lat + north, lng: here.lng } }],
    anywhere: north === undefined ? ['everywhere'] : [],
    checkDueOn: '2027-04-01',
    updatedAt: '2026-10-01T09:00:00Z',
  }
}

const index = openIndex(
  buildSnapshot([
    entry('Therapy next door', 'service', ['professional'], 0.001),
    entry('Clinic two streets on', 'service', ['professional'], 0.002),
    entry('Chatterbox', 'group', ['turn-up'], 0.02),
    entry('Drop-in', 'service', ['parent', 'professional'], 0.01),
    entry('Advice line', 'service', ['parent']),
    entry('Nursery on the corner', 'setting', ['parent'], 0.0005),
    entry("My child isn't talking yet", 'guide', []),
    entry('Waiting for a hearing check', 'guide', []),
    entry('Reading together', 'guide', []),
  ]),
)
const answers = (query: Partial<OfferQuery>) => {
  const { guides, services } = firstAnswers(index, { today, ...query })
  const titles = (hits: typeof guides) => hits.map(({ doc }) => cardAt(index, doc).title)
  return { guides: titles(guides), services: titles(services) }
}

describe('What somebody with a worry reads first', () => {
  it('gives the guide that is about it, then the nearest that families can ask for themselves', () => {
    const { guides, services } = answers({ text: 'not talking', age: { from: 24, to: 35 }, from: here })
    expect(guides[0]).toBe("My child isn't talking yet")
    expect(guides).toHaveLength(2)
    expect(services).toEqual(['Drop-in', 'Chatterbox', 'Advice line'])
  })

  it('fills up with what somebody else has to ask for, nearest first', () => {
    expect(answers({ text: 'not talking', from: here, kinds: ['service'] }).services).toEqual([
      'Drop-in',
      'Advice line',
      'Therapy next door',
    ])
    expect(answers({ text: 'not talking', from: here, ways: ['professional'] }).services).toEqual([
      'Therapy next door',
      'Clinic two streets on',
      'Drop-in',
    ])
  })

  it('keeps to the kinds that were asked for', () => {
    expect(answers({ text: 'not talking', kinds: ['group'] })).toEqual({ guides: [], services: ['Chatterbox'] })
    expect(answers({ text: 'not talking', kinds: ['guide'] }).services).toEqual([])
  })

  it('answers nothing when no worry is named', () => {
    expect(answers({ from: here })).toEqual({ guides: [], services: [] })
  })
})
