import { QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { forgetChanged } from './after-changes.ts'

test('what a change made old is forgotten; what is still right and the frame of every page stay', async () => {
  const client = new QueryClient()
  for (const name of ['entry', 'runs', 'me'])
    await client.fetchQuery({ queryKey: [name], queryFn: () => name, meta: { frame: name === 'me' } })
  await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'runs', refetchType: 'none' })
  forgetChanged(client)
  const kept = client.getQueryCache().getAll()
  expect(kept.map(({ queryKey }) => queryKey[0])).toEqual(['runs', 'me'])
})
