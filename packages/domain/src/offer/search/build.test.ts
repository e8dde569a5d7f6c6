import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blankContent } from '../blank-entry.ts'
import type { Published } from '../published.ts'
import { buildSnapshot, openBuilder } from './build.ts'
import { writeSnapshot } from './snapshot.ts'

const { places: _, setting: __, ...content } = blankContent('guide', '')

const words = fc
  .array(fc.constantFrom('babies', 'Baby', 'not', 'talking', 'talks', 'SALT', 'co-ordinator', "don't", 'Café.', 'of'), {
    maxLength: 6,
  })
  .map((some) => some.join(' '))

const entry = fc.record({
  entryId: fc.constantFrom('ent_1', 'ent_2', 'ent_3', 'ent_4'),
  title: words,
  summary: words,
  checkedOn: fc.constantFrom('2026-03-01', '2026-03-02'),
  checkDueOn: fc.constantFrom('2026-09-01', '2026-09-02'),
})

const publishedOf = (
  about: Pick<Published, 'entryId' | 'title' | 'summary' | 'checkedOn' | 'checkDueOn'>,
): Published => ({
  ...{ ...content, ...about, version: 1, places: [], updatedAt: '2026-11-22T09:00:00Z' },
})

/** What is published after each change: the entry replaces the one with its id, or goes when it is there already. */
const histories = fc.array(entry, { minLength: 1, maxLength: 8 }).map((changes) => {
  let now: readonly Published[] = []
  return changes.map((about, at) => {
    const others = now.filter(({ entryId }) => entryId !== about.entryId)
    now = at % 3 === 2 && others.length < now.length ? others : [...others, publishedOf(about)]
    return now
  })
})

describe('A builder that is kept', () => {
  it('makes byte for byte what one that begins anew makes, whatever came, changed or went before', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const kept = openBuilder()
        for (const published of history)
          expect(writeSnapshot(kept.build(published))).toEqual(writeSnapshot(buildSnapshot(published)))
      }),
    )
  })

  it('reads an entry that is the same object only once', () => {
    const [kept, one] = [openBuilder(), publishedOf({ entryId: 'ent_1', title: 'Baby', summary: '' })]
    kept.build([one])
    Object.assign(one, { title: 'Toddler' })
    expect(kept.build([one]).terms).toContain('baby')
    expect(kept.build([{ ...one }]).terms).toContain('toddler')
  })
})
