import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Entry } from '../model.ts'
import { type ImportStep, importSteps, mergeContent, stepCounts } from './import-merge.ts'
import type { SourceRecord } from './import-model.ts'
import { readRecords } from './import-records.ts'

const now = '2026-03-10T09:00:00.000Z'
const feed = 'https://feed.example.org'
const newEntryId = (id: string) => `ent_${id.padStart(8, '0')}`
const service = (id: string, changes: object = {}) => ({
  id,
  name: `Service ${id}`,
  description: 'We play.',
  status: 'active',
  ...changes,
})

/** What is kept after the steps were carried out. */
type Kept = { readonly record: SourceRecord; readonly entry: Entry }
const carriedOut = (known: readonly Kept[], steps: readonly ImportStep[]): readonly Kept[] => {
  const kept = new Map(known.map((each) => [each.record.id, each]))
  for (const step of steps) {
    if (step.kind === 'add' || step.kind === 'change')
      kept.set(step.record.id, { record: step.record, entry: step.entry })
    if (step.kind === 'remember') {
      const before = kept.get(step.record.id)
      if (before !== undefined) kept.set(step.record.id, { ...before, record: step.record })
    }
  }
  return [...kept.values()]
}
const imported = (known: readonly Kept[], values: readonly object[], whole = true) => {
  const steps = importSteps({ feed, known, incoming: readRecords(values).kept, whole, now, newEntryId })
  return { steps, counts: stepCounts(steps), known: carriedOut(known, steps) }
}
const edited = (known: readonly Kept[], content: Partial<Entry['content']>): readonly Kept[] =>
  known.map(({ record, entry }) => ({ record, entry: { ...entry, content: { ...entry.content, ...content } } }))

describe('an import on top of what we have', () => {
  const first = imported([], [service('1'), service('2')])

  it('adds what is new as a draft that knows where it came from', () => {
    expect(first.counts).toEqual({ add: 2, change: 0, remember: 0, same: 0, gone: 0 })
    expect(first.known[0]?.entry).toMatchObject({
      status: 'draft',
      source: { kind: 'import', feed, id: '1' },
      version: 1,
    })
  })

  it('the same import twice changes nothing', () => {
    const second = imported(first.known, [service('2'), service('1')])
    expect(second.counts).toEqual({ add: 0, change: 0, remember: 0, same: 2, gone: 0 })
    expect(second.known).toEqual(first.known)
  })

  it('without remembering what the source said, the second import would undo our edit', () => {
    const ours = edited(first.known, { title: 'Our title' })
    const kept = imported(ours, [service('1', { description: 'We sing.' })], false).known[0]?.entry.content
    expect([kept?.title, kept?.summary]).toEqual(['Our title', 'We sing.'])
    const forgetful = ours.map(({ record, entry }) => ({ entry, record: { ...record, said: entry.content } }))
    const undone = imported(forgetful, [service('1', { description: 'We sing.' })], false).known[0]?.entry.content
    expect(undone?.title).toBe('Service 1')
  })

  it('takes what only the source changed as a new draft, and leaves what the public reads alone', () => {
    const live = { content: first.known[0]?.entry.content ?? ({} as Entry['content']), version: 1, at: now }
    const published = first.known.map(({ record, entry }) => ({
      record,
      entry: { ...entry, status: 'published' as const, live },
    }))
    const { steps, known } = imported(published, [service('1', { minimum_age: 2 })], false)
    expect(steps[0]).toMatchObject({ kind: 'change', merged: { taken: ['whoFor'], kept: [] } })
    expect(known[0]?.entry).toMatchObject({ status: 'draft', version: 2, live: { content: { whoFor: { needs: [] } } } })
  })

  it('keeps our words where both changed, reports it, and does not ask again', () => {
    const ours = edited(first.known, { summary: 'Our words.' })
    const theirs = [service('1', { description: 'Their words.' })]
    const once = imported(ours, theirs, false)
    expect(once.steps[0]).toMatchObject({ kind: 'remember', merged: { kept: ['summary'], taken: [] } })
    expect(once.known[0]?.entry.content.summary).toBe('Our words.')
    expect(imported(once.known, theirs, false).counts).toMatchObject({ same: 1 })
  })

  it('names what is gone from a whole feed, deletes nothing, and says nothing of a part', () => {
    expect(imported(first.known, [service('1')]).steps[1]).toMatchObject({ kind: 'gone', title: 'Service 2' })
    expect(imported(first.known, [service('1')]).known).toHaveLength(2)
    expect(imported(first.known, [service('1')], false).counts.gone).toBe(0)
  })

  it('brings no archived entry back', () => {
    const archived = first.known.map(({ record, entry }) => ({
      record,
      entry: { ...entry, status: 'archived' as const },
    }))
    const { counts, known } = imported(archived, [service('1', { description: 'New.' }), service('2')])
    expect(counts).toMatchObject({ remember: 1, same: 1, change: 0 })
    expect(known.every(({ entry }) => entry.status === 'archived')).toBe(true)
  })

  it('whatever is edited here and there, the next import after an import is idle, and none of our words is lost', () => {
    const words = fc.constantFrom('We play.', 'We sing.', 'We talk.', '')
    const theirs = fc.record({ description: words, application_process: words, eligibility_description: words })
    const ours = fc.record({ summary: words, howDecided: words, transport: words }, { requiredKeys: [] })
    fc.assert(
      fc.property(theirs, ours, theirs, (before, edit, after) => {
        const start = edited(imported([], [service('1', before)]).known, edit)
        const next = imported(start, [service('1', after)])
        const again = imported(next.known, [service('1', after)])
        const [was, is] = [start[0]?.entry.content, next.known[0]?.entry.content]
        const said = start[0]?.record.said
        const lost = (['summary', 'howDecided', 'transport'] as const).filter(
          (field) => was?.[field] !== said?.[field] && is?.[field] !== was?.[field],
        )
        return again.counts.same === 1 && lost.length === 0
      }),
      { numRuns: 300 },
    )
  })

  it('the order of fields is no change', () => {
    const [one] = readRecords([service('1')]).kept
    if (one === undefined) throw new Error('none')
    const turned = Object.fromEntries(Object.entries(one.content).reverse()) as typeof one.content
    expect(mergeContent(one.content, one.content, turned)).toMatchObject({ taken: [], kept: [] })
  })
})
