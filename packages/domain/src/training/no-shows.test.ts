import { describe, expect, it } from 'vitest'
import { pruned } from './diary.ts'
import type { Turn } from './model.ts'
import { noShowReason, noShowsLately, staffDecide } from './no-shows.ts'
import { releaseSeats } from './places.ts'
import { defaultTrainingPolicies } from './policies.ts'

const now = '2032-12-15T09:00:00.000Z'
const twice = { noShows: { run_one: '2031-12-16', run_two: '2032-06-01' } }
const never = { ...defaultTrainingPolicies, noShows: null }

describe('Absences without word', () => {
  it('put the next request before staff after two in twelve months', () => {
    expect(noShowsLately(twice, defaultTrainingPolicies, now)).toBe(2)
    expect(staffDecide(twice, defaultTrainingPolicies, now)).toBe(true)
    expect(staffDecide({ noShows: { run_two: '2032-06-01' } }, defaultTrainingPolicies, now)).toBe(false)
    expect(staffDecide({}, defaultTrainingPolicies, now)).toBe(false)
  })

  it('are forgotten after twelve months to the day', () => {
    expect(staffDecide(twice, defaultTrainingPolicies, '2032-12-16T09:00:00.000Z')).toBe(false)
  })

  it('count for nothing where the council does not look at them', () => {
    expect(staffDecide(twice, never, now)).toBe(false)
    expect(noShowReason(never, 'You')).toBe('The team decides about this request.')
  })

  it('leave the diary when they are long over', () => {
    const diary = { personId: 'per_one', runs: {}, version: 1, ...twice }
    expect(pruned(diary, now)).toBe(diary)
    expect(pruned(diary, '2033-06-01T09:00:00.000Z').noShows).toEqual({ run_two: '2032-06-01' })
    expect(pruned(diary, '2035-06-01T09:00:00.000Z')).toEqual({ personId: 'per_one', runs: {}, version: 1 })
  })

  it('keep a request before staff also when held seats are let go', () => {
    const turn: Turn = { ids: ['per_one'], settingId: 'stg_one', at: now, fresh: 0 }
    const forStaff: Turn = { ...turn, ids: ['per_two'], forStaff: ['per_two'] }
    const run = { remaining: 1, reserved: 2, queue: [], aside: [turn, forStaff], released: false }
    expect(releaseSeats(run)).toMatchObject({
      queue: [{ ids: ['per_one'], extra: true }],
      aside: [{ ids: ['per_two'] }],
    })
  })
})
