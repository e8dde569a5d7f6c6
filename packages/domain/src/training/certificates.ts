// When somebody has earned a certificate, and what stands in it: every session, here or made up on another run, and the
// evaluation (practice 10.3; Sutton's rule). Drawing it is left to functions.
import * as z from 'zod/mini'
import { Id } from '../ids.ts'
import { conflict, type Refusal } from '../refusal.ts'
import { Instant, londonDate, PlainDate } from '../time.ts'
import type { SessionMark } from './model.ts'

/** As the register keeps it. Late counts, leaving early does not: that part can be made up. */
export interface Came {
  readonly sessions: readonly { readonly sessionId: string; readonly part: number }[]
  /** By session. */
  readonly marks: Readonly<Record<string, { readonly mark: SessionMark }>>
  /** Parts that were made up, with the run on which they were. */
  readonly madeUp?: Readonly<Record<string, string>> | undefined
}

const cameTo = ({ marks, madeUp = {} }: Came, { sessionId, part }: Came['sessions'][number]): boolean =>
  ['present', 'late'].includes(marks[sessionId]?.mark ?? '') || madeUp[String(part)] !== undefined

/** The parts that are still missing, in order. */
export const missingParts = (came: Came): readonly number[] =>
  came.sessions.flatMap((session) => (cameTo(came, session) ? [] : [session.part])).sort((one, other) => one - other)

export type Earned =
  | { readonly earned: true }
  | {
      readonly earned: false
      readonly missing: readonly number[]
      readonly evaluation: boolean
      readonly words: string
    }

const partsInWords = (parts: readonly number[]): string =>
  parts.length === 1 ? `session ${parts[0]}` : `sessions ${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`

/** Whether the certificate is earned, and if not what is missing, in words (A6). */
export const earned = (came: Came, evaluated: boolean): Earned => {
  const missing = missingParts(came)
  if (missing.length === 0 && came.sessions.length > 0 && evaluated) return { earned: true }
  const words = [
    ...(missing.length === 0 ? [] : [`You missed ${partsInWords(missing)}. Join it on another run.`]),
    ...(evaluated ? [] : ['Answer three questions about the training.']),
  ].join(' ')
  return { earned: false, missing, evaluation: evaluated, words }
}

/** Kept beside the person. The row for the public check holds no name: see CertificateCheck. */
export const Certificate = z.object({
  certificateId: Id('certificate'),
  serial: z.string(),
  personId: Id('person'),
  name: z.string(),
  runId: Id('run'),
  courseTitle: z.string(),
  hours: z.number(),
  /** The day of the last session that they came to. */
  completedOn: PlainDate,
  issuedAt: Instant,
})
export type Certificate = z.infer<typeof Certificate>

/** What anybody who has the serial may know. No name: a name that somebody types is compared by its hash. */
export const CertificateCheck = z.object({
  serial: z.string(),
  courseTitle: z.string(),
  hours: z.number(),
  completedOn: PlainDate,
  /** SHA-256 of a salt of its own, the serial and the name: see nameHash. */
  salt: z.string(),
  nameHash: z.string(),
  withdrawnOn: z.optional(PlainDate),
})
export type CertificateCheck = z.infer<typeof CertificateCheck>

/** `EY-7K4M-2Q9X-C3TD`: easy to read aloud and to type; twelve characters of chance, so that none can be guessed. */
export const serialOf = (certificateId: string): string => {
  const letters = certificateId.replace(/^crt_/, '').toUpperCase().slice(0, 12)
  return `EY-${letters.slice(0, 4)}-${letters.slice(4, 8)}-${letters.slice(8, 12)}`
}

/** As somebody typed it: any case, with or without hyphens and spaces. Letters that look like numbers are read so. */
export const readSerial = (typed: string): string | undefined => {
  const letters = typed
    .toUpperCase()
    .replace(/^\s*EY/, '')
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  return /^[0-9A-HJKMNP-TV-Z]{12}$/.test(letters) ? serialOf(letters.toLowerCase()) : undefined
}

/** A name as it is compared: accents, case and spacing make no difference. */
export const sameName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

export const nameHash = async (salt: string, serial: string, name: string): Promise<string> => {
  const bytes = new TextEncoder().encode(`${salt}\n${serial}\n${sameName(name)}`)
  const digest = await crypto.subtle.digest('SHA-256', bytes)
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

export interface Issuing {
  readonly certificateId: string
  readonly personId: string
  readonly name: string
  readonly run: { readonly runId: string; readonly title: string; readonly hours: number }
  readonly came: Came
  readonly completedOn: PlainDate
  readonly evaluated: boolean
}

const refusal = (words: string): Refusal => conflict('not-earned', words)

/** @throws Refusal that says what is missing (A6). */
export const issueCertificate = (issuing: Issuing, now: Instant): Certificate => {
  const outcome = earned(issuing.came, issuing.evaluated)
  if (!outcome.earned) throw refusal(outcome.words)
  const { certificateId, personId, name, run, completedOn } = issuing
  if (completedOn > londonDate(now)) throw refusal('This training is not over yet.')
  return {
    certificateId,
    serial: serialOf(certificateId),
    personId,
    name,
    runId: run.runId,
    courseTitle: run.title,
    hours: run.hours,
    completedOn,
    issuedAt: now,
  }
}

/** The row of the public check: everything but who it is. */
export const checkOf = async (certificate: Certificate, salt: string): Promise<CertificateCheck> => {
  const { serial, courseTitle, hours, completedOn, name } = certificate
  return { serial, courseTitle, hours, completedOn, salt, nameHash: await nameHash(salt, serial, name) }
}
