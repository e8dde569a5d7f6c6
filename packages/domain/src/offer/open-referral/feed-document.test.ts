import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type FeedParameter, feedAddresses, feedDocument, feedParameters } from './feed-document.ts'
import { readQuery } from './query.ts'

const standard = join(import.meta.dirname, '../../../../../..', 'shared/data/open-referral-uk')
const texts = ['validator-schemas/open_api.json', 'website-3.0/openapi.json'].map((name) => join(standard, name))

interface Described {
  readonly paths: Readonly<Record<string, { get: { parameters?: readonly { $ref?: string; name?: string }[] } }>>
}
const namesIn = (document: Described, path: string): string[] =>
  (document.paths[path]?.get.parameters ?? []).flatMap(({ $ref, name }) => name ?? $ref?.split('/').at(-1) ?? [])

describe('the document of the feed', () => {
  it('has the eleven addresses, and names each parameter once', () => {
    expect(feedAddresses).toHaveLength(11)
    const { paths } = feedDocument('https://portal.example.org/openreferral', 'Sampleton') as unknown as Described
    for (const { path, parameters } of feedAddresses) {
      expect(new Set(parameters).size, path).toBe(parameters.length)
      expect(namesIn({ paths }, path).filter((name) => name !== 'id')).toEqual([...parameters])
    }
  })

  it('every parameter that it names is one that the feed reads: a wrong value is refused or it changes the query', () => {
    const idle = JSON.stringify(readQuery({}))
    const values: Partial<Record<FeedParameter, string>> = {
      page: '2',
      per_page: '5',
      format: 'ndjson',
      minimal: 'true',
      full: 'true',
      full_service: 'true',
      top_only: 'true',
      modified_after: '2026-03-03',
      minimum_age: '2',
      maximum_age: '3',
      start_time: '09:30',
      end_time: '11:00',
      day: 'MO',
      postcode: 'ZZ1 1AA',
      proximity: '9',
    }
    for (const name of Object.keys(feedParameters) as FeedParameter[]) {
      const near = name === 'proximity' ? { postcode: 'ZZ1 1AA' } : {}
      expect(JSON.stringify(readQuery({ ...near, [name]: values[name] ?? 'words' })), name).not.toBe(
        name === 'proximity' ? JSON.stringify(readQuery(near)) : idle,
      )
    }
  })
})

if (texts.every(existsSync))
  describe('the document of the feed beside those of the standard', () => {
    it('has every address and every parameter of both', () => {
      const mine = feedDocument('https://portal.example.org/openreferral', 'Sampleton') as unknown as Described
      for (const text of texts) {
        const theirs = JSON.parse(readFileSync(text, 'utf8')) as Described
        for (const path of Object.keys(theirs.paths)) {
          expect(mine.paths[path], path).toBeDefined()
          expect(namesIn(mine, path), path).toEqual(expect.arrayContaining(namesIn(theirs, path)))
        }
      }
    })
  })
else
  it('has no documents of the standard beside the project to compare with, and says so', () => {
    console.log(`${standard} is not there: the feed's document was not compared with those of the standard.`)
  })
