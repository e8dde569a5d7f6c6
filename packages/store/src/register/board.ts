// The board row of a setting: its summary packed into a couple of hundred bytes, so that one Query reads them all.
// Attribute names are single letters because DynamoDB charges for names; nothing outside this file sees them.
import type { Qualification, SencoSummary, SettingSummary } from '@senco/domain/register/model'
import { SettingSummary as Summary } from '@senco/domain/register/model'
import * as z from 'zod/mini'
import type { Tables } from '../client.ts'
import { keys } from '../keys.ts'
import { queryAll } from '../query-all.ts'

const typeCodes = {
  'maintained-nursery-school': 'm',
  school: 's',
  'independent-school': 'i',
  'special-school': 'x',
  'pupil-referral-unit': 'p',
  group: 'g',
  childminder: 'c',
  domestic: 'd',
  'home-childcarer': 'h',
  'out-of-school': 'o',
} as const satisfies Record<SettingSummary['providerType'], string>
const statusCodes = { proposed: 'p', active: 'a', suspended: 's', closed: 'c' } as const
const qualificationCodes = { 'npq-senco': 'n', nasenco: 'a', 'level-3-early-years-senco': 'l', other: 'o' } as const

const Days = z.optional(z.number())
const Flag = z.optional(z.boolean())
const Text = z.optional(z.string())
const SencoRow = z.object({
  i: z.string(),
  n: z.string(),
  e: Text,
  b: z.number(),
  x: Days,
  h: Flag,
  q: Flag,
  s: Days,
  c: Days,
  k: Flag,
  w: z.optional(z.array(z.string())),
})
const BoardRow = z.object({
  sk: z.string(),
  v: z.literal(1),
  n: Text,
  t: z.enum(Object.values(typeCodes)),
  s: z.optional(z.enum(Object.values(statusCodes))),
  u: Text,
  g: Text,
  w: Text,
  p: Text,
  d: Text,
  c: Text,
  l: z.optional(z.array(z.string())),
  a: Text,
  e: Text,
  o: z.optional(z.literal(1)),
  x: Days,
  k: z.optional(z.array(SencoRow)),
  m: z.optional(z.number()),
})
type BoardRow = z.infer<typeof BoardRow>
type SencoRow = z.infer<typeof SencoRow>

const day = 86_400_000
const toDays = (date: string | undefined) => (date === undefined ? undefined : Date.parse(`${date}T00:00:00Z`) / day)
const toDate = (days: number | undefined) =>
  days === undefined ? undefined : new Date(days * day).toISOString().slice(0, 10)

const short = (date: string | undefined) => toDays(date)?.toString(36) ?? ''

/** Ids lose their prefix on the way in and get it back on the way out. */
const bare = (id: string | undefined) => id?.slice(4)
const full = (prefix: string, id: string | undefined) => (id === undefined ? undefined : `${prefix}_${id}`)

const keyOf = <K extends string>(codes: Readonly<Record<K, string>>, code: string): K | undefined =>
  (Object.keys(codes) as K[]).find((key) => codes[key] === code)

/** Ward codes of England all begin alike; the few that do not keep their whole code. */
const packWard = (code: string | undefined) => (code?.startsWith('E05') ? code.slice(3) : code)
const unpackWard = (code: string | undefined) => (code !== undefined && /^\d{6}$/.test(code) ? `E05${code}` : code)

const packQualification = ({ kind, status, begunOn, achievedOn }: Qualification): string =>
  `${qualificationCodes[kind]}${status === 'achieved' ? 'y' : 'e'}${short(begunOn)}/${short(achievedOn)}`

const unpackQualification = (text: string): unknown => {
  const [begun, achieved] = text.slice(2).split('/')
  return present({
    kind: keyOf(qualificationCodes, text.slice(0, 1)),
    status: text[1] === 'y' ? 'achieved' : 'enrolled',
    begunOn: begun ? toDate(Number.parseInt(begun, 36)) : undefined,
    achievedOn: achieved ? toDate(Number.parseInt(achieved, 36)) : undefined,
  })
}

const present = (value: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined))

const packSenco = (senco: SencoSummary, settingEmail: string | undefined): Record<string, unknown> =>
  present({
    i: bare(senco.personId),
    n: senco.name,
    // A mailbox shared with the setting is not stored twice; an empty text says that there is none at all.
    e: senco.email === settingEmail ? undefined : (senco.email ?? ''),
    b: toDays(senco.startsOn),
    x: toDays(senco.endsOn),
    h: senco.isHead,
    q: senco.qualifiedTeacher,
    s: toDays(senco.schoolSencoSince),
    c: toDays(senco.confirmedOn),
    k: senco.qualificationsKnown,
    w: senco.qualifications.length === 0 ? undefined : senco.qualifications.map(packQualification),
  })

const unpackSenco = (row: SencoRow, settingEmail: string | undefined): Record<string, unknown> =>
  present({
    personId: full('per', row.i),
    name: row.n,
    email: row.e === undefined ? settingEmail : row.e || undefined,
    startsOn: toDate(row.b),
    endsOn: toDate(row.x),
    isHead: row.h,
    qualifiedTeacher: row.q,
    schoolSencoSince: toDate(row.s),
    confirmedOn: toDate(row.c),
    qualificationsKnown: row.k,
    qualifications: (row.w ?? []).map(unpackQualification),
  })

/** The item that the board keeps of a setting. */
export const packSummary = (summary: SettingSummary): Record<string, unknown> => {
  const sencos = summary.senco === undefined ? [] : [summary.senco, ...(summary.others ?? [])]
  return present({
    ...keys.board('settings', summary.settingId),
    v: 1,
    n: summary.name ?? undefined,
    t: typeCodes[summary.providerType],
    s: summary.status === 'active' ? undefined : statusCodes[summary.status],
    u: summary.urn,
    g: bare(summary.agencyId),
    w: summary.town,
    p: summary.postcode,
    d: packWard(summary.wardCode),
    c: bare(summary.clusterId),
    l: summary.alsoInClusterIds?.map((id) => bare(id)),
    a: bare(summary.areaSencoId),
    e: summary.email,
    o: summary.inScope ? undefined : 1,
    x: toDays(summary.vacancyRecordedOn),
    k: sencos.length === 0 ? undefined : sencos.map((senco) => packSenco(senco, summary.email)),
    m: summary.proposed,
  })
}

const unpackFacts = (row: BoardRow): Record<string, unknown> =>
  present({
    settingId: row.sk,
    name: row.n ?? null,
    providerType: keyOf(typeCodes, row.t),
    status: row.s === undefined ? 'active' : keyOf(statusCodes, row.s),
    urn: row.u,
    agencyId: full('agy', row.g),
    town: row.w,
    postcode: row.p,
    wardCode: unpackWard(row.d),
    clusterId: full('clu', row.c),
    alsoInClusterIds: row.l?.map((id) => full('clu', id)),
    areaSencoId: full('per', row.a),
    email: row.e,
    inScope: row.o === undefined,
    vacancyRecordedOn: toDate(row.x),
    proposed: row.m,
  })

/** @throws ZodError when the row is not one that this version or the one before wrote. */
export const unpackSummary = (item: unknown): SettingSummary => {
  const row = BoardRow.parse(item)
  const [senco, ...others] = (row.k ?? []).map((one) => unpackSenco(one, row.e))
  return Summary.parse(present({ ...unpackFacts(row), senco, others: others.length > 0 ? others : undefined }))
}

/** Every setting of the authority, closed ones included. One page while the rows stay under 1 MB. */
export const readBoard = async (tables: Tables): Promise<SettingSummary[]> => {
  const ExpressionAttributeValues = { ':pk': keys.board('settings', '').pk }
  return (await queryAll(tables, { KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues })).map(unpackSummary)
}
