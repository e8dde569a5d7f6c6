// Asking for places: for oneself, or by a manager for colleagues, all in one transaction after one read.
import type { training } from '@senco/contract/training'
import { isCouncilStaff, mayAskFor, mayBookForTeam } from '@senco/domain/access'
import { conflict, forbidden, notFound } from '@senco/domain/refusal'
import type { SettingRecord } from '@senco/domain/register/model'
import { londonDate } from '@senco/domain/time'
import { type Asking, askForPlaces } from '@senco/domain/training/ask'
import type { Place, Run } from '@senco/domain/training/model'
import { openTopics } from '@senco/domain/training/skills'
import { placeOf, type State, type Wanted } from '@senco/domain/training/state'
import type { CommitContext } from '@senco/store/commit'
import type { Deps } from '../deps.ts'
import type { Handlers } from '../serve/context.ts'
import { attendeesOf, type Known, type Named, newcomers, withColleagues, withIds } from './attendees.ts'
import { decideAndKeep, look } from './keep-places.ts'

export const standingOf = ({ personId, name, status, until }: Place) => ({
  personId,
  name,
  status,
  ...(until === undefined ? {} : { until }),
})

interface Request {
  readonly runId: string
  readonly settingId: string
  readonly people: readonly Named[]
  readonly together?: boolean | undefined
  readonly membership?: boolean
}

const wantedFor = ({ runId, settingId }: Request, people: readonly Known[]): Wanted[] => [
  { kind: 'run', runId },
  { kind: 'setting', settingId },
  ...people.flatMap(({ personId }): Wanted[] => [
    { kind: 'place', runId, personId },
    { kind: 'diary', personId },
  ]),
]

/** A missing setting, another's, and a run that is not for it answer alike. */
const mayAsk = (
  ctx: CommitContext,
  run: Run | undefined,
  record: SettingRecord | undefined,
  people: readonly Known[],
) => {
  if (run === undefined || record === undefined || !mayAskFor(ctx.actor, record.setting, run)) throw notFound()
  const team = mayBookForTeam(ctx.actor, record.setting)
  if (!team && people.some(({ personId }) => personId !== ctx.actor.personId))
    throw forbidden('The manager of the setting books for colleagues. You can ask for a place for yourself.')
  if (record.setting.status === 'closed') throw conflict('setting-closed', 'This setting is closed, so it cannot book.')
  return { run, record, approved: team }
}

/** Who may ask is decided by the caller's rule: a person's, or that of a membership which was agreed before. */
type Rule = typeof mayAsk

/** Keeps one request; the answer says where each of them stands. */
export const keepRequest = async (deps: Deps, ctx: CommitContext, request: Request, rule: Rule = mayAsk) => {
  const people = await withIds(deps, ctx, request.people)
  const { runId, settingId } = request
  const looked = await look(deps, ctx, {
    wanted: wantedFor(request, people),
    settingIds: [settingId],
    personIds: people.map(({ personId }) => personId),
    skillsOf: deps.authority.policies.training.needScore ? settingId : undefined,
  })
  const { policies } = looked.about
  const { audit, needs = [] } = looked.around.skills ?? {}
  const stored = looked.around.settings.get(settingId)
  const { run, record, approved } = rule(ctx, looked.state.runs.get(runId), stored, people)
  const occasion = { record, around: looked.around, policies, gaps: openTopics(audit, needs, londonDate(ctx.now)) }
  const asking: Asking = {
    runId,
    settingId,
    people: attendeesOf(ctx, looked.state, run, people, occasion),
    together: request.together === true,
    approved: approved || !policies.approval.needed,
    membership: request.membership === true,
    decided: rule === mayAsk && isCouncilStaff(ctx.actor),
  }
  const placesIn = (after: State) =>
    people.flatMap(({ personId }) => {
      const place = placeOf(after, runId, personId)
      return place === undefined ? [] : [standingOf(place)]
    })
  return decideAndKeep(
    deps,
    ctx,
    looked,
    ({ state, about }) => askForPlaces(withColleagues(state, settingId, people), asking, about),
    (after) => ({ places: placesIn(after) }),
    () => ({ writes: newcomers(deps, people) }),
  )
}

export const booking = (deps: Deps): Pick<Handlers<typeof training>, 'bookPlaces'> => ({
  bookPlaces: (input, ctx) => keepRequest(deps, ctx, input),
})
