import { expect, test } from 'vitest'
import { type DraftStore, dropAllDrafts, dropDraft, keepDraft, readDraft } from './drafts.ts'

const aStore = (): DraftStore => {
  const kept = new Map<string, string>()
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    key: (at) => [...kept.keys()][at] ?? null,
    get length() {
      return kept.size
    },
  }
}
const initial = { name: '', email: '', slots: [] as string[] }

test('what somebody typed is there again after signing in again', () => {
  const store = aStore()
  keepDraft(store, 'per_1', 'name-senco', { ...initial, name: 'Amira Khan' })
  expect(readDraft(store, 'per_1', 'name-senco', initial)).toEqual({ ...initial, name: 'Amira Khan' })
})

test('another person at the same computer does not see it, nor does another form', () => {
  const store = aStore()
  keepDraft(store, 'per_1', 'name-senco', { ...initial, name: 'Amira Khan' })
  expect(readDraft(store, 'per_2', 'name-senco', initial)).toBeUndefined()
  expect(readDraft(store, 'per_1', 'vacancy', initial)).toBeUndefined()
})

test('signing out forgets every draft and nothing else', () => {
  const store = aStore()
  store.setItem('other', 'kept')
  keepDraft(store, 'per_1', 'a', initial)
  keepDraft(store, 'per_2', 'b', initial)
  dropAllDrafts(store)
  expect(store.length).toBe(1)
  expect(store.getItem('other')).toBe('kept')
})

test('a draft of an older form, or a broken one, never breaks the form of today', () => {
  const store = aStore()
  keepDraft(store, 'per_1', 'f', { name: 7, gone: 'x', email: 'a@b.example', slots: 'none' })
  expect(readDraft(store, 'per_1', 'f', initial)).toEqual({ name: '', email: 'a@b.example', slots: [] })
  store.setItem('draft:per_1:f', '{not json')
  expect(readDraft(store, 'per_1', 'f', initial)).toBeUndefined()
})

test('sending a form forgets its draft; a full store never stops somebody typing', () => {
  const store = aStore()
  keepDraft(store, 'per_1', 'f', initial)
  dropDraft(store, 'per_1', 'f')
  expect(store.length).toBe(0)
  const full: DraftStore = {
    ...store,
    setItem: () => {
      throw new Error('QuotaExceededError')
    },
  }
  expect(() => keepDraft(full, 'per_1', 'f', initial)).not.toThrow()
})
