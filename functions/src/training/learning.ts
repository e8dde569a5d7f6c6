// What people learned: their list, the three questions, the certificate as a file, what changed and who agrees.
import type { training } from '@senco/contract/training'
import { isCouncilStaff, mayBookForTeam, ownSettingIds } from '@senco/domain/access'
import { academicYearOf } from '@senco/domain/calendar/terms'
import { forbidden, notFound } from '@senco/domain/refusal'
import { hasRole } from '@senco/domain/roles'
import { londonDate } from '@senco/domain/time'
import { attest, evaluate, reviewImpact } from '@senco/domain/training/evaluation'
import { commit } from '@senco/store/commit'
import { keys } from '@senco/store/keys'
import { readPerson } from '@senco/store/people'
import {
  evaluationWrite,
  impactWrite,
  readAnswers,
  readAnswersOf,
  readCertificate,
  readLearner,
} from '@senco/store/training/learners'
import { readDiaryRuns, readTakenPart } from '@senco/store/training/taken'
import type { Deps } from '../deps.ts'
import type { Ctx, Handlers } from '../serve/context.ts'
import { issuing } from './certifying.ts'
import { endOfRun, type LearnedFacts, learnedPage } from './learned.ts'
import { meetingHoursOf } from './meeting-hours.ts'

type Wanted =
  | 'listMyLearning'
  | 'viewLearned'
  | 'evaluateTraining'
  | 'downloadCertificate'
  | 'reviewTrainingImpact'
  | 'attestImpact'

/** One person on one run, as far as this reader may see: themselves, their manager, the council. Else not there. */
const factsFor = async ({ tables }: Deps, { actor }: Ctx, runId: string, personId: string): Promise<LearnedFacts> => {
  const [[taken], answers, certificate] = await Promise.all([
    readTakenPart(tables, personId, [runId]),
    readAnswers(tables, runId, personId),
    readCertificate(tables, personId, runId),
  ])
  const { run, place, attendance } = taken ?? {}
  const subject = attendance ?? (place?.status === 'booked' ? place : undefined)
  if (run === undefined || subject === undefined) throw notFound()
  const mine = subject.personId === actor.personId
  if (!mine && !mayBookForTeam(actor, subject) && !hasRole(actor, ['auditor'])) throw notFound()
  return { run, subject, attendance, answers, certificate }
}

const ownFacts = (deps: Deps, ctx: Ctx, runId: string) => factsFor(deps, ctx, runId, ctx.actor.personId)

export const learning = (deps: Deps): Pick<Handlers<typeof training>, Wanted> => ({
  listMyLearning: async ({ personId = '' }, ctx) => {
    const { tables } = deps
    const { actor, now } = ctx
    const whose = personId === '' ? actor.personId : personId
    if (whose !== actor.personId && !isCouncilStaff(actor)) throw notFound()
    const mine = whose === actor.personId ? ownSettingIds(actor) : []
    const [diary, learner, meetingHours] = await Promise.all([
      readDiaryRuns(tables, whose),
      readLearner(tables, whose),
      meetingHoursOf(tables, mine, now),
    ])
    const runIds = [...new Set([...diary, ...learner.certificates.map(({ runId }) => runId)])]
    const [taken, answers] = await Promise.all([
      readTakenPart(tables, whose, runIds),
      readAnswersOf(tables, whose, runIds),
    ])
    const learned = taken.flatMap(({ run, place, attendance }) => {
      const subject = attendance ?? (place?.status === 'booked' ? place : undefined)
      // Whoever came for one part alone is asked about the run that it belongs to.
      if (place?.makesUp !== undefined) return []
      if (subject === undefined || endOfRun(run) > now || run.status === 'cancelled') return []
      const certificate = learner.certificates.find(({ runId }) => runId === run.runId)
      const facts = { run, subject, attendance, answers: answers.get(run.runId) ?? {}, certificate }
      return [learnedPage(facts, actor, now)]
    })
    const year = academicYearOf(londonDate(now))
    return {
      asOf: now,
      learned: learned.sort((one, other) => other.endsAt.localeCompare(one.endsAt)),
      awards: [...learner.awards].sort((one, other) => other.on.localeCompare(one.on)),
      hours: learner.certificates
        .filter(({ completedOn }) => academicYearOf(completedOn) === year)
        .reduce((total, { hours }) => total + hours, 0),
      meetingHours,
    }
  },

  viewLearned: async ({ runId, personId }, ctx) =>
    learnedPage(await factsFor(deps, ctx, runId, personId), ctx.actor, ctx.now),

  evaluateTraining: async ({ runId, ...said }, ctx) => {
    const facts = await ownFacts(deps, ctx, runId)
    const { personId } = ctx.actor
    const before = facts.answers.evaluation
    const of = { runId, personId, endsAt: endOfRun(facts.run), ...(before === undefined ? {} : { before }) }
    const evaluation = evaluate(said, of, ctx.now)
    const account = (await readPerson(deps.tables, personId)) ?? { name: ctx.actor.name }
    const present = facts.certificate
    const issued =
      present === undefined ? await issuing(deps, ctx, facts.run, facts.attendance, true, account) : undefined
    const serial = (issued?.certificate ?? present)?.serial
    const { missing } = learnedPage({ ...facts, answers: { ...facts.answers, evaluation } }, ctx.actor, ctx.now)
    return commit(deps.tables, ctx, {
      writes: [evaluationWrite(deps.tables, evaluation), ...(issued?.writes ?? [])],
      history: [{ on: keys.run(runId).pk, summary: 'Answered the questions at the end' }],
      mail: issued?.mail ?? [],
      answer: { ...(serial === undefined ? {} : { serial }), ...(missing === undefined ? {} : { missing }) },
    })
  },

  downloadCertificate: async ({ runId, personId }, ctx) => {
    const { certificate } = await factsFor(deps, ctx, runId, personId)
    if (certificate === undefined) throw notFound()
    // Fonts and the drawing are large: only who wants a certificate waits for them.
    const { certificatePdf } = await import('./certificate-pdf.ts')
    const checkAddress = `${deps.baseUrl}/certificate`
    const bytes = await certificatePdf({ certificate, authority: deps.authority, checkAddress })
    return {
      body: Buffer.from(bytes).toString('base64'),
      base64: true,
      contentType: 'application/pdf',
      filename: `certificate-${certificate.serial}.pdf`,
    }
  },

  reviewTrainingImpact: async ({ runId, ...said }, ctx) => {
    const facts = await ownFacts(deps, ctx, runId)
    const { impact: before } = facts.answers
    const of = { runId, personId: ctx.actor.personId, endsAt: endOfRun(facts.run), before }
    const review = reviewImpact(said, of, ctx.now)
    return commit(deps.tables, ctx, {
      writes: [impactWrite(deps.tables, before, review)],
      history: [{ on: keys.run(runId).pk, summary: 'Said what changed' }],
      answer: { review },
    })
  },

  attestImpact: async ({ runId, personId }, ctx) => {
    const facts = await factsFor(deps, ctx, runId, personId)
    const before = facts.answers.impact
    if (before === undefined) throw notFound()
    if (personId === ctx.actor.personId) throw forbidden('Somebody else says that they agree.')
    const how = isCouncilStaff(ctx.actor) ? 'verified' : 'confirmed'
    const review = attest(before, how, ctx.actor.name, ctx.now)
    if (review === before) return { review }
    return commit(deps.tables, ctx, {
      writes: [impactWrite(deps.tables, before, review)],
      history: [
        { on: keys.run(runId).pk, summary: how === 'verified' ? 'Saw what changed' : 'Agreed with what changed' },
      ],
      answer: { review },
    })
  },
})
