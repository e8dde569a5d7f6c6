import { describe, expect, it } from 'vitest'
import { byNeed, defaultWeights, type NeedFacts, needScore } from './need-score.ts'

const facts: NeedFacts = {
  newSencoWithoutInduction: false,
  nobodyTrained: false,
  openNeedOnTopic: false,
  underReached: false,
  askedAt: '2026-10-01T09:00:00.000Z',
  firstAskedAt: '2026-10-01T09:00:00.000Z',
}
const all: NeedFacts = {
  ...facts,
  newSencoWithoutInduction: true,
  nobodyTrained: true,
  openNeedOnTopic: true,
  underReached: true,
}

describe('The need score', () => {
  it('shows every factor with its points, also those that give none', () => {
    const { total, factors } = needScore({ ...facts, openNeedOnTopic: true })
    expect(total).toBe(30)
    expect(factors.map(({ key, points, of }) => [key, points, of])).toEqual([
      ['newSenco', 0, 40],
      ['nobodyTrained', 0, 20],
      ['openNeed', 20, 20],
      ['underReached', 0, 10],
      ['askedFirst', 10, 10],
    ])
    expect(factors.every(({ words }) => words.length > 10)).toBe(true)
  })

  it('is at most 100 by the rule of practice T2', () => {
    expect(needScore(all).total).toBe(100)
  })

  it('gives one point less for each day after the first who asked, and never less than none', () => {
    const on = (askedAt: string) => needScore({ ...facts, askedAt }).total
    expect(on('2026-10-01T22:59:00.000Z')).toBe(10)
    expect(on('2026-10-01T23:01:00.000Z')).toBe(9)
    expect(on('2026-10-05T09:00:00.000Z')).toBe(6)
    expect(on('2026-12-05T09:00:00.000Z')).toBe(0)
  })

  it('counts what the council chose', () => {
    expect(needScore(all, { ...defaultWeights, newSenco: 0 }).total).toBe(60)
  })

  it('puts most need first, then who asked first', () => {
    const of = (turnId: string, askedAt: string, total: number) => ({ turnId, askedAt, score: { total } })
    const early = of('run_b', '2026-10-01T09:00:00.000Z', 10)
    const late = of('run_a', '2026-10-02T09:00:00.000Z', 10)
    const needy = of('run_c', '2026-10-09T09:00:00.000Z', 50)
    expect([late, needy, early].sort(byNeed)).toEqual([needy, early, late])
    const same = of('run_a', early.askedAt, 10)
    expect([early, same].sort(byNeed)).toEqual([same, early])
  })
})
