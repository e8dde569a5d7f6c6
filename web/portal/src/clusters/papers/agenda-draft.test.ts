import { defaultAgenda } from '@senco/domain/clusters/agenda'
import { expect, test } from 'vitest'
import { checkDraft, draftOf, moved, newItem, sentOf } from './agenda-draft.ts'

const draft = draftOf({ agenda: defaultAgenda() })
const keys = (items: typeof draft.items) => items.map(({ key }) => key)

test('an item moves one step, over the actions of last time, which stay after the welcome', () => {
  const [welcome, carried, update] = keys(draft.items)
  expect(keys(moved(draft.items, update ?? '', -1)).slice(0, 3)).toEqual([update, welcome, carried])
  expect(keys(moved(draft.items, update ?? '', 1))[3]).toBe(update)
  expect(keys(moved(draft.items, welcome ?? '', -1))).toEqual(keys(draft.items))
  expect(keys(moved(moved(draft.items, update ?? '', -1), update ?? '', 1))).toEqual(keys(draft.items))
})

test('what is sent keeps the ids of items that were there, and leaves empty boxes out', () => {
  const sent = sentOf({ ...draft, items: [...draft.items, newItem('partner', 'new 1')] })
  expect(sent.items[0]).toEqual({ itemId: 'itm_welcome', kind: 'welcome', title: 'Welcome and apologies', minutes: 5 })
  expect(sent.items.at(-1)).toEqual({ kind: 'partner', title: 'A partner introduces itself', minutes: 10 })
})

test('minutes that are no number are said before anything is sent', () => {
  const items = draft.items.map((item, at) => (at === 0 ? { ...item, minutes: 'ten' } : item))
  expect(checkDraft({ ...draft, items })).toEqual([
    { field: 'items.0.minutes', message: 'Enter minutes as a whole number, like 10.' },
  ])
})
