// The filters of the list of entries, kept in the address.
import { useMemo } from 'react'
import { useSearchParams } from 'wouter'
import { type EntryFilterName, type EntryFilters, entryFilterNames } from './entry-filters.ts'

export const useEntryFilters = () => {
  const [params, setParams] = useSearchParams()
  const filters: EntryFilters = useMemo(
    () => Object.fromEntries(entryFilterNames.flatMap((name) => (params.get(name) ? [[name, params.get(name)]] : []))),
    [params],
  )
  return {
    filters,
    set: (name: EntryFilterName, value: string): void =>
      setParams(
        (old) => {
          const next = new URLSearchParams(old)
          if (value === '') next.delete(name)
          else next.set(name, value)
          return next
        },
        { replace: true },
      ),
    clear: (): void => setParams(new URLSearchParams(), { replace: true }),
  }
}
