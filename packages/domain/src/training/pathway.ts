// The first year of a new SENCO (practice 10.3): four steps of training, a call, a buddy and the national award, each by a
// day that follows from the designation. It starts by itself; what has been attended is worked out, never ticked by hand.
import * as z from 'zod/mini'
import type { CouncilCalendar } from '../calendar/model.ts'
import { termsBetween } from '../calendar/terms.ts'
import { addWorkingDays } from '../calendar/working-days.ts'
import { Id } from '../ids.ts'
import { addDays, addMonths, addYears, Instant, PlainDate } from '../time.ts'

export const StepKind = z.enum(['call', 'buddy', 'training', 'award'])

export const pathwaySteps = ['role', 'graduated-approach', 'parents', 'transition'] as const

/** What a council's pathway consists of, as data. `terms`: by the end of so many terms, that of the start being the first. */
export interface StepPlan {
  readonly key: string
  readonly kind: z.infer<typeof StepKind>
  readonly title: string
  readonly about: string
  readonly due: { readonly terms: number } | { readonly workingDays: number } | { readonly years: number }
}

/** The council's choice; the default is the four-term model of Sutton with a call, a buddy and the award (practice 10.3). */
export const defaultPathway: readonly StepPlan[] = [
  {
    key: 'call',
    kind: 'call',
    title: 'A call with your Area SENCO',
    about: 'Say how you are starting, and ask whatever you like.',
    due: { workingDays: 10 },
  },
  {
    key: 'buddy',
    kind: 'buddy',
    title: 'Meet your buddy',
    about: 'A SENCO of another setting whom you can ring.',
    due: { workingDays: 20 },
  },
  {
    key: 'role',
    kind: 'training',
    title: 'The role and its duties',
    about: 'What a SENCO does, and what the law and the code of practice ask.',
    due: { terms: 1 },
  },
  {
    key: 'graduated-approach',
    kind: 'training',
    title: 'The graduated approach and support plans',
    about: 'Assess, plan, do, review: from a worry to a plan that helps.',
    due: { terms: 2 },
  },
  {
    key: 'parents',
    kind: 'training',
    title: 'Working with parents',
    about: 'First talks, and where parents find advice of their own.',
    due: { terms: 3 },
  },
  {
    key: 'transition',
    kind: 'training',
    title: 'Transition, and education, health and care plans',
    about: 'Moving to school, and when more help is needed.',
    due: { terms: 4 },
  },
  {
    key: 'award',
    kind: 'award',
    title: 'The national award for early years SENCOs (level 3)',
    about: 'Free, online, about four months. Tell us when you begin and upload the certificate at the end.',
    due: { years: 2 },
  },
]

export const PathwayStep = z.object({
  key: z.string(),
  kind: StepKind,
  title: z.string(),
  about: z.string(),
  dueOn: PlainDate,
  /** The day that it was done. Of training: attended; else somebody said so. */
  doneOn: z.optional(PlainDate),
  /** Of training: the run that did it. */
  runId: z.optional(z.string()),
})
export type PathwayStep = z.infer<typeof PathwayStep>

export const Buddy = z.object({
  personId: Id('person'),
  name: z.string(),
  settingName: z.string(),
  email: z.optional(z.string()),
})
export type Buddy = z.infer<typeof Buddy>

export const Pathway = z.object({
  designationId: Id('designation'),
  settingId: Id('setting'),
  personId: Id('person'),
  name: z.string(),
  startsOn: PlainDate,
  steps: z.array(PathwayStep),
  buddy: z.optional(Buddy),
  startedAt: Instant,
  /** The designation ended. */
  endedOn: z.optional(PlainDate),
  version: z.number(),
})
export type Pathway = z.infer<typeof Pathway>

/** Where nobody has entered term dates, a term is taken for four months. */
const monthsOfTerm = 4

/**
 * The last day of the `count`th term of somebody who begins on a day: the term of that day is the first, and in a holiday
 * it is the next one.
 */
export const endOfTerms = (calendar: CouncilCalendar, startsOn: PlainDate, count: number): PlainDate => {
  const terms = termsBetween(calendar, startsOn, addYears(startsOn, count))
  const known = terms[count - 1]?.term.endsOn
  const last = terms.at(-1)
  if (known !== undefined) return known
  return last === undefined
    ? addMonths(startsOn, monthsOfTerm * count)
    : addMonths(last.term.endsOn, monthsOfTerm * (count - terms.length))
}

const dueOn = ({ due }: StepPlan, startsOn: PlainDate, calendar: CouncilCalendar): PlainDate => {
  if ('workingDays' in due) return addWorkingDays(startsOn, due.workingDays, calendar.closures)
  return 'years' in due ? addYears(startsOn, due.years) : endOfTerms(calendar, startsOn, due.terms)
}

type Appointed = Pick<Pathway, 'designationId' | 'settingId' | 'personId' | 'name' | 'startsOn'>

/** The pathway of a designation, with its days. */
export const startPathway = (
  appointed: Appointed,
  calendar: CouncilCalendar,
  now: Instant,
  plan: readonly StepPlan[] = defaultPathway,
): Pathway => ({
  ...appointed,
  steps: plan.map((step) => ({
    key: step.key,
    kind: step.kind,
    title: step.title,
    about: step.about,
    dueOn: dueOn(step, appointed.startsOn, calendar),
  })),
  startedAt: now,
  version: 1,
})

/** Whether somebody who becomes SENCO again has been on the pathway lately: within three years they need no second one. */
export const needsPathway = (earlier: readonly Pick<Pathway, 'startsOn' | 'endedOn'>[], startsOn: PlainDate): boolean =>
  earlier.every((one) => addYears(one.endedOn ?? one.startsOn, 3) < startsOn && one.endedOn !== undefined)

/** Days after the start within which a pathway begins by itself: an old designation that is only recorded now gets none. */
const beginsWithin = 180

export const beginsLately = (startsOn: PlainDate, today: PlainDate): boolean => addDays(startsOn, beginsWithin) >= today

/** Says that a step is done, or not after all; undefined when nothing would change. */
export const markStep = (
  pathway: Pathway,
  key: string,
  done: { readonly on: PlainDate; readonly runId?: string } | undefined,
): Pathway | undefined => {
  const before = pathway.steps.find((step) => step.key === key)
  if (before === undefined || (before.doneOn === done?.on && before.runId === done?.runId)) return undefined
  const { doneOn: _on, runId: _run, ...rest } = before
  const after: PathwayStep =
    done === undefined ? rest : { ...rest, doneOn: done.on, ...(done.runId === undefined ? {} : { runId: done.runId }) }
  return {
    ...pathway,
    steps: pathway.steps.map((step) => (step.key === key ? after : step)),
    version: pathway.version + 1,
  }
}

export type StepState = 'done' | 'booked' | 'late' | 'soon' | 'later'

/** Days ahead that count as soon. The council's choice. */
const soonDays = 30

/** `booked`: there is a place for it, whatever its day. */
export const stepState = (step: PathwayStep, booked: boolean, today: PlainDate): StepState => {
  if (step.doneOn !== undefined) return 'done'
  if (booked) return 'booked'
  if (step.dueOn < today) return 'late'
  return step.dueOn <= addDays(today, soonDays) ? 'soon' : 'later'
}

/** The first step of training: the one by which induction is timely (practice 11.2). */
const firstTraining = ({ steps }: Pick<Pathway, 'steps'>): PathwayStep | undefined =>
  steps.find(({ kind }) => kind === 'training')

export const hasInduction = (pathway: Pick<Pathway, 'steps'>): boolean => firstTraining(pathway)?.doneOn !== undefined

/** Practice 11.2: the first step of training attended within two terms of the start. */
export const isTimely = (pathway: Pick<Pathway, 'steps' | 'startsOn'>, calendar: CouncilCalendar): boolean => {
  const doneOn = firstTraining(pathway)?.doneOn
  return doneOn !== undefined && doneOn <= endOfTerms(calendar, pathway.startsOn, 2)
}

export interface Timely {
  readonly timely: number
  /** Designations that started in the window: the figure is out of these (practice 11.2). */
  readonly of: number
  /** Of them, not trained yet with time left. */
  readonly stillInTime: number
}

/** *Induction timely %* of practice 11.2, exactly: those in time out of all that started in the window. */
export const inductionTimely = (
  pathways: readonly Pick<Pathway, 'steps' | 'startsOn'>[],
  window: { readonly from: PlainDate; readonly to: PlainDate },
  calendar: CouncilCalendar,
  today: PlainDate,
): Timely => {
  const started = pathways.filter(({ startsOn }) => window.from <= startsOn && startsOn <= window.to)
  const waiting = started.filter((one) => !hasInduction(one) && today <= endOfTerms(calendar, one.startsOn, 2))
  return {
    timely: started.filter((one) => isTimely(one, calendar)).length,
    of: started.length,
    stillInTime: waiting.length,
  }
}
