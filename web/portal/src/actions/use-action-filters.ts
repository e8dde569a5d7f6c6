// The filters of the council's list, kept in the address.
import { useMemo } from 'react'
import { useSearchParams } from 'wouter'
import { type ActionFilterName, type ActionFilters, actionFilterNames } from './action-filters.ts'

export interface ActionFilterState {
  readonly filters: ActionFilters
  readonly set: (name: ActionFilterName, value: string) => void
  readonly clear: () => void
}

export const useActionFilters = (): ActionFilterState => {
  const [params, setParams] = useSearchParams()
  const filters = useMemo(
    () => Object.fromEntries(actionFilterNames.flatMap((name) => (params.get(name) ? [[name, params.get(name)]] : []))),
    [params],
  )
  return {
    filters,
    set: (name, value) =>
      setParams(
        (old) => {
          const next = new URLSearchParams(old)
          if (value === '') next.delete(name)
          else next.set(name, value)
          return next
        },
        { replace: true },
      ),
    clear: () => setParams(new URLSearchParams(), { replace: true }),
  }
}
