// Need against supply as it may be shown (practice 11.2): how many settings want a topic says something of each of them, so
// small numbers are hidden as in the reports, by ward and in all. Dates and places are public and stay.
import type { TopicPlan } from './skills.ts'
import { type Shown, shownParts, shownShares } from './small-numbers.ts'

export interface ShownTopic extends Omit<TopicPlan, 'settings' | 'byWard' | 'waiting'> {
  readonly settings: Shown
  readonly byWard: readonly { readonly wardCode: string | undefined; readonly settings: Shown }[]
  readonly waiting: Shown
}

const shownTopic = ({ settings: _settings, byWard, waiting, ...topic }: TopicPlan): ShownTopic => {
  const [table] = shownShares([byWard.map(({ settings, of }) => ({ part: settings, of }))])
  return {
    ...topic,
    settings: table?.total.part ?? 'hidden',
    byWard: byWard.map(({ wardCode }, at) => ({ wardCode, settings: table?.shares[at]?.part ?? 'hidden' })),
    waiting: shownParts([waiting]).total,
  }
}

const rank = (shown: Shown): number => (typeof shown === 'number' ? shown : -1)

/** The most wanted first, as far as that is shown: a place in the order would give a hidden number away. */
export const shownPlan = (plan: readonly TopicPlan[]): readonly ShownTopic[] =>
  plan
    .toSorted((one, other) => one.topic.localeCompare(other.topic))
    .map(shownTopic)
    .sort((one, other) => rank(other.settings) - rank(one.settings))
