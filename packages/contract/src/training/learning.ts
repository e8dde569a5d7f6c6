// What somebody learned, on the wire: three questions at the end, certificates, what changed, and awards from elsewhere.
import { Id } from '@senco/domain/ids'
import { councilStaff, settingStaff } from '@senco/domain/roles'
import { Instant, PlainDate } from '@senco/domain/time'
import { Award, AwardKind } from '@senco/domain/training/awards'
import { Certificate } from '@senco/domain/training/certificates'
import { Evaluation, ImpactReview, Scale } from '@senco/domain/training/evaluation'
import * as z from 'zod/mini'
import { hoursUpTo } from '../hours.ts'
import { operation } from '../operation.ts'
import { line, PersonId, RunId, text } from './fields.ts'

const learners = [...councilStaff, ...settingStaff, 'school-senco'] as const
const AwardId = Id('award')

/** A run that somebody took part in, with what is still to do for its certificate. */
export const Learned = z.object({
  runId: RunId,
  personId: PersonId,
  name: z.string(),
  title: z.string(),
  hours: z.number(),
  startsAt: Instant,
  endsAt: Instant,
  evaluation: z.optional(Evaluation),
  certificate: z.optional(Certificate),
  /** What is missing, in words; absent when nothing is. */
  missing: z.optional(z.string()),
  missingParts: z.array(z.number()),
  /** The day from which "What changed?" can be answered. */
  impactFrom: PlainDate,
  impact: z.optional(ImpactReview),
  /** What this reader may do now. */
  ways: z.array(z.enum(['evaluate', 'review', 'confirm', 'verify', 'make-up'])),
})
export type Learned = z.infer<typeof Learned>

const awardFields = {
  kind: AwardKind,
  title: z.optional(line),
  provider: z.optional(line),
  status: z.enum(['enrolled', 'achieved'], 'Choose whether you have begun or finished.'),
  on: PlainDate,
  hours: z.optional(hoursUpTo(2000)),
}

export const learning = {
  listMyLearning: operation({
    method: 'GET',
    path: '/api/training/learning',
    kind: 'json',
    who: learners,
    summary: 'One’s own training that is over, with certificates, what is still to do, and awards from elsewhere',
    input: z.object({ personId: z.optional(PersonId) }),
    output: z.object({
      asOf: Instant,
      learned: z.array(Learned),
      awards: z.array(Award),
      /** Hours of professional development with a certificate in this academic year. */
      hours: z.number(),
      /** What the reader's own settings earned by coming to cluster meetings in this academic year (practice M10). */
      meetingHours: z.array(z.object({ settingId: Id('setting'), hours: z.number() })),
    }),
  }),
  viewLearned: operation({
    method: 'GET',
    path: '/api/training/runs/{runId}/learning/{personId}',
    kind: 'json',
    who: learners,
    summary: 'One run of one person: the questions, the certificate and what changed',
    input: z.object({ runId: RunId, personId: PersonId }),
    output: Learned,
  }),
  evaluateTraining: operation({
    method: 'POST',
    path: '/api/training/runs/{runId}/evaluation',
    kind: 'json',
    who: learners,
    summary: 'Answer the three questions; the certificate follows at once when every session was attended',
    input: z.object({
      runId: RunId,
      useful: Scale,
      confidenceBefore: Scale,
      confidenceAfter: Scale,
      intent: text,
    }),
    output: z.object({ serial: z.optional(z.string()), missing: z.optional(z.string()) }),
  }),
  downloadCertificate: operation({
    method: 'GET',
    path: '/api/training/runs/{runId}/learning/{personId}/certificate.pdf',
    kind: 'file',
    who: learners,
    summary: 'The certificate as a PDF',
    input: z.object({ runId: RunId, personId: PersonId }),
    output: z.object({}),
  }),
  reviewTrainingImpact: operation({
    method: 'POST',
    path: '/api/training/runs/{runId}/impact',
    kind: 'json',
    who: learners,
    summary: 'Say what changed, from six weeks after the training on; a count of children and never a name',
    input: z.object({
      runId: RunId,
      changed: text,
      evidence: z.optional(text),
      children: z.optional(z.number().check(z.int('Enter a whole number.'), z.minimum(0), z.maximum(1000))),
    }),
    output: z.object({ review: ImpactReview }),
  }),
  attestImpact: operation({
    method: 'POST',
    path: '/api/training/runs/{runId}/impact/{personId}/attestation',
    kind: 'json',
    who: [...councilStaff, 'setting-manager', 'childminder'],
    summary: 'The manager agrees with what changed, or an Area SENCO saw it',
    input: z.object({ runId: RunId, personId: PersonId }),
    output: z.object({ review: ImpactReview }),
  }),
  recordAward: operation({
    method: 'POST',
    path: '/api/training/awards',
    kind: 'json',
    who: learners,
    summary: 'Record a national award or a course elsewhere, as one’s own word until its certificate is uploaded',
    input: z.object(awardFields),
    output: z.object({ award: Award }),
  }),
  uploadAwardFile: operation({
    method: 'PUT',
    path: '/api/training/awards/{awardId}/file',
    kind: 'json',
    who: learners,
    summary: 'Upload the certificate of an award: a PDF or photo of at most 300 kB, in base64',
    input: z.object({
      awardId: AwardId,
      name: z.string().check(z.maxLength(200)),
      content: z
        .string()
        .check(z.maxLength(400_100, 'Choose a file of 300 KB or less.'), z.regex(/^[A-Za-z0-9+/]*={0,2}$/)),
    }),
    output: z.object({ award: Award }),
  }),
  downloadAwardFile: operation({
    method: 'GET',
    path: '/api/training/awards/{personId}/{awardId}/file',
    kind: 'file',
    who: learners,
    summary: 'The uploaded certificate of an award',
    input: z.object({ personId: PersonId, awardId: AwardId }),
    output: z.object({}),
  }),
  removeAward: operation({
    method: 'DELETE',
    path: '/api/training/awards/{awardId}',
    kind: 'json',
    who: learners,
    summary: 'Take away an award that one recorded',
    input: z.object({ awardId: AwardId }),
    output: z.object({ awardId: AwardId }),
  }),
}
