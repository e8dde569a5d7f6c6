import { QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { forgetChanged } from './after-changes.ts'

test('what a change made old is forgotten; what is still right, what could not be read again and the frame stay', async () => {
  const client = new QueryClient()
  for (const name of ['entry', 'runs', 'me'])
    await client.fetchQuery({ queryKey: [name], queryFn: () => name, meta: { frame: name === 'me' } })
  await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'runs', refetchType: 'none' })
  client.setQueryData(['lost'], 'as it was')
  const lost = () => Promise.reject(new Error('No line'))
  await client.fetchQuery({ queryKey: ['lost'], queryFn: lost, retry: false }).catch(() => undefined)
  expect(client.getQueryState(['lost'])?.isInvalidated).toBe(true)
  forgetChanged(client)
  const kept = client.getQueryCache().getAll()
  expect(kept.map(({ queryKey }) => queryKey[0])).toEqual(['runs', 'me', 'lost'])
})
