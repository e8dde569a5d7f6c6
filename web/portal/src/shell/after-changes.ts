// What was read before a change is not shown again on the next page: it would offer moves that no longer fit, and whoever
// presses quickly would be told that "somebody else" changed what they changed themselves.
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

/**
 * Queries of the frame around every page say so in their `meta`: they stay while pages come and go. What could not be read
 * again stays too: on a bad line, old words are better than none.
 */
export const forgetChanged = (client: QueryClient): void =>
  client.removeQueries({
    predicate: ({ state, meta }) => state.isInvalidated && state.status !== 'error' && meta?.['frame'] !== true,
  })

/** Before anything of another page is drawn; on the same page everything stays. */
export const useForgetOnLeaving = (location: string): void => {
  const client = useQueryClient()
  const [shown, setShown] = useState(location)
  if (shown === location) return
  setShown(location)
  forgetChanged(client)
}
