// The small rules of every object of the feed: nothing empty, ids that stay, addresses that a strict reader accepts.
import { v5 } from 'uuid'

/** What leaves for a reader of the feed. */
export type Fields = Readonly<Record<string, unknown>>

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (typeof value === 'number' && !Number.isFinite(value)) ||
  (Array.isArray(value) && value.length === 0)

/** Open Referral UK: a field that has nothing to say is left out; it is never null or "". */
export const given = (fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields)
      .map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value] as const)
      .filter(([, value]) => !isEmpty(value)),
  )

/** Drawn once for this product. Another one would give every object of every feed another id. */
const namespace = '0d3a2f4e-6f0b-5c57-9a5e-3a1f8f6f2c11'

/** The same for the same words, for ever and on every machine (RFC 9562, version 5). */
export const stableId = (kind: string, ...parts: readonly (string | number)[]): string =>
  v5([kind, ...parts].join('\u001f'), namespace)

/** An address on the web as a strict reader takes it, or nothing. */
export const webAddress = (text: string | undefined): string | undefined => {
  const trimmed = (text ?? '').trim()
  if (!/^https?:\/\/\S+$/i.test(trimmed) || !URL.canParse(trimmed)) return undefined
  const { href, username, password } = new URL(trimmed)
  // What a browser forgives and RFC 3986 does not.
  const strict = href.replace(/["<>\\^`{|}]/g, encodeURIComponent).replace(/[[\]]/g, encodeURIComponent)
  return username === '' && password === '' ? strict : undefined
}

/** An address for e-mail, or nothing. */
export const mailAddress = (text: string | undefined): string | undefined => {
  const trimmed = (text ?? '').replaceAll('\u00a0', ' ').trim().toLowerCase()
  return /^[a-z0-9_+-]+(?:\.[a-z0-9_+-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/.test(trimmed)
    ? trimmed
    : undefined
}

/** Months of age as years: 9 is 0.75. Two decimals tell every month from the next. */
export const yearsOf = (months: number | undefined): number | undefined =>
  months === undefined ? undefined : Math.round((months / 12) * 100) / 100
