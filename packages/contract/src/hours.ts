// A number of hours that somebody gives. The database keeps no number below 1e-130, so what is no count of hours is
// refused here and not there.
import * as z from 'zod/mini'

/** Hours from 0 to `most`, with two decimals at most. */
export const hoursUpTo = (most: number) =>
  z.number().check(
    z.gte(0, 'Enter 0 or more.'),
    z.lte(most, `Enter ${most} or fewer.`),
    z.refine((given) => given === Number(given.toFixed(2)), 'Give hours, like 7.5, with two decimals at most.'),
  )
