// What one person took part in, read from their diary: each run that is over with what they said of it.
import { isCouncilStaff, mayBookForTeam } from '@senco/domain/access'
import type { Actor } from '@senco/domain/roles'
import { addDays, type Instant, londonDate } from '@senco/domain/time'
import type { Certificate } from '@senco/domain/training/certificates'
import { type Came, earned } from '@senco/domain/training/certificates'
import { impactDays } from '@senco/domain/training/evaluation'
import type { Attendance, Run } from '@senco/domain/training/model'
import type { Answers } from '@senco/store/training/learners'

export const endOfRun = ({ sessions }: Pick<Run, 'sessions'>): Instant =>
  sessions
    .map(({ endsAt }) => endsAt)
    .sort()
    .at(-1) ?? '9999-12-31T00:00:00Z'

export const startOfRun = ({ sessions }: Pick<Run, 'sessions'>): Instant =>
  sessions.map(({ startsAt }) => startsAt).sort()[0] ?? '9999-12-31T00:00:00Z'

export const cameTo = (run: Pick<Run, 'sessions'>, attendance: Attendance | undefined): Came => ({
  sessions: run.sessions,
  marks: attendance?.marks ?? {},
  madeUp: attendance?.madeUp,
})

export interface Subject {
  readonly personId: string
  readonly name: string
  readonly settingId: string
}

export interface LearnedFacts {
  readonly run: Run
  readonly subject: Subject
  readonly attendance: Attendance | undefined
  readonly answers: Answers
  readonly certificate: Certificate | undefined
}

const waysOf = ({ run, subject, answers }: LearnedFacts, came: Came, actor: Actor, now: Instant) => {
  const own = actor.personId === subject.personId
  const over = endOfRun(run) <= now
  const impactOpen = addDays(londonDate(endOfRun(run)), impactDays.opens) <= londonDate(now)
  const outcome = earned(came, answers.evaluation !== undefined)
  const { impact } = answers
  const manages = !isCouncilStaff(actor) && mayBookForTeam(actor, { settingId: subject.settingId })
  return [
    ...(own && over && answers.evaluation === undefined ? (['evaluate'] as const) : []),
    ...(own && impactOpen && impact?.verified === undefined ? (['review'] as const) : []),
    ...(own && over && !outcome.earned && outcome.missing.length > 0 ? (['make-up'] as const) : []),
    ...(impact !== undefined && impact.confirmed === undefined && manages && !own ? (['confirm'] as const) : []),
    ...(impact !== undefined && impact.verified === undefined && isCouncilStaff(actor) && !own
      ? (['verify'] as const)
      : []),
  ]
}

/** As the pages show it to one reader. */
export const learnedPage = (facts: LearnedFacts, actor: Actor, now: Instant) => {
  const { run, subject, answers, certificate, attendance } = facts
  const came = cameTo(run, attendance)
  const outcome = earned(came, answers.evaluation !== undefined)
  return {
    runId: run.runId,
    personId: subject.personId,
    name: subject.name,
    title: run.title,
    hours: run.hours,
    startsAt: startOfRun(run),
    endsAt: endOfRun(run),
    ...(answers.evaluation === undefined ? {} : { evaluation: answers.evaluation }),
    ...(certificate === undefined ? {} : { certificate }),
    ...(outcome.earned ? {} : { missing: outcome.words }),
    missingParts: outcome.earned ? [] : [...outcome.missing],
    impactFrom: addDays(londonDate(endOfRun(run)), impactDays.opens),
    ...(answers.impact === undefined ? {} : { impact: answers.impact }),
    ways: waysOf(facts, came, actor, now),
  }
}
