// Something to read, as it is typed in: what it is called and its web address.
import * as z from 'zod/mini'

export const ResourceInput = z.object({
  title: z
    .string()
    .check(z.trim(), z.maxLength(200, 'Use 200 characters or fewer.'), z.minLength(1, 'Enter what it is called.')),
  url: z
    .url('Enter a web address, like https://example.com/guide.')
    .check(z.maxLength(1000), z.regex(/^https?:\/\//, 'Enter a web address that begins with https://.')),
})
