// The filters of a list, kept in the address so that it can be sent to a colleague. They name no person.
import { useMemo } from 'react'
import { useSearchParams } from 'wouter'
import { type FilterName, type Filters, filterNames } from './setting-rows.ts'

export interface FilterState {
  readonly filters: Filters
  readonly page: number
  readonly set: (name: FilterName, value: string) => void
  readonly setPage: (page: number) => void
  readonly clear: () => void
}

export const useFilters = (): FilterState => {
  const [params, setParams] = useSearchParams()
  const filters = useMemo(
    () =>
      Object.fromEntries(
        filterNames.flatMap((name) => {
          const value = params.get(name)
          return value === null || value === '' ? [] : [[name, value]]
        }),
      ),
    [params],
  )
  const change = (edit: (next: URLSearchParams) => void): void =>
    setParams(
      (old) => {
        const next = new URLSearchParams(old)
        edit(next)
        return next
      },
      { replace: true },
    )
  return {
    filters,
    page: Math.max(1, Number(params.get('page') ?? '1') || 1),
    set: (name, value) =>
      change((next) => {
        next.delete('page')
        if (value === '') next.delete(name)
        else next.set(name, value)
      }),
    setPage: (page) => change((next) => next.set('page', String(page))),
    clear: () => setParams(new URLSearchParams(), { replace: true }),
  }
}

/** The address of a list with these filters. */
export const withFilters = (path: string, filters: Filters): string =>
  `${path}?${new URLSearchParams(filters as Record<string, string>)}`
