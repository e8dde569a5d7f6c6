import { describe, expect, it } from 'vitest'
import { openTopics, type PlanFacts, planOf, type SkillsAudit, type TrainingNeed } from './skills.ts'

const today = '2026-11-28'
const settingOf = (id: number, wardCode?: string) => ({
  settingId: `stg_000000000000000${id}`,
  wardCode,
  status: 'active' as const,
  inScope: true,
})
const audit = (id: number, at = '2026-10-01T09:00:00.000Z'): SkillsAudit => ({
  settingId: `stg_000000000000000${id}`,
  lines: [
    { topic: 'autism', now: 2, wanted: 3 },
    { topic: 'communication', now: 3, wanted: 3 },
  ],
  at,
  by: 'A',
  version: 1,
})
const asked = (id: number, metOn?: string): TrainingNeed => ({
  needId: 'ned_0000000000000001',
  settingId: `stg_000000000000000${id}`,
  topic: 'communication',
  source: 'ask',
  people: 2,
  at: '2026-11-01T09:00:00.000Z',
  ...(metOn === undefined ? {} : { metOn }),
  version: 1,
})

describe('What settings want to learn', () => {
  it('is every topic in which they want more than they have, and what they asked for', () => {
    expect(openTopics(audit(1), [asked(1)], today)).toEqual(['communication', 'autism'])
    expect(openTopics(audit(1), [asked(1, '2026-11-20')], today)).toEqual(['autism'])
    expect(openTopics(undefined, [], today)).toEqual([])
  })

  it('is not read from an audit of more than two years ago', () => {
    expect(openTopics(audit(1, '2024-11-28T09:00:00.000Z'), [], today)).toEqual(['autism'])
    expect(openTopics(audit(1, '2024-11-27T09:00:00.000Z'), [], today)).toEqual([])
  })
})

describe('Need against supply', () => {
  const facts: PlanFacts = {
    board: [
      settingOf(1, 'E1'),
      settingOf(2, 'E1'),
      settingOf(3, 'E2'),
      settingOf(4),
      { ...settingOf(5, 'E1'), status: 'active', inScope: false },
    ],
    audits: [audit(1), audit(2), audit(3), audit(4), audit(5)],
    needs: [asked(3)],
    supply: [{ topics: ['communication'], capacity: 10, taken: 10, waiting: [{ settingId: 'x' }] }],
    today,
  }

  it('counts the settings that want a topic, in all and by ward, the most wanted first', () => {
    const [first, second] = planOf(facts)
    expect(first).toMatchObject({ topic: 'autism', settings: 4, runs: 0, places: 0, unmet: true })
    expect(first?.byWard).toEqual([
      { wardCode: 'E1', settings: 2, of: 2 },
      { wardCode: 'E2', settings: 1, of: 1 },
      { wardCode: undefined, settings: 1, of: 1 },
    ])
    expect(second).toMatchObject({ topic: 'communication', settings: 1, places: 10, free: 0, waiting: 1, unmet: true })
  })

  it('says that a need is met while there are free places to come', () => {
    const supply = [{ topics: ['autism'], capacity: 10, taken: 3, waiting: [] }]
    expect(planOf({ ...facts, supply })[0]).toMatchObject({ free: 7, unmet: false })
  })
})
