// Fields that several operations of training share on the wire.
import { Id } from '@senco/domain/ids'
import * as z from 'zod/mini'

export const CourseId = Id('course')
export const RunId = Id('run')
export const PersonId = Id('person')
export const SettingId = Id('setting')

export const title = z
  .string()
  .check(z.trim(), z.minLength(1, 'Enter a name.'), z.maxLength(200, 'Use 200 characters or fewer.'))
export const line = z.string().check(z.trim(), z.maxLength(500, 'Use 500 characters or fewer.'))
export const text = z.string().check(z.trim(), z.maxLength(4000, 'Use 4,000 characters or fewer.'))
export const count = z.number().check(z.int('Enter a whole number.'), z.minimum(0, 'Enter 0 or more.'))

/** A number of people or settings: `few` is one to four, `hidden` would give such a number away. */
export const Shown = z.union([z.number(), z.enum(['few', 'hidden'])])
export const Share = z.object({ part: Shown, of: Shown, percent: z.optional(z.number()) })
