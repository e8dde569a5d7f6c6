// The row of an entry in the council's list, of about 250 bytes: one-letter attributes, and texts cut to what fits.
import type { EntryRow } from '@senco/domain/offer/entry-row'
import { entryKinds, profileFields } from '@senco/domain/offer/vocabulary'
import { PlainDate } from '@senco/domain/time'
import * as z from 'zod/mini'
import { cut } from './action-rows.ts'

const statusCodes = { draft: 'd', in_review: 'r', published: 'p', archived: 'a' } as const
const sourceCodes = { manual: 'm', ofsted: 'o', import: 'i' } as const

const Row = z.object({
  sk: z.string(),
  v: z.literal(1),
  t: z.string(),
  k: z.enum(entryKinds),
  s: z.enum(Object.values(statusCodes)),
  /** 1 when something of it is public. */
  l: z.optional(z.literal(1)),
  /** 1 when newer words wait. */
  w: z.optional(z.literal(1)),
  /** When its owner said that something has changed. */
  h: z.optional(PlainDate),
  o: z.optional(z.string()),
  g: z.optional(z.string()),
  c: z.optional(PlainDate),
  d: z.optional(PlainDate),
  /** References of lines with spaces between. */
  r: z.optional(z.string()),
  /** Numbers of the answered questions, from 0. */
  p: z.optional(z.string()),
  i: z.optional(z.literal(1)),
  e: z.optional(z.string()),
  f: z.enum(Object.values(sourceCodes)),
  u: PlainDate,
})

const titleBytes = 90
const organisationBytes = 60

/** Everything but the key. */
export const packEntryRow = (row: EntryRow) => ({
  t: cut(row.title, titleBytes),
  k: row.kind,
  s: statusCodes[row.status],
  ...(row.isLive ? { l: 1 } : {}),
  ...(row.newerWords ? { w: 1 } : {}),
  ...(row.changeReportedOn === undefined ? {} : { h: row.changeReportedOn }),
  ...(row.ownerId === undefined ? {} : { o: row.ownerId }),
  ...(row.ownerOrganisation === undefined ? {} : { g: cut(row.ownerOrganisation, organisationBytes) }),
  ...(row.checkedOn === undefined ? {} : { c: row.checkedOn }),
  ...(row.checkDueOn === undefined ? {} : { d: row.checkDueOn }),
  ...(row.covers.length === 0 ? {} : { r: row.covers.join(' ') }),
  ...(row.answered.length === 0 ? {} : { p: row.answered.map((field) => profileFields.indexOf(field)).join('') }),
  ...(row.impartialAdvice ? { i: 1 } : {}),
  ...(row.settingId === undefined ? {} : { e: row.settingId }),
  f: sourceCodes[row.source],
  u: row.updatedOn,
})

const nameOf = <T extends string>(codes: Readonly<Record<T, string>>, code: string): T => {
  const found = (Object.keys(codes) as T[]).find((name) => codes[name] === code)
  if (found === undefined) throw new Error(`Nobody knows the code ${code}`)
  return found
}

export const unpackEntryRow = (item: Readonly<Record<string, unknown>>): EntryRow => {
  const { sk, t, k, s, l, w, h, o, g, c, d, r, p, i, e, f, u } = Row.parse(item)
  return {
    entryId: sk,
    title: t,
    kind: k,
    status: nameOf(statusCodes, s),
    isLive: l === 1,
    newerWords: w === 1,
    ...(h === undefined ? {} : { changeReportedOn: h }),
    ...(o === undefined ? {} : { ownerId: o }),
    ...(g === undefined ? {} : { ownerOrganisation: g }),
    ...(c === undefined ? {} : { checkedOn: c }),
    ...(d === undefined ? {} : { checkDueOn: d }),
    covers: r === undefined ? [] : r.split(' '),
    answered: [...(p ?? '')].flatMap((digit) => profileFields[Number(digit)] ?? []),
    impartialAdvice: i === 1,
    ...(e === undefined ? {} : { settingId: e }),
    source: nameOf(sourceCodes, f),
    updatedOn: u,
  }
}
