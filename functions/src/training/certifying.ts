// Certificates follow by themselves: with the evaluation when every session was attended, or with the last session when
// the evaluation came first. One a person and run, whatever happens twice.
import type { Account } from '@senco/domain/people/account'
import { londonDate } from '@senco/domain/time'
import { type Certificate, checkOf, earned, issueCertificate } from '@senco/domain/training/certificates'
import type { Attendance, Run } from '@senco/domain/training/model'
import { type CommitContext, commit, type Mail } from '@senco/store/commit'
import { readPerson } from '@senco/store/people'
import { certificateWrites, readAnswers, readCertificate } from '@senco/store/training/learners'
import { readTakenPart } from '@senco/store/training/taken'
import type { Write } from '@senco/store/transact'
import type { Consumer, StoredEvent } from '../consumers.ts'
import type { Deps } from '../deps.ts'
import { cameTo, endOfRun } from './learned.ts'
import { mailOf } from './post-letter.ts'

export interface Issued {
  readonly certificate: Certificate
  readonly writes: readonly Write[]
  readonly mail: readonly Mail[]
}

const letterOf = (deps: Deps, { courseTitle, runId, personId }: Certificate, name: string) => ({
  subject: `Your certificate: ${courseTitle}`,
  greeting: `Dear ${name},`,
  paragraphs: [`Well done. Your certificate for ${courseTitle} is ready.`],
  links: [
    { text: 'Open your certificate', href: `${deps.baseUrl}/portal/training/runs/${runId}/learning/${personId}` },
  ],
})

/** The day on which the last session was attended, here or on the run where it was made up. */
const completedOn = async (deps: Deps, run: Run, { personId, madeUp = {} }: Attendance) => {
  const elsewhere = await readTakenPart(deps.tables, personId, Object.values(madeUp))
  const days = [
    ...run.sessions.filter(({ part }) => madeUp[String(part)] === undefined).map(({ endsAt }) => endsAt),
    ...Object.entries(madeUp).flatMap(([part, runId]) =>
      elsewhere
        .filter((other) => other.run.runId === runId)
        .flatMap((other) => other.run.sessions.filter((one) => String(one.part) === part).map(({ endsAt }) => endsAt)),
    ),
  ]
  return londonDate(days.sort().at(-1) ?? endOfRun(run))
}

/** What issuing writes, or undefined while it is not earned. `salt` and the id come from chance, so they are passed in. */
export const issuing = async (
  deps: Deps,
  ctx: CommitContext,
  run: Run,
  attendance: Attendance | undefined,
  evaluated: boolean,
  account: Pick<Account, 'name' | 'email'>,
): Promise<Issued | undefined> => {
  if (attendance === undefined || !earned(cameTo(run, attendance), evaluated).earned) return undefined
  const certificate = issueCertificate(
    {
      certificateId: ctx.newId('certificate'),
      personId: attendance.personId,
      name: account.name,
      run,
      came: cameTo(run, attendance),
      completedOn: await completedOn(deps, run, attendance),
      evaluated,
    },
    ctx.now,
  )
  const check = await checkOf(certificate, ctx.newId('certificate'))
  const { email } = account
  const post = {
    occasion: `certificate ${run.runId} ${attendance.personId}`,
    kind: 'training-certificate',
    letter: letterOf(deps, certificate, account.name),
  }
  return {
    certificate,
    writes: certificateWrites(deps.tables, certificate, check),
    mail: email === undefined ? [] : [mailOf(deps, { ...post, to: email })],
  }
}

const afterMark = async (deps: Deps, event: StoredEvent, ctx: CommitContext): Promise<void> => {
  const [runId, personId] = [String(event.data['runId']), String(event.data['personId'])]
  const [[taken], { evaluation }, present, account] = await Promise.all([
    readTakenPart(deps.tables, personId, [runId]),
    readAnswers(deps.tables, runId, personId),
    readCertificate(deps.tables, personId, runId),
    readPerson(deps.tables, personId),
  ])
  if (taken === undefined || account === undefined || present !== undefined || endOfRun(taken.run) > ctx.now) return
  const issued = await issuing(deps, ctx, taken.run, taken.attendance, evaluation !== undefined, account)
  if (issued === undefined) return
  const { writes, mail } = issued
  await commit(deps.tables, ctx, { writes, mail, answer: null })
}

export const certifying = (deps: Deps): readonly Consumer[] => [
  {
    name: 'training.issueCertificates',
    on: ['session-marked'],
    handle: (event, ctx) => afterMark(deps, event, ctx),
  },
]
