import { defaultAgenda } from '@senco/domain/clusters/agenda'
import { expect, test } from 'vitest'
import { draftOf, sentOf, textsOf, without } from './minutes-draft.ts'

const agenda = defaultAgenda()
const minutes = {
  state: 'draft' as const,
  items: [
    {
      itemId: 'itm_kept',
      agendaItemId: 'itm_focus',
      title: 'Focus',
      kind: 'focus' as const,
      text: 'Sam (3/4/2022) sleeps.',
      actionIds: [],
    },
  ],
  reasons: [],
  digest: ['One'],
  resources: [],
  version: 2,
}

test('there is an entry for each item of the agenda, in its order, with what was written', () => {
  const draft = draftOf({ agenda, minutes })
  expect(draft.items.map(({ agendaItemId }) => agendaItemId)).toEqual(agenda.items.map(({ itemId }) => itemId))
  expect(draft.items.find(({ kind }) => kind === 'focus')?.text).toBe('Sam (3/4/2022) sleeps.')
  expect(draft.digest).toEqual(['One', '', ''])
  expect(sentOf(draft).version).toBe(2)
})

test('an entry whose item was taken off the agenda is not lost', () => {
  const draft = draftOf({ agenda: { ...agenda, items: agenda.items.filter(({ kind }) => kind !== 'focus') }, minutes })
  expect(draft.items.at(-1)?.title).toBe('Focus')
})

test('a passage is taken out wherever it stands, with its reason', () => {
  const draft = { ...draftOf({ agenda, minutes }), digest: ['On 3/4/2022 we met', '', ''] }
  const clean = { ...draft, ...without({ ...draft, reasons: [{ passage: '3/4/2022', why: 'x' }] }, '3/4/2022') }
  expect(textsOf(clean).join(' ')).not.toContain('3/4/2022')
  expect(clean.reasons).toEqual([])
})
