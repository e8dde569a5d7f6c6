// Who is signed in, who else there is, and which council this is: each key in one place.
import { queryOptions } from '@tanstack/react-query'
import { call } from '../api/call.ts'

const peopleKey = ['people'] as const

export const authorityQuery = () =>
  queryOptions({
    queryKey: ['authority'],
    queryFn: () => call('viewAuthority', {}),
    staleTime: Number.POSITIVE_INFINITY,
    meta: { frame: true },
  })

export const meQuery = () =>
  queryOptions({ queryKey: ['me'], queryFn: () => call('whoAmI', {}), staleTime: 60_000, meta: { frame: true } })

export const peopleQuery = () =>
  queryOptions({ queryKey: [...peopleKey, 'all'], queryFn: () => call('listPeople', {}) })
