// Training that others give: national awards and courses elsewhere. What somebody says counts as said, and as shown once
// its certificate is uploaded (practice T12). The file is kept beside the award, small enough for one row.
import * as z from 'zod/mini'
import { Id } from '../ids.ts'
import { invalid } from '../refusal.ts'
import { Instant, londonDate, PlainDate } from '../time.ts'

export const awardKinds = ['level-3-early-years-senco', 'npq-senco', 'nasenco', 'other'] as const
export const AwardKind = z.enum(awardKinds)
export type AwardKind = z.infer<typeof AwardKind>

export const awardNames: Readonly<Record<AwardKind, string>> = {
  'level-3-early-years-senco': 'National early years SENCO award (level 3)',
  'npq-senco': 'National professional qualification for SENCOs',
  nasenco: 'National Award for SEN Co-ordination',
  other: 'Another course',
}

export const fileTypes = ['application/pdf', 'image/jpeg', 'image/png'] as const

/** A row of the database takes 400 kB; what is uploaded is most of it. */
export const largestFile = 300_000

export const AwardFile = z.object({ name: z.string(), type: z.enum(fileTypes), bytes: z.number() })

export const Award = z.object({
  awardId: Id('award'),
  personId: Id('person'),
  kind: AwardKind,
  title: z.string(),
  provider: z.optional(z.string()),
  status: z.enum(['enrolled', 'achieved']),
  /** Begun, or achieved. */
  on: PlainDate,
  hours: z.optional(z.number()),
  /** Absent while it is only said. */
  file: z.optional(AwardFile),
  addedAt: Instant,
  version: z.number(),
})
export type Award = z.infer<typeof Award>

interface Said extends Pick<Award, 'kind' | 'status' | 'on'> {
  readonly title?: string | undefined
  readonly provider?: string | undefined
  readonly hours?: number | undefined
}

export const newAward = (said: Said, awardId: string, personId: string, now: Instant): Award => {
  const title = said.title?.trim() ?? ''
  const problems = [
    ...(said.kind === 'other' && title === '' ? [{ field: 'title', message: 'Enter the name of the course.' }] : []),
    ...(said.on > londonDate(now) ? [{ field: 'on', message: 'Enter a day that is today or earlier.' }] : []),
  ]
  if (problems.length > 0) throw invalid(problems)
  const provider = said.provider?.trim() ?? ''
  return {
    awardId,
    personId,
    kind: said.kind,
    title: title === '' ? awardNames[said.kind] : title,
    ...(provider === '' ? {} : { provider }),
    status: said.status,
    on: said.on,
    ...(said.hours === undefined ? {} : { hours: said.hours }),
    addedAt: now,
    version: 1,
  }
}

const starts: Readonly<Record<(typeof fileTypes)[number], readonly number[]>> = {
  'application/pdf': [0x25, 0x50, 0x44, 0x46, 0x2d],
  'image/jpeg': [0xff, 0xd8, 0xff],
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
}

/** What a file really is, by its first bytes; a name can say anything. */
export const typeOfFile = (bytes: Uint8Array): (typeof fileTypes)[number] | undefined =>
  fileTypes.find((type) => starts[type].every((byte, at) => bytes[at] === byte))

/** @throws Refusal when it is empty, too large, or no PDF or picture. */
export const checkFile = (name: string, bytes: Uint8Array): z.infer<typeof AwardFile> => {
  const type = typeOfFile(bytes)
  const problem = (message: string) => invalid([{ field: 'file', message }])
  if (bytes.length > largestFile) throw problem('Choose a file of 300 KB or less, for example a smaller photo.')
  if (type === undefined) throw problem('Choose a PDF, or a photo as JPEG or PNG.')
  const ending = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' }[type]
  const plain = name
    .replace(/\.[^.]*$/, '')
    .replace(/[^\w -]+/g, '')
    .trim()
    .slice(0, 60)
  return { name: `${plain === '' ? 'certificate' : plain}.${ending}`, type, bytes: bytes.length }
}

/** Said by the person, or shown by a certificate. */
export const isShown = ({ file }: Pick<Award, 'file'>): boolean => file !== undefined
