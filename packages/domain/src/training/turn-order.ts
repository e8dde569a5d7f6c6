// Whose turn it is: the order of a waiting list, by time or by need (rule T2), as the council chooses.
import type { Run, Turn } from './model.ts'
import { type NeedScore, needScore } from './need-score.ts'
import type { TrainingPolicies } from './policies.ts'

const firstAsked = (turns: readonly Turn[]): string => turns.map(({ at }) => at).sort()[0] ?? ''

/** The points of one turn beside the others of its list, with each factor in words. */
export const scoreOf = (turn: Turn, all: readonly Turn[]): NeedScore =>
  needScore({
    newSencoWithoutInduction: turn.need?.newSenco ?? false,
    nobodyTrained: turn.need?.nobodyTrained ?? false,
    openNeedOnTopic: turn.need?.gapOnTopic ?? false,
    underReached: turn.need?.underReached ?? false,
    askedAt: turn.at,
    firstAskedAt: firstAsked(all),
  })

/**
 * The next first. Those beyond their setting's number come behind everybody (rule T1). A list is kept in the order in
 * which people came, so equal needs and instants stay in it.
 */
export const inOrder = (queue: readonly Turn[], { needScore: byNeed }: TrainingPolicies): Turn[] => {
  const score = new Map(queue.map((turn) => [turn, byNeed ? scoreOf(turn, queue).total : 0]))
  return queue.toSorted(
    (one, other) =>
      Number(one.extra ?? false) - Number(other.extra ?? false) ||
      (score.get(other) ?? 0) - (score.get(one) ?? 0) ||
      one.at.localeCompare(other.at),
  )
}

/** 1 is next; undefined when not in the list. Colleagues who wait together share a turn. */
export const positionOf = (
  run: Pick<Run, 'queue'>,
  personId: string,
  policies: TrainingPolicies,
): number | undefined => {
  const index = inOrder(run.queue, policies).findIndex(({ ids }) => ids.includes(personId))
  return index < 0 ? undefined : index + 1
}
