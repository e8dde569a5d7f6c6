// Every morning: three questions to those whose training ended lately, and "What changed?" eight weeks on, once more
// before twelve. Who has answered is not asked; what was sent is not sent twice, whichever morning it is.
import { addDays, londonDate } from '@senco/domain/time'
import { cameToSome } from '@senco/domain/training/attendance'
import { impactAskedOn, impactRemindedOn } from '@senco/domain/training/evaluation'
import { impactLetter, questionsLetter } from '@senco/domain/training/learning-letters'
import type { CommitContext } from '@senco/store/commit'
import { readPerson } from '@senco/store/people'
import { readAnswersOfRun } from '@senco/store/training/learners'
import { readRunPage, readRunRows } from '@senco/store/training/runs'
import type { Deps } from '../deps.ts'
import { endOfRun } from './learned.ts'
import { postLetter } from './post-letter.ts'

/** A morning that did not run is made up for within a week. */
const days = 7

type Question = 'questions' | 'impact' | 'impact-again'

/** What is asked of a run that ended on a day. */
export const questionsDue = (endedOn: string, today: string): readonly Question[] => {
  const due = (from: string): boolean => from <= today && today < addDays(from, days)
  return [
    ...(due(addDays(endedOn, 1)) ? (['questions'] as const) : []),
    ...(due(impactAskedOn(endedOn)) ? (['impact'] as const) : []),
    ...(due(impactRemindedOn(endedOn)) ? (['impact-again'] as const) : []),
  ]
}

const ask = async (deps: Deps, ctx: CommitContext, runId: string, questions: readonly Question[]): Promise<number> => {
  const [page, said] = await Promise.all([readRunPage(deps.tables, runId), readAnswersOfRun(deps.tables, runId)])
  if (page === undefined) return 0
  const { run, attendance } = page
  const evaluated = new Set(said.evaluations.map(({ personId }) => personId))
  const answered = new Set(said.impacts.map(({ personId }) => personId))
  let sent = 0
  for (const one of attendance) {
    if (!cameToSome(run, one)) continue
    const { personId } = one
    const due = questions.filter((question) => !(question === 'questions' ? evaluated : answered).has(personId))
    const account = due.length === 0 ? undefined : await readPerson(deps.tables, personId)
    if (account?.email === undefined) continue
    const about = { name: account.name, title: run.title, runId, personId, baseUrl: deps.baseUrl }
    for (const question of due) {
      const letter =
        question === 'questions' ? questionsLetter(about) : impactLetter(about, question === 'impact-again')
      const occasion = `${question} ${runId} ${endOfRun(run)}`
      if (await postLetter(deps, ctx, { occasion, to: account.email, kind: `training-${question}`, letter })) sent += 1
    }
  }
  return sent
}

/** @returns how many letters this run posted. */
export const askAboutTraining = async (deps: Deps, ctx: CommitContext): Promise<number> => {
  const today = londonDate(ctx.now)
  let sent = 0
  for (const row of await readRunRows(deps.tables, ctx.now)) {
    if (row.status === 'cancelled' || row.status === 'draft' || row.endsAt > ctx.now) continue
    const due = questionsDue(londonDate(row.endsAt), today)
    if (due.length > 0) sent += await ask(deps, ctx, row.runId, due)
  }
  return sent
}
