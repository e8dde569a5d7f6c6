// A trainer who would be at two places at once is noticed, whichever session it is.
import { describe, expect, it } from 'vitest'
import type { Run, RunRow } from './model.ts'
import { meeting, trainerClashes } from './trainers.ts'

const kim = { personId: 'per_0001', name: 'Kim Trainer' }
const jo = { personId: 'per_0002', name: 'Jo Trainer' }
const on = (day: string, from = '09', to = '12') => ({
  startsAt: `2032-12-${day}T${from}:00:00.000Z`,
  endsAt: `2032-12-${day}T${to}:00:00.000Z`,
})
const run = (trainers: Run['trainers'], ...sessions: ReturnType<typeof on>[]) =>
  ({ runId: 'run_0001', title: 'Makaton', trainers, sessions }) as unknown as Run

describe('Trainers', () => {
  it('are noticed when a session of one training meets one of another that they give (Bug 22)', () => {
    const planned = run([kim, jo], on('06'), on('13'))
    expect(trainerClashes(planned, [run([kim], on('01'), on('13', '11', '13'))])).toEqual([
      'Kim Trainer gives Makaton at that time (Monday 13 December 2032, 11am to 1pm).',
    ])
  })

  it('may go from one to the next, and others may train at the same time', () => {
    const planned = run([kim], on('06'))
    expect(trainerClashes(planned, [run([kim], on('06', '12', '14')), run([jo], on('06'))])).toEqual([])
    expect(trainerClashes(run([], on('06')), [run([kim], on('06'))])).toEqual([])
  })

  it('are looked for in trainings of these days that are open or planned, and not in the same one', () => {
    const rows = (['open', 'draft', 'cancelled', 'done'] as const).map(
      (status, n) => ({ runId: `run_000${n + 2}`, status, ...on('06') }) as RunRow,
    )
    const planned = run([kim], on('05'), on('07'))
    const far = { ...rows[0], runId: 'run_0008', ...on('09') } as RunRow
    const own = { ...rows[0], runId: 'run_0001' } as RunRow
    expect(meeting(planned, [...rows, far, own]).map(({ status }) => status)).toEqual(['open', 'draft'])
  })
})
