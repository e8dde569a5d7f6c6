// Which authorities this build knows, by slug.
import type { Authority } from './authority.ts'
import { demo } from './demo.ts'
import { halton } from './halton.ts'

export const authorities: readonly Authority[] = [demo, halton]

/** @throws Error that lists the slugs when there is none of that name. */
export const authorityOf = (slug: string): Authority => {
  const found = authorities.find((authority) => authority.slug === slug)
  if (found !== undefined) return found
  throw new Error(
    `No authority "${slug}". Choose one of: ${authorities.map((authority) => authority.slug).join(', ')}.`,
  )
}
