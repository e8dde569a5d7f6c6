import { describe, expect, it } from 'vitest'
import { shownPlan } from './shown-plan.ts'
import type { TopicPlan } from './skills.ts'

/** A topic that so many settings of each ward want, of twenty each. */
const topicOf = (topic: TopicPlan['topic'], counts: readonly number[], waiting = 0): TopicPlan => ({
  topic,
  settings: counts.reduce((sum, count) => sum + count, 0),
  byWard: counts.map((settings, ward) => ({ wardCode: `E${ward}`, settings, of: 20 })),
  runs: 1,
  places: 10,
  free: 3,
  waiting,
  unmet: false,
})

const wardsOf = (plan: readonly TopicPlan[], at = 0) => shownPlan(plan)[at]?.byWard.map(({ settings }) => settings)

/** What a reader can work out of a ward that is not shown, from the total and the other wards. */
const worksOut = (total: unknown, wards: readonly unknown[]): boolean =>
  typeof total === 'number' && wards.filter((one) => typeof one !== 'number').length === 1

describe('Need against supply, as it is shown', () => {
  it('hides how many settings of a ward want a topic when they are one to four', () => {
    expect(wardsOf([topicOf('autism', [0, 3, 2, 9])])).toEqual([0, 'few', 'few', 9])
  })

  it('hides more where a ward could be worked out from the total', () => {
    const plan = [topicOf('autism', [3, 9, 12])]
    const [shown] = shownPlan(plan)
    expect(shown?.byWard[0]?.settings).toBe('few')
    expect(worksOut(shown?.settings, wardsOf(plan) ?? [])).toBe(false)
    // The numbers as they are let anybody take away the others from the total (negative control).
    expect(worksOut(24, ['few', 9, 12])).toBe(true)
  })

  it('hides the total of a topic that few settings want, and how many people wait for it', () => {
    const [shown] = shownPlan([topicOf('autism', [1, 0, 2], 3)])
    expect([shown?.settings, shown?.waiting]).toEqual(['few', 'few'])
    expect(shownPlan([topicOf('autism', [6, 0, 0], 7)])[0]).toMatchObject({ settings: 6, waiting: 7 })
  })

  it('keeps dates and places, which everybody can read anyway', () => {
    expect(shownPlan([topicOf('autism', [1, 0, 0])])[0]).toMatchObject({ runs: 1, places: 10, free: 3 })
  })

  it('gives no hidden number away by the order of topics', () => {
    const plan = [topicOf('communication', [3, 0, 0]), topicOf('autism', [1, 0, 0]), topicOf('senco-role', [0, 8, 0])]
    const swapped = [
      topicOf('communication', [1, 0, 0]),
      topicOf('autism', [3, 0, 0]),
      topicOf('senco-role', [0, 8, 0]),
    ]
    const order = (topics: readonly TopicPlan[]) => shownPlan(topics).map(({ topic }) => topic)
    expect(order(plan)).toEqual(['senco-role', 'autism', 'communication'])
    expect(order(swapped)).toEqual(order(plan))
  })
})
